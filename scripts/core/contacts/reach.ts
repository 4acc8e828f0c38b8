import type { ContactFile } from '../../../schemas/contact.ts'
import type { Reach } from '../plans/envelope.ts'

/** What can reach a person, from their opened contact; what the provider says of the address is added by who asked it. */
export const reachOf = (contact: ContactFile): Reach => ({
  email: contact.email !== undefined,
  sms: contact.phone !== undefined,
})

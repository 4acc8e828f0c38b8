import * as z from 'zod'
import { line, webUrl } from './hub-parts.ts'
import { ageKey } from './keys.ts'
import { mailFormSchema } from './mail-form.ts'

/** What the public projection (`hub-data.ts`) says of the ways in which the hub's forms are sent. A null: that way is not switched on. */
export const forms = z.strictObject({
  /** Where the relay takes forms: an https address or, beside a local hub, a path of its own origin. */
  relay: z
    .string()
    .regex(/^(?:https:\/\/|\/(?!\/))\S+$/)
    .nullable(),
  /** Another address that takes them, sealed. */
  endpoint: webUrl.nullable(),
  /** The inbound address for mails; members have one of their own at the same host. */
  email: line.nullable(),
  /** Where a new issue is opened on the forge, without what fills it in. */
  issues: webUrl.nullable(),
  /** The public keys that forms are sealed to where others can read; empty: nothing can be sealed, and no way that needs it is offered. */
  keys: z.array(ageKey).max(2),
  /** The words of a mail that says what a form would. */
  mail: mailFormSchema,
})

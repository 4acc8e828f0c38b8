import { z } from 'zod'

const MAIL_ADDRESS =
  /^[^\s@<>"(),;:\\[\]]{1,64}@(?=.{4,255}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62})*\.[\p{L}][\p{L}\p{N}-]+$/u
const LOCAL_DOTS = /^\.|\.\.|\.@/

/** True for a mail address that mail programs take: one `@`, a domain with a dot, no name before it. */
export const isMailAddress = (text: string) => MAIL_ADDRESS.test(text) && !LOCAL_DOTS.test(text)

/** True for a phone number with its country code, digits alone: `+491701234567` (ITU-T E.164, at most 15 digits). */
export const isPhoneNumber = (text: string) => /^\+[1-9]\d{6,14}$/.test(text)

/** A contact, as it lies sealed in `contacts/<handle>.age`: never in plain text in the repository, a log, a page or an error. */
export const contactSchema = z
  .strictObject({
    email: z.string().refine(isMailAddress, 'is no mail address').optional(),
    phone: z.string().refine(isPhoneNumber, 'is no phone number with its country code').optional(),
    postal: z.string().min(1).max(500).optional(),
  })
  .meta({ id: 'contact', title: 'What a sealed contact holds' })

/** What a sealed contact holds: a mail address, a number to text or call, a postal address to send things to. */
export type ContactFile = z.infer<typeof contactSchema>

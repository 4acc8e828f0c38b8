import { type ContactFile, contactSchema, isMailAddress, isPhoneNumber } from '../../../schemas/contact.ts'

/** The parts of a contact, in the order in which they are listed. */
export const CONTACT_PARTS = ['email', 'phone', 'postal'] as const
export type ContactPart = (typeof CONTACT_PARTS)[number]

/** A contact; or everything that is wrong with what was given, said without quoting any of it. */
export type ContactRead = { readonly contact: ContactFile } | { readonly wrong: readonly string[] }

/** The parts that were given, not yet looked at. */
export type GivenParts = Readonly<Partial<Record<ContactPart, string>>>

const isPart = (name: string): name is ContactPart => CONTACT_PARTS.some((part) => part === name)

/** A mail address as it is written to: no space around it, its domain in small letters. Undefined for what is none. */
export function mailAddressOf(text: string): string | undefined {
  const trimmed = text.normalize('NFC').trim()
  const at = trimmed.lastIndexOf('@')
  const address = trimmed.slice(0, at) + trimmed.slice(at).toLowerCase()
  return isMailAddress(address) ? address : undefined
}

/** A phone number as it is dialled from anywhere, `+491701234567`, from the ways people write it. Undefined for one without its country code. */
export function phoneNumberOf(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '')
    .replace(/^00/, '+')
  return isPhoneNumber(digits) ? digits : undefined
}

const READ: Readonly<Record<ContactPart, (text: string) => string | undefined>> = {
  email: mailAddressOf,
  phone: phoneNumberOf,
  postal: (text) => contactSchema.shape.postal.safeParse(text.trim()).data,
}

/** What is wrong with a part that could not be read. */
export const WRONG_PART: Readonly<Record<ContactPart, string>> = {
  email: 'the email is no mail address: one @, no spaces, a domain with a dot',
  phone: 'the phone is no number with its country code: +, the country code, then digits',
  postal: 'the postal address is longer than 500 characters',
}

/** Reads the parts of a contact. Blank parts count as not given. */
export function contactFrom(given: GivenParts): ContactRead {
  const contact: Partial<Record<ContactPart, string>> = {}
  const wrong: string[] = []
  for (const part of CONTACT_PARTS) {
    const text = given[part]
    if (text === undefined || text.trim() === '') continue
    const value = READ[part](text)
    if (value === undefined) wrong.push(WRONG_PART[part])
    else contact[part] = value
  }
  if (wrong.length > 0) return { wrong }
  return Object.keys(contact).length > 0 ? { contact } : { wrong: ['it is empty: give an email, a phone or a postal'] }
}

/** The part a line gives: by its name before a colon, or by what it looks like. */
function partOfLine(line: string): readonly [ContactPart, string] | undefined {
  const [, name = '', value = ''] = /^\s*([A-Za-z]+)\s*:(.*)$/.exec(line) ?? []
  const part = name.toLowerCase()
  if (isPart(part)) return [part, value]
  if (name !== '') return undefined
  if (line.includes('@')) return ['email', line]
  return /^\s*(?:\+|00)[\d\s]/.test(line) ? ['phone', line] : undefined
}

/**
 * Reads a contact as a person types it: a line for each part, `email: …`, `phone: …`, `postal: …`; a mail address or a number
 * may stand alone on its line.
 */
export function contactFromLines(text: string): ContactRead {
  const given: Partial<Record<ContactPart, string>> = {}
  const wrong: string[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const found = partOfLine(line)
    if (!found) wrong.push(`line ${index + 1} is none of email: …, phone: … and postal: …`)
    else if (given[found[0]] !== undefined) wrong.push(`line ${index + 1} gives the ${found[0]} a second time`)
    else given[found[0]] = found[1]
  })
  return wrong.length > 0 ? { wrong } : contactFrom(given)
}

/** What a field may hold: the limits of a submission, told one by one, so that it can be said beside the field what is wrong. */

/** What is wrong with a field; the words for each are the form's. */
export type Wrong =
  | 'missing'
  | 'choose'
  | 'yes'
  | 'link'
  | 'email'
  | 'phone'
  | 'handle'
  | 'count'
  | 'day'
  | 'future'
  | 'long'
  | 'line'
  | 'zone'
  | 'proof'
  | 'elsewhere'
  | 'account'
  | 'pair'
  | 'reach'
  | 'picture'
  | 'heavy'
  | 'wanted'
  | 'nothing'

const MAX_COUNT = 2 ** 31
const HANDLE = /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/
const MAIL =
  /^[^\s@<>"(),;:\\[\]]{1,64}@(?=.{4,255}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62})*\.[\p{L}][\p{L}\p{N}-]+$/u
const FOUL_DOTS = /^\.|\.\.|\.@/
const LINK = /https?:\/\/[^\s"<>]+/i
const BARE = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[/?#]\S*)?$/u

/** The web address in what was pasted: apps put words around it, people leave out how it begins. */
export function linkIn(text: string): string {
  const found = LINK.exec(text)?.[0]
  if (found !== undefined) return found.replace(/[.,;:!?)\]]+$/, '')
  const typed = text.trim()
  return BARE.test(typed) && !typed.includes('@') ? `https://${typed}` : typed
}

/** A number as phones want it: without what people put between the digits. */
export const phoneIn = (text: string): string => text.replace(/[\s().\u2010-\u2015/-]+/g, '').replace(/^00/, '+')

/** A count with its groups taken out: `4,820` and `4.820` are 4820. */
export const countIn = (text: string): string => text.trim().replace(/(?<=\d)[\s.,'’](?=\d{3}(?!\d))/g, '')

/** A short name, as typed or pasted with its `@`. */
export const shortNameIn = (text: string): string => text.trim().toLowerCase().replace(/^@/, '')

/** What was typed, as it is sent. */
export function cleaned(rule: string | undefined, text: string): string {
  switch (rule) {
    case 'url':
      return linkIn(text)
    case 'tel':
      return phoneIn(text)
    case 'number':
      return countIn(text)
    case 'handle':
      return shortNameIn(text)
    default:
      return text.trim()
  }
}

function isWebUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\u0000-\u001f\\]/.test(text)) return false
  // Not URL.parse: older phones do not have it.
  try {
    const url = new URL(text)
    return url.username === '' && url.password === '' && url.hostname !== ''
  } catch {
    return false
  }
}

/** True for a calendar day that exists, written `2026-11-03`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)
  } catch {
    return false
  }
}

/**
 * What is wrong with one text.
 * @param rule the field's: `url`, `email`, `tel`, `number`, `date`, `handle`, `timezone`, `area`, or any for one line of words
 * @param most characters it may have
 * @param today the day on this device
 */
export function wrongIn(rule: string | undefined, text: string, most: number, today: string): Wrong | undefined {
  const value = cleaned(rule, text)
  if (value === '') return undefined
  if (value.length > most) return 'long'
  switch (rule) {
    case 'url':
      return isWebUrl(value) ? undefined : 'link'
    case 'email':
      return MAIL.test(value) && !FOUL_DOTS.test(value) ? undefined : 'email'
    case 'tel':
      return /^\+[1-9]\d{6,14}$/.test(value) ? undefined : 'phone'
    case 'number':
      return /^\d{1,10}$/.test(value) && Number(value) <= MAX_COUNT ? undefined : 'count'
    case 'date':
      return !isDay(value) ? 'day' : value > today ? 'future' : undefined
    case 'handle':
      return HANDLE.test(value) ? undefined : 'handle'
    case 'timezone':
      return isTimeZone(value) ? undefined : 'zone'
    case 'area':
      return undefined
    default:
      return /[\r\n]/.test(value) ? 'line' : undefined
  }
}

import { isWebUrl } from '../../../schemas/primitives.ts'
import { toSlug } from './slugs.ts'
import { folded } from './source.ts'

/** A value, or why the text is none: the end of a sentence that begins with the quoted text. */
export type Converted = { readonly value: string | number | boolean } | { readonly wrong: string }

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'oui', 'si', 'sí', 'sim', '✓', '✔'])
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'non', 'não', '-'])
const GROUPED = /^\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*$/
const SHORT = /^(\d+)(?:[.,](\d{1,2}))?\s*([km])$/i

/**
 * A whole number as people write it: `4820`, `4,820`, `4.820`, `4 820`, `4.8k`.
 * A comma or point before other than three figures is refused: nobody knows which it was.
 */
export function toNumber(text: string): Converted {
  const plain = text.trim()
  if (/^[+-]?\d{1,15}$/.test(plain)) return { value: Number(plain) }
  if (GROUPED.test(plain)) return { value: Number(plain.replace(/\D/g, '')) }
  const short = SHORT.exec(plain)
  if (short) return { value: Math.round(Number(`${short[1]}.${short[2] ?? '0'}`) * (/k/i.test(short[3]!) ? 1e3 : 1e6)) }
  return { wrong: 'is not a whole number' }
}

/** How money is marked: a sign, or three letters; nothing else is passed over. */
const SIGN = '(?:[A-Z]{0,2}\\p{Sc}|[A-Z]{3}|kr\\.?|zł|Fr\\.?)'
const SIGN_BEFORE = new RegExp(`^${SIGN}\\s?(?=\\d)`, 'u')
const SIGN_AFTER = new RegExp(`(?<=\\d)\\s?${SIGN}$`, 'u')

/**
 * An amount of money: `34`, `34.5`, `1,234.50`, `1.234,50`, a sign of money before or after it. The last point or comma begins the cents, one or
 * two figures; before three figures it is refused unless another one shows which it is.
 */
export function toAmount(text: string): Converted {
  const plain = text
    .trim()
    .replace(SIGN_BEFORE, '')
    .replace(SIGN_AFTER, '')
    .replace(/(?<=\d)['’ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  const found = /^(?<whole>\d{1,12}|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,3}(?:\.\d{3})+(?=,))(?:[.,](?<cents>\d{1,2}))?$/.exec(
    plain,
  )?.groups
  if (!found) return { wrong: 'is not an amount of money: write 1234.50' }
  return { value: Number(`${found['whole']!.replace(/[.,]/g, '')}.${found['cents'] ?? '0'}`) }
}

function toYesNo(text: string): Converted {
  const word = folded(text)
  if (YES.has(word)) return { value: true }
  return NO.has(word) ? { value: false } : { wrong: 'is neither yes nor no' }
}

function toLink(text: string): Converted {
  if (isWebUrl(text)) return { value: text }
  const guess = `https://${text}`
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(text) && isWebUrl(guess)
    ? { value: guess }
    : { wrong: 'is not a web address' }
}

/** An account's name, whether given as `name`, `@name` or the address of its page. */
function toAccount(text: string): Converted {
  const path = /^(?:https?:\/\/|www\.)/i.test(text)
    ? (URL.parse(text.replace(/^www\./i, 'https://www.'))?.pathname ?? '')
    : text
  const name =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1)
      ?.replace(/^@/, '') ?? ''
  return name === '' || /\s/.test(name) ? { wrong: 'is not the name of an account' } : { value: name }
}

/** A country's two letters, also from its flag. */
function toCountry(text: string): Converted {
  const letters = [...text].map((char) => {
    const point = char.codePointAt(0)!
    return point >= 0x1f1e6 && point <= 0x1f1ff ? String.fromCodePoint(point - 0x1f1e6 + 65) : char
  })
  const code = letters.join('').toUpperCase()
  return /^[A-Z]{2}$/.test(code) ? { value: code } : { wrong: "is neither a country's two letters nor its flag" }
}

function toShortName(text: string): Converted {
  const slug = toSlug(text)
  return slug === undefined ? { wrong: 'has no plain letter to make a short name of' } : { value: slug }
}

/** How a source's text becomes a value; `member` is not among them, since it takes the program to know one. */
export const CONVERTERS: Readonly<
  Record<'text' | 'number' | 'amount' | 'yes-no' | 'slug' | 'link' | 'account' | 'country', (text: string) => Converted>
> = {
  text: (text) => ({ value: text }),
  number: toNumber,
  amount: toAmount,
  'yes-no': toYesNo,
  slug: toShortName,
  link: toLink,
  account: toAccount,
  country: toCountry,
}

/** Shortens words to so many characters, at a space where there is one. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  const space = head.lastIndexOf(' ')
  return `${(space > most / 2 ? head.slice(0, space) : head).replace(/[\s,;:.\ud800-\udbff]+$/u, '')}…`
}

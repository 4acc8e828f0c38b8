/** The longest text that is quoted from a file, in characters. */
const MAX_SHOWN = 120

const EMAIL = String.raw`[^\s@＠<>"'(),;:]{1,64}(?:@|＠|%40)[^\s@＠<>"'(),;:/]{1,255}\.[\p{L}\p{Nd}-]{2,24}`
const DATE = String.raw`(?<!\p{Nd})(?:19|20)\d\d(?<sep>[-/])\d\d\k<sep>\d\d(?!\p{Nd})(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?`
const NUMBER = String.raw`\+?\(?\p{Nd}(?:[ ().\-/\u00a0\u2010-\u2015]{0,3}\p{Nd}){6,}`
const PRIVATE = new RegExp(`(?<mail>${EMAIL})|(?<date>${DATE})|${NUMBER}`, 'gu')
/** An address of the domain that is kept for examples (RFC 2606) can be nobody's. */
const NOBODYS = /^[a-z]+@example\.com$/

/**
 * Replaces what may be somebody's address or number: mail addresses, and runs of seven or more digits however they are spaced.
 * Dates, instants and plain examples such as `crew@example.com` stay. Used on everything that is printed and was read from a file or from outside.
 */
export function mask(text: string): string {
  return text.replace(PRIVATE, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { mail?: string; date?: string }
    if (groups.date !== undefined) return found
    if (groups.mail === undefined) return '[number]'
    return NOBODYS.test(groups.mail) ? found : '[address]'
  })
}

const code = (char: string) => `\\u${char.codePointAt(0)!.toString(16).padStart(4, '0')}`

/** Writes characters that are not seen, or that move others about (controls, zero width, writing direction), as `\u` and their number. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ud800-\udfff]/gu, (char) => (char === '\u200d' ? char : code(char)))
}

/**
 * Makes a piece of a file fit to be quoted in a message: one line, nothing invisible, masked, at most 120 characters.
 */
export function quotable(text: string, most: number = MAX_SHOWN): string {
  const line = visible(
    mask(
      text
        .slice(0, most * 8)
        .replace(/\s*[\r\n]+\s*/g, ' ')
        .replaceAll('\t', ' '),
    ),
  )
  const chars = [...line]
  return chars.length > most || text.length > most * 8 ? `${chars.slice(0, most - 1).join('')}…` : line
}

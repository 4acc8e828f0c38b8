/** The words of a mail as plain lines, whatever program wrote it. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

function charOf(code: number): string {
  const fine = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return fine ? String.fromCodePoint(code) : ' '
}

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) =>
    decimal !== undefined
      ? charOf(Number(decimal))
      : hex !== undefined
        ? charOf(Number.parseInt(hex, 16))
        : (ENTITIES[name as string] ?? whole),
  )

/** Removes whole elements by name, also one that is never closed; its time grows with the text alone, whatever is in it. */
function without(html: string, name: string): string {
  const parts: string[] = []
  const low = html.toLowerCase()
  for (let at = 0; ; ) {
    const from = low.indexOf(`<${name}`, at)
    parts.push(html.slice(at, from < 0 ? undefined : from))
    const end = from < 0 ? -1 : low.indexOf(`</${name}`, from)
    if (end < 0) return parts.join('')
    at = end
  }
}

/** What a reader of an HTML mail would see, a line for each block; links and pictures leave only their words. */
export function textOfHtml(html: string): string {
  let text = html
  for (const name of ['head', 'style', 'script', 'title', 'template']) text = without(text, name)
  text = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<blockquote[^<>]*>/gi, '\n> ')
    .replace(/<\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|hr|blockquote)(?:[\s/][^<>]*)?>/gi, '\n')
    .replace(/<\/?[a-z!?][^<>]*>/gi, '')
  return unescaped(text)
}

/** Text that was written as UTF-8 and read as Latin-1, such as `fÃ¼r`, as it was meant; other text as it is. */
function mended(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text
  try {
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // It is Latin-1 after all.
    return text
  }
}

/** The longest mail that is read, in characters: far more than any form writes. */
export const LONGEST_MAIL = 60_000

/** The lines of a mail, without what nobody sees. */
export function linesOf({ text, html }: { readonly text: string; readonly html: string }): string[] {
  const plain = text.trim() === '' ? textOfHtml(html.slice(0, LONGEST_MAIL * 4)) : text
  return mended(plain.slice(0, LONGEST_MAIL))
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .split('\n')
    .map((line) => line.trimEnd())
}

/** What is left of words when everything that programs spoil is taken off: capitals, accents, signs, letters of a broken alphabet. */
export const skeleton = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

const ENDS = [
  /^--\s?$/,
  /^[-_]{5,}/,
  /^-{2,}\s*(?:original|urspr|forwarded|weitergeleitet)/i,
  /^(?:sent from my|sent with|get outlook for|von meinem .{1,40} gesendet|gesendet (?:von|mit)|diese nachricht wurde von)\b/i,
  /^(?:on|am)\b.{4,200}\b(?:wrote|schrieb)\b.{0,80}:$/i,
]

/** The lines before a signature, or before what a mail program puts above the mail that is answered. */
export function untilSignature(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => ENDS.some((sign) => sign.test(line.trim())))
  return lines.slice(0, end < 0 ? undefined : end)
}

const isQuoted = (line: string) => /^\s*>/.test(line)

/** The lines without those that quote another mail. */
export const unquoted = (lines: readonly string[]): string[] => lines.filter((line) => !isQuoted(line))

/** The lines that quote another mail, as they stood in it. */
export const quoted = (lines: readonly string[]): string[] =>
  lines.filter(isQuoted).map((line) => line.replace(/^[\s>]+/, ''))

/** A subject without what programs put before an answer or a forwarded mail. */
export const subjectOf = (subject: string): string =>
  subject
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s*(?:re|aw|antw|fw|fwd|wg|sv|tr)\s*(?:\[\d+\])?\s*:)+/i, '')
    .trim()

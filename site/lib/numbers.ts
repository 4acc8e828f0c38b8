/** Numbers that say what they count. */

const formats = new Map<string, Intl.NumberFormat>()

/** `1,240` as the language writes it. */
export const number = (value: number, language: string): string => {
  let format = formats.get(language)
  if (!format) {
    format = new Intl.NumberFormat(language)
    formats.set(language, format)
  }
  return format.format(value)
}

/** `1 post`, `14 posts`, `no posts`. */
export const counted = (value: number, one: string, many: string, language: string): string =>
  value === 0 ? `no ${many}` : `${number(value, language)} ${value === 1 ? one : many}`

/** Points with their sign, a real minus: `+100`, `−30`. */
export const signed = (value: number, language: string): string =>
  `${value < 0 ? '\u2212' : '+'}${number(Math.abs(value), language)}`

/** `2nd`, `11th`, `23rd`. */
export const ordinal = (value: number): string => {
  const tens = value % 100
  const ones = value % 10
  if (tens >= 11 && tens <= 13) return `${value}th`
  return `${value}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`
}

/** `a, b and c` */
export const listed = (words: readonly string[], joiner = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`

/** A number in pieces: groups of digits, and what stands between them. */
export const figureParts = (value: number, language: string): { text: string; between: boolean }[] =>
  (number(value, language).match(/[\d-]+|[^\d-]+/g) ?? []).map((text) => ({
    text,
    between: !/\d/.test(text) && text !== '-',
  }))

/** Numbers as a language writes them. What they count is said by the message files (`site/words/`). */

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

/** Points with their sign, a real minus: `+100`, `−30`. */
export const signed = (value: number, language: string): string =>
  `${value < 0 ? '\u2212' : '+'}${number(Math.abs(value), language)}`

/** A number in pieces: groups of digits, and what stands between them. */
export const figureParts = (value: number, language: string): { text: string; between: boolean }[] =>
  (number(value, language).match(/[\d-]+|[^\d-]+/g) ?? []).map((text) => ({
    text,
    between: !/\d/.test(text) && text !== '-',
  }))

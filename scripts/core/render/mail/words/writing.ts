/** How a language writes numbers and lists; the words of mails are made with it. */
export type Writing = {
  /** `1,240` */
  readonly number: (value: number) => string
  /** `a, b and c` */
  readonly list: (words: readonly string[]) => string
  /** `a or b`, `a, b or c` */
  readonly either: (words: readonly string[]) => string
}

const made = new Map<string, Writing>()

/** Whether mails of a program are in German; they are in English else. @param language a BCP 47 tag: `de`, `de-AT` */
export const isGerman = (language: string): boolean => language.split('-')[0] === 'de'

/** How numbers and lists are written in a program's mails. @param language a BCP 47 tag */
export function writingIn(language: string): Writing {
  const locale = isGerman(language) ? language : 'en-GB'
  const known = made.get(locale)
  if (known) return known
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  const writing: Writing = {
    number: (value) => number.format(value),
    list: (words) => lists.format(words),
    either: (words) => choices.format(words),
  }
  made.set(locale, writing)
  return writing
}

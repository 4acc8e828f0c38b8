import { number } from '../lib/numbers.ts'

/** A word for each plural a language has; `#` stands for the number, `none` is said for 0. */
export type Forms = { other: string; none?: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** What a message file writes its numbers and lists with: everything here follows the program's language. */
export type Formats = {
  /** A BCP 47 tag: `en`, `de-CH`. */
  language: string
  /** `1,240` */
  number: (value: number) => string
  /** `1 post`, `14 posts`, `no posts`: the form that the number asks for. */
  plural: (value: number, forms: Forms) => string
  /** The form that a place in an order asks for: `{ one: '#st', two: '#nd', few: '#rd', other: '#th' }`. */
  place: (value: number, forms: Forms) => string
  /** `a, b and c` */
  list: (words: readonly string[]) => string
  /** `a, b or c` */
  either: (words: readonly string[]) => string
}

/** Words that no line may break between: `8 days left`. */
export const together = (words: string): string => words.replaceAll(' ', '\u00a0')

/** The formats of a language. @throws RangeError when the tag is no language at all; the schema lets none through. */
export const formatsOf = (language: string): Formats => {
  // Plain `en` would mean American spelling of lists ("a, b, and c"); the hub's sentences are written for British.
  const locale = language === 'en' ? 'en-GB' : language
  const cardinal = new Intl.PluralRules(locale)
  const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  const fill = (value: number, form: string) => form.replaceAll('#', number(value, language))
  return {
    language,
    number: (value) => number(value, language),
    plural: (value, forms) =>
      value === 0 && forms.none !== undefined ? forms.none : fill(value, forms[cardinal.select(value)] ?? forms.other),
    place: (value, forms) => fill(value, forms[ordinal.select(value)] ?? forms.other),
    list: (words) => lists.format(words),
    either: (words) => choices.format(words),
  }
}

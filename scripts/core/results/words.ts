import { wordsDe } from './words-de.ts'
import { wordsEn } from './words-en.ts'

/** How a language writes numbers, days and sums; the words of results are made with it. */
export type Writing = {
  readonly number: (value: number) => string
  readonly percent: (part: number) => string
  readonly money: (amount: number, currency: string) => string
  /** A calendar day in short: `2 Nov`. */
  readonly day: (day: string) => string
  /** A month: `Nov 2026`. */
  readonly month: (month: string) => string
}

export type ResultWords = ReturnType<typeof wordsEn>

/** How numbers and days are written in a language. */
export function writingIn(language: string): Writing {
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`))
  }
  const month = date({ month: 'short', year: 'numeric' })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  return {
    number: (value) => value.toLocaleString(language, { maximumFractionDigits: 2 }),
    percent: (part) => percent.format(part),
    money: (amount, currency) => amount.toLocaleString(language, { style: 'currency', currency }),
    day: date({ day: 'numeric', month: 'short' }),
    month: (name) => month(`${name}-01`),
  }
}

/** The words of charts and figures in a program's language; English where there are none in it. */
export function resultWords(language: string): ResultWords & Writing {
  const german = language.split('-')[0] === 'de'
  const writing = writingIn(german || language.startsWith('en-') ? language : 'en-GB')
  return { ...writing, ...(german ? wordsDe(writing) : wordsEn(writing)) }
}

import type { OwnPage } from '../../../schemas/own-page.ts'
import { dayMonth, shortDay } from '../../lib/dates.ts'
import { joinBase } from '../../lib/href.ts'
import { number, signed } from '../../lib/numbers.ts'
import type { MeWords } from './words/index.ts'

/** What every part of the page is drawn from. */
export type Drawing = {
  readonly page: OwnPage
  readonly say: MeWords
  /** `29 November` */
  readonly day: (date: string) => string
  /** `29 Nov`, with the year where it is another. */
  readonly short: (date: string) => string
  readonly number: (value: number) => string
  readonly signed: (value: number) => string
  /** The address of a page of the hub. */
  readonly href: (path: string) => string
  /** The address of a form, which then knows whose page it was called from. */
  readonly formHref: (path: string) => string
}

/** @param base the hub's path */
export const drawingOf = (page: OwnPage, say: MeWords, language: string, base: string): Drawing => ({
  page,
  say,
  day: (date) => dayMonth(date, page.day, language),
  short: (date) =>
    date.slice(0, 4) === page.day.slice(0, 4)
      ? shortDay(date, language)
      : `${shortDay(date, language)} ${date.slice(0, 4)}`,
  number: (value) => number(value, language),
  signed: (value) => signed(value, language),
  href: (path) => joinBase(base, path),
  formHref: (path) => `${joinBase(base, path)}${location.hash.split('/')[0]}`,
})

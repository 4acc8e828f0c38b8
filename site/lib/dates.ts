/** Dates in words people use. A local date is `2026-11-29`; no function here knows a clock or a time zone. */

const dayMs = 86_400_000
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Whole days from one local date to another; below 0 when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / dayMs)

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${name}`
  const known = formats.get(key)
  if (known) return known
  // Plain `en` would mean American order; the hub's sentences are written for "29 November".
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

/** `Sunday` */
export const weekday = (date: string, language: string): string =>
  format(language, 'weekday', { weekday: 'long' }).format(utc(date))

/** `29 November`, with the year when it is not the year of `today`. */
export const dayMonth = (date: string, today: string, language: string): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? format(language, 'day', { day: 'numeric', month: 'long' }).format(utc(date))
    : format(language, 'full', { day: 'numeric', month: 'long', year: 'numeric' }).format(utc(date))

/** `29 Nov`: for lists where the year stands above. */
export const shortDay = (date: string, language: string): string =>
  format(language, 'short', { day: 'numeric', month: 'short' }).format(utc(date))

/** `November 2026` */
export const monthYear = (date: string, language: string): string =>
  format(language, 'month', { month: 'long', year: 'numeric' }).format(utc(date))

/** `Sunday 29 November` within the year, else with its year. */
export const longDay = (date: string, today: string, language: string): string =>
  `${weekday(date, language)} ${dayMonth(date, today, language)}`

/** `5 days left`, for 1 and more. */
export const daysLeft = (days: number): string => (days === 1 ? '1 day left' : `${days} days left`)

/**
 * A day ahead as people say it: `today`, `tomorrow`, `Sunday` within the week, else `Sunday 29 November`.
 * @param date a local date on or after `today`
 */
export const dayAhead = (date: string, today: string, language: string): string => {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days < 7 ? weekday(date, language) : longDay(date, today, language)
}

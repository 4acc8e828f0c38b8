/** Dates as a language writes them. A local date is `2026-11-29`; no function here knows a clock or a time zone. */

const dayMs = 86_400_000
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Whole days from one local date to another; below 0 when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / dayMs)

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${Object.entries(options).flat().join(' ')}`
  const known = formats.get(key)
  if (known) return known
  // Plain `en` would mean American order; the hub's sentences are written for "29 November".
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

const sameYear = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4)

/** `Sunday` */
export const weekday = (date: string, language: string): string =>
  format(language, { weekday: 'long' }).format(utc(date))

/** `29 November`, with the year when it is not the year of `today`. */
export const dayMonth = (date: string, today: string, language: string): string =>
  format(language, { day: 'numeric', month: 'long', ...(sameYear(date, today) ? {} : { year: 'numeric' }) }).format(
    utc(date),
  )

/** `29 Nov`: for lists where the year stands above. */
export const shortDay = (date: string, language: string): string =>
  format(language, { day: 'numeric', month: 'short' }).format(utc(date))

/** The day and the short month by themselves, as on a postmark: `['29', 'Nov']`. */
export const dayAndMonth = (date: string, language: string): [day: string, month: string] => [
  String(Number(date.slice(8, 10))),
  format(language, { month: 'short' }).format(utc(date)).replace(/\.$/, ''),
]

/** `November` */
export const monthName = (date: string, language: string): string =>
  format(language, { month: 'long' }).format(utc(date))

/** `November 2026` */
export const monthYear = (date: string, language: string): string =>
  format(language, { month: 'long', year: 'numeric' }).format(utc(date))

/** `Sunday 29 November` within the year of `today`, else with its year. */
export const longDay = (date: string, today: string, language: string): string =>
  // English is put together here: whether a comma follows the weekday changes with the platform's language data.
  language === 'en' || language.startsWith('en-')
    ? `${weekday(date, language)} ${dayMonth(date, today, language)}`
    : format(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        ...(sameYear(date, today) ? {} : { year: 'numeric' }),
      }).format(utc(date))

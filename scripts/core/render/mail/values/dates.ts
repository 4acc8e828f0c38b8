import { dayNumber, type Instant, type Zone } from '../../../zone.ts'
import { mailWords } from '../words/index.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  // Plain `en` would mean American order; the sentences are written for "29 November".
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

const utc = (day: string) => dayNumber(day) * 86_400_000

/** `29 November`, with the year when it is another than that of `today`. Days are local, `YYYY-MM-DD`. */
export function dayWords(day: string, today: string, language: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return format(language, { day: 'numeric', month: 'long', ...year }).format(utc(day))
}

/** `29 November 2026` */
export const fullDay = (day: string, language: string) =>
  format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(utc(day))

/** `29 Nov` */
export const shortDay = (day: string, language: string) =>
  format(language, { day: 'numeric', month: 'short' }).format(utc(day))

/** `9 to 22 November`, `26 October to 8 November`. */
export function periodWords(from: string, to: string, language: string): string {
  if (from === to) return dayWords(from, to, language)
  const same = from.slice(0, 7) === to.slice(0, 7)
  const { dates } = mailWords(language)
  const first = same ? dates.numbered(Number(from.slice(8))) : dayWords(from, to, language)
  return dates.period(first, dayWords(to, to, language))
}

/** A day ahead as people say it: `today`, `tomorrow`, else `Sunday 29 November, 5 days left`. */
export function deadlineWords(at: Instant, now: Instant, zone: Zone, language: string): string {
  const [day, today] = [zone.dayOf(at), zone.dayOf(now)]
  const left = dayNumber(day) - dayNumber(today)
  const { dates } = mailWords(language)
  if (left <= 0) return dates.today
  const weekday = format(language, { weekday: 'long' }).format(utc(day))
  const words = dayWords(day, today, language)
  return left === 1 ? dates.tomorrow(weekday, words) : dates.ahead(weekday, words, left)
}

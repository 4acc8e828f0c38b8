import { z } from 'zod'

/** The shape of ids, handles and slugs: lower-case words joined by single hyphens, 1 to 40 characters. */
export const SLUG = /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The largest count a file may hold: 2^31. */
export const MAX_COUNT = 2 ** 31

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function realDay(year: number, month: number, day: number): boolean {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS_IN_MONTH[month - 1]! + (leap ? 1 : 0)
}

const num = (text: string, from: number, to: number) => Number(text.slice(from, to))
const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** True for a calendar day that exists, written `YYYY-MM-DD` (the 30th of February does not). */
export function isDay(text: string): boolean {
  return DAY.test(text) && realDay(num(text, 0, 4), num(text, 5, 7), num(text, 8, 10))
}

/** True for an ISO 8601 instant with `Z` or an offset, on a day and at a time that exist. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return false
  if (num(text, 11, 13) > 23 || num(text, 14, 16) > 59) return false
  if (text[16] === ':' && num(text, 17, 19) > 59) return false
  if (text.endsWith('Z')) return true
  return num(text, text.length - 5, text.length - 3) <= 18 && num(text, text.length - 2, text.length) <= 59
}

/** True for an http(s) address without a user name or password. */
export function isWebUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\u0000-\u001f\\]/.test(text)) return false
  const url = URL.parse(text)
  return url !== null && url.username === '' && url.password === '' && url.hostname !== ''
}

/** A short name of some sort; each sort says in messages what a right one looks like. */
const shortName = (id: string, description: string, example: string) =>
  z
    .string()
    .regex(SLUG, 'is not a short name: use lower-case letters, digits and single hyphens, at most 40 characters')
    .meta({ id, description, examples: [example] })

/** An id or slug. */
export const slug = shortName(
  'slug',
  'Lower-case letters, digits and single hyphens, 1 to 40 characters',
  'autumn-roast',
)

/** A member's short name, as their file is called. */
export const handle = shortName('handle', 'The short name of a member, as their file is called', 'maya')

/** Where a share lives. */
export const channel = shortName('channel', "A channel: one of the usual ones, or the program's own", 'instagram')

/** A group of members. */
export const segment = shortName('segment', "A group of members: one of the usual ones, or the program's own", 'fan')

/** A calendar day in the program's time zone. */
export const day = z
  .string()
  .refine(isDay, 'is not a day that exists: write it as YYYY-MM-DD')
  .meta({ id: 'day', description: "A day in the program's time zone", examples: ['2026-11-03'], format: 'date' })

/** An instant, with Z or an offset. */
export const instant = z
  .string()
  .refine(isInstant, 'is not an instant: write date, time and Z or an offset')
  .meta({
    id: 'instant',
    description: 'Date, time and Z or an offset',
    examples: ['2026-11-03T18:20:00Z'],
    format: 'date-time',
  })

/** An instant or a bare day, which means the start of that day in the program's time zone (its end, for a closing date). */
export const moment = z
  .string()
  .refine((text) => isDay(text) || isInstant(text), 'is not a date: write a day, or a date, a time and Z or an offset')
  .meta({
    id: 'moment',
    description: "A day (its start, in the program's time zone) or an instant",
    examples: ['2026-11-03', '2026-11-03T18:20:00Z'],
  })

/** A length of time: a whole number and h (hours), d (days) or w (weeks). */
export const duration = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,4})[hdw]$/, 'is not a length of time: a whole number and h (hours), d (days) or w (weeks)')
  .meta({ id: 'duration', description: 'A whole number and h (hours), d (days) or w (weeks)', examples: ['48h', '7d'] })

/** A web address, http or https, without user name or password. */
export const webUrl = z
  .string()
  .max(2000)
  .refine(isWebUrl, 'is not a web address: it starts with https:// and has no user name, password or space')
  .meta({
    id: 'url',
    description: 'A web address, https:// or http://',
    examples: ['https://www.instagram.com/p/Cx1/'],
  })

/** A whole number from 0 to 2^31. */
export const count = z
  .int()
  .min(0)
  .max(MAX_COUNT)
  .meta({ id: 'count', description: 'A whole number from 0', examples: [120] })

/** Points: a whole number, also below zero where points are taken away. */
export const points = z
  .int()
  .min(-MAX_COUNT)
  .max(MAX_COUNT)
  .meta({ id: 'points', description: 'A whole number of points', examples: [100] })

/** One line of words, not empty. */
export const line = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => text.trim() !== '' && !/[\r\n]/.test(text), 'must be one line of words')
  .meta({ id: 'line', description: 'One line of words' })

/** Some words, several lines at will. */
export const words = z.string().min(1).max(10_000).meta({ id: 'words', description: 'Words, several lines at will' })

/** The name of a file beside the one that names it. */
export const besideFile = z
  .string()
  .max(120)
  .regex(/^(?!\.)[A-Za-z0-9._-]+\.[A-Za-z0-9]{2,5}$/, 'is not the name of a file in the same folder')
  .meta({ id: 'file', description: 'The name of a file in the same folder', examples: ['cover.webp'] })

/** A language tag such as `en` or `pt-BR`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language: write its code')
  .meta({ id: 'language', description: 'A language code', examples: ['en', 'pt-BR'] })

/** A time zone of the IANA database; that it exists is checked where the zone is used. */
export const timeZone = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/, 'is not a time zone: write Area/City')
  .refine(isTimeZone, 'is not a time zone that exists: write Area/City')
  .meta({ id: 'timezone', description: 'A time zone, Area/City', examples: ['Europe/Berlin'] })

/** True where the platform's time zone database knows the name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A colour as the web writes it, `#rrggbb`. */
export const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour: write # and six hexadecimal digits')
  .meta({ examples: ['#B5482A'] })

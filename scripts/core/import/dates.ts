import { Temporal } from 'temporal-polyfill'
import { isDay } from '../../../schemas/primitives.ts'
import { folded } from './source.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const two = (number: number) => String(number).padStart(2, '0')

/**
 * The number of a month.
 * @param text a number, an English name or its first three letters, or a name in the table
 * @returns 1 to 12, or undefined for anything else
 */
export function monthNumber(text: string, table: Readonly<Record<string, unknown>> = {}): number | undefined {
  const word = folded(text).replace(/\.$/, '')
  const given = Object.entries(table).find(([name]) => folded(name) === word)?.[1]
  if (given !== undefined) return typeof given === 'number' && given >= 1 && given <= 12 ? given : undefined
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined
  const at = MONTHS.findIndex(
    (name) => name === word || (word.length >= 3 && word.length <= 4 && name.startsWith(word)),
  )
  return at < 0 ? undefined : at + 1
}

/** `YYYY-MM-DD` of a day that exists, else undefined. */
export function dayText(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isDay(text) ? text : undefined
}

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMMM: '(?<name>\\p{L}+\\.?)',
  MMM: '(?<name>\\p{L}+\\.?)',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  Z: '(?<zone>Z|UTC|[+-]\\d{2}:?\\d{2})',
}
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|mm|ss|Z/g

/** True for a date format with a year, a month and a day, each once. */
export function isDateFormat(format: string): boolean {
  const tokens = [...format.matchAll(TOKEN)].map(([token]) => token[0])
  const once = (letter: string) => tokens.filter((one) => one === letter).length === 1
  return (
    once('Y') &&
    once('M') &&
    once('D') &&
    ['H', 'm', 's', 'Z'].every((letter) => tokens.filter((one) => one === letter).length <= 1)
  )
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const patterns = new Map<string, RegExp>()

function patternOf(format: string): RegExp {
  let pattern = patterns.get(format)
  if (!pattern) {
    let text = ''
    let from = 0
    for (const match of format.matchAll(TOKEN)) {
      text += escaped(format.slice(from, match.index)) + TOKENS[match[0]]!
      from = match.index + match[0].length
    }
    pattern = new RegExp(`^${text}${escaped(format.slice(from))}$`, 'u')
    patterns.set(format, pattern)
  }
  return pattern
}

/** True for a text of the format's pattern, whether or not such a day exists. */
export const isWritten = (text: string, format: string): boolean => patternOf(format).test(text.trim())

/**
 * Reads a date as a format writes it (`DD.MM.YYYY`, `MM/DD/YYYY HH:mm`, `D MMMM YYYY`, `YYYY-MM-DD HH:mm:ss Z`; years of two figures are 20xx).
 * @param zone the time zone that a time of day is read in, where the text gives no offset
 * @returns a day; an instant where the format has a time; undefined where the text is something else or no such day exists
 */
export function readDate(text: string, format: string, zone: string): string | undefined {
  const found = patternOf(format).exec(text.trim())?.groups
  if (!found) return undefined
  const year = found['year'] === undefined ? 2000 + Number(found['short']) : Number(found['year'])
  const month = found['name'] === undefined ? Number(found['month']) : monthNumber(found['name'])
  const day = month === undefined ? undefined : dayText(year, month, Number(found['day']))
  if (day === undefined || found['hour'] === undefined) return day
  const [hour, minute, second] = [Number(found['hour']), Number(found['minute'] ?? 0), Number(found['second'] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute, second })
  const said = found['zone']
  const place = said === undefined ? zone : /^[+-]/.test(said) ? `${said.slice(0, 3)}:${said.slice(-2)}` : 'UTC'
  return `${local.toZonedDateTime(place).toInstant().toString().slice(0, 19)}Z`
}

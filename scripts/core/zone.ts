import { Temporal } from 'temporal-polyfill'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** Local days in one time zone, fast: the zone's offsets are looked up once per span between two clock changes. */
export type Zone = {
  readonly name: string
  /** The local calendar day of an instant, `YYYY-MM-DD`. */
  dayOf(at: Instant): string
  /** The instant's local hour, 0 to 23. */
  hourOf(at: Instant): number
  /** The instant's local minute, 0 to 59. */
  minuteOf(at: Instant): number
  /** The first instant of a local day. */
  startOf(day: string): Instant
  /** The last instant (millisecond) of a local day. */
  endOf(day: string): Instant
  /** A bare day as its start, an instant as itself. */
  momentOf(text: string): Instant
  /** A bare day as its end, an instant as itself: how a closing date is read. */
  closingOf(text: string): Instant
}

const DAY_MS = 86_400_000
/** What people write for a campaign without an end. */
const LAST_DAY = '9999-12-31'

/** Days since 1970-01-01 of a calendar day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS
}

const dayNames = new Map<number, string>()

/** The calendar day `YYYY-MM-DD` that lies so many days after 1970-01-01. */
export function dayName(number: number): string {
  let name = dayNames.get(number)
  if (name === undefined) {
    name = new Date(number * DAY_MS).toISOString().slice(0, 10)
    dayNames.set(number, name)
  }
  return name
}

/** An instant as `YYYY-MM-DDTHH:MM:SSZ`, cut to the second. */
export function instantText(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

type Span = { readonly from: Instant; readonly to: Instant; readonly offset: number }

/**
 * Makes the clock of one time zone.
 * @param name a zone of the IANA database, such as Europe/Berlin
 * @throws RangeError for a name the platform does not know; the schemas refuse those before
 */
export function zoneOf(name: string): Zone {
  const spans: Span[] = []
  let last: Span = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY, offset: 0 }
  function offsetAt(at: Instant): number {
    if (at >= last.from && at < last.to) return last.offset
    const known = spans.find((span) => at >= span.from && at < span.to)
    if (known) last = known
    else {
      const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(name)
      const next = there.getTimeZoneTransition('next')
      const before = there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
      last = {
        from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
        to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
        offset: there.offsetNanoseconds / 1e6,
      }
      spans.push(last)
    }
    return last.offset
  }
  const starts = new Map<string, Instant>()
  function startOf(day: string): Instant {
    let start = starts.get(day)
    if (start === undefined) {
      start = Temporal.PlainDate.from(day).toZonedDateTime(name).epochMilliseconds
      starts.set(day, start)
    }
    return start
  }
  const timeOfDay = (at: Instant) => (((at + offsetAt(at)) % DAY_MS) + DAY_MS) % DAY_MS
  // The day after the last that four digits can write has no name here.
  const afterLast = () => Temporal.PlainDate.from(LAST_DAY).add({ days: 1 }).toZonedDateTime(name).epochMilliseconds
  const endOf = (day: string) => (day === LAST_DAY ? afterLast() : startOf(dayName(dayNumber(day) + 1))) - 1
  return {
    name,
    dayOf: (at) => dayName(Math.floor((at + offsetAt(at)) / DAY_MS)),
    hourOf: (at) => Math.floor(timeOfDay(at) / 3_600_000),
    minuteOf: (at) => Math.floor(timeOfDay(at) / 60_000) % 60,
    startOf,
    endOf,
    momentOf: (text) => (text.length === 10 ? startOf(text) : Date.parse(text)),
    closingOf: (text) => (text.length === 10 ? endOf(text) : Date.parse(text)),
  }
}

const UNIT_MS = { h: 3_600_000, d: DAY_MS, w: 7 * DAY_MS }

/** A duration of the files (`48h`, `7d`, `2w`) in milliseconds; days are 24 hours. */
export function durationMs(text: string): number {
  return Number(text.slice(0, -1)) * UNIT_MS[text.at(-1) as keyof typeof UNIT_MS]
}

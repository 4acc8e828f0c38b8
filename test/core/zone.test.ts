import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayName, dayNumber, durationMs, instantText, zoneOf } from '../../scripts/core/zone.ts'

/** Whole and half hours, quarters, both sides of the date line, summer time of an hour and of half an hour, and a day that never was. */
const ZONES = [
  'Europe/Berlin',
  'Europe/Dublin',
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Caracas',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Pyongyang',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Pacific/Kwajalein',
  'Antarctica/Troll',
]
const FIRST = Date.UTC(1970, 0, 1)
const LAST = Date.UTC(2100, 11, 31)

const zones = fc.constantFrom(...ZONES)
const instants = fc.integer({ min: FIRST, max: LAST })
const there = (at: number, name: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name)

/** The platform's clock changes of a zone, as far as there are any. */
function changesOf(name: string): number[] {
  const changes: number[] = []
  let next = there(FIRST, name).getTimeZoneTransition('next')
  while (next && next.epochMilliseconds < LAST) {
    changes.push(next.epochMilliseconds)
    next = next.getTimeZoneTransition('next')
  }
  return changes
}

function agrees(at: number, name: string): void {
  const [zone, expected] = [zoneOf(name), there(at, name)]
  expect([zone.dayOf(at), zone.hourOf(at)]).toEqual([expected.toPlainDate().toString(), expected.hour])
}

describe('a zone', () => {
  it('knows the day and the hour of any instant', () => {
    fc.assert(fc.property(instants, zones, agrees), { numRuns: 600 })
  })

  it('knows them on both sides of every change of the clock, asked in any order', () => {
    for (const name of ZONES) {
      const zone = zoneOf(name)
      const changes = changesOf(name)
      const some = changes.filter((_, index) => index % 5 === 0 || changes.length < 60)
      for (const change of some.reverse())
        for (const at of [change, change - 1, change + 1, change + 3_600_000]) {
          const expected = there(at, name)
          expect([name, at, zone.dayOf(at), zone.hourOf(at)]).toEqual([
            name,
            at,
            expected.toPlainDate().toString(),
            expected.hour,
          ])
        }
    }
  })

  it('begins and ends a day where the calendar does', () => {
    fc.assert(
      fc.property(instants, zones, (at, name) => {
        const zone = zoneOf(name)
        const day = there(at, name).toPlainDate()
        const start = day.toZonedDateTime(name).epochMilliseconds
        const end = day.add({ days: 1 }).toZonedDateTime(name).epochMilliseconds - 1
        expect([zone.startOf(day.toString()), zone.endOf(day.toString())]).toEqual([start, end])
        expect([zone.dayOf(start), zone.dayOf(end)]).toEqual([day.toString(), day.toString()])
        expect([zone.momentOf(day.toString()), zone.closingOf(day.toString())]).toEqual([start, end])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Europe/Berlin', '2026-11-03', 24],
  ])('%s: %s has %d hours', (name, day, hours) => {
    const zone = zoneOf(name)
    expect((zone.endOf(day) + 1 - zone.startOf(day)) / 3_600_000).toBe(hours)
  })

  it('takes an instant with any offset as itself', () => {
    const zone = zoneOf('Europe/Berlin')
    for (const text of ['2026-11-03T18:20:00Z', '2026-11-03T19:20:00+01:00', '2026-11-03T12:50:00-05:30'])
      expect(zone.momentOf(text)).toBe(Date.UTC(2026, 10, 3, 18, 20))
  })

  it('changes day at midnight of the place', () => {
    const last = Date.parse('2026-11-03T22:59:59.999Z')
    expect([zoneOf('Europe/Berlin').dayOf(last), zoneOf('Europe/Berlin').dayOf(last + 1)]).toEqual([
      '2026-11-03',
      '2026-11-04',
    ])
    expect(zoneOf('UTC').dayOf(last + 1)).toBe('2026-11-03')
  })

  it('refuses a name that is no zone', () => {
    expect(() => zoneOf('Europe/Nowhere').dayOf(0)).toThrow(RangeError)
  })
})

it('counts days, also before 1970', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 50_000 }), (number) => {
      expect(dayNumber(dayName(number))).toBe(number)
      expect(dayName(number)).toBe(Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString())
    }),
  )
})

it.each([
  ['0h', 0],
  ['48h', 172_800_000],
  ['7d', 604_800_000],
  ['2w', 1_209_600_000],
])('%s is %i milliseconds', (text, ms) => {
  expect(durationMs(text)).toBe(ms)
})

it('writes an instant to the second, cut', () => {
  expect(instantText(Date.parse('2026-11-03T18:20:59.999Z'))).toBe('2026-11-03T18:20:59Z')
})

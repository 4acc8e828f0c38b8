import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContentRecord } from '../../scripts/core/records.ts'
import { shiftDay, shiftInstant, shiftProgram, weeksUntil } from '../../scripts/core/shift.ts'
import { zoneOf } from '../../scripts/core/zone.ts'

const berlin = zoneOf('Europe/Berlin')
const share = (path: string, data: object): ContentRecord =>
  ({ kind: 'share', path, facts: {}, data, body: '', bodyLine: 1 }) as unknown as ContentRecord

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const weeks = fc.integer({ min: -300, max: 300 })
/** Midday in Berlin: never inside the hour that a change of clocks leaves out or repeats. */
const middays = days.map((day) => `${day}T11:20:00Z`)

describe('days', () => {
  test('a shift by nothing changes nothing, two shifts are their sum, the day of the week and the order stay', () => {
    fc.assert(
      fc.property(days, days, weeks, weeks, (one, other, a, b) => {
        expect(shiftDay(one, 0)).toBe(one)
        expect(shiftDay(shiftDay(one, a), b)).toBe(shiftDay(one, a + b))
        expect(new Date(shiftDay(one, a)).getUTCDay()).toBe(new Date(one).getUTCDay())
        expect(shiftDay(one, a) < shiftDay(other, a)).toBe(one < other)
      }),
    )
  })
})

describe('instants', () => {
  test('the time of day in the program’s zone stays, and so does the order', () => {
    fc.assert(
      fc.property(middays, middays, weeks, (one, other, by) => {
        const moved = shiftInstant(one, by, berlin)
        expect(shiftInstant(one, 0, berlin)).toBe(one)
        expect(berlin.hourOf(Date.parse(moved))).toBe(berlin.hourOf(Date.parse(one)))
        expect(berlin.dayOf(Date.parse(moved))).toBe(shiftDay(berlin.dayOf(Date.parse(one)), by))
        expect(moved < shiftInstant(other, by, berlin)).toBe(one < other)
      }),
    )
  })

  test.each([
    ['2026-10-20T16:20:00Z', 1, '2026-10-27T17:20:00Z', 'over the end of summer time'],
    ['2026-10-20T18:20:00+02:00', 1, '2026-10-27T19:20:00+02:00', 'with an offset that is kept as written'],
    ['2026-11-03T18:20Z', 2, '2026-11-17T18:20Z', 'without seconds'],
    ['2026-11-03T18:20:31.250Z', -1, '2026-10-27T18:20:31.250Z', 'with parts of a second'],
    ['2026-03-22T01:30:00Z', 1, '2026-03-29T01:30:00Z', 'into the hour that the spring leaves out'],
  ])('%s and %i weeks is %s, %s', (text, by, moved) => {
    expect(shiftInstant(text, by, berlin)).toBe(moved)
  })
})

describe('a program', () => {
  const records = [
    share('shares/2026/11/03/maya--k3f9.yaml', {
      ambassador: 'maya',
      at: '2026-11-03T23:30:00+01:00',
      title: 'Since 2026-11-03 only',
      reviewed: [{ status: 'pending', at: '2026-11-04T08:00:00Z' }],
    }),
    { ...share('points/2026-01-01.yaml', {}), kind: 'ruleset' } as ContentRecord,
    { ...share('awards/2026/maya--photo.yaml', { at: '2026-12-29' }), kind: 'award' } as ContentRecord,
    { ...share('news/2026-11-03-roastery.md', {}), kind: 'news' } as ContentRecord,
    { ...share('campaigns/autumn/index.mdx', { opens: '2027-03-01' }), kind: 'campaign' } as ContentRecord,
  ]
  const files = ['shares/2026/11/03/maya--k3f9.webp', 'campaigns/autumn/cover.webp']

  test('paths, names and fields move together; words stay', () => {
    const { paths, edits } = shiftProgram(records, files, 1, berlin)
    expect(Object.fromEntries(paths)).toEqual({
      'shares/2026/11/03/maya--k3f9.yaml': 'shares/2026/11/10/maya--k3f9.yaml',
      'points/2026-01-01.yaml': 'points/2026-01-08.yaml',
      'awards/2026/maya--photo.yaml': 'awards/2027/maya--photo.yaml',
      'news/2026-11-03-roastery.md': 'news/2026-11-10-roastery.md',
      'campaigns/autumn/index.mdx': 'campaigns/autumn/index.mdx',
      'shares/2026/11/03/maya--k3f9.webp': 'shares/2026/11/10/maya--k3f9.webp',
      'campaigns/autumn/cover.webp': 'campaigns/autumn/cover.webp',
    })
    expect(edits).toEqual([
      {
        op: 'edit',
        path: 'shares/2026/11/10/maya--k3f9.yaml',
        set: [
          { at: ['at'], value: '2026-11-10T23:30:00+01:00' },
          { at: ['reviewed', 0, 'at'], value: '2026-11-11T08:00:00Z' },
        ],
      },
      { op: 'edit', path: 'awards/2027/maya--photo.yaml', set: [{ at: ['at'], value: '2027-01-05' }] },
      { op: 'edit', path: 'campaigns/autumn/index.mdx', set: [{ at: ['opens'], value: '2027-03-08' }] },
    ])
  })

  test('a shift by nothing moves no file and edits none', () => {
    const { paths, edits } = shiftProgram(records, files, 0, berlin)
    expect([...paths].every(([from, to]) => from === to)).toBe(true)
    expect(edits).toEqual([])
  })

  test('the last thing that happened lands in the week before now, whatever now is', () => {
    const now = fc.integer({ min: Date.parse('2021-01-01'), max: Date.parse('2035-01-01') })
    fc.assert(
      fc.property(now, (present) => {
        const by = weeksUntil(present, records, berlin)
        const last = berlin.momentOf(shiftDay('2026-12-29', by))
        expect(last).toBeLessThanOrEqual(present)
        expect(present - last).toBeLessThan(7 * 86_400_000 + 3_600_000)
      }),
    )
  })

  test('nothing that is only announced counts, and a program without shares stays where it is', () => {
    expect(weeksUntil(Date.parse('2030-01-01'), [records[4]!], berlin)).toBe(0)
  })
})

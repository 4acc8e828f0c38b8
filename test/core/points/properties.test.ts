import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyJson } from '../../../scripts/core/points/contract.ts'
import { journal } from '../../../scripts/core/points/journal.ts'
import { MOVEMENT_MS, tally } from '../../../scripts/core/points/tally.ts'
import type { Row, Tally } from '../../../scripts/core/points/types.ts'
import type { ContentRecord } from '../../../scripts/core/records.ts'
import { zoneOf } from '../../../scripts/core/zone.ts'
import { comparePoints } from '../../support/compare-points.ts'
import { programFrom, recordsOf } from '../../support/program-builder.ts'
import { randomProgram } from '../../support/random-program.ts'
import { diceOf } from '../../support/seeded.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const holds = (property: (seed: number) => void, runs = 80) =>
  fc.assert(fc.property(seeds, property), { numRuns: runs })

/** Everything a tally says, as text. */
const everything = (counted: Tally) =>
  tallyJson(counted) +
  JSON.stringify([
    counted.entries.map(({ share, award, order, ruleset, repeats, ...entry }) => [
      entry,
      share?.path,
      award?.path,
      order?.path,
      ruleset?.date,
      repeats?.path,
    ]),
    [...counted.standings],
  ])

function tallyOf(seed: number): { records: ContentRecord[]; now: number; counted: Tally } {
  const { literal, now } = randomProgram(seed)
  const records = recordsOf(literal)
  return { records, now, counted: tally(programFrom(records), now) }
}

/** The files as they would be had nothing yet happened that is dated after an instant. */
function untilThen(records: readonly ContentRecord[], now: number): ContentRecord[] {
  const program = records.find((record) => record.kind === 'program')!
  const zone = zoneOf(program.kind === 'program' ? program.data.timezone : 'UTC')
  const happened = (text: string | undefined) => text !== undefined && zone.momentOf(text) <= now
  return records.flatMap((record): ContentRecord[] => {
    if (record.kind === 'ambassador') return happened(record.data.joined) ? [record] : []
    if (record.kind === 'award') return happened(record.data.at) ? [record] : []
    if (record.kind === 'redemption') {
      const steps = record.data.steps.filter((step) => happened(step.at))
      return happened(record.data.at) ? [{ ...record, data: { ...record.data, steps } }] : []
    }
    if (record.kind === 'order') {
      const { cancelled, ...data } = record.data
      return happened(data.at) ? [{ ...record, data: { ...data, ...(happened(cancelled) && { cancelled }) } }] : []
    }
    if (record.kind !== 'share') return [record]
    if (!happened(record.data.at)) return []
    const { removed, review, reviewed = [], ...data } = record.data
    const past = [...reviewed, ...(review ? [review] : [])].filter((one) => happened(one.at))
    return [{ ...record, data: { ...data, reviewed: past, ...(happened(removed) && { removed }) } }]
  })
}

const everyBoard = ({ boards: { all, seasons, campaigns, segments } }: Tally): [string, readonly Row[]][] => [
  ['all', all],
  ...[...seasons].map(([key, rows]): [string, readonly Row[]] => [`seasons ${key}`, rows]),
  ...[...campaigns].map(([key, rows]): [string, readonly Row[]] => [`campaigns ${key}`, rows]),
  ...[...segments].map(([key, rows]): [string, readonly Row[]] => [`segments ${key}`, rows]),
]

describe('the same files and the same instant', () => {
  it('give the same bytes in any order of files', () =>
    holds((seed) => {
      const { records, now, counted } = tallyOf(seed)
      const mixed = programFrom(diceOf(seed ^ 0x5bd1).shuffle(records))
      expect(everything(tally(mixed, now))).toBe(everything(counted))
    }))

  it('give the same bytes a second time, after tallies of other instants too', () =>
    holds((seed) => {
      const { records, now, counted } = tallyOf(seed)
      const program = programFrom(records)
      tally(program, now + MOVEMENT_MS)
      tally(program, now - MOVEMENT_MS)
      expect(everything(tally(program, now))).toBe(everything(counted))
    }))
})

describe('as of an instant', () => {
  it('is as though later facts were not in the files', () =>
    holds((seed) => {
      const { records, now, counted } = tallyOf(seed)
      const then = tally(programFrom(untilThen(records, now)), now)
      expect(tallyJson(then)).toBe(tallyJson(counted))
      expect(
        then.entries.map(({ share, order, award, rule, points, state, reason }) => [
          (share ?? order ?? award)?.id,
          rule,
          points,
          state,
          reason,
        ]),
      ).toEqual(
        counted.entries.map(({ share, order, award, rule, points, state, reason }) => [
          (share ?? order ?? award)?.id,
          rule,
          points,
          state,
          reason,
        ]),
      )
    }))

  it('a share posted later changes nothing of an earlier day', () =>
    holds((seed) => {
      const { records, now, counted } = tallyOf(seed)
      const { literal } = randomProgram(seed + 1)
      const zone = zoneOf(programFrom(records).settings.timezone)
      const shares = (literal.shares ?? [])
        .filter((share) => zone.momentOf(share.at) > now)
        .map((share) => ({ ...share, id: `later-${share.id}` }))
      const more = recordsOf({ program: { timezone: zone.name }, shares }).filter(({ kind }) => kind === 'share')
      expect(tallyJson(tally(programFrom([...records, ...more]), now))).toBe(tallyJson(counted))
    }))
})

describe('boards', () => {
  it('are the sums of their entries', () =>
    holds((seed) => {
      const { records, counted } = tallyOf(seed)
      const { settings, ambassadors } = programFrom(records)
      for (const [name, rows] of everyBoard(counted)) {
        const [group, key] = name.split(' ')
        for (const row of rows) {
          const mine = counted.entries.filter(({ handle, day, campaign }) => {
            if (handle !== row.handle) return false
            if (group === 'seasons')
              return settings.seasons === 'quarter'
                ? key === `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
                : day.startsWith(key!)
            return group !== 'campaigns' || campaign === key
          })
          const sum = (...states: string[]) =>
            mine.filter(({ state }) => states.includes(state)).reduce((total, { points }) => total + points, 0)
          expect({ points: row.points, pending: row.pending, shares: row.shares }).toEqual({
            points: sum('settling', 'earned'),
            pending: sum('pending'),
            shares: mine.filter(({ rule, state }) => rule === 'share' && state !== 'void').length,
          })
          if (group === 'segments') expect(ambassadors.get(row.handle)?.segments).toContain(key)
        }
      }
    }))

  it('rank by points: a rank is one more than how many have more', () =>
    holds((seed) => {
      for (const [name, rows] of everyBoard(tallyOf(seed).counted)) {
        if (name !== 'all') expect(rows.length).toBeGreaterThan(0)
        for (const [index, row] of rows.entries()) {
          expect(row.rank).toBe(1 + rows.filter(({ points }) => points > row.points).length)
          const before = rows[index - 1]
          if (before)
            expect(before.points > row.points || (before.points === row.points && before.handle < row.handle)).toBe(
              true,
            )
        }
      }
    }))

  it('move by what a tally of seven days before says', () =>
    holds((seed) => {
      const { records, now, counted } = tallyOf(seed)
      const before = new Map(everyBoard(tally(programFrom(records), now - MOVEMENT_MS)))
      for (const [name, rows] of everyBoard(counted))
        for (const { handle, rank, movement } of rows) {
          const old = before.get(name)?.find((row) => row.handle === handle)
          expect(movement).toBe(old ? old.rank - rank : null)
        }
    }))
})

it('balance is earned less redeemed less expired; a redemption never takes more than it costs', () =>
  holds((seed) => {
    const { records, counted } = tallyOf(seed)
    const costs = new Map<string, number>()
    for (const { ambassador, cost } of programFrom(records).redemptions)
      costs.set(ambassador, (costs.get(ambassador) ?? 0) + cost)
    for (const one of counted.standings.values()) {
      expect(one.balance).toBe(one.earned - one.redeemed - one.expired)
      expect(one.points).toBe(one.earned + one.settling)
      expect(one.redeemed).toBeLessThanOrEqual(costs.get(one.handle) ?? 0)
      expect(Math.min(one.redeemed, one.expired)).toBeGreaterThanOrEqual(0)
    }
  }))

it('every share until now has one share entry, and a void one no other', () =>
  holds((seed) => {
    const { records, now } = tallyOf(seed)
    const program = programFrom(records)
    const entries = journal(program, now)
    const past = program.shares.filter((share) => share.at <= now)
    expect(entries.flatMap(({ rule, share }) => (rule === 'share' ? [share!.id] : [])).sort()).toEqual(
      past.map(({ id }) => id).sort(),
    )
    const voids = new Set(entries.flatMap(({ state, share }) => (state === 'void' && share ? [share.id] : [])))
    expect(entries.filter(({ rule, share }) => rule !== 'share' && share && voids.has(share.id))).toEqual([])
  }))

it('agrees with a second tally written from the rules’ text, to the byte', () => {
  const kinds = new Set<string>()
  for (let seed = 1; seed <= 250; seed += 1) {
    const { real, naive, kinds: found } = comparePoints(seed)
    expect(real, `seed ${seed}`).toEqual(naive)
    for (const kind of found) kinds.add(kind)
  }
  expect([...kinds].filter((kind) => kind.startsWith('share')).sort()).toEqual([
    'share earned',
    'share pending',
    'share settling',
    'share void campaign-cap',
    'share void day-cap',
    'share void duplicate',
    'share void no-rules',
    'share void outside-window',
    'share void rejected',
    'share void removed-early',
  ])
  expect([...kinds].filter((kind) => kind.startsWith('conversion')).sort()).toEqual([
    'conversion earned',
    'conversion settling',
    'conversion void cancelled',
  ])
})

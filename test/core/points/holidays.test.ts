import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgesOf, longestRun } from '../../../scripts/core/points/badges.ts'
import { forgivenWeeks } from '../../../scripts/core/points/holidays.ts'
import type { ProgramLiteral } from '../../support/program-builder.ts'
import { journalOf, tallied } from './support.ts'

const holidays = [{ from: '2026-11-11', to: '2026-11-11' }]
const literal = (days: readonly string[], more: object = {}): ProgramLiteral => ({
  program: { badges: [{ slug: 'regular', name: 'Regular', for: 'Three weeks', rule: { streak_weeks: 3 } }], ...more },
  rulesets: { '2020-01-01': { bonus: { streak: { weeks: 3, points: 50 } } } },
  shares: days.map((day) => ({ by: 'maya', at: `${day}T10:00:00Z` })),
})
const streaks = (one: ProgramLiteral) => journalOf(one).filter((line) => line.includes('streak'))

describe('a week off', () => {
  // Mondays 2 and 9 November, then 16: the middle week has a day off in it.
  const days = ['2026-11-02', '2026-11-16', '2026-11-23']

  it('breaks no streak where the program says so, and adds no week to it', () => {
    expect(streaks(literal(days))).toEqual([])
    expect(streaks(literal(days, { holidays }))).toEqual(['maya s3 streak 50 earned'])
    expect(streaks(literal(days.slice(0, 2), { holidays }))).toEqual([])
  })

  it('counts for the badge as for the points', () => {
    const badges = (more: object) => {
      const { program, tally } = tallied(literal(days, more))
      return badgesOf(program, tally).get('maya')
    }
    expect([badges({}), badges({ holidays })]).toEqual([undefined, ['regular']])
  })

  it('counts as any other week for who shared in it', () => {
    expect(streaks(literal(['2026-11-02', '2026-11-12', '2026-11-16'], { holidays }))).toEqual([
      'maya s3 streak 50 earned',
    ])
  })

  it('is every week with a day of it', () => {
    expect(forgivenWeeks([{ from: '2026-11-08', to: '2026-11-16' }]).size).toBe(3)
    expect(forgivenWeeks(undefined).size).toBe(0)
  })
})

it('no run gets shorter by a week off, and none gets longer than its weeks', () => {
  const weeks = fc.array(fc.nat(30))
  fc.assert(
    fc.property(weeks, fc.uniqueArray(fc.nat(30)), (list, off) => {
      const run = longestRun(list, new Set(off))
      expect(run).toBeGreaterThanOrEqual(longestRun(list))
      expect(run).toBeLessThanOrEqual(new Set(list).size)
    }),
  )
})

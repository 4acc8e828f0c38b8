import { describe, expect, it } from 'vitest'
import { badgesOf, longestRun } from '../../../scripts/core/points/badges.ts'
import type { ProgramLiteral } from '../../support/program-builder.ts'
import { tallied } from './support.ts'

const badges = (rule: object | undefined, literal: ProgramLiteral, now?: string) => {
  const badge = { slug: 'star', name: 'Star', for: 'Being bright', ...(rule && { rule }) }
  const { program, tally } = tallied({ ...literal, program: { badges: [badge] } }, now)
  return [...badgesOf(program, tally).keys()]
}
const shares = [
  { by: 'ada', at: '2026-11-02T10:00:00Z', campaign: 'roast' },
  { by: 'ada', at: '2026-11-09T10:00:00Z', channel: 'x' },
  { by: 'ada', at: '2026-11-23T10:00:00Z', review: null },
  { by: 'bo', at: '2026-11-02T10:00:00Z' },
]

describe('a badge', () => {
  it.each([
    [{ shares: 2 }, ['ada']],
    [{ shares: 3 }, []],
    [{ channels: 2 }, ['ada']],
    [{ campaigns: 1 }, ['ada']],
    [{ streak_weeks: 2 }, ['ada']],
    [{ streak_weeks: 3 }, []],
    [{ shares: 1, campaigns: 1 }, ['ada']],
    [{ recruits: 1 }, ['bo']],
    [{}, []],
    [undefined, []],
  ])('for %j is reached by %j', (rule, handles) => {
    expect(badges(rule, { shares, campaigns: { roast: {} }, ambassadors: { ada: { referred_by: 'bo' } } })).toEqual(
      handles,
    )
  })

  it('for recruits takes nobody as their own', () => {
    const literal = { shares, campaigns: { roast: {} }, ambassadors: { ada: { referred_by: 'ada' } } }
    expect(badges({ recruits: 1 }, literal)).toEqual([])
  })

  it('for years is reached on the day of joining', () => {
    const ambassadors = { ada: { joined: '2024-11-03' } }
    expect(badges({ years: 2 }, { ambassadors }, '2026-11-02T22:59:59Z')).toEqual([])
    expect(badges({ years: 2 }, { ambassadors }, '2026-11-02T23:00:00Z')).toEqual(['ada'])
  })

  it('is given by an award, once that has happened', () => {
    const awards = [{ to: 'bo', points: 0, at: '2026-11-20', badge: 'star' }]
    expect(badges(undefined, { awards }, '2026-11-18T00:00:00Z')).toEqual([])
    expect(badges(undefined, { awards })).toEqual(['bo'])
    expect(badges({ shares: 100 }, { awards })).toEqual(['bo'])
  })
})

it.each([
  [[], 0],
  [[5], 1],
  [[3, 1, 2, 2], 3],
  [[1, 2, 4, 5, 6], 3],
])('the longest run of %j is %i', (weeks, run) => {
  expect(longestRun(weeks)).toBe(run)
})

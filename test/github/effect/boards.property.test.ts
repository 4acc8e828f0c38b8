import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardChange, diffBoards } from '../../../scripts/core/effect/boards.ts'
import { diffMembers } from '../../../scripts/core/effect/members.ts'
import { tallyJson } from '../../../scripts/core/points/contract.ts'
import { tally } from '../../../scripts/core/points/tally.ts'
import { type Boards, byCode, type Row, type Tally } from '../../../scripts/core/points/types.ts'
import { programFrom, recordsOf } from '../../support/program-builder.ts'
import { randomProgram } from '../../support/random-program.ts'

/** A program before and after a change that takes some of its files away, changes its rules, or brings files in. */
function twoTallies(seed: number, picks: readonly boolean[], swap: boolean): [Tally, Tally] {
  const { literal, now } = randomProgram(seed)
  const records = recordsOf(literal)
  const fewer = records.filter(({ kind }, at) => kind === 'program' || kind === 'ruleset' || picks[at % picks.length])
  const rules = recordsOf({
    ...literal,
    rulesets: { '2020-01-01': { share: { default: 7 }, bonus: { first_share: 3 } } },
  })
  const after = tally(programFrom(seed % 3 === 0 ? rules : fewer), now)
  const before = tally(programFrom(records), now)
  return swap ? [after, before] : [before, after]
}

/** Puts changes in place of what was. */
function patched(rows: readonly Row[], change: BoardChange | undefined): Row[] {
  const after = new Map(rows.map((row) => [row.handle, row]))
  for (const { handle, before, after: next } of change?.rows ?? []) {
    expect(after.get(handle) ?? null).toEqual(before)
    if (next) after.set(handle, next)
    else after.delete(handle)
  }
  return [...after.values()].sort((a, b) => a.rank - b.rank || byCode(a.handle, b.handle))
}

function patchedBoards(boards: Boards, changes: readonly BoardChange[]): Boards {
  const of = (group: BoardChange['group'], key: string) => changes.find((one) => one.group === group && one.key === key)
  const grouped = (group: 'seasons' | 'campaigns' | 'segments') => {
    const keys = [
      ...new Set([...boards[group].keys(), ...changes.flatMap((one) => (one.group === group ? one.key : []))]),
    ]
    return new Map(
      keys.sort(byCode).map((key) => [key, patched(boards[group].get(key) ?? [], of(group, key))] as const),
    )
  }
  return {
    all: patched(boards.all, of('all', '')),
    seasons: grouped('seasons'),
    campaigns: grouped('campaigns'),
    segments: grouped('segments'),
  }
}

const cases = [
  fc.integer({ min: 0, max: 2 ** 31 }),
  fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }),
  fc.boolean(),
] as const

describe('the differences of the boards', () => {
  it('are those between what tally prints before and after, to the byte', () => {
    let differing = 0
    fc.assert(
      fc.property(...cases, (seed, picks, swap) => {
        const [before, after] = twoTallies(seed, picks, swap)
        const changes = diffBoards(before.boards, after.boards)
        if (changes.length > 0) differing += 1
        const boards = patchedBoards(before.boards, changes)
        expect(tallyJson({ now: after.now, boards })).toBe(tallyJson(after))
      }),
      { numRuns: 100 },
    )
    expect(differing).toBeGreaterThan(30)
  })

  it('are explained by the rules: what each rule gives more adds up, for every member and for points and pending', () => {
    fc.assert(
      fc.property(...cases, (seed, picks, swap) => {
        const [before, after] = twoTallies(seed, picks, swap)
        const changes = new Map(diffMembers(before, after).map((change) => [change.handle, change]))
        for (const handle of new Set([...before.standings.keys(), ...after.standings.keys()])) {
          const [old, now] = [before, after].map(({ standings }) => standings.get(handle))
          const rules = changes.get(handle)?.rules ?? []
          const sum = (of: 'points' | 'pending') => rules.reduce((total, rule) => total + rule[of], 0)
          expect(sum('points')).toBe((now?.points ?? 0) - (old?.points ?? 0))
          expect(sum('pending')).toBe((now?.pending ?? 0) - (old?.pending ?? 0))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are none between a program and itself', () => {
    fc.assert(
      fc.property(cases[0], (seed) => {
        const [one, same] = twoTallies(seed, [true], false)
        if (seed % 3 !== 0) expect([diffBoards(one.boards, same.boards), diffMembers(one, same)]).toEqual([[], []])
      }),
      { numRuns: 30 },
    )
  })
})

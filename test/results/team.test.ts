import { describe, expect, it } from 'vitest'
import { tally } from '../../scripts/core/points/tally.ts'
import { resultsOf } from '../../scripts/core/results/results.ts'
import { resultRows } from '../../scripts/core/results/rows.ts'
import { teamText } from '../../scripts/core/results/team-text.ts'
import { makeProgram, type ProgramLiteral } from '../support/program-builder.ts'

const NOW = '2026-11-21T12:00:00Z'
const account = (followers: number, asOf: string, verified?: string) => [
  { channel: 'instagram', handle: 'x', followers, as_of: asOf, ...(verified && { verified }) },
]
/** Worked by hand: September has Ann and Ben, October Cat, November nobody new; Ben has left after his only post. */
const LITERAL: ProgramLiteral = {
  program: {
    brand_posts: [
      { at: '2026-10-05', channel: 'instagram', followers: 20_000, engaged: 300 },
      { at: '2026-10-20', channel: 'instagram', followers: 20_000, engaged: 100 },
      { at: '2026-12-01', channel: 'instagram', followers: 20_000, engaged: 9_000 },
    ],
  },
  ambassadors: {
    ann: { joined: '2026-09-01', channels: account(100, '2026-09-01') },
    ben: { joined: '2026-09-10', status: 'alumni', channels: account(50, '2026-09-10') },
    cat: { joined: '2026-10-02', channels: account(400, '2026-11-02') },
    dan: { joined: '2026-10-02' },
    eve: { joined: '2026-10-02', status: 'applied' },
    fay: { joined: '2026-12-02' },
  },
  shares: [
    {
      by: 'ann',
      at: '2026-09-04T10:00:00Z',
      engagement: { likes: 6, comments: 1, reshares: 1, clicks: 50, views: 900 },
    },
    { by: 'ann', at: '2026-10-04T10:00:00Z', audience: 200, engagement: { likes: 12 } },
    { by: 'ann', at: '2026-11-04T10:00:00Z' },
    { by: 'ben', at: '2026-10-10T10:00:00Z', review: 'rejected' },
    { by: 'ben', at: '2026-09-30T22:30:00Z', engagement: { likes: 2 } },
    { by: 'cat', at: '2026-11-10T10:00:00Z', engagement: { likes: 8 } },
    { by: 'cat', at: '2026-11-20T10:00:00Z', review: 'pending' },
  ],
}
const at = (literal: ProgramLiteral, now = NOW) => {
  const program = makeProgram(literal)
  return resultsOf(program, tally(program, Date.parse(now)))
}

describe('the team by month', () => {
  const { team } = at(LITERAL)
  const of = (month: string) => team.months.find((one) => one.month === month)

  it('counts members, who posted, who posted again and who never did, by the month of the place', () => {
    expect(team.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11'])
    // Ben's post of 30 September, half past ten at night in UTC, is of October in Berlin, three weeks after he joined.
    expect(of('2026-09')).toMatchObject({
      roster: 2,
      joined: 2,
      posts: 1,
      active: 1,
      activeShare: 0.5,
      retention: null,
    })
    // Ann after 3 days, Ben after 21: 12 in the middle.
    expect(of('2026-09')).toMatchObject({ daysToFirst: 12, never: 0 })
    // Ann, Ben, Cat, Dan; Ann and Ben posted; of Ann alone, who posted in September, all did again. Eve applied, Fay comes later.
    expect(of('2026-10')).toMatchObject({ roster: 4, joined: 2, posts: 2, active: 2, activeShare: 0.5, retention: 1 })
    // Cat after 39 days; Dan never.
    expect(of('2026-10')).toMatchObject({ daysToFirst: 39, never: 1 })
    // Ben has left with October. Ann of Ann and Ben posted again.
    expect(of('2026-11')).toMatchObject({
      roster: 3,
      joined: 0,
      posts: 2,
      active: 2,
      activeShare: 0.667,
      retention: 0.5,
    })
  })

  it('takes each month’s audiences as they were known by its end, the whole team’s and those of who posted', () => {
    expect(of('2026-09')).toMatchObject({ reach: { people: 150 }, path: { people: 100 } })
    // Ann's newest figure is the one beside her post; Cat's is from November.
    expect(of('2026-10')).toMatchObject({
      reach: { people: 250, unknown: 1 },
      path: { people: 250, newest: '2026-10-04' },
    })
    expect(of('2026-11')).toMatchObject({ reach: { people: 600, oldest: '2026-10-04', newest: '2026-11-02' } })
  })

  it('sets what members’ followers did beside what the brand’s did; views and clicks are no answer', () => {
    expect(of('2026-09')!.members).toEqual({ posts: 1, followers: 100, engaged: 8, rate: 0.08 })
    expect(of('2026-10')!.members).toEqual({ posts: 2, followers: 250, engaged: 14, rate: 0.056 })
    // 400 of 40,000; the one of December is not there yet.
    expect(of('2026-10')!.own).toEqual({ posts: 2, followers: 40_000, engaged: 400, rate: 0.01 })
    expect(of('2026-11')!.own).toEqual({ posts: 0, followers: 0, engaged: 0, rate: null })
  })

  it('sets those who began at once beside the others', () => {
    // Ann: 3 posts in 78 days, 1.15 in thirty. Ben 1 in 51, Cat 1 in 11, which count as a month: (0.59 + 1) / 2.
    expect(team.early).toEqual({ members: 1, postsPerMonth: 1.15, stillActive: 1 })
    expect(team.others).toEqual({ members: 2, postsPerMonth: 0.79, stillActive: 1 })
    expect(team).toMatchObject({ never: 1, settled: 4 })
  })

  it('is in the text and in the table, a line a month, and nothing is said of no one', () => {
    expect(teamText(team)).toContain('2026-10        4    2       2   50 %  100 %      2')
    const rows = resultRows(at(LITERAL))
    const head = rows[0]!
    const october = rows.find(([what, name]) => what === 'team' && name === '2026-10')!
    const cell = (name: string) => october[head.indexOf(name)]
    expect(
      ['roster', 'active_share', 'retention', 'engaged_per_follower', 'brand_engaged_per_follower'].map(cell),
    ).toEqual(['4', '0.5', '1', '0.056', '0.01'])
    expect(at({}).team).toMatchObject({ months: [], never: 0, early: { members: 0, postsPerMonth: null } })
  })
})

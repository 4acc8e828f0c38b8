import { describe, expect, it } from 'vitest'
import { daysOfSeason, seasonOf } from '../../../scripts/core/points/seasons.ts'
import { makeProgram, type ProgramLiteral } from '../../support/program-builder.ts'
import { rowsOf, tallied } from './support.ts'

const boards = (literal: ProgramLiteral, now?: string) => tallied(literal, now).tally.boards
const award = (to: string, points: number, at = '2026-11-01') => ({ to, points, at })

describe('ranks', () => {
  it('are shared by ties, the next one skips, and a tie is listed by handle', () => {
    const awards = [award('dee', 50), award('bo', 70), award('ada', 70), award('cy', 90)]
    expect(rowsOf(boards({ awards }).all)).toEqual(['1 cy 90', '2 ada 70', '2 bo 70', '4 dee 50'])
  })

  it('take points below zero in their order', () => {
    expect(rowsOf(boards({ awards: [award('ada', -5)], ambassadors: { bo: {} } }).all)).toEqual(['1 bo 0', '2 ada -5'])
  })

  it('compare handles by code unit', () => {
    const ambassadors = { b: {}, 'a-b': {}, ab: {}, a1: {}, '1a': {} }
    expect(boards({ ambassadors }).all.map(({ handle }) => handle)).toEqual(['1a', 'a-b', 'a1', 'ab', 'b'])
  })
})

describe('who is listed', () => {
  const listed = (file: object, now?: string) => boards({ ambassadors: { ada: file } }, now).all.length === 1

  it.each([
    [{ status: 'active' }, true],
    [{ status: 'alumni' }, true],
    [{ status: 'paused' }, false],
    [{ status: 'applied' }, false],
    [{ status: 'declined' }, false],
    [{ leaderboard: true }, true],
    [{ leaderboard: false }, false],
  ])('%j: %s', (file, yes) => {
    expect(listed(file)).toBe(yes)
  })

  it('is in from the instant of joining, a bare day from its start in the program’s zone', () => {
    expect(listed({ joined: '2026-11-03' }, '2026-11-02T22:59:59Z')).toBe(false)
    expect(listed({ joined: '2026-11-03' }, '2026-11-02T23:00:00Z')).toBe(true)
  })

  it('is the same on every board, and nobody without a file is', () => {
    const shares = ['ada', 'bo', 'nobody'].map((by) => ({ by, at: '2026-11-01T10:00:00Z', campaign: 'roast' }))
    const found = boards({
      shares,
      campaigns: { roast: {} },
      ambassadors: { bo: { status: 'paused', segments: ['fan'] } },
    })
    expect(rowsOf(found.all)).toEqual(['1 ada 100'])
    expect(rowsOf(found.seasons.get('2026-Q4'))).toEqual(['1 ada 100'])
    expect(rowsOf(found.campaigns.get('roast'))).toEqual(['1 ada 100'])
    expect([...found.segments.keys()]).toEqual([])
  })

  it('keeps points from before joining', () => {
    const shares = [{ by: 'ada', at: '2026-11-01T10:00:00Z' }]
    expect(rowsOf(boards({ shares, ambassadors: { ada: { joined: '2026-12-01' } } }).all)).toEqual(['1 ada 100'])
  })
})

describe('a season', () => {
  const shares = [
    { by: 'ada', at: '2026-09-30T21:59:59Z' },
    { by: 'bo', at: '2026-09-30T22:00:00Z' },
    { by: 'cy', at: '2026-10-05T22:00:00Z', review: 'rejected' as const },
    { by: 'dee', at: '2026-10-05T22:00:00Z', review: null },
  ]

  it('holds the entries of its local days, and those who have one that is not void', () => {
    const { seasons } = boards({ shares })
    expect([...seasons].map(([key, rows]) => [key, rowsOf(rows)])).toEqual([
      ['2026-Q3', ['1 ada 100']],
      ['2026-Q4', ['1 bo 100', '2 dee 0']],
    ])
    expect(seasons.get('2026-Q4')?.[1]).toMatchObject({ pending: 100, shares: 1 })
  })

  it('is a month, a year or nothing, as the program says', () => {
    const keys = (kind: 'month' | 'year' | 'none') => [...boards({ shares, program: { seasons: kind } }).seasons.keys()]
    expect(keys('month')).toEqual(['2026-09', '2026-10'])
    expect(keys('year')).toEqual(['2026'])
    expect(keys('none')).toEqual([])
  })

  it('gives a referral its day, an award too', () => {
    const rulesets = { '2026-01-01': { bonus: { referral: { points: 30 } } } }
    const ambassadors = { ada: { referred_by: 'eve' }, eve: {} }
    const found = boards({ rulesets, ambassadors, shares: shares.slice(0, 1), awards: [award('eve', 5, '2026-10-01')] })
    expect(rowsOf(found.seasons.get('2026-Q3'))).toEqual(['1 ada 100', '2 eve 30'])
    expect(rowsOf(found.seasons.get('2026-Q4'))).toEqual(['1 eve 5'])
  })

  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-12-31', '2026', '2026-01-01', '2026-12-31'],
    ['2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
  ])('%s lies in %s, from %s to %s', (day, key, from, to) => {
    const kind = key.includes('Q') ? 'quarter' : key.length === 4 ? 'year' : 'month'
    expect(seasonOf(day, kind)).toBe(key)
    expect(daysOfSeason(key)).toEqual({ from, to })
  })
})

describe('a campaign’s board', () => {
  const rulesets = {
    '2026-01-01': {
      engagement: { likes: 1 },
      engagement_cap: 10,
      bonus: {
        first_share: 5,
        early_bird: { within: '7d', points: 6 },
        streak: { weeks: 1, points: 7 },
        referral: { points: 8 },
      },
    },
  }

  it('holds what its shares caused, but for referrals and awards', () => {
    const found = boards({
      rulesets,
      campaigns: { roast: { opens: '2026-11-01' } },
      ambassadors: { ada: { referred_by: 'eve' }, eve: {} },
      shares: [{ by: 'ada', at: '2026-11-02T10:00:00Z', campaign: 'roast', engagement: { likes: 2 } }],
      awards: [award('ada', 1000)],
    })
    expect(rowsOf(found.campaigns.get('roast'))).toEqual(['1 ada 120'])
    expect(rowsOf(found.all)).toEqual(['1 ada 1120', '2 eve 8'])
  })

  it('is left out without a row, and stands under the slug of a campaign without a file', () => {
    const shares = [
      { by: 'ada', at: '2026-11-02T10:00:00Z', campaign: 'lost' },
      { by: 'ada', at: '2026-11-02T10:00:00Z', campaign: 'roast', review: 'rejected' as const },
    ]
    expect([...boards({ shares, campaigns: { roast: {}, tea: {} } }).campaigns.keys()]).toEqual(['lost'])
  })
})

it('a segment’s board is all-time, for its members, who may be in several', () => {
  const ambassadors = { ada: { segments: ['fan', 'employee'] }, bo: { segments: ['fan'] }, cy: {} }
  const { segments } = boards({ ambassadors, awards: [award('ada', 5), award('cy', 9)] })
  expect([...segments].map(([key, rows]) => [key, rowsOf(rows)])).toEqual([
    ['employee', ['1 ada 5']],
    ['fan', ['1 ada 5', '2 bo 0']],
  ])
})

describe('movement', () => {
  const now = '2026-11-22T10:00:00Z'
  const movements = (literal: ProgramLiteral) =>
    boards(literal, now).all.map(({ handle, movement }) => [handle, movement])

  it('is the rank of 168 hours before less the rank of now', () => {
    const awards = [award('ada', 10), award('bo', 20), award('cy', 30), award('ada', 100, '2026-11-15T10:00:01Z')]
    expect(movements({ awards })).toEqual([
      ['ada', 2],
      ['cy', -1],
      ['bo', -1],
    ])
  })

  it('counts what happened at the very instant a week before', () => {
    const awards = [award('ada', 10), award('bo', 20), award('ada', 100, '2026-11-15T10:00:00Z')]
    expect(movements({ awards })).toEqual([
      ['ada', 0],
      ['bo', 0],
    ])
  })

  it('is null for who was not listed then, on each board by itself', () => {
    const found = boards(
      {
        ambassadors: { bo: { joined: '2026-11-16' } },
        awards: [award('ada', 5, '2026-08-01'), award('ada', 5, '2026-11-20'), award('bo', 1, '2026-11-20')],
      },
      now,
    )
    expect(found.all.map(({ movement }) => movement)).toEqual([0, null])
    expect(found.seasons.get('2026-Q4')?.map(({ movement }) => movement)).toEqual([null, null])
  })

  it('takes a share’s later review out of the week before', () => {
    const review = { status: 'verified' as const, by: 'anna', at: '2026-11-20T10:00:00Z' }
    const shares = [{ by: 'bo', at: '2026-11-10T10:00:00Z', review }]
    expect(movements({ shares, awards: [award('ada', 10)] })).toEqual([
      ['bo', 1],
      ['ada', -1],
    ])
  })
})

it('tier and balance are all-time on every board; below the first tier there is none', () => {
  const tiers = [
    { slug: 'bronze', name: 'Bronze', from: 10 },
    { slug: 'silver', name: 'Silver', from: 100 },
  ]
  const tierAt = (points: number) => boards({ program: { tiers }, awards: [award('ada', points)] }).all[0]?.tier
  expect([9, 10, 99, 100, -1].map(tierAt)).toEqual([null, 'bronze', 'bronze', 'silver', null])
  const awards = [award('ada', 100, '2026-08-01'), award('ada', 5)]
  const season = boards({ program: { tiers }, awards }).seasons.get('2026-Q4')
  expect(season?.[0]).toMatchObject({ points: 5, balance: 105, tier: 'silver' })
})

it('a program without anyone has no boards', () => {
  const found = boards({})
  expect(found.all).toEqual([])
  expect(makeProgram({}).ambassadors.size).toBe(0)
})

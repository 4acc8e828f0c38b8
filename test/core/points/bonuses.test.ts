import { describe, expect, it } from 'vitest'
import type { ShareLiteral } from '../../support/program-builder.ts'
import { journalOf, tallied } from './support.ts'

const share = (id: string, at: string, more: Partial<ShareLiteral> = {}): ShareLiteral => ({
  by: 'maya',
  id,
  at,
  ...more,
})
describe('bonuses', () => {
  const bonus = (rules: object) => ({ rulesets: { '2026-01-01': { bonus: rules } } })
  const bonuses = (literal: Parameters<typeof journalOf>[0], now?: string) =>
    journalOf(literal, now).filter((entry) => !entry.includes(' share '))

  it('first_share goes to the first that is counted, not to a void one before it', () => {
    const shares = [
      share('void', '2026-11-01T10:00:00Z', { review: 'rejected' }),
      share('first', '2026-11-02T10:00:00Z'),
      share('next', '2026-11-03T10:00:00Z'),
    ]
    expect(bonuses({ ...bonus({ first_share: 50 }), shares })).toEqual(['maya first first_share 50 earned'])
  })

  it('first_share is worth what the rules of that share say, and is given once', () => {
    const rulesets = { '2026-01-01': {}, '2026-11-02': { bonus: { first_share: 50 } } }
    const shares = [share('old', '2026-11-01T10:00:00Z'), share('new', '2026-11-02T10:00:00Z')]
    expect(bonuses({ rulesets, shares })).toEqual([])
    expect(bonuses({ rulesets, shares: shares.slice(1) })).toEqual(['maya new first_share 50 earned'])
  })

  it('early_bird goes to the first in a campaign, up to the last instant', () => {
    const campaigns = { roast: { opens: '2026-11-02T10:00:00Z' } }
    const early = bonus({ early_bird: { within: '24h', points: 20 } })
    const posted = (...times: string[]) =>
      times.map((time, index) => share(`s${index}`, `2026-11-0${time}:00Z`, { campaign: 'roast' }))
    expect(bonuses({ ...early, campaigns, shares: posted('3T10:00') })).toEqual(['maya s0 early_bird 20 earned'])
    expect(bonuses({ ...early, campaigns, shares: posted('3T10:01') })).toEqual([])
    expect(bonuses({ ...early, campaigns, shares: posted('2T11:00', '2T12:00') })).toHaveLength(1)
    const starter = { roast: { opens: '2026-11-02T10:00:00Z', starter: true, within: '7d' } }
    expect(bonuses({ ...early, campaigns: starter, shares: posted('3T10:01') })).toEqual([])
  })

  it('streak counts weeks in a row that begin on Monday in the program’s zone', () => {
    const streak = bonus({ streak: { weeks: 2, points: 70 } })
    // Sunday 23:30 and Monday 00:30 in Berlin are two weeks; in Greenwich they are one.
    const shares = [share('sunday', '2026-11-08T22:30:00Z'), share('monday', '2026-11-08T23:30:00Z')]
    expect(bonuses({ ...streak, shares })).toEqual(['maya monday streak 70 earned'])
    expect(bonuses({ ...streak, shares, program: { timezone: 'UTC' } })).toEqual([])
  })

  it('streak pays every multiple, once a week, and starts again after a gap', () => {
    const days = ['11-02', '11-09', '11-10', '11-16', '11-23', '12-07', '12-14']
    const shares = days.map((day) => share(day, `2026-${day}T10:00:00Z`))
    expect(bonuses({ ...bonus({ streak: { weeks: 2, points: 70 } }), shares })).toEqual([
      'maya 11-09 streak 70 earned',
      'maya 11-23 streak 70 earned',
      'maya 12-14 streak 70 earned',
    ])
  })

  it.each([
    ['week 53 to week 1', '2026-12-28', '2027-01-04'],
    ['within week 53', '2026-12-31', '2027-01-01'],
    ['week 52 to week 1', '2025-12-22', '2025-12-29'],
  ])('streak over the turn of a year: %s', (name, first, second) => {
    const shares = [share('a', `${first}T10:00:00Z`), share('b', `${second}T10:00:00Z`)]
    const rulesets = { '2025-01-01': { bonus: { streak: { weeks: 2, points: 70 } } } }
    expect(bonuses({ rulesets, shares }, '2027-06-01T00:00:00Z')).toEqual(
      name === 'within week 53' ? [] : ['maya b streak 70 earned'],
    )
  })

  describe('referral', () => {
    const paid = { referral: { points: 100, limit: 1 } }
    const ambassadors = { ada: { referred_by: 'maya' }, bo: { referred_by: 'maya' }, maya: {} }
    const shares = [
      share('bo1', '2026-11-02T10:00:00Z', { by: 'bo' }),
      share('ada1', '2026-11-03T10:00:00Z', { by: 'ada' }),
      share('bo2', '2026-11-04T10:00:00Z', { by: 'bo' }),
    ]

    it('pays on the first counted share of each recruit, up to the limit', () => {
      expect(bonuses({ ...bonus(paid), ambassadors, shares })).toEqual(['maya bo1 referral 100 earned'])
      const free = bonus({ referral: { points: 100 } })
      expect(bonuses({ ...free, ambassadors, shares })).toEqual([
        'maya bo1 referral 100 earned',
        'maya ada1 referral 100 earned',
      ])
      expect(bonuses({ ...bonus({ referral: { points: 100, limit: 0 } }), ambassadors, shares })).toEqual([])
    })

    it('counts recruits from before the rule towards the limit', () => {
      const rulesets = { '2026-01-01': {}, '2026-11-03': { bonus: paid } }
      expect(bonuses({ rulesets, ambassadors, shares })).toEqual([])
    })

    it('follows the recruit’s share: pending, then gone when it is void', () => {
      const pending = [share('s', '2026-11-02T10:00:00Z', { by: 'ada', review: null })]
      expect(bonuses({ ...bonus(paid), ambassadors, shares: pending })).toEqual(['maya s referral 100 pending'])
      const rejected = [share('s', '2026-11-02T10:00:00Z', { by: 'ada', review: 'rejected' })]
      expect(bonuses({ ...bonus(paid), ambassadors, shares: rejected })).toEqual([])
    })

    it('pays nobody for themselves, both ways of a circle, and only for who has joined', () => {
      const self = { ada: { referred_by: 'ada' } }
      const circle = { ada: { referred_by: 'bo' }, bo: { referred_by: 'ada' } }
      const later = { ada: { referred_by: 'maya', joined: '2026-12-01' }, maya: {} }
      const two = shares.slice(0, 2)
      expect(bonuses({ ...bonus(paid), ambassadors: self, shares: two })).toEqual([])
      expect(bonuses({ ...bonus(paid), ambassadors: circle, shares: two })).toHaveLength(2)
      expect(bonuses({ ...bonus(paid), ambassadors: later, shares: two }, '2026-11-30T10:00:00Z')).toEqual([])
      expect(bonuses({ ...bonus(paid), ambassadors: later, shares: two }, '2026-12-01T10:00:00Z')).toHaveLength(1)
    })

    it('belongs to no campaign', () => {
      const inRoast = [share('s', '2026-11-02T10:00:00Z', { by: 'ada', campaign: 'roast' })]
      const { tally } = tallied({ ...bonus(paid), ambassadors, campaigns: { roast: {} }, shares: inRoast })
      expect(tally.entries.map(({ rule, campaign }) => [rule, campaign])).toEqual([
        ['share', 'roast'],
        ['referral', undefined],
      ])
    })
  })
})

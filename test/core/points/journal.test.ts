import { describe, expect, it } from 'vitest'
import type { ShareLiteral } from '../../support/program-builder.ts'
import { journalOf, notesOf } from './support.ts'

const share = (id: string, at: string, more: Partial<ShareLiteral> = {}): ShareLiteral => ({
  by: 'maya',
  id,
  at,
  ...more,
})
const one = [share('s', '2026-11-03T10:00:00Z')]

describe('the points of a share', () => {
  const campaign = (points: object) => ({ campaigns: { roast: { points } } })
  const inRoast = (channel = 'instagram') => [share('s', '2026-11-03T10:00:00Z', { campaign: 'roast', channel })]
  const rulesets = { '2026-01-01': { share: { instagram: 100, facebook: 0, default: 50 } } }

  it.each([
    ['the campaign’s for its channel', campaign({ share: { instagram: 7, default: 8 } }), inRoast(), 7],
    ['the campaign’s default', campaign({ share: { default: 8 } }), inRoast(), 8],
    ['the ruleset’s for its channel', campaign({ share: { x: 1 } }), inRoast(), 100],
    ['the ruleset’s default', campaign({}), inRoast('x'), 50],
    ['a zero that is meant', campaign({}), inRoast('facebook'), 0],
    ['the default for a channel named like something of the language', campaign({}), inRoast('constructor'), 50],
  ])('are %s', (_, campaigns, shares, points) => {
    expect(journalOf({ rulesets, ...campaigns, shares })).toEqual([`maya s share ${points} earned`])
  })

  it('are 0 when nobody named the channel', () => {
    const bare = { '2026-01-01': { share: { x: 5 } } }
    expect(journalOf({ rulesets: bare, shares: one })).toEqual(['maya s share 0 earned'])
  })
})

describe('engagement', () => {
  const rules = (engagement: object, cap?: number) => ({ '2026-01-01': { engagement, engagement_cap: cap } })
  const shares = (engagement: object, more: Partial<ShareLiteral> = {}) => [
    share('s', '2026-11-03T10:00:00Z', { engagement, ...more }),
  ]
  const earned = (literal: Parameters<typeof journalOf>[0]) =>
    journalOf(literal)
      .filter((entry) => entry.includes('engagement'))
      .map((entry) => Number(entry.split(' ')[3]))

  it.each([
    [{ likes: 0.5 }, 100, { likes: 3 }, [1]],
    [{ likes: 0.5, clicks: 0.5 }, 100, { likes: 3, clicks: 3 }, [3]],
    [{ clicks: 0.29 }, 100, { clicks: 100 }, [29]],
    [{ likes: 1e-7 }, 100, { likes: 20_000_000 }, [2]],
    [{ views: 1_000_000 }, 2 ** 31, { views: 2 ** 31 }, [2 ** 31]],
    [{ likes: 1 }, 10, { likes: 11 }, [10]],
    [{ likes: 1 }, 10, { likes: 10 }, [10]],
    [{ likes: 0.5 }, 10, { likes: 1 }, []],
    [{ likes: 1 }, 0, { likes: 11 }, []],
    [{ likes: 1 }, undefined, { likes: 11 }, []],
    [{ clicks: 1 }, 10, { likes: 11 }, []],
  ])('at %j up to %s, %j earns %j', (rates, cap, units, points) => {
    expect(earned({ rulesets: rules(rates, cap), shares: shares(units) })).toEqual(points)
  })

  it('is a campaign’s own, each of rates and cap as a whole', () => {
    const rulesets = rules({ likes: 1, clicks: 1 }, 10)
    const roast = (points: object) => ({ roast: { points } })
    const in5 = shares({ likes: 8, clicks: 8 }, { campaign: 'roast' })
    expect(earned({ rulesets, campaigns: roast({}), shares: in5 })).toEqual([10])
    expect(earned({ rulesets, campaigns: roast({ engagement: { likes: 1 } }), shares: in5 })).toEqual([8])
    expect(earned({ rulesets, campaigns: roast({ engagement_cap: 5 }), shares: in5 })).toEqual([5])
    expect(earned({ rulesets, campaigns: roast({ engagement_cap: 0 }), shares: in5 })).toEqual([])
    expect(earned({ rulesets, campaigns: roast({ engagement: {} }), shares: in5 })).toEqual([])
  })
})

describe('the state of an entry', () => {
  const rulesets = { '2026-01-01': { keep_live: '48h', bonus: { first_share: 5 } } }
  const review = { status: 'verified' as const, by: 'anna', at: '2026-11-03T12:00:00Z' }
  const shares = [share('s', '2026-11-03T10:00:00Z', { review })]

  it.each([
    ['2026-11-03T11:59:59Z', 'pending'],
    ['2026-11-03T12:00:00Z', 'settling'],
    ['2026-11-05T09:59:59Z', 'settling'],
    ['2026-11-05T10:00:00Z', 'earned'],
  ])('at %s is %s, for the bonus too', (now, state) => {
    expect(journalOf({ rulesets, shares }, now)).toEqual([`maya s share 100 ${state}`, `maya s first_share 5 ${state}`])
  })

  it('is void with 0 points and a reason', () => {
    const rejected = [share('s', '2026-11-03T10:00:00Z', { review: 'rejected' })]
    expect(journalOf({ rulesets, shares: rejected })).toEqual(['maya s share 0 void rejected'])
  })
})

it('lists entries by instant, then id, then rule, awards among them', () => {
  const rulesets = {
    '2026-01-01': {
      engagement: { likes: 1 },
      engagement_cap: 9,
      bonus: {
        first_share: 5,
        early_bird: { within: '7d', points: 6 },
        streak: { weeks: 1, points: 7 },
        referral: { points: 8 },
      },
    },
  }
  const when = '2026-11-03T10:00:00Z'
  const literal = {
    rulesets,
    campaigns: { roast: { opens: '2026-11-01' } },
    ambassadors: { maya: { referred_by: 'tom' }, tom: {} },
    shares: [share('m', when, { campaign: 'roast', engagement: { likes: 3 } })],
    awards: [
      { to: 'maya', id: 'z', points: -4, at: when },
      { to: 'maya', id: 'a', points: 4, at: when },
      { to: 'maya', id: 'later', points: 4, at: '2027-02-01' },
    ],
  }
  expect(journalOf(literal)).toEqual([
    'maya a award 4 earned',
    'maya m share 100 earned',
    'maya m engagement 3 earned',
    'maya m first_share 5 earned',
    'maya m early_bird 6 earned',
    'maya m streak 7 earned',
    'tom m referral 8 earned',
    'maya z award -4 earned',
  ])
})

it('says in a sentence what each entry is', () => {
  const rulesets = {
    '2026-01-01': {
      keep_live: '48h',
      caps: { per_day: 1, per_campaign: 1 },
      engagement: { likes: 1 },
      engagement_cap: 1,
      bonus: {
        first_share: 5,
        early_bird: { within: '7d', points: 6 },
        streak: { weeks: 4, points: 100 },
        referral: { points: 8 },
      },
    },
  }
  const campaigns = { roast: { title: 'Autumn roast', opens: '2026-11-01', closes: '2026-11-20' } }
  const ambassadors = { maya: {}, tom: { name: 'Tom Berg', referred_by: 'maya' } }
  const inRoast = { campaign: 'roast' }
  const url = 'https://www.instagram.com/p/Cx1abc/'
  const shares = [
    share('a', '2025-12-31T10:00:00Z'),
    share('b', '2026-11-02T10:00:00Z', { ...inRoast, engagement: { likes: 3 }, url }),
    share('c', '2026-11-02T11:00:00Z'),
    share('d', '2026-11-03T11:00:00Z', inRoast),
    share('e', '2026-11-09T11:00:00Z', { review: 'rejected' }),
    share('f', '2026-11-09T12:00:00Z', { removed: '2026-11-09T13:00:00Z' }),
    share('g', '2026-11-09T13:00:00Z', { channel: 'talk', url }),
    share('h', '2026-11-16T13:00:00Z'),
    share('i', '2026-11-21T13:00:00Z', inRoast),
    share('j', '2026-11-23T13:00:00Z', { channel: 'x' }),
    share('k', '2026-11-24T13:00:00Z', { by: 'tom', channel: 'talk' }),
    share('l', '2026-10-24T13:00:00Z', inRoast),
    share('n', '2026-11-10T13:00:00Z', { channel: 'newsletter' }),
  ]
  const awards = [{ to: 'maya', points: 1, at: '2026-11-30', reason: 'Best picture.' }]
  expect(notesOf({ rulesets, campaigns, ambassadors, shares, awards }, 'maya')).toEqual([
    'Posted before the points rules began: no points',
    'Posted before the campaign opened: no points',
    'Instagram post for Autumn roast: 100 points',
    'Response to an Instagram post for Autumn roast: 1 point',
    'First post ever: 5 points',
    'Early for Autumn roast: 6 points',
    'More than one post on Instagram that day: no points',
    'More than one post on Instagram in this campaign: no points',
    'Not accepted in review: no points',
    'Taken down within 48 hours: no points',
    'This post is logged already: no points',
    'Newsletter: 100 points',
    'Instagram post: 100 points',
    'Posted after the campaign closed: no points',
    'X post: 100 points',
    'Fourth week in a row: 100 points',
    'Tom Berg, whom you brought in, has posted: 8 points',
    'Best picture: 1 point',
  ])
})

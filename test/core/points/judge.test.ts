import { describe, expect, it } from 'vitest'
import type { ShareLiteral } from '../../support/program-builder.ts'
import { verdictsOf } from './support.ts'

const POST = 'https://www.instagram.com/p/Cx1abc/'
const SAME = 'https://instagram.com/reel/Cx1abc?igsh=zz'
const share = (id: string, at: string, more: Partial<ShareLiteral> = {}): ShareLiteral => ({
  by: 'maya',
  id,
  at,
  ...more,
})

describe('a ruleset', () => {
  const rulesets = { '2026-11-01': {} }

  it('is needed: before the first one a share is void', () => {
    const shares = [share('before', '2026-10-31T12:00:00Z'), share('after', '2026-11-01T12:00:00Z')]
    expect(verdictsOf({ rulesets, shares })).toEqual({ before: 'no-rules', after: 'counted' })
  })

  it('begins at midnight of the program, not of Greenwich', () => {
    const shares = [share('before', '2026-10-31T22:59:59Z'), share('after', '2026-10-31T23:00:00Z')]
    expect(verdictsOf({ rulesets, shares })).toEqual({ before: 'no-rules', after: 'counted' })
    const utc = { rulesets, shares, program: { timezone: 'UTC' } }
    expect(verdictsOf(utc)).toEqual({ before: 'no-rules', after: 'no-rules' })
  })

  it('takes a bare date as the start of that day', () => {
    expect(verdictsOf({ rulesets, shares: [share('bare', '2026-11-01')] })).toEqual({ bare: 'counted' })
  })

  it('comes before every other reason', () => {
    const shares = [share('s', '2026-10-01T00:00:00Z', { review: 'rejected' })]
    expect(verdictsOf({ rulesets, shares })).toEqual({ s: 'no-rules' })
  })
})

describe('reviews', () => {
  const review = (status: 'verified' | 'rejected' | 'pending', at: string) => ({ status, by: 'anna', at })
  const turned = share('s', '2026-11-01T12:00:00Z', {
    review: review('rejected', '2026-11-05T12:00:00Z'),
    reviewed: [review('verified', '2026-11-03T12:00:00Z')],
  })

  it.each([
    ['2026-11-05T12:00:00Z', 'rejected'],
    ['2026-11-05T11:59:59Z', 'counted'],
    ['2026-11-02T12:00:00Z', 'counted'],
  ])('at %s the newest one up to then is in force', (now, verdict) => {
    expect(verdictsOf({ shares: [turned] }, now)).toEqual({ s: verdict })
  })

  it('leave a post free that a rejected share claimed', () => {
    const shares = [
      share('no', '2026-11-01T12:00:00Z', { url: POST, review: 'rejected' }),
      share('yes', '2026-11-02T12:00:00Z', { url: SAME }),
    ]
    expect(verdictsOf({ shares })).toEqual({ no: 'rejected', yes: 'counted' })
  })
})

describe('a removed post', () => {
  const rulesets = { '2026-01-01': { keep_live: '48h' } }
  const removed = (at: string) => [share('s', '2026-11-01T12:00:00Z', { removed: at })]

  it.each([
    ['2026-11-03T11:59:59Z', 'removed-early'],
    ['2026-11-03T12:00:00Z', 'counted'],
    ['2026-11-09T12:00:00Z', 'counted'],
  ])('gone at %s is %s', (when, verdict) => {
    expect(verdictsOf({ rulesets, shares: removed(when) })).toEqual({ s: verdict })
  })

  it('is still there before it was removed', () => {
    const literal = { rulesets, shares: removed('2026-11-02T12:00:00Z') }
    expect(verdictsOf(literal, '2026-11-02T11:59:59Z')).toEqual({ s: 'counted' })
    expect(verdictsOf(literal, '2026-11-02T12:00:00Z')).toEqual({ s: 'removed-early' })
  })

  it('leaves its link free for another', () => {
    const shares = [
      share('gone', '2026-11-01T12:00:00Z', { url: POST, removed: '2026-11-01T13:00:00Z' }),
      share('again', '2026-11-02T12:00:00Z', { url: POST }),
    ]
    expect(verdictsOf({ rulesets, shares })).toEqual({ gone: 'removed-early', again: 'counted' })
  })
})

describe('a campaign’s window', () => {
  const roast = { opens: '2026-11-02', closes: '2026-11-20' }
  const inRoast = (id: string, at: string) => share(id, at, { campaign: 'roast' })

  it('has its bare dates’ first and last instant in the program’s zone', () => {
    const shares = [
      inRoast('early', '2026-11-01T22:59:59Z'),
      inRoast('first', '2026-11-01T23:00:00Z'),
      inRoast('last', '2026-11-20T22:59:59Z'),
      inRoast('late', '2026-11-20T23:00:00Z'),
    ]
    expect(verdictsOf({ campaigns: { roast }, shares })).toEqual({
      early: 'outside-window',
      first: 'counted',
      last: 'counted',
      late: 'outside-window',
    })
  })

  it('includes the very instants it names', () => {
    const exact = { opens: '2026-11-02T10:00:00Z', closes: '2026-11-02T11:00:00Z' }
    const shares = ['09:59:59', '10:00:00', '11:00:00', '11:00:01'].map((time, index) =>
      inRoast(`s${index}`, `2026-11-02T${time}Z`),
    )
    expect(Object.values(verdictsOf({ campaigns: { roast: exact }, shares }))).toEqual([
      'outside-window',
      'counted',
      'counted',
      'outside-window',
    ])
  })

  it('never closes for a starter, and is none for an evergreen share or a campaign without a file', () => {
    const campaigns = { hello: { opens: '2026-01-01', closes: '2026-01-02', starter: true } }
    const shares = [
      share('starter', '2026-11-01T12:00:00Z', { campaign: 'hello' }),
      share('evergreen', '2026-11-01T12:00:01Z'),
      share('lost', '2026-11-01T12:00:02Z', { campaign: 'gone' }),
    ]
    expect(verdictsOf({ campaigns, shares })).toEqual({ starter: 'counted', evergreen: 'counted', lost: 'counted' })
  })
})

describe('caps', () => {
  it('count shares of one member, channel and local day; a bound day ends at midnight of the program', () => {
    const rulesets = { '2026-01-01': { caps: { per_day: 2 } } }
    const shares = [
      share('one', '2026-11-02T23:00:00Z'),
      share('two', '2026-11-03T12:00:00Z'),
      share('three', '2026-11-03T22:59:59Z'),
      share('tomorrow', '2026-11-03T23:00:00Z'),
      share('elsewhere', '2026-11-03T13:00:00Z', { channel: 'x' }),
      share('else', '2026-11-03T13:00:00Z', { by: 'tom' }),
    ]
    expect(verdictsOf({ rulesets, shares })).toEqual({
      one: 'counted',
      two: 'counted',
      three: 'day-cap',
      tomorrow: 'counted',
      elsewhere: 'counted',
      else: 'counted',
    })
  })

  it('count pending shares, and no void ones', () => {
    const rulesets = { '2026-01-01': { caps: { per_day: 1 } } }
    const shares = [
      share('void', '2026-11-03T10:00:00Z', { review: 'rejected' }),
      share('pending', '2026-11-03T11:00:00Z', { review: null }),
      share('full', '2026-11-03T12:00:00Z'),
    ]
    expect(verdictsOf({ rulesets, shares })).toEqual({ void: 'rejected', pending: 'counted', full: 'day-cap' })
  })

  it('count per campaign and channel over all its days, and only with a campaign', () => {
    const rulesets = { '2026-01-01': { caps: { per_campaign: 1 } } }
    const campaigns = { roast: {}, tea: {} }
    const shares = [
      share('first', '2026-11-01T10:00:00Z', { campaign: 'roast' }),
      share('again', '2026-11-05T10:00:00Z', { campaign: 'roast' }),
      share('other', '2026-11-06T10:00:00Z', { campaign: 'tea' }),
      share('channel', '2026-11-06T11:00:00Z', { campaign: 'roast', channel: 'x' }),
      share('free', '2026-11-07T10:00:00Z'),
      share('free-too', '2026-11-08T10:00:00Z'),
    ]
    expect(verdictsOf({ rulesets, campaigns, shares })).toEqual({
      first: 'counted',
      again: 'campaign-cap',
      other: 'counted',
      channel: 'counted',
      free: 'counted',
      'free-too': 'counted',
    })
  })

  it('count shares from under earlier rules; 0 is no cap; the day comes before the campaign', () => {
    const rulesets = {
      '2026-01-01': {},
      '2026-11-04': { caps: { per_day: 1, per_campaign: 1 } },
      '2026-11-10': { caps: { per_day: 0 } },
    }
    const campaigns = { roast: {} }
    const shares = ['03T10', '04T10', '04T11', '10T10', '10T11'].map((time, index) =>
      share(`s${index}`, `2026-11-${time}:00:00Z`, { campaign: 'roast' }),
    )
    const free = share('free', '2026-11-05T10:00:00Z')
    const over = share('over', '2026-11-05T11:00:00Z', { campaign: 'roast' })
    expect(verdictsOf({ rulesets, campaigns, shares: [...shares, free, over] })).toEqual({
      s0: 'counted',
      s1: 'campaign-cap',
      s2: 'campaign-cap',
      s3: 'counted',
      s4: 'counted',
      free: 'counted',
      over: 'day-cap',
    })
  })
})

it('gives the first reason that holds, in the order of the rules', () => {
  const rulesets = { '2026-01-01': { keep_live: '48h', caps: { per_day: 1, per_campaign: 1 } } }
  const campaigns = { roast: { opens: '2026-11-01', closes: '2026-11-30' } }
  const all = { campaign: 'roast', url: POST }
  const shares = [
    share('first', '2026-11-02T10:00:00Z', all),
    share('rejected', '2026-12-02T10:00:00Z', { ...all, review: 'rejected', removed: '2026-12-02T11:00:00Z' }),
    share('removed', '2026-12-02T10:00:01Z', { ...all, removed: '2026-12-02T11:00:00Z' }),
    share('outside', '2026-12-02T10:00:02Z', all),
    share('duplicate', '2026-11-02T11:00:00Z', all),
    share('day', '2026-11-02T12:00:00Z', { ...all, url: undefined }),
    share('campaign', '2026-11-03T12:00:00Z', { ...all, url: undefined }),
  ]
  expect(verdictsOf({ rulesets, campaigns, shares })).toEqual({
    first: 'counted',
    rejected: 'rejected',
    removed: 'removed-early',
    outside: 'outside-window',
    duplicate: 'duplicate',
    day: 'day-cap',
    campaign: 'campaign-cap',
  })
})

it('judges a member without a file like any other, and skips what is posted later', () => {
  const shares = [share('s', '2026-11-03T10:00:00Z', { by: 'nobody' }), share('later', '2026-11-04T10:00:00Z')]
  expect(verdictsOf({ shares }, '2026-11-04T09:59:59Z')).toEqual({ s: 'counted' })
})

import { describe, expect, test } from 'vitest'
import type { HubRules } from '../../site/data/program.ts'
import { datedFor } from '../../site/lib/calendar-day.ts'
import { postsByCampaign } from '../../site/lib/journal.ts'
import { campaignRulesInWords } from '../../site/lib/points-words.ts'
import { wordsIn } from '../../site/words/index.ts'

const rules: HubRules = {
  from: '2026-01-01',
  inForce: true,
  share: [],
  otherChannels: 50,
  engagement: [],
  engagementCap: 0,
  perDay: 0,
  perCampaign: 6,
  keepLiveHours: 48,
  firstShare: 50,
  earlyBird: { hours: 24, points: 20 },
  streak: null,
  referral: null,
}
const campaign = { ownPoints: false, engagement: [], engagementCap: 0, starter: false, state: 'running' as const }
const said = (change: Partial<Parameters<typeof campaignRulesInWords>[0]>) =>
  campaignRulesInWords({ ...campaign, ...change }, rules, wordsIn('en')).join(' ')

describe('why a post in a campaign brings what it does', () => {
  test('being early is said while it can still be, and never of a starter', () => {
    expect(said({})).toContain('Posting within one day of a campaign’s opening brings 20 more.')
    expect(said({ state: 'over' })).not.toContain('opening')
    expect(said({ starter: true })).not.toContain('opening')
    expect(said({ starter: true })).toContain('Your very first post brings 50 more.')
  })

  test('the campaign’s own values are said to be its own, and what response adds is its own too', () => {
    const own = said({ ownPoints: true, engagement: [{ unit: 'comments', points: 2 }], engagementCap: 40 })
    expect(own).toContain('this campaign’s own points')
    expect(own).toContain('2 for each comment, up to 40 a post')
    expect(said({})).toContain('Likes, comments and clicks earn nothing')
  })
})

describe('the day for the calendar', () => {
  const moment = (at: string, date: string, time: string) => ({ at, date, time })
  const opens = moment('2026-11-30T23:00:00Z', '2026-12-01', '00:00')
  const closes = moment('2026-12-24T16:00:00Z', '2026-12-24', '17:00')

  test('is the opening before, the closing while it runs, and none else', () => {
    const of = (state: 'coming' | 'running' | 'paused' | 'over', closesWholeDay = false) =>
      datedFor({ state, opens, closes, closesWholeDay })
    expect([of('coming'), of('running'), of('running', true), of('paused'), of('over')]).toEqual([
      { date: '2026-12-01' },
      { at: '2026-12-24T16:00:00Z' },
      { date: '2026-12-24' },
      null,
      null,
    ])
    expect(datedFor({ state: 'running', opens, closes: null, closesWholeDay: false })).toBeNull()
    const later = { ...opens, time: '09:30', at: '2026-12-01T08:30:00Z' }
    expect(datedFor({ state: 'coming', opens: later, closes, closesWholeDay: true })).toEqual({ at: later.at })
  })
})

test('the campaigns of a member are those with posts, the latest first', () => {
  const entry = (rule: 'share' | 'early_bird', campaign: string | null) => ({ rule, campaign })
  expect(
    postsByCampaign([
      entry('share', 'b'),
      entry('early_bird', 'c'),
      entry('share', null),
      entry('share', 'a'),
      entry('share', 'b'),
    ]),
  ).toEqual([
    { slug: 'b', posts: 2 },
    { slug: 'a', posts: 1 },
  ])
})

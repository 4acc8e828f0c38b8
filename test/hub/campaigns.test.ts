import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tally } from '../../scripts/core/points/tally.ts'
import { makeProgram, type ProgramLiteral, recordsOf } from '../support/program-builder.ts'
import { hubOf, programOf, projected } from './support.ts'

const CHANNELS = ['instagram', 'x', 'facebook', 'blog', 'talk']
const campaignOf = (literal: ProgramLiteral, now?: string) => projected(literal, now).campaigns[0]!

describe('what a campaign says a post brings', () => {
  const table = fc.dictionary(fc.constantFrom(...CHANNELS, 'default'), fc.integer({ min: 0, max: 300 }))

  test('is what the tally gives a counted post there', () => {
    const programs = fc.record({
      own: fc.option(table, { nil: undefined }),
      usual: table,
      later: fc.option(table, { nil: undefined }),
      channels: fc.option(fc.uniqueArray(fc.constantFrom(...CHANNELS), { minLength: 1 }), { nil: undefined }),
      posted: fc.constantFrom(...CHANNELS, 'bluesky'),
    })
    fc.assert(
      fc.property(programs, ({ own, usual, later, channels, posted }) => {
        fc.pre(channels === undefined || channels.includes(posted))
        const literal: ProgramLiteral = {
          rulesets: { '2026-01-01': { share: usual }, ...(later && { '2026-11-10': { share: later } }) },
          campaigns: {
            autumn: {
              opens: '2026-11-01',
              closes: '2026-12-01',
              ...(channels && { channels }),
              ...(own && { points: { share: own } }),
            },
          },
          shares: [
            { by: 'maya', at: '2026-11-21T10:00:00Z', channel: posted, campaign: 'autumn', url: 'https://a.example/1' },
          ],
        }
        const program = makeProgram(literal)
        const counted = tally(program, Date.parse('2026-11-21T12:00:00Z')).entries.find(({ rule }) => rule === 'share')!
        const { points, otherChannels } = hubOf(program).campaigns[0]!
        expect(points.find(({ channel }) => channel === posted)?.points ?? otherChannels).toBe(counted.points)
      }),
    )
  })

  test('a campaign to come tells the rules of its first day, one that is over those of its last', () => {
    const rulesets = {
      '2026-01-01': { share: { default: 10 } },
      '2026-06-01': { share: { default: 20 } },
      '2026-12-01': { share: { default: 30 } },
    }
    const at = (opens: string, closes: string) => {
      const { otherChannels, rules } = campaignOf({ rulesets, campaigns: { one: { opens, closes } } })
      return [otherChannels, rules]
    }
    expect(at('2026-03-01', '2026-05-01')).toEqual([10, '2026-01-01'])
    expect(at('2026-03-01', '2026-11-30')).toEqual([20, '2026-06-01'])
    expect(at('2026-12-05', '2026-12-24')).toEqual([30, '2026-12-01'])
    expect(at('2025-03-01', '2025-05-01')).toEqual([null, null])
  })

  test('response counts by the campaign’s own values, each as a whole, and not at all without a cap', () => {
    const rulesets = { '2026-01-01': { share: { default: 10 }, engagement: { likes: 1 }, engagement_cap: 5 } }
    const of = (points: object) => {
      const { engagement, engagementCap, ownPoints } = campaignOf({
        rulesets,
        campaigns: { one: { closes: '2026-12-01', points } },
      })
      return [engagement, engagementCap, ownPoints]
    }
    expect(of({ engagement: { comments: 2 } })).toEqual([[{ unit: 'comments', points: 2 }], 5, true])
    expect(of({ engagement_cap: 0 })).toEqual([[], 0, true])
    expect(campaignOf({ rulesets, campaigns: { one: { closes: '2026-12-01' } } })).toMatchObject({
      engagement: [{ unit: 'likes', points: 1 }],
      ownPoints: false,
    })
  })
})

describe('a campaign’s facts', () => {
  test('the language of a caption is said where it is not the program’s', () => {
    const captions = [{ text: 'Hello' }, { text: 'Moin', language: 'de' }, { text: 'Hi', language: 'en' }]
    expect(
      campaignOf({ campaigns: { one: { closes: '2026-12-01', captions } } }).captions.map((one) => one.language),
    ).toEqual([null, 'de', null])
  })

  test('who is asked by name is not said, only that some are', () => {
    const asked = { handles: ['maya'], places: ['Hamburg'], at_most: 8 }
    const hub = projected({
      ambassadors: { maya: { leaderboard: false } },
      campaigns: { one: { closes: '2026-12-01', for: asked } },
    })
    expect(hub.campaigns[0]!.audience).toEqual({
      segments: [],
      tiers: [],
      channels: [],
      languages: [],
      places: ['Hamburg'],
      byName: true,
      atMost: 8,
    })
    expect(JSON.stringify(hub.campaigns)).not.toContain('maya')
  })

  test('people wanted are counted by person, with or without a place on boards; those who keep off them are not named', () => {
    const share = (by: string, n: number) => ({
      by,
      at: `2026-11-1${n}T10:00:00Z`,
      campaign: 'one',
      url: `https://a.example/${n}`,
    })
    const campaign = campaignOf({
      ambassadors: { maya: {}, tom: { leaderboard: false } },
      campaigns: { one: { closes: '2026-12-01', goal: { people: 5 } } },
      shares: [share('maya', 1), share('maya', 2), share('tom', 3)],
    })
    expect(campaign.goal).toEqual({ words: null, shares: null, reached: 3, people: 5 })
    expect([campaign.shares, campaign.people]).toEqual([3, 2])
    expect(campaign.sharers).toEqual(['maya'])
  })

  test('a file keeps the channel it was made for', () => {
    const assets = [
      { file: 'a.webp', alt: 'A', channel: 'instagram' },
      { file: 'b.webp', alt: 'B' },
    ]
    const program = programOf(recordsOf({ campaigns: { one: { closes: '2026-12-01', assets } } }), [
      'campaigns/one/a.webp',
      'campaigns/one/b.webp',
    ])
    expect(hubOf(program).campaigns[0]!.assets.map(({ file, channel }) => [file, channel])).toEqual([
      ['campaigns/one/a.webp', 'instagram'],
      ['campaigns/one/b.webp', null],
    ])
  })
})

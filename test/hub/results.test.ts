import { expect, test } from 'vitest'
import { hubDataSchema } from '../../schemas/hub-data.ts'
import { projectHub } from '../../scripts/core/hub/hub-data.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { makeProgram, type ProgramLiteral } from '../support/program-builder.ts'

const LITERAL: ProgramLiteral = {
  program: { results: 'public', paid_ads: { name: 'Ads', per_thousand: 7.8, currency: 'EUR' } },
  campaigns: {
    roast: { title: 'Roast', opens: '2026-11-02', closes: '2026-11-29' },
    secret: { title: 'Between us', opens: '2026-11-02', visibility: 'members' },
    later: { title: 'Later', opens: '2026-12-02' },
  },
  ambassadors: {
    maya: {
      name: 'Maya Lind',
      channels: [{ channel: 'instagram', handle: 'maya', followers: 400, as_of: '2026-11-01' }],
    },
    tom: { name: 'Tom Berg', leaderboard: false },
  },
  shares: [
    { by: 'maya', at: '2026-11-03T10:00:00Z', campaign: 'roast', engagement: { likes: 5 } },
    { by: 'tom', at: '2026-11-04T10:00:00Z', campaign: 'secret' },
    { by: 'tom', at: '2026-11-05T10:00:00Z', campaign: 'roast', review: 'pending' },
  ],
  orders: [{ by: 'maya', at: '2026-11-05', campaign: 'roast', amount: 19.9 }],
}

function resultsIn(literal: ProgramLiteral) {
  const program = makeProgram(literal)
  const hub = projectHub(program, tally(program, Date.parse('2026-11-21T12:00:00Z')), new Map(), (text) => text)
  return hubDataSchema.parse(hub).results
}

test('results are the team’s own unless the program shows them', () => {
  expect(resultsIn({ ...LITERAL, program: {} })).toBeUndefined()
  expect(resultsIn({ ...LITERAL, program: { results: 'team' } })).toBeUndefined()
})

test('shown to everybody: public campaigns alone, as numbers, potential reach beside what happened; no name, no sale, no cost', () => {
  const results = resultsIn(LITERAL)!
  expect(results.campaigns.map(({ slug }) => slug)).toEqual(['roast'])
  const [roast] = results.campaigns
  expect(roast).toMatchObject({
    from: '2026-11-02',
    to: '2026-11-29',
    summary: 'Of 2 members, 2 posted: 100%.',
    facts: [
      { name: 'Posts', lines: ['1 post, 1 member, 1 each'] },
      { name: 'What happened', lines: ['5 likes'] },
      {
        name: 'Who could have seen it',
        lines: [
          '400 people at most, on 1 account; figures of 1 Nov; 400 contacts possible, 1 for each of these people',
          'Audiences overlap, and nothing that happened is added to them.',
        ],
      },
    ],
  })
  expect(roast!.charts.map(({ id }) => id)).toEqual(['asked-roast', 'weeks-roast', 'channels-roast'])
  expect(results.formula).toContain('potential reach')
  expect(JSON.stringify(results)).not.toMatch(/maya|tom\b|lind|berg|19[.,]9|order|EUR|Ads|Between us/i)
})

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command } from '../../scripts/commands/results.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { resultsOf } from '../../scripts/core/results/results.ts'
import { resultsText } from '../../scripts/core/results/text.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { makeProgram, type ProgramLiteral } from '../support/program-builder.ts'
import { runCommand } from '../support/run-command.ts'

const NOW = '2026-11-21T12:00:00Z'
const LITERAL: ProgramLiteral = {
  campaigns: { roast: { title: 'Roast', opens: '2026-11-02', closes: '2026-11-29' } },
  ambassadors: {
    maya: {
      channels: [{ channel: 'instagram', handle: 'maya', followers: 400, as_of: '2026-11-01', verified: '2026-10-01' }],
    },
    tom: { channels: [{ channel: 'instagram', handle: 'tom', followers: 70 }] },
    ada: {},
    gone: { status: 'alumni' },
  },
  shares: [
    { by: 'maya', at: '2026-11-03T10:00:00Z', campaign: 'roast', audience: 410, engagement: { likes: 5, clicks: 2 } },
    { by: 'maya', at: '2026-11-17T10:00:00Z', campaign: 'roast', engagement: { likes: 7 } },
    { by: 'tom', at: '2026-11-17T10:00:00Z', campaign: 'roast', channel: 'x', review: 'pending' },
    { by: 'gone', at: '2026-11-04T10:00:00Z', campaign: 'roast' },
    { by: 'maya', at: '2026-11-18T10:00:00Z', campaign: 'roast', audience: 90_000, review: 'rejected' },
  ],
  orders: [
    { by: 'maya', at: '2026-11-05', campaign: 'roast', amount: 19.9 },
    { by: 'maya', at: '2026-11-06', campaign: 'roast', amount: 0.2, currency: 'CHF' },
    { by: 'maya', at: '2026-11-06', campaign: 'roast', amount: 40, cancelled: '2026-11-20' },
    { by: 'ada', at: '2026-11-22', campaign: 'roast', amount: 1000 },
  ],
  visits: [
    { by: 'maya', at: '2026-11-05', campaign: 'roast', clicks: 12 },
    { by: 'maya', at: '2026-12-05', campaign: 'roast', clicks: 900 },
  ],
}

const at = (literal: ProgramLiteral, now = NOW) => {
  const program = makeProgram(literal)
  return { program, results: resultsOf(program, tally(program, Date.parse(now))) }
}

describe('what a campaign brought', () => {
  it('counts people, posts, what happened and what could have, each apart', () => {
    const [roast] = at(LITERAL).results.campaigns
    expect(roast).toMatchObject({
      // Ada is silent. Who has left since and posted then was meant too; groups are today's, but nobody was unasked.
      asked: { meant: 4, done: 3, passed: 0, silent: 1, unasked: 0 },
      counted: 3,
      pending: 1,
      void: 1,
      weeks: [
        { week: '2026-11-02', shares: 2 },
        { week: '2026-11-09', shares: 0 },
        { week: '2026-11-16', shares: 1 },
      ],
      engagement: { likes: 12, comments: 0, reshares: 0, clicks: 2, views: 0 },
      // Maya's own word of 3 November is newer than her file's; what was refused says nothing; of who has gone nobody knows.
      reach: { people: 410, accounts: 1, unknown: 1, verified: 410, oldest: '2026-11-03', newest: '2026-11-03' },
      contacts: 820,
      frequency: 2,
      sales: { clicks: 12, orders: 2, settled: 2, cancelled: 1 },
    })
    expect(Object.fromEntries(roast!.sales.revenue)).toEqual({ CHF: 0.2, EUR: 19.9 })
  })

  it('takes what the newest look found, unit by unit, and nothing that was found later', () => {
    const checks = [
      { at: '2026-11-10T10:00:00Z', seen: 'live' as const, how: 'bluesky', engagement: { likes: 9 } },
      { at: '2026-12-10T10:00:00Z', seen: 'live' as const, how: 'bluesky', engagement: { likes: 99 } },
    ]
    const share = { by: 'maya', at: '2026-11-03T10:00:00Z', engagement: { likes: 5, clicks: 2 }, checks }
    expect(at({ shares: [share] }).results.total.engagement).toMatchObject({ likes: 9, clicks: 2 })
    expect(at({ shares: [share] }, '2026-11-09T10:00:00Z').results.total.engagement.likes).toBe(5)
    expect(at({ shares: [share] }, '2026-12-11T10:00:00Z').results.total.engagement.likes).toBe(99)
  })

  it('calls no more people silent than there were places', () => {
    const few = { ...LITERAL, campaigns: { roast: { ...LITERAL.campaigns!['roast'], for: { at_most: 3 } } } }
    expect(at(few).results.campaigns[0]!.asked).toMatchObject({ meant: 3, done: 3, silent: 0 })
  })

  it('says so where there is nothing', () => {
    const { program, results } = at({})
    const text = resultsText(results, program)
    expect(text).toContain('0 posts by 0 members\n')
    expect(text).toContain('Potential reach: nobody said how many follow them')
    expect(text).toContain('No campaign has opened yet.')
    expect(results.total).toMatchObject({ perSharer: null, frequency: null, weeks: [] })
  })

  it('always says beside reach how it came about, of which days, and that audiences overlap', () => {
    const { program, results } = at(LITERAL)
    const text = resultsText(results, program)
    expect(text).toContain(
      'Potential reach: 410 (1 account, as of 2026-11-03; 1 more says none; 410 on proven accounts',
    )
    expect(text).toContain('Audiences overlap')
    // 12 likes, 2 clicks and 410 people are nowhere one number.
    expect(text).not.toMatch(/\b4(?:22|24|12)\b/)
  })
})

describe('npm run results', () => {
  it('writes a table that no spreadsheet takes for a formula', async () => {
    const root = temporaryFolder()
    mkdirSync(join(root, 'content'), { recursive: true })
    writeTree(join(root, 'content'), {
      'program.yaml':
        'name: =cmd()\nbrand: B\nurl: https://b.example\ntimezone: UTC\nmail: { from: "B <b@b.example>", postal_address: Kai 1 }\n',
      'points/2026-01-01.yaml': 'share: { default: 10 }\n',
      'campaigns/tea/index.mdx': '---\ntitle: Tea\nopens: 2026-11-01\ncloses: 2026-11-30\n---\n',
      'ambassadors/maya.md': '---\nname: "=HYPERLINK(1)"\nstatus: active\njoined: 2026-01-01\n---\n',
    })
    const file = join(root, 'results.csv')
    const { code } = await runCommand(command, root, { values: { csv: file } })
    expect(code).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^\ufeffwhat,name,part,from,to,meant_for,done,/)
    expect(text).toContain('campaign,tea,,2026-11-01,2026-11-30,1,0,0,1,0,')
    expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m)
    const wrong = await runCommand(command, root, { values: { campaign: 'te' } })
    expect(wrong).toMatchObject({ code: 2, said: 'There is no campaign "te" that has opened. Did you mean tea?\n' })
  })
})

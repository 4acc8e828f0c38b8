import { describe, expect, it } from 'vitest'
import type { Command } from '../../scripts/commands/command.ts'
import { command as explainCommand } from '../../scripts/commands/explain.ts'
import { command as tallyCommand } from '../../scripts/commands/tally.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'

const member = (name: string, more = '') => `---\nname: ${name}\nstatus: active\njoined: 2026-01-01\n${more}---\n`
const share = (at: string, url: string, more = '') =>
  `ambassador: maya\nchannel: instagram\nurl: ${url}\nat: ${at}\nlogged: { at: ${at}, via: form }\n${more}`
const verified = (at: string) => `review: { status: verified, by: anna, at: ${at} }\n`

const FILES = {
  'content/program.yaml': `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }
tiers: [{ slug: low, name: Deckhand, from: 0 }]
`,
  'content/points/2026-01-01.yaml':
    'share: { default: 100 }\nkeep_live: 48h\nbonus: { first_share: 1000 }\ncaps: { per_day: 1 }\n',
  'content/ambassadors/maya.md': member('Maya Brandt', 'segments: [fan]\n'),
  'content/ambassadors/aiko.md': member('森 愛子'),
  'content/campaigns/roast/index.md': '---\ntitle: Autumn roast\nopens: 2026-11-01\ncloses: 2026-11-30\n---\n',
  'content/shares/2026/11/03/maya--a.yaml': share(
    '2026-11-03T18:20:00Z',
    'https://www.instagram.com/p/Cx1abc/',
    `campaign: roast\n${verified('2026-11-04T09:00:00Z')}`,
  ),
  'content/shares/2026/11/03/maya--b.yaml': share('2026-11-03T19:20:00Z', 'https://www.instagram.com/p/Cx2abc/'),
  'content/shares/2026/11/19/maya--c.yaml': share(
    '2026-11-19T19:20:00Z',
    'https://www.instagram.com/p/Cx3abc/',
    verified('2026-11-19T20:00:00Z'),
  ),
  'content/shares/2026/11/20/maya--d.yaml': share('2026-11-20T19:20:00Z', 'https://www.instagram.com/p/Cx4abc/'),
  'content/awards/2026/maya--slip.yaml':
    'ambassador: maya\npoints: -50\nreason: Counted twice by mistake\nby: anna\nat: 2026-11-10\n',
  'content/rewards/mug.yaml': 'name: The mug\ncost: 300\n',
  'content/redemptions/2026/maya--r.yaml':
    'ambassador: maya\nreward: mug\ncost: 300\nat: 2026-11-12\nsteps: [{ status: requested, at: 2026-11-12T09:00:00Z, by: maya }]\n',
}

const run = (
  command: Command,
  values: object = {},
  positionals: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
) => runCommand(command, writeTree(temporaryFolder(), { ...FILES, ...files }), { values, positionals })

describe('tally', () => {
  it('prints a table a marketer can read, in columns whatever the script of a name', async () => {
    const { code, out, said } = await run(tallyCommand)
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(out.split('\n\nSeason')[0]).toBe(
      `All time

Place  Week  Member       Points  In check  Posts  Tier
    1  =     Maya Brandt   1,150       100      3  Deckhand
    2  =     森 愛子           0                0  Deckhand
`.trimEnd(),
    )
    expect(out).toContain('\nSeason 2026-Q4\n')
    expect(out).toContain('\nCampaign: Autumn roast (roast)\n')
    expect(out).toContain('\nSegment: Fan (fan)\n')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('prints JSON alone, and one board', async () => {
    const { code, out, said } = await run(tallyCommand, { json: true, board: 'roast' })
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(JSON.parse(out)).toEqual({
      now: '2026-11-21T12:00:00Z',
      boards: {
        seasons: {},
        campaigns: {
          roast: [
            { rank: 1, handle: 'maya', points: 1100, pending: 0, balance: 750, shares: 1, tier: 'low', movement: 0 },
          ],
        },
        segments: {},
      },
    })
  })

  it.each([
    ['2026-Q4', 'Season 2026-Q4'],
    ['fan', 'Segment: Fan (fan)'],
    ['all', 'All time'],
    ['employee', 'Nobody is on a board yet.'],
  ])('--board %s', async (board, first) => {
    const { code, out } = await run(tallyCommand, { board })
    expect([code, out.split('\n')[0]]).toEqual([0, first])
    expect(out.match(/^Place/gm)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  it.each([
    ['raost', 'There is no board "raost". Did you mean roast?\n'],
    ['2026-Q44', 'There is no board "2026-Q44". Did you mean 2026-Q4?\n'],
    ['nothing-like-it', 'There is no board "nothing-like-it". Use all, a season, a campaign or a segment.\n'],
  ])('says what was meant by --board %s', async (board, said) => {
    expect(await run(tallyCommand, { board })).toEqual({ code: 2, out: '', said })
  })

  it('stops at a file of a wrong shape, and says which', async () => {
    const { code, out, said } = await run(tallyCommand, { json: true }, [], {
      'content/rewards/cup.yaml': 'nmae: Cup\n',
    })
    expect([code, out]).toEqual([1, ''])
    expect(said).toContain('content/rewards/cup.yaml')
    expect(said).toContain('Did you mean name?')
  })

  it('stops without a program.yaml that can be used', async () => {
    const { code, out, said } = await run(tallyCommand, {}, [], { 'content/program.yaml': 'name: Crew\n' })
    expect([code, out]).toEqual([1, ''])
    expect(said).toContain('program.yaml')
  })

  it('counts although a law across files is broken', async () => {
    const lost = share('2026-11-05T18:20:00Z', 'https://www.instagram.com/p/Cx9abc/').replace('maya', 'nobody')
    const { code } = await run(tallyCommand, {}, [], { 'content/shares/2026/11/05/nobody--x.yaml': lost })
    expect(code).toBe(0)
  })
})

describe('explain', () => {
  it('prints every line, the sums by state, and how the balance came about', async () => {
    const { code, out, said } = await run(explainCommand, {}, ['maya'])
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(out).toBe(`Maya Brandt (maya), on 2026-11-21

Day         What for                                  Points  State
2026-11-03  Instagram post for Autumn roast             +100  earned
2026-11-03  First post ever                           +1,000  earned
2026-11-03  More than one post on Instagram that day       0  not counted
2026-11-10  Counted twice by mistake                     -50  earned
2026-11-19  Instagram post                              +100  final 11-21
2026-11-20  Instagram post                              +100  being checked

Points: 1,150 (Deckhand) = earned 1,050 + counted but not final 100
Being checked: 100
Balance: 750 = earned 1,050 - spent 300 - expired 0

Claims
  2026-11-12  The mug: 300 points
`)
  })

  it('prints JSON alone', async () => {
    const { code, out, said } = await run(explainCommand, { json: true }, ['aiko'])
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(out).toBe('{\n  "now": "2026-11-21T12:00:00Z",\n  "handle": "aiko",\n  "entries": []\n}\n')
  })

  it('says that there is no line yet', async () => {
    expect((await run(explainCommand, {}, ['aiko'])).out).toContain('No line yet.')
  })

  it.each([
    ['mya', 'There is no member "mya". Did you mean maya?\n'],
    [
      'someone-else',
      expect.stringMatching(
        /^There is no member "someone-else"\. Members are called as their files are: .*aiko.*\.\n$/,
      ),
    ],
  ])('says who was meant by %s', async (handle, said) => {
    expect(await run(explainCommand, {}, [handle])).toEqual({ code: 2, out: '', said })
  })
})

import { describe, expect, it } from 'vitest'
import { type Effect, effectOf, isClean, type Side } from '../../../scripts/core/effect/effect.ts'
import type { ChangedFile } from '../../../scripts/core/effect/pages.ts'
import type { Problem } from '../../../scripts/core/problem.ts'
import { makeProgram, type ProgramLiteral } from '../../support/program-builder.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const url = (name: string) => `https://www.instagram.com/p/${name}/`

const BASE: ProgramLiteral = {
  program: { tiers: [{ slug: 'bronze', name: 'Bronze', from: 150 }] },
  rulesets: { '2020-01-01': { share: { default: 100, x: 30 }, bonus: { first_share: 50 } } },
  campaigns: { roast: { opens: '2026-11-01', closes: '2026-11-30' } },
  shares: [
    { by: 'maya', at: '2026-11-03T18:20:00Z', url: url('Cx1aaaa'), campaign: 'roast' },
    { by: 'tom', at: '2026-11-04T18:20:00Z', url: url('Cx2aaaa') },
    { by: 'tom', at: '2026-11-05T18:20:00Z', url: url('Cx3aaaa'), review: 'pending' },
  ],
}

const side = (literal: ProgramLiteral, problems: readonly Problem[] = []): Side => ({
  program: makeProgram(literal),
  findings: { problems, files: 10, acrossFiles: true },
})

const effect = (after: ProgramLiteral, files: readonly ChangedFile[] = [], problems: readonly Problem[] = []): Effect =>
  effectOf(side(BASE), side(after, problems), files, NOW)

const changed = (path: string): ChangedFile[] => [{ path, how: 'changed' }]

describe('what a pull request would change', () => {
  it('names who gains, by which rule, and whose place moves', () => {
    const shares = [...BASE.shares!, { by: 'maya', at: '2026-11-06T10:00:00Z', url: url('Cx4aaaa') }]
    const { members } = effect({ ...BASE, shares }).changes!
    expect(members).toEqual([
      {
        handle: 'maya',
        points: { before: 150, after: 250 },
        pending: { before: 0, after: 0 },
        balance: { before: 150, after: 250 },
        tier: { before: 'bronze', after: 'bronze' },
        rank: { before: 1, after: 1 },
        rules: [{ rule: 'share', points: 100, pending: 0 }],
      },
      expect.objectContaining({ handle: 'tom', rank: { before: 1, after: 2 }, rules: [] }),
    ])
  })

  it('names who loses, and the bonus that goes with the share', () => {
    const shares = BASE.shares!.map((share) =>
      share.by === 'maya' ? { ...share, review: 'rejected' as const } : share,
    )
    const { members } = effect({ ...BASE, shares }).changes!
    expect(members.at(-1)).toMatchObject({
      handle: 'maya',
      points: { before: 150, after: 0 },
      tier: { before: 'bronze', after: null },
      rules: [
        { rule: 'share', points: -100 },
        { rule: 'first_share', points: -50 },
      ],
    })
  })

  it('counts what waits for a review apart', () => {
    const shares = BASE.shares!.map((share) => (share.review ? { ...share, review: 'verified' as const } : share))
    expect(effect({ ...BASE, shares }).changes!.members).toMatchObject([
      {
        handle: 'tom',
        points: { before: 150, after: 250 },
        pending: { before: 100, after: 0 },
        rules: [{ rule: 'share', points: 100, pending: -100 }],
      },
      { handle: 'maya', rank: { before: 1, after: 2 } },
    ])
  })

  it('tries a ruleset of next year out on the last 90 days, for every member', () => {
    const rulesets = { ...BASE.rulesets, '2027-01-01': { share: { default: 40 }, bonus: { first_share: 50 } } }
    const found = effect({ ...BASE, rulesets }).changes!
    expect(found.members).toEqual([])
    expect(found.rules).toMatchObject([
      {
        date: '2027-01-01',
        since: '2026-08-23',
        members: 2,
        changes: [
          { handle: 'maya', points: { before: 150, after: 90 }, rules: [{ rule: 'share', points: -60, pending: 0 }] },
          { handle: 'tom', points: { before: 150, after: 90 }, rules: [{ rule: 'share', points: -60, pending: -60 }] },
        ],
      },
    ])
  })

  it('says nothing of rules that stay as they are', () => {
    const rulesets = { ...BASE.rulesets, '2027-01-01': { share: { default: 40 } } }
    const sides = side({ ...BASE, rulesets })
    expect(effectOf(sides, sides, [], NOW).changes!.rules).toEqual([])
  })

  it('lists the pages of the hub that change, and no page of a campaign that is not public', () => {
    const campaigns = {
      ...BASE.campaigns,
      light: { title: 'Light', opens: '2026-11-20', closes: '2026-12-01' },
      secret: { opens: '2026-11-20', closes: '2026-12-01', visibility: 'members' as const },
    }
    const files = ['light', 'secret'].map((slug) => ({ path: `campaigns/${slug}/index.mdx`, how: 'new' as const }))
    expect(effect({ ...BASE, campaigns }, files).changes!.pages).toEqual([
      { path: 'campaigns/light/', title: 'Light', how: 'new' },
    ])
  })

  it('checks the captions of the campaigns it touches', () => {
    const captions = [
      { text: `#ad ${'Long words about coffee. '.repeat(13)}`, channel: 'x' },
      { text: 'Look here: https://bit.ly/3xYz and https://crew.test.example/' },
    ]
    const campaigns = { roast: { ...BASE.campaigns!['roast'], captions, channels: ['instagram'] } }
    const problem: Problem = {
      code: 'caption-without-tag',
      message: 'no tag',
      file: 'campaigns/roast/index.mdx',
      field: ['captions', 1, 'text'],
    }
    const found = effect({ ...BASE, campaigns }, changed('campaigns/roast/index.mdx'), [problem])
    expect(found.changes!.captions).toMatchObject([
      { number: 1, length: 329, tooLong: ['x'], disclosed: 'early', shortened: [] },
      { number: 2, tooLong: [], disclosed: 'missing', shortened: ['https://bit.ly/3xYz'] },
    ])
    expect(effect(BASE).changes!.captions).toEqual([])
  })

  it('leaves out captions that stood before and are fine, of a campaign that changes otherwise', () => {
    const captions = [{ text: '#ad First cup' }, { text: 'A miracle cure' }]
    const program = { ...BASE.program, blocked_words: ['miracle cure'] }
    const before = { roast: { ...BASE.campaigns!['roast'], captions } }
    const after = { roast: { ...before.roast, action: 'Show the first cup' } }
    const found = effectOf(
      side({ ...BASE, program, campaigns: before }),
      side({ ...BASE, program, campaigns: after }),
      changed('campaigns/roast/index.mdx'),
      NOW,
    )
    expect(found.changes!.captions).toMatchObject([{ number: 2, blocked: ['miracle cure'] }])
  })

  it('tells the problems it brings from those that stood before', () => {
    const warning = (line: number): Problem => ({ code: 'over-cap', message: 'Too many', file: 'shares/a.yaml', line })
    const other: Problem = { code: 'over-cap', message: 'Too many', file: 'shares/b.yaml', line: 1 }
    const found = effectOf(side(BASE, [warning(3)]), side(BASE, [warning(9), other]), [], NOW)
    expect(found).toMatchObject({ brought: [other], mended: 0 })
    expect(effectOf(side(BASE, [warning(3), other]), side(BASE, [warning(3)]), [], NOW)).toMatchObject({
      brought: [],
      mended: 1,
    })
  })

  it('counts nothing while a file is in error, since what it says is not known', () => {
    const error: Problem = { code: 'yaml-syntax', message: 'broken', file: 'shares/a.yaml' }
    expect(effect(BASE, [], [error])).toMatchObject({ changes: undefined, brought: [error] })
    expect(effectOf({ ...side(BASE), program: undefined }, side(BASE), [], NOW).changes).toBeUndefined()
  })

  it('is clean when nothing that anybody sees changes', () => {
    expect(isClean(effect(BASE))).toBe(true)
    expect(isClean(effect({ ...BASE, awards: [{ to: 'maya', points: 5, at: '2026-11-20' }] }))).toBe(false)
    expect(isClean(effect(BASE, changed('campaigns/roast/index.mdx')))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { command as report } from '../../../scripts/commands/report.ts'
import { planQueue } from '../../../scripts/core/queue/queue.ts'
import { forgeMarkdown } from '../../../scripts/core/render/forge/document.ts'
import { reportDocument } from '../../../scripts/core/render/report.ts'
import { lastWeek, weekReport } from '../../../scripts/core/report/week.ts'
import { makeProgram, type ProgramLiteral } from '../../support/program-builder.ts'
import { emulatedGithub } from '../support/emulated.ts'
import { runCommand, smallRepository } from '../support/repository.ts'

/** A Monday. */
const NOW = Date.parse('2026-11-23T07:00:00Z')
const post = (by: string, day: string, more = {}) => ({ by, at: `${day}T10:00:00Z`, ...more })
const BASE: ProgramLiteral = {
  program: { home: 'private' },
  ambassadors: { maya: { name: 'Maya Lind' }, lea: { joined: '2026-10-01' }, zoe: { joined: '2026-11-17' } },
  campaigns: { roast: { title: 'Autumn roast', opens: '2026-11-01', closes: '2026-11-25' } },
  shares: [
    post('maya', '2026-11-16', { campaign: 'roast' }),
    post('maya', '2026-11-22'),
    post('tom', '2026-11-18'),
    post('tom', '2026-11-15'),
    post('tom', '2026-11-23'),
    post('tom', '2026-11-11', { review: 'pending' }),
  ],
}

function reportOf(literal: ProgramLiteral) {
  const program = makeProgram(literal)
  const found = weekReport(program, planQueue(program, { problems: [] }, NOW), NOW)
  return { found, text: forgeMarkdown(reportDocument(found)) }
}

describe('the weekly report', () => {
  it.each([
    ['2026-11-23', '2026-11-16', '2026-11-22'],
    ['2026-11-22', '2026-11-09', '2026-11-15'],
    ['2026-01-01', '2025-12-22', '2025-12-28'],
  ])('is on the whole week before %s', (today, from, to) => {
    expect(lastWeek(today)).toEqual({ from, to })
  })

  it('counts the week beside the one before', () => {
    const { found } = reportOf(BASE)
    expect(found.figures).toEqual([
      { name: 'posts counted', now: 3, before: 1 },
      { name: 'people who posted', now: 2, before: 1 },
      { name: 'points', now: 300, before: 100 },
      { name: 'people who joined', now: 1, before: 0 },
    ])
  })

  it('names whom to thank, with a line that can be sent as it is', () => {
    const { found, text } = reportOf(BASE)
    expect(found.thanks[0]).toEqual({
      name: 'Maya Lind',
      posts: 2,
      points: 200,
      line: 'Maya, thank you for your 2 posts last week. “Autumn roast” is better for it.',
    })
    expect(text).toContain('zoe joined')
  })

  it('says what to do next, the late answers first', () => {
    expect(reportOf(BASE).found.next).toEqual([
      'Look at a post that waits longer than you promised',
      'Plan a campaign: none is open, or opens, beyond the next two weeks',
      'Ask lea what is in the way of a first post: 7 weeks here, none yet',
    ])
  })

  it('gives shares of a change only where the numbers carry one', () => {
    const { text } = reportOf(BASE)
    expect(text).toContain('| posts counted | 3 | 1 | 2 more |')
    expect(text).toContain('| points | 300 | 100 | 200 more (+200%) |')
  })

  it('keeps the names of those who have not begun out of what anybody can read', () => {
    const { text } = reportOf({ ...BASE, program: { home: 'public' } })
    expect(text).toContain('1 member has not posted after two weeks')
    expect(text).not.toContain('lea')
  })

  it('is one issue a week, and the one before is closed', async () => {
    const github = await emulatedGithub()
    const { root } = smallRepository()
    const run = (now: string) => runCommand(report, root, { issue: true }, { env: github.env, now })
    for (const now of ['2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', '2026-11-30T07:00:00Z'])
      expect(await run(now)).toMatchObject({ code: 0 })
    const issues = await github.forge.issues('goodword: report', 'all')
    expect(issues.map(({ title, open }) => [title, open]).sort()).toEqual([
      ['The week: 16 to 22 November', false],
      ['The week: 23 to 29 November', true],
    ])
  })
})

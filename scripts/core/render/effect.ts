import type { BoardChange } from '../effect/boards.ts'
import type { CaptionCheck } from '../effect/captions.ts'
import type { Effect, EffectChanges } from '../effect/effect.ts'
import type { Change, MemberChange, RuleChange } from '../effect/members.ts'
import type { PageChange } from '../effect/pages.ts'
import type { RulesPreview } from '../effect/rulesets.ts'
import type { Rule } from '../points/types.ts'
import { type Problem, severityOf } from '../problem.ts'
import type { Program } from '../program.ts'
import type { ForgeDocument, Section } from './forge/document.ts'
import { code, counted, listed, said } from './forge/words.ts'

const RULE_WORDS: Readonly<Record<Rule, string>> = {
  share: 'posts',
  engagement: 'engagement',
  first_share: 'first post',
  early_bird: 'early bird',
  streak: 'weeks in a row',
  referral: 'friends brought in',
  conversion: 'sales',
  award: 'thanks given by hand',
}

const number = (value: number) => value.toLocaleString('en-US')
const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value).replace('-', '−'))
const nameOf = (handle: string, program: Program) => said(program.ambassadors.get(handle)?.name ?? handle)

const moved = <T>({ before, after }: Change<T>, show: (value: T) => string) =>
  before === after ? show(after) : `${show(before)} → **${show(after)}**`

/** Problems by file, errors first, each with its line and how to mend it. */
function problemsSection(problems: readonly Problem[], folder: string): Section[] {
  if (problems.length === 0) return []
  const files = [...Map.groupBy(problems, ({ file }) => file ?? '')]
  const rank = (list: readonly Problem[]) => (list.some((one) => severityOf(one) === 'error') ? 0 : 1)
  const items = files
    .toSorted(([, a], [, b]) => rank(a) - rank(b))
    .map(([file, list]) => {
      const lines = list.slice(0, 10).map((problem) => {
        const { line, message, right, hint } = problem
        const where = line === undefined ? '' : `, line ${line}`
        const mend = hint === undefined ? '' : `<br>Mend: ${said(hint)}`
        const shape = right === undefined ? '' : `<br>Right: ${said(right)}`
        return `- **${severityOf(problem) === 'error' ? 'Error' : 'Warning'}${where}**: ${said(message)}${shape}${mend}`
      })
      const rest = list.length > 10 ? [`- +${list.length - 10} more in this file`] : []
      return [code(`${folder}${file}`), ...lines, ...rest].join('\n')
    })
  return [{ heading: 'Problems', blocks: [{ kind: 'list', items, noun: ['file', 'files'] }] }]
}

const rulesText = (rules: readonly RuleChange[]) =>
  listed(
    rules.flatMap(({ rule, points, pending }) => [
      ...(points === 0 ? [] : [`${RULE_WORDS[rule]} ${signed(points)}`]),
      ...(pending === 0 ? [] : [`${RULE_WORDS[rule]} ${signed(pending)} being checked`]),
    ]),
  )

const place = (rank: number | null) => (rank === null ? 'not listed' : String(rank))

function memberRow(change: MemberChange, program: Program): string[] {
  const tier = (slug: string | null) => said(program.settings.tiers.find((one) => one.slug === slug)?.name ?? 'none')
  const { points, balance, rules, rank } = change
  const kept = points.after - points.before
  const claimed = balance.after - balance.before - kept
  const why = [
    ...(rules.length === 0 ? [] : [rulesText(rules)]),
    ...(claimed < 0 && rules.length === 0 ? [`balance ${signed(claimed)}`] : []),
    ...(change.tier.before === change.tier.after ? [] : [`tier ${moved(change.tier, tier)}`]),
  ]
  return [
    nameOf(change.handle, program),
    moved(points, number),
    kept === 0 ? '' : signed(kept),
    why.join('; '),
    moved(rank, place),
  ]
}

const MEMBER_HEAD = ['Member', 'Points', 'Difference', 'By which rule', 'Place']
const MEMBERS = ['member', 'members'] as const

/** True for those who only change places because others do. */
const isMovedAlone = ({ rules, tier, balance }: MemberChange) =>
  rules.length === 0 && tier.before === tier.after && balance.before === balance.after

function membersSection({ members, program }: EffectChanges): Section[] {
  const own = members.filter((change) => !isMovedAlone(change))
  const others = members.filter(isMovedAlone)
  if (members.length === 0) return []
  const table = {
    kind: 'table',
    head: MEMBER_HEAD,
    right: [1, 2],
    rows: own.map((change) => memberRow(change, program)),
    noun: MEMBERS,
  } as const
  const text = others.slice(0, 10).map(({ handle, rank }) => `${nameOf(handle, program)} (${moved(rank, place)})`)
  const rest = others.length > 10 ? [counted(others.length - 10, 'other', 'others')] : []
  const moving = { kind: 'text', text: `Only their place moves: ${listed([...text, ...rest])}.` } as const
  return [{ heading: 'Points', blocks: [...(own.length > 0 ? [table] : []), ...(others.length > 0 ? [moving] : [])] }]
}

function boardTitle({ group, key }: BoardChange, program: Program): string {
  if (group === 'all') return 'Board of all time'
  if (group === 'seasons') return `Board of ${key}`
  if (group === 'campaigns') return `Board of the campaign ${program.campaigns.get(key)?.title ?? key}`
  return `Board of ${program.settings.segments.get(key) ?? key}`
}

function boardSection(board: BoardChange, program: Program): Section {
  const cell = (row: BoardChange['rows'][number]['after'], of: 'rank' | 'points' | 'pending') =>
    row === null ? 'off' : number(row[of])
  const rows = board.rows.map(({ handle, before, after }) => [
    nameOf(handle, program),
    ...(['rank', 'points', 'pending'] as const).map((of) => {
      const [old, now] = [cell(before, of), cell(after, of)]
      return old === now ? now : `${old} → **${now}**`
    }),
  ])
  return {
    heading: `${boardTitle(board, program)}: ${counted(rows.length, 'row differs', 'rows differ')}`,
    folded: true,
    blocks: [
      { kind: 'table', head: ['Member', 'Place', 'Points', 'Being checked'], right: [1, 2, 3], rows, noun: MEMBERS },
    ],
  }
}

function rulesSection({ date, since, members, changes }: RulesPreview, program: Program): Section {
  const gains = changes.filter(({ points }) => points.after > points.before).length
  const loses = changes.filter(({ points }) => points.after < points.before).length
  const text =
    changes.length === 0
      ? `Counted as though they had begun on ${since}, these rules make no difference to ${counted(members, 'member who has', 'members who have')} posted since.`
      : `Counted as though they had begun on ${since}: of ${counted(members, 'member', 'members')} who posted since, ${gains} would have more points, ${loses} fewer. Nothing changes for posts before ${date}.`
  const rows = changes.map((change) => memberRow(change, program))
  return {
    heading: `How points work from ${date}, tried on every member`,
    blocks: [
      { kind: 'text', text },
      ...(rows.length === 0 ? [] : [{ kind: 'table', head: MEMBER_HEAD, right: [1, 2], rows, noun: MEMBERS } as const]),
    ],
  }
}

function captionRow({ number: at, channels, length, disclosed, tooLong, shortened, begs }: CaptionCheck): string[] {
  const limits = channels
    .filter(({ most }) => most !== null)
    .map(({ channel, most }) => `${channel} ${number(most ?? 0)}`)
  const issues = [
    ...(disclosed === 'missing' ? ['does not say it is advertising'] : []),
    ...(disclosed === 'late' ? ['says too late that it is advertising'] : []),
    ...(tooLong.length > 0 ? [`too long for ${said(listed(tooLong))}`] : []),
    ...shortened.map((url) => `${code(url.replaceAll('|', '%7C'))} hides where it leads`),
    ...(begs ? ['asks for likes'] : []),
  ]
  return [
    String(at),
    number(length),
    said(limits.join(', ')),
    issues.length === 0 ? 'fine' : `**${issues.join('; ')}**`,
  ]
}

function captionsSection(captions: readonly CaptionCheck[], program: Program): Section[] {
  return [...Map.groupBy(captions, ({ campaign }) => campaign)].map(([slug, checks]) => ({
    heading: `Captions of ${program.campaigns.get(slug)?.title ?? slug}`,
    blocks: [
      {
        kind: 'table',
        head: ['Caption', 'Characters', 'Longest', 'To look at'],
        right: [1],
        rows: checks.map(captionRow),
        noun: ['caption', 'captions'],
      },
    ],
  }))
}

function pagesSection(pages: readonly PageChange[]): Section[] {
  if (pages.length === 0) return []
  const items = pages.map(
    ({ path, title, how }) => `${how === 'changed' ? '' : `**${how}** `}${said(title)}, ${code(`/${path}`)}`,
  )
  return [{ heading: 'Pages', blocks: [{ kind: 'list', items, noun: ['page', 'pages'] }] }]
}

function leadOf({ brought, mended, changes }: Effect): string {
  const errors = brought.filter((problem) => severityOf(problem) === 'error').length
  const warnings = brought.length - errors
  const parts: string[] = []
  if (errors > 0) parts.push(`${counted(errors, 'error', 'errors')} to mend before this can be merged`)
  if (warnings > 0) parts.push(counted(warnings, 'warning', 'warnings'))
  if (mended > 0) parts.push(`${counted(mended, 'problem', 'problems')} mended`)
  if (changes) {
    const more = changes.members.filter(({ points }) => points.after > points.before).length
    const less = changes.members.filter(({ points }) => points.after < points.before).length
    if (more > 0) parts.push(`${counted(more, 'member gains', 'members gain')} points`)
    if (less > 0) parts.push(`${counted(less, 'member loses', 'members lose')} points`)
    if (changes.pages.length > 0) parts.push(`${counted(changes.pages.length, 'page changes', 'pages change')}`)
  }
  const text = parts.length === 0 ? 'nothing that anybody sees changes' : listed(parts)
  return `**${text[0]!.toUpperCase()}${text.slice(1)}.**`
}

/**
 * Writes what merging would do, for the people who decide about it.
 * @param folder put before each path, such as `content/`
 */
export function effectDocument(effect: Effect, folder: string): ForgeDocument {
  const { brought, changes, findings } = effect
  const standing = findings.problems.filter((problem) => severityOf(problem) === 'error' && !brought.includes(problem))
  const blind: Section[] =
    changes === undefined
      ? [
          {
            heading: 'Points, messages and pages',
            blocks: [
              {
                kind: 'text',
                text: 'They are shown once no error is left: what a broken file means to say is not known.',
              },
            ],
          },
        ]
      : []
  return {
    title: 'If this is merged',
    lead: leadOf(effect),
    sections: [
      ...problemsSection([...brought, ...standing], folder),
      ...blind,
      ...(changes
        ? [
            ...membersSection(changes),
            ...changes.rules.map((preview) => rulesSection(preview, changes.program)),
            ...captionsSection(changes.captions, changes.program),
            ...pagesSection(changes.pages),
            ...changes.boards.map((board) => boardSection(board, changes.program)),
          ]
        : []),
    ],
  }
}

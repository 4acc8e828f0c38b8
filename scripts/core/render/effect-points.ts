import type { BoardChange } from '../effect/boards.ts'
import type { EffectChanges } from '../effect/effect.ts'
import type { Change, MemberChange, RuleChange } from '../effect/members.ts'
import type { RulesPreview } from '../effect/rulesets.ts'
import type { Rule } from '../points/types.ts'
import type { Program } from '../program.ts'
import type { Section } from './forge/document.ts'
import { counted, listed, said } from './forge/words.ts'
import { fullDay } from './mail/values/dates.ts'

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

const rulesText = (rules: readonly RuleChange[]) =>
  listed(
    rules.flatMap(({ rule, points, pending }) => [
      ...(points === 0 ? [] : [`${RULE_WORDS[rule]} ${signed(points)}`]),
      ...(pending === 0 ? [] : [`${RULE_WORDS[rule]} being checked ${signed(pending)}`]),
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

/** Who gains and who loses points, by which rule. */
export function membersSection({ members, program }: EffectChanges): Section[] {
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

/** What a board shows of a row; balance, tier and movement are told with the members, or follow from it. */
const SHOWN = ['rank', 'points', 'pending', 'shares'] as const
const isSeen = ({ before, after }: BoardChange['rows'][number]) => SHOWN.some((of) => before?.[of] !== after?.[of])

/** The rows of one board in which something differs that the board shows. */
function boardSection(board: BoardChange, program: Program): Section {
  const cell = (row: BoardChange['rows'][number]['after'], of: (typeof SHOWN)[number]) =>
    row === null ? 'off' : number(row[of])
  const seen = board.rows.filter(isSeen)
  const rows = seen.map(({ handle, before, after }) => [
    nameOf(handle, program),
    ...SHOWN.map((of) => {
      const [old, now] = [cell(before, of), cell(after, of)]
      return old === now ? now : `${old} → **${now}**`
    }),
  ])
  return {
    heading: `${boardTitle(board, program)}: ${counted(rows.length, 'row differs', 'rows differ')}`,
    folded: true,
    blocks: [
      {
        kind: 'table',
        head: ['Member', 'Place', 'Points', 'Being checked', 'Posts'],
        right: [1, 2, 3, 4],
        rows,
        noun: MEMBERS,
      },
    ],
  }
}

/** Each board in which something differs that it shows. */
export const boardSections = ({ boards, program }: EffectChanges): Section[] =>
  boards.filter(({ rows }) => rows.some(isSeen)).map((board) => boardSection(board, program))

/** New rules, tried on every member. */
export function rulesSection(preview: RulesPreview, program: Program): Section {
  const { members, changes } = preview
  const [date, since] = [preview.date, preview.since].map((day) => fullDay(day, program.settings.language))
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

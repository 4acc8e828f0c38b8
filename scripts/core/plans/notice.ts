import type { AnswerKind } from '../../../schemas/inbox.ts'
import type { STREAMS } from '../../../schemas/vocabulary.ts'
import type { Instant } from '../zone.ts'

export type Stream = (typeof STREAMS)[number]

/** When a notice is no longer worth sending: so many milliseconds after it was owed, or with its campaign. */
export type Expiry = { readonly afterMs: number } | { readonly campaign: 'a-day-before-closing' | 'closing' }

export type KindRow = {
  readonly kind: string
  /** Which of a member's settings it follows; null for the program's own people, and for answers. */
  readonly stream: Stream | null
  readonly expires: Expiry
  /** Whether it counts towards the weekly cap. */
  readonly inCap: boolean
  /** `at-send-hour`: it waits for the program's first send hour after it was owed; `at-once`: it answers what somebody just did. */
  readonly when: 'at-once' | 'at-send-hour'
  /** How members on `group` hear of it: all of them by one post, or each by a private message. */
  readonly inGroup: 'post' | 'private'
}

const DAY = 86_400_000
const days = (count: number): Expiry => ({ afterMs: count * DAY })
const row = <const K extends string>(
  kind: K,
  stream: Stream | null,
  expires: Expiry,
  inCap: boolean,
  when: KindRow['when'] = 'at-send-hour',
  inGroup: KindRow['inGroup'] = 'post',
) => ({ kind, stream, expires, inCap, when, inGroup })
/** A row of what answers something one person did: at once, outside the cap, never before others. */
const answer = <const K extends string>(kind: K, stream: Stream, expires: Expiry) =>
  row(kind, stream, expires, false, 'at-once', 'private')

/** A row of what answers a submission: it follows no setting, since it was asked for by whoever sent that. */
const reply = <const K extends AnswerKind>(kind: K) => row(kind, null, days(30), false, 'at-once', 'private')

/** Every kind of notice, the most pressing first (DESIGN section 6, the table of defaults). */
export const NOTICE_KINDS = [
  answer('reward-requested', 'points', days(30)),
  answer('reward-approved', 'points', days(30)),
  answer('reward-sent', 'points', days(30)),
  answer('reward-delivered', 'points', days(30)),
  answer('reward-refused', 'points', days(30)),
  answer('reward-cancelled', 'points', days(30)),
  answer('share-verified', 'points', days(14)),
  answer('share-rejected', 'points', days(14)),
  answer('share-missing', 'points', days(3)),
  reply('answer-link'),
  reply('answer-confirm'),
  reply('answer-declined'),
  reply('answer-asked'),
  reply('answer-question'),
  reply('answer-guide'),
  reply('answer-left'),
  reply('answer-changed'),
  answer('welcome', 'announcements', days(14)),
  row('moved-in', 'announcements', days(30), false, 'at-send-hour', 'private'),
  row('assignment', 'assignments', { campaign: 'a-day-before-closing' }, true),
  row('reminder', 'assignments', { campaign: 'closing' }, true),
  row('first-task-1', 'assignments', days(3), true, 'at-send-hour', 'private'),
  row('first-task-2', 'assignments', days(3), true, 'at-send-hour', 'private'),
  row('first-task-3', 'assignments', days(3), true, 'at-send-hour', 'private'),
  answer('tier-up', 'points', days(14)),
  row('points-expiring', 'points', days(30), false, 'at-send-hour', 'private'),
  row('introduce', 'announcements', days(7), true),
  row('benefits', 'announcements', days(7), true),
  row('announcement', 'announcements', days(7), true),
  row('win-back', 'assignments', days(14), true, 'at-send-hour', 'private'),
  row('newsletter', 'newsletter', days(5), false),
  row('report', null, days(5), false),
] as const satisfies readonly KindRow[]

/** What a notice is about; also the name of its copy, `content/emails/<kind>.md`. */
export type NoticeKind = (typeof NOTICE_KINDS)[number]['kind']

/** The kinds as plain words. */
export const KIND_NAMES: readonly NoticeKind[] = NOTICE_KINDS.map(({ kind }) => kind)

const ROWS: ReadonlyMap<string, KindRow & { readonly priority: number }> = new Map(
  NOTICE_KINDS.map((one, priority) => [one.kind, { ...one, priority }]),
)

/** The row of a kind, and its place: 0 goes first. */
export function rowOf(kind: NoticeKind): KindRow & { readonly priority: number } {
  return ROWS.get(kind)!
}

/** Whether a kind answers a submission. */
export const isAnswerKind = (kind: NoticeKind): kind is AnswerKind => kind.startsWith('answer-')

export function isNoticeKind(name: string): name is NoticeKind {
  return ROWS.has(name)
}

/** What an answer to a submission speaks of; nothing of it lies in the program. */
export type AnswerAbout = {
  /** The submission's. */
  readonly id: string
  readonly name: string | null
  readonly what: string | null
  readonly reason: string | null
  readonly mend: string | null
  readonly question: string | null
  readonly answer: string | null
  readonly by: string | null
  /** The code that confirms it, where it asks for that. */
  readonly code: string | null
}

/** What, in the program, a kind of notice speaks about: ids and slugs as the files have them. */
export type About = {
  'reward-requested': { readonly redemption: string }
  'reward-approved': { readonly redemption: string }
  'reward-sent': { readonly redemption: string }
  'reward-delivered': { readonly redemption: string }
  'reward-refused': { readonly redemption: string }
  'reward-cancelled': { readonly redemption: string }
  'share-verified': { readonly share: string }
  'share-rejected': { readonly share: string }
  /** Which post was not found, and the local day on which it was missed first. */
  'share-missing': { readonly share: string; readonly day: string }
  'answer-link': AnswerAbout
  'answer-confirm': AnswerAbout
  'answer-declined': AnswerAbout
  'answer-asked': AnswerAbout
  'answer-question': AnswerAbout
  'answer-guide': AnswerAbout
  'answer-left': AnswerAbout
  'answer-changed': AnswerAbout
  welcome: Record<never, never>
  'moved-in': Record<never, never>
  assignment: { readonly campaign: string }
  reminder: { readonly campaign: string }
  'first-task-1': { readonly campaign: string }
  'first-task-2': { readonly campaign: string }
  'first-task-3': { readonly campaign: string }
  'tier-up': { readonly tier: string }
  /** The last local day on which the points are still there. */
  'points-expiring': { readonly day: string }
  /** The day's joiners, by handle. */
  introduce: { readonly day: string; readonly joiners: readonly string[] }
  /** Which benefit of the program, counted from 1. */
  benefits: { readonly number: number }
  /** Day and slug, as the file in `news/` is named. */
  announcement: { readonly news: string }
  /** The member's last share; null when there is none. */
  'win-back': { readonly share: string | null }
  /** Local days, both in it. */
  newsletter: { readonly from: string; readonly to: string }
  report: { readonly from: string; readonly to: string }
}

/** One message the program owes one person. */
export type Notice = {
  [K in NoticeKind]: {
    /** Names it for good; a key with a receipt is never planned again. */
    readonly key: string
    readonly kind: K
    /** To whom, by handle; null for the program's own people, and for who is no member. */
    readonly to: string | null
    readonly about: About[K]
    /** Since when it is owed. */
    readonly owed: Instant
    /** From when on it is not sent any more. */
    readonly expires: Instant
  }
}[NoticeKind]

export type NoticeOf<K extends NoticeKind> = Extract<Notice, { kind: K }>

/** The key of a notice (DESIGN section 6). */
export function keyOf<K extends NoticeKind>(kind: K, about: About[K], to: string | null): string {
  const facts: { readonly [name: string]: unknown } = about
  if (kind.startsWith('reward-')) return `redemption/${facts.redemption}/${kind.slice('reward-'.length)}`
  if (kind.startsWith('answer-')) return `answer/${facts.id}/${kind.slice('answer-'.length)}`
  if (kind === 'share-missing') return `share/${facts.share}/missing/${facts.day}`
  if (kind.startsWith('share-')) return `share/${facts.share}/${kind.slice('share-'.length)}`
  if (kind.startsWith('first-task-')) return `first-task/${to}/${kind.slice('first-task-'.length)}`
  switch (kind) {
    case 'assignment':
    case 'reminder':
      return `${kind}/${facts.campaign}/${to}`
    case 'tier-up':
      return `tier/${to}/${facts.tier}`
    case 'points-expiring':
      return `expiring/${to}/${facts.day}`
    case 'introduce':
      return `introduce/${facts.day}/${to}`
    case 'benefits':
      return `benefits/${to}/${facts.number}`
    case 'announcement':
      return `announcement/${facts.news}/${to}`
    case 'win-back':
      return `win-back/${to}/${facts.share ?? 'none'}`
    case 'newsletter':
      return `newsletter/${facts.from}/${to}`
    case 'report':
      return `report/${facts.from}`
    default:
      return `${kind}/${to}`
  }
}

const FIRST_PARTS: Readonly<Record<string, NoticeKind>> = { tier: 'tier-up', expiring: 'points-expiring' }

/** The kind that a key is of; undefined for what is no key of a notice (a post to a chat, say). */
export function kindOfKey(key: string): NoticeKind | undefined {
  const [first = '', , last = ''] = key.split('/')
  const kind =
    first === 'redemption'
      ? `reward-${last}`
      : first === 'share' || first === 'first-task' || first === 'answer'
        ? `${first}-${last}`
        : (FIRST_PARTS[first] ?? first)
  return isNoticeKind(kind) ? kind : undefined
}

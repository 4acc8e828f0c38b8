import type { Delivery, NoticeState, Reach } from '../plans/envelope.ts'
import { noticesOf } from '../plans/group-post.ts'
import type { NoticeKind } from '../plans/notice.ts'
import { type NoticePlan, planNotices } from '../plans/plan.ts'
import { tally } from '../points/tally.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { ChangedFile } from './pages.ts'

/** Messages of one kind that merging makes the program owe. */
export type MessagePreview = {
  readonly kind: NoticeKind
  /** The campaign they are about, by slug; undefined for those about none. */
  readonly campaign: string | undefined
  /** The first instant at which they are owed. */
  readonly from: Instant
  /** To how many, by the way they go; `none` for those whom nothing reaches. */
  readonly people: ReadonlyMap<Delivery | 'none', number>
}

const DAY_MS = 86_400_000
/** How far ahead is looked, and at how many campaigns: each costs two counts of the whole program. */
const AHEAD_MS = 60 * DAY_MS
const MOST_CAMPAIGNS = 4

/** Everyone with a sealed contact can be reached; what was sent before is left out on both sides of the comparison. */
function stateOf({ contacts }: Program): NoticeState {
  const reach = [...contacts].map((handle): [string, Reach] => [handle, { email: true, sms: true }])
  return { receipts: new Map(), reach: new Map(reach) }
}

type Owed = { readonly kind: NoticeKind; readonly campaign: string | undefined; readonly delivery: Delivery | 'none' }

/** What a plan owes, by key. Expired notices are no longer owed. */
function owedIn(plan: NoticePlan): Map<string, Owed> {
  const owed = new Map<string, Owed>()
  const campaignOf = (about: object) => ('campaign' in about ? String(about.campaign) : undefined)
  for (const { notices, delivery } of plan.send)
    for (const { key, kind, about } of notices) owed.set(key, { kind, campaign: campaignOf(about), delivery })
  for (const { notice, delivery } of plan.waiting)
    owed.set(notice.key, { kind: notice.kind, campaign: campaignOf(notice.about), delivery })
  for (const { key, kind, about } of plan.group ? noticesOf(plan.group) : [])
    owed.set(key, { kind, campaign: campaignOf(about), delivery: 'group' })
  for (const { notice, why } of plan.excluded)
    if (why === 'no-contact' || why === 'bounced')
      owed.set(notice.key, { kind: notice.kind, campaign: campaignOf(notice.about), delivery: 'none' })
  return owed
}

/** When it is worth asking: now, and when the campaigns that change open and are about to close. */
function instantsOf(after: Program, files: readonly ChangedFile[], now: Instant): Instant[] {
  const touched = new Set(files.map(({ path }) => path))
  const campaigns = [...after.campaigns.values()].filter(({ path, status }) => touched.has(path) && status === 'ready')
  const ahead = campaigns
    .slice(0, MOST_CAMPAIGNS)
    .flatMap(({ opens, closes }) => [opens, ...(closes === undefined ? [] : [closes - 2 * DAY_MS])])
    .filter((at) => at > now && at <= now + AHEAD_MS)
  return [now, ...ahead].toSorted((a, b) => a - b)
}

/**
 * Which messages merging would make the program owe: those that it owes after and not before, now and when the campaigns that change open and
 * close. As if the program were live. Caps, quiet hours and what waits for an answer move a message, they do not take it away.
 */
export function previewMessages(
  before: Program,
  after: Program,
  files: readonly ChangedFile[],
  now: Instant,
): MessagePreview[] {
  const found = new Map<string, Owed & { from: Instant }>()
  for (const at of instantsOf(after, files, now)) {
    const plan = (program: Program) => planNotices(program, tally(program, at), stateOf(program), at, { live: true })
    const old = owedIn(plan(before))
    for (const [key, owed] of owedIn(plan(after)))
      if (!old.has(key) && !found.has(key)) found.set(key, { ...owed, from: at })
  }
  const groups = Map.groupBy(found.values(), ({ kind, campaign, from }) => `${from} ${kind} ${campaign}`)
  return [...groups.values()].map((list) => {
    const people = new Map<Delivery | 'none', number>()
    for (const { delivery } of list) people.set(delivery, (people.get(delivery) ?? 0) + 1)
    const { kind, campaign, from } = list[0]!
    return { kind, campaign, from, people }
  })
}

import type { Delivery, NoticeState, Reach, Receipt, Waiting } from '../plans/envelope.ts'
import { noticesOf } from '../plans/group-post.ts'
import type { Notice, NoticeKind } from '../plans/notice.ts'
import { type NoticePlan, planNotices } from '../plans/plan.ts'
import { tally } from '../points/tally.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { ChangedFile } from './pages.ts'

/** Why a message that is owed does not go for now, beyond the hour of the day: it may go later, when there is room for it. */
export type HeldBack = Extract<Waiting, 'open-tasks' | 'places-taken' | 'new-tasks-per-week' | 'weekly-cap'>

/** Messages of one kind that merging makes the program owe. */
export type MessagePreview = {
  readonly kind: NoticeKind
  /** The campaign they are about, by slug; undefined for those about none. */
  readonly campaign: string | undefined
  /** The first instant at which they are owed. */
  readonly from: Instant
  /** To how many, by the way they go; `none` for those whom nothing reaches. */
  readonly people: ReadonlyMap<Delivery | 'none', number>
  /** To how many they do not go for now, by why. */
  readonly held: ReadonlyMap<HeldBack, number>
}

const DAY_MS = 86_400_000
/** How far ahead is looked, and at how many campaigns: each costs two counts of the whole program. */
const AHEAD_MS = 60 * DAY_MS
const MOST_CAMPAIGNS = 4

const HELD: ReadonlySet<string> = new Set<HeldBack>(['open-tasks', 'places-taken', 'new-tasks-per-week', 'weekly-cap'])
const isHeldBack = (why: Waiting): why is HeldBack => HELD.has(why)

/** Plans as the program's own runs do, as if it were live. Everyone with a sealed contact can be reached. */
function planned(program: Program, at: Instant, receipts: NoticeState['receipts']): NoticePlan {
  const reach = new Map([...program.contacts].map((handle): [string, Reach] => [handle, { email: true, sms: true }]))
  return planNotices(program, tally(program, at), { receipts, reach }, at, { live: true })
}

/**
 * What members have been told by an instant, where every run was on time: all that is owed by then and finds room, at the moment it was owed.
 * @param plan of a program that has told nobody anything
 */
function toldBy({ send, group, waiting }: NoticePlan): Map<string, Receipt> {
  const going: readonly (readonly [Notice, Delivery])[] = [
    ...send.flatMap(({ notices, delivery }) => notices.map((one) => [one, delivery] as const)),
    ...(group ? noticesOf(group) : []).map((one) => [one, 'group'] as const),
    ...waiting.flatMap(({ notice, delivery, why }) =>
      why === 'open-tasks' || why === 'places-taken' ? [] : [[notice, delivery] as const],
    ),
  ]
  return new Map(going.map(([{ key, to, owed }, delivery]) => [key, { key, to, at: owed, delivery }]))
}

const isLive = ({ settings }: Program): boolean => settings.file.live === true && settings.file.live_from !== undefined

type Owed = {
  readonly kind: NoticeKind
  readonly campaign: string | undefined
  readonly fate: { readonly by: Delivery | 'none' } | { readonly held: HeldBack }
}

/** What a plan owes, by key. Expired notices are no longer owed. */
function owedIn(plan: NoticePlan): Map<string, Owed> {
  const owed = new Map<string, Owed>()
  const note = ({ key, kind, about }: Notice, fate: Owed['fate']) =>
    owed.set(key, { kind, campaign: 'campaign' in about ? about.campaign : undefined, fate })
  for (const { notices, delivery } of plan.send) for (const one of notices) note(one, { by: delivery })
  for (const { notice, delivery, why } of plan.waiting) note(notice, isHeldBack(why) ? { held: why } : { by: delivery })
  for (const one of plan.group ? noticesOf(plan.group) : []) note(one, { by: 'group' })
  for (const { notice, why } of plan.excluded)
    if (why === 'no-contact' || why === 'bounced') note(notice, { by: 'none' })
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

function counts<T>(list: readonly T[]): Map<T, number> {
  const found = new Map<T, number>()
  for (const one of list) found.set(one, (found.get(one) ?? 0) + 1)
  return found
}

/**
 * Which messages merging would make the program owe: those that it owes after and not before, now and when the campaigns that change open and
 * close. As if the program were live, except where merging makes it so: then nobody has been told anything. By the rules of its own runs: what would be kept back for want of room is told apart. Quiet hours and what
 * waits for an answer move a message, they do not take it away.
 */
export function previewMessages(
  before: Program,
  after: Program,
  files: readonly ChangedFile[],
  now: Instant,
): MessagePreview[] {
  const found = new Map<string, Owed & { from: Instant }>()
  const goesLive = !isLive(before) && isLive(after)
  for (const at of instantsOf(after, files, now)) {
    const was = planned(before, at, new Map())
    const old = goesLive ? new Map() : owedIn(was)
    for (const [key, owed] of owedIn(planned(after, at, goesLive ? new Map() : toldBy(was))))
      if (!old.has(key) && !found.has(key)) found.set(key, { ...owed, from: at })
  }
  const groups = Map.groupBy(found.values(), ({ kind, campaign, from }) => `${from} ${kind} ${campaign}`)
  return [...groups.values()].map((list) => {
    const { kind, campaign, from } = list[0]!
    const people = counts(list.flatMap(({ fate }) => ('by' in fate ? [fate.by] : [])))
    return {
      kind,
      campaign,
      from,
      people,
      held: counts(list.flatMap(({ fate }) => ('held' in fate ? [fate.held] : []))),
    }
  })
}

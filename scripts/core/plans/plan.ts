import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { answersInOrder } from './answers.ts'
import { type ChatPost, chatPosts } from './chat-posts.ts'
import type { Envelope, Exclusion, NoticeState, Waiting } from './envelope.ts'
import { planFacts } from './facts.ts'
import { type GroupPost, groupPost, noticesOf } from './group-post.ts'
import { envelopes } from './merge.ts'
import { type Notice, rowOf } from './notice.ts'
import { owedNotices } from './owed/index.ts'
import { type Reached, reachedBy } from './reached.ts'
import { type Ask, askFirst, stopped } from './rules/ask.ts'
import { type Desk, type Due, deskOf, type Ruled, type Waits } from './rules/desk.ts'
import { admit, barredAnswer } from './rules/exclude.ts'
import { hours } from './rules/hours.ts'
import { openTasks } from './rules/open-tasks.ts'
import { places } from './rules/places.ts'
import { taskFirst } from './rules/task-first.ts'
import { weeklyCap } from './rules/weekly-cap.ts'
import { type Progress, progress } from './stages.ts'

/** What the program owes its people at an instant: every owed notice is in exactly one of `send`, `group`, `waiting` and `excluded`. */
export type NoticePlan = {
  readonly now: Instant
  /** What goes out in this run, the most pressing first. */
  readonly send: readonly Envelope[]
  /** What a person copies into the members' own group; undefined when nothing. */
  readonly group: GroupPost | undefined
  readonly chat: readonly ChatPost[]
  readonly waiting: readonly Waits[]
  readonly excluded: readonly { readonly notice: Notice; readonly why: Exclusion }[]
  /** A question that somebody has an hour to answer; undefined when there is none to ask. */
  readonly ask: Ask | undefined
  /** Every active member, and how they are reached. */
  readonly reached: readonly Reached[]
  /** Active members whom nothing can reach. */
  readonly unreached: readonly { readonly handle: string; readonly why: Exclusion }[]
  /** How far each active member has come. */
  readonly progress: readonly Progress[]
}

/** What a plan is made for, where that is not a live run. */
export type Rehearsal = {
  /** As if the program were live: to see what it would send. */
  readonly live?: boolean
  /** As if nobody had to be asked before it goes to many. */
  readonly unasked?: boolean
  /** As if nobody slept, and nobody had to be asked: for a mailbox on this machine. */
  readonly atAnyHour?: boolean
}

const priorityOf = ({ notices: [first] }: Envelope) => rowOf(first.kind).priority

type Rule = (desk: Desk, due: readonly Due[]) => Ruled

const all =
  (why: Waiting): Rule =>
  (_, due) => ({ due: [], waits: due.map((one) => ({ ...one, why })) })

const underWay: Rule = ({ state }, due) => {
  const claimed = (one: Due) => state.claimed?.has(one.notice.key) === true
  return {
    due: due.filter((one) => !claimed(one)),
    waits: due.filter(claimed).map((one) => ({ ...one, why: 'under-way' })),
  }
}

/**
 * What becomes of the answers to what came in. They follow no setting, since each was asked for, and no hours, since somebody waits for it; each is a
 * message of its own, since what one says is meant for nobody else.
 */
function answersOf(program: Program, state: NoticeState, now: Instant, live: boolean) {
  const send: Envelope[] = []
  const waiting: Waits[] = []
  const excluded: NoticePlan['excluded'][number][] = []
  for (const one of answersInOrder(state.answers ?? [])) {
    const { notice } = one
    const why = barredAnswer(program, state, one, now)
    if (why !== undefined || 'why' in one) excluded.push({ notice, why: why ?? 'no-contact' })
    else if (!live) waiting.push({ notice, delivery: one.delivery, why: 'not-live' })
    else if (state.claimed?.has(notice.key)) waiting.push({ notice, delivery: one.delivery, why: 'under-way' })
    else send.push({ to: notice.to, delivery: one.delivery, notices: [notice] })
  }
  return { send, waiting, excluded }
}

/** Until the program is live, and from when it says so, nothing goes. */
function isLive({ settings, zone }: Program, now: Instant): boolean {
  const { live, live_from } = settings.file
  return live === true && live_from !== undefined && zone.momentOf(live_from) <= now
}

/**
 * Plans every message that is owed at an instant (DESIGN section 6). The same program, state and instant give the same plan; with the
 * receipts of what it sends, the next one owes none of it.
 */
export function planNotices(
  program: Program,
  tally: Tally,
  state: NoticeState,
  now: Instant,
  rehearsal: Rehearsal = {},
): NoticePlan {
  const { live_from } = program.settings.file
  const live = rehearsal.live === true || isLive(program, now)
  // Without a day to begin with, a rehearsal begins today.
  const liveFrom =
    live_from === undefined ? program.zone.startOf(program.zone.dayOf(now)) : program.zone.momentOf(live_from)
  const facts = planFacts(program, tally, now, liveFrom)
  const desk = deskOf(facts, state)
  const excluded: NoticePlan['excluded'][number][] = []
  let due: readonly Due[] = owedNotices(facts).flatMap((notice) => {
    const admitted = admit(facts, state, notice)
    if ('why' in admitted) excluded.push({ notice, why: admitted.why })
    return 'why' in admitted ? [] : [{ notice, delivery: admitted.delivery }]
  })
  const waiting: Waits[] = []
  let ask: Ask | undefined
  const asking: Rule = (on, list) => {
    const asked = askFirst(on, list)
    ask = asked.ask
    return asked
  }
  const rules: Rule[] = [underWay, stopped, taskFirst, places, openTasks, weeklyCap]
  if (!live) rules.unshift(all('not-live'))
  if (!rehearsal.unasked && !rehearsal.atAnyHour) rules.push(asking)
  if (!rehearsal.atAnyHour) rules.push(hours)
  for (const rule of rules) {
    const ruled = rule(desk, due)
    waiting.push(...ruled.waits)
    due = ruled.due
  }
  const reached = reachedBy(facts, state)
  const answers = answersOf(program, state, now, live)
  waiting.push(...answers.waiting)
  excluded.push(...answers.excluded)
  return {
    now,
    send: [...answers.send, ...envelopes(due)].toSorted((a, b) => priorityOf(a) - priorityOf(b)),
    group: groupPost(due),
    chat: live ? chatPosts(facts, state) : [],
    waiting,
    excluded,
    ask,
    reached,
    unreached: reached.flatMap((one) => ('why' in one ? [one] : [])),
    progress: progress(facts, state.receipts),
  }
}

/** How many notices there are of each fate; `owed` is their sum. */
export type PlanAccount = {
  readonly owed: number
  readonly send: number
  readonly group: number
  readonly waiting: number
  readonly excluded: number
}

/** Counts the notices of a plan. */
export function accountOf({ send, group, waiting, excluded }: NoticePlan): PlanAccount {
  const sent = send.reduce((sum, { notices }) => sum + notices.length, 0)
  const grouped = group ? noticesOf(group).length : 0
  return {
    owed: sent + grouped + waiting.length + excluded.length,
    send: sent,
    group: grouped,
    waiting: waiting.length,
    excluded: excluded.length,
  }
}

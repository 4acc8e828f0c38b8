import type { AmbassadorStatus } from '../../../schemas/vocabulary.ts'
import { checksAt, type ForPerson, forPerson } from '../checks/due.ts'
import { applicationOn } from '../intake/apply-branch.ts'
import type { Held } from '../outbox/ledger.ts'
import type { RefusedMember } from '../plans/refused-file.ts'
import { reviewAt } from '../points/as-of.ts'
import { rulesetOn } from '../points/rules.ts'
import { type Problem, severityOf } from '../problem.ts'
import type { Ambassador, Campaign, Program, Share } from '../program.ts'
import type { Instant } from '../zone.ts'
import { type Arrival, askedAs } from './handed-on.ts'
import { workingDayAfter, workingDays } from './working-days.ts'

/** What waits for a person to decide, and how long it has waited. */
export type Waiting = {
  /** What `/accept` and `/decline` name it by. */
  readonly id: string
  readonly path: string
  readonly handle: string
  readonly since: Instant
  /** Working days that it has waited, and the day by which an answer was promised. */
  readonly days: number
  readonly promised: string
  readonly late: boolean
  /** Problems of its file that speak against it. */
  readonly flags: readonly Problem[]
}

/** Something that lies sealed until it is decided: no more of it shows than what sort of thing it is. */
export type WaitingArrival = Omit<Waiting, 'path' | 'handle' | 'flags'> & {
  readonly arrival: Arrival
  /** The pull request that shows it, where there is one. */
  readonly pull?: WaitingPull
}

/** An open pull request. `branch` is empty where it comes from another repository. */
export type WaitingPull = {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly opened: Instant
  readonly branch?: string
}

export type WaitingShare = Waiting & { readonly share: Share }

/** Somebody whose mails come back, or who called them unwanted. */
export type Refusing = Pick<RefusedMember, 'handle' | 'by' | 'why' | 'since'>

/** A plan to many people that waits for a yes or a no. */
export type WaitingPlan = { readonly id: string; readonly people: number; readonly until: Instant }

/** What the content does not say: from the ledger, the forge and git. */
export type QueueSources = {
  readonly problems: readonly Problem[]
  /** Messages of which only a person can say what became of them. */
  readonly held?: readonly Held[]
  readonly plans?: readonly WaitingPlan[]
  readonly refusing?: readonly Refusing[]
  /** What came in and lies sealed. */
  readonly arrivals?: readonly Arrival[]
  /** Open pull requests that wait for a person. */
  readonly pulls?: readonly WaitingPull[]
  /** Set when the newest content has errors. */
  readonly broken?: { readonly commit: string; readonly by: string; readonly errors: readonly Problem[] }
}

/** Everything that needs a person, first things first. */
export type Queue = {
  readonly now: Instant
  readonly broken: QueueSources['broken']
  readonly shares: readonly WaitingShare[]
  readonly applications: readonly Waiting[]
  readonly arrivals: readonly WaitingArrival[]
  readonly plans: readonly WaitingPlan[]
  readonly held: readonly Held[]
  /** Verified posts that become final today and that no look has found: a last look whether they are still there. */
  readonly finalToday: readonly Share[]
  /** Posts that a look did not find, found hidden, or found with an account that is not their member's. */
  readonly doubts: readonly ForPerson[]
  readonly claims: readonly {
    readonly id: string
    readonly path: string
    readonly handle: string
    readonly reward: string
    readonly status: string
    readonly since: Instant
  }[]
  /** Warnings beside posts that are settled: somebody has looked at those. */
  readonly flags: readonly Problem[]
  readonly refusing: readonly Refusing[]
  readonly pulls: NonNullable<QueueSources['pulls']>
  readonly closing: readonly Campaign[]
  readonly unjoined: readonly Campaign[]
  readonly quiet: readonly { readonly handle: string; readonly since: Instant }[]
}

const DAY_MS = 86_400_000
const CLOSING_MS = 3 * DAY_MS
const UNJOINED_MS = 3 * DAY_MS
const QUIET_MS = 60 * DAY_MS
/** Warnings that say: look at this before you decide. */
const FLAGS: ReadonlySet<Problem['code']> = new Set([
  'duplicate-post',
  'link-elsewhere',
  'not-their-account',
  'same-proof',
  'own-decision',
  'same-account',
  'look-alike-handle',
  'over-balance',
  'over-stock',
])

type Context = { readonly program: Program; readonly now: Instant; readonly sources: QueueSources }

/** How long something has waited, against what was promised. */
function ageOf({ program, now }: Context, since: Instant): Pick<Waiting, 'since' | 'days' | 'promised' | 'late'> {
  const { zone, settings } = program
  const promise = settings.file.review?.working_days ?? 3
  const days = workingDays(since, now, zone)
  return { since, days, promised: workingDayAfter(since, promise, zone), late: days > promise }
}

function waitingOf(context: Context, id: string, path: string, handle: string, since: Instant): Waiting {
  const { sources } = context
  return {
    id,
    path,
    handle,
    ...ageOf(context, since),
    flags: sources.problems.filter((problem) => problem.file === path && FLAGS.has(problem.code)),
  }
}

const waitingShares = (context: Context): WaitingShare[] =>
  context.program.shares
    .filter((share) => share.at <= context.now && reviewAt(share, context.now) === 'pending')
    .map((share) => ({
      ...waitingOf(context, share.id, share.path, share.ambassador, Date.parse(share.file.logged.at)),
      share,
    }))
    .toSorted((a, b) => a.since - b.since)

const applications = (context: Context): Waiting[] =>
  [...context.program.ambassadors.values()]
    .filter(({ status }: { status: AmbassadorStatus }) => status === 'applied')
    .map(({ handle, path, joined }: Ambassador) => waitingOf(context, handle, path, handle, joined))
    .toSorted((a, b) => a.since - b.since)

/** Posts that were accepted, whose days of settling end today, and that were not seen lately: those that can be asked for were. */
function finalToday({ program, now }: Context): Share[] {
  const today = program.zone.dayOf(now)
  return program.shares.filter((share) => {
    const ruleset = rulesetOn(share.day, program.rulesets)
    const ends = ruleset && share.at + ruleset.keepLiveMs
    const stands =
      reviewAt(share, now) === 'verified' && share.removed === undefined && ends !== undefined && ends > now
    const newest = checksAt(share, now).at(-1)
    const looked = newest !== undefined && now - Date.parse(newest.at) < DAY_MS
    return stands && !looked && program.zone.dayOf(ends) === today
  })
}

function claims({ program, now }: Context): Queue['claims'] {
  return program.redemptions
    .filter(({ at }) => at <= now)
    .map(({ id, path, ambassador, reward, steps, at }) => {
      const status = steps.findLast((step) => step.at <= now)?.status ?? 'requested'
      return { id, path, handle: ambassador, reward, status, since: at }
    })
    .filter(({ status }) => status === 'requested' || status === 'approved')
}

/** What came in and lies sealed, each with the pull request that shows it; that one is not listed a second time. */
function sealed(context: Context): Pick<Queue, 'arrivals' | 'pulls'> {
  const { pulls = [], arrivals = [] } = context.sources
  const shown = new Map(pulls.map((pull) => [applicationOn(pull.branch ?? ''), pull]))
  const listed = arrivals.map((arrival) => {
    const pull = shown.get(arrival.id)
    return { id: askedAs(arrival), ...ageOf(context, arrival.received), arrival, ...(pull && { pull }) }
  })
  const there = new Set(listed.map(({ pull }) => pull))
  return { arrivals: listed, pulls: pulls.filter((pull) => !there.has(pull)) }
}

function quiet({ program, now }: Context): Queue['quiet'] {
  const last = new Map<string, Instant>()
  for (const { ambassador, at } of program.shares)
    if (at <= now) last.set(ambassador, Math.max(at, last.get(ambassador) ?? 0))
  return [...program.ambassadors.values()]
    .filter(({ status, handle }) => status === 'active' && last.has(handle))
    .map(({ handle }) => ({ handle, since: last.get(handle)! }))
    .filter(({ since }) => now - since >= QUIET_MS)
    .toSorted((a, b) => a.since - b.since)
}

/**
 * Lists what needs a person, at an instant. Nothing in it is decided here.
 * @param sources what the content itself does not say
 */
export function planQueue(program: Program, sources: QueueSources, now: Instant): Queue {
  const context = { program, now, sources }
  const shares = waitingShares(context)
  const open = [...program.campaigns.values()].filter(
    ({ status, opens, closes }) => status === 'ready' && opens <= now && (closes ?? now) >= now,
  )
  const joined = new Set(program.shares.filter(({ at }) => at <= now).map(({ campaign }) => campaign))
  const shown = new Set(shares.flatMap(({ flags }) => flags))
  const settled = new Set(program.shares.filter((share) => reviewAt(share, now) !== 'pending').map(({ path }) => path))
  return {
    now,
    broken: sources.broken,
    shares,
    applications: applications(context),
    ...sealed(context),
    plans: sources.plans ?? [],
    held: sources.held ?? [],
    finalToday: finalToday(context),
    doubts: forPerson(program, now).filter(({ why }) => why !== 'no-endpoint'),
    claims: claims(context),
    flags: sources.problems.filter(
      (problem) =>
        severityOf(problem) === 'warning' &&
        FLAGS.has(problem.code) &&
        !shown.has(problem) &&
        !settled.has(problem.file ?? ''),
    ),
    refusing: sources.refusing ?? [],
    closing: open.filter(({ closes }) => closes !== undefined && closes - now <= CLOSING_MS),
    unjoined: open.filter(({ slug, opens, starter }) => !starter && now - opens >= UNJOINED_MS && !joined.has(slug)),
    quiet: quiet(context),
  }
}

/** How many things there are that only a person can do; people to greet and dates to know of are not among them. */
export const waitingCount = (queue: Queue): number =>
  [
    queue.shares,
    queue.applications,
    queue.arrivals,
    queue.plans,
    queue.held,
    queue.doubts,
    queue.claims,
    queue.pulls,
  ].reduce((sum, list) => sum + list.length, 0) + (queue.broken ? 1 : 0)

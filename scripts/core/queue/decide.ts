import type { Decision as Verdict } from '../intake/scene.ts'
import type { Program, Share } from '../program.ts'
import type { FileChange } from '../records.ts'
import { type Instant, instantText } from '../zone.ts'
import type { Decision } from './comment.ts'
import type { Queue } from './queue.ts'
import { sighting } from './sightings.ts'

/** Who decides, and when they said so. `written` is when the comment was: what came in later is not in its `all`. */
export type By = { readonly login: string; readonly written: Instant; readonly now: Instant }

/** What becomes of one thing that a comment named. */
export type Outcome = {
  readonly id: string
  readonly what:
    | 'accepted'
    | 'declined'
    | 'handed-on'
    | 'no-question'
    | 'unknown'
    | 'settled'
    | 'own'
    | 'reason-kept-out'
    | 'seen'
    | 'gone'
    | 'closed'
}

export type DecisionPlan = {
  readonly changes: readonly FileChange[]
  readonly outcomes: readonly Outcome[]
  /** Decisions about what lies sealed, by its id: a run that can open it carries them out. */
  readonly handedOn: ReadonlyMap<string, Verdict>
}

type Review = {
  readonly status: 'verified' | 'rejected'
  readonly by: string
  readonly at: string
  readonly note?: string
}

/** Signs a review; one that stood before is kept with the earlier ones. */
function reviewed({ path, file }: Share, review: Review): FileChange {
  const { review: before, reviewed: earlier = [] } = file
  const kept = before?.at === undefined ? [] : [{ at: ['reviewed'], value: [...earlier, before] }]
  return { op: 'edit', path, set: [...kept, { at: ['review'], value: review }] }
}

/**
 * What this very person has decided about something since they wrote: another run may have done what the comment asks a moment ago, and both
 * then give the same answer.
 */
function doneBy(
  program: Program,
  id: string,
  { login, written }: By,
): 'accepted' | 'declined' | 'reason-kept-out' | undefined {
  const { review } = program.shares.find((one) => one.id === id)?.file ?? {}
  if (review?.by !== login || review.at === undefined || Date.parse(review.at) < written) return undefined
  if (review.status === 'verified') return 'accepted'
  return review.note === undefined ? 'reason-kept-out' : 'declined'
}

/**
 * Plans what decisions do: reviews that are signed with the name of who decided. Nobody decides about themselves; what is settled stays so; in a
 * public home a reason is kept out of the files, where everybody could read it.
 */
export function planDecisions(program: Program, queue: Queue, decisions: readonly Decision[], by: By): DecisionPlan {
  const changes: FileChange[] = []
  const handedOn = new Map<string, Verdict>()
  const outcomes: Outcome[] = []
  const done = new Set<string>()
  const at = instantText(by.now)
  // What another machine has settled, whose clock is ahead of this one's, waits no more either.
  const open = queue.shares.filter(({ share }) => (share.file.review?.status ?? 'pending') === 'pending')
  const isSelf = (handle: string) => {
    const member = program.ambassadors.get(handle)
    return handle === by.login.toLowerCase() || member?.file.github?.toLowerCase() === by.login.toLowerCase()
  }
  /** @returns whether it is something that lies sealed */
  function handOn(id: string, verdict: Verdict): boolean {
    const found = queue.arrivals.find((one) => one.id === id)
    if (!found) return false
    const fits = verdict.verb !== 'answer' || found.arrival.kind === 'ask'
    if (fits) handedOn.set(found.arrival.id, verdict)
    outcomes.push({ id, what: fits ? 'handed-on' : 'no-question' })
    return true
  }
  function settle(id: string, reason: string | undefined): void {
    if (done.has(id)) return
    done.add(id)
    const verdict: Verdict =
      reason === undefined ? { verb: 'accept', by: by.login } : { verb: 'decline', by: by.login, reason }
    if (handOn(id, verdict)) return
    const earlier = doneBy(program, id, by)
    if (earlier !== undefined && (earlier === 'accepted') === (reason === undefined)) {
      outcomes.push({ id, what: earlier })
      return
    }
    const share = open.find((one) => one.id === id)
    const person = queue.applications.find((one) => one.id === id)
    const found = share ?? person
    const told = (what: Outcome['what']) => outcomes.push({ id, what })
    if (!found) {
      const known = program.shares.some((one) => one.id === id) || program.ambassadors.has(id)
      told(known ? 'settled' : 'unknown')
      return
    }
    if (isSelf(found.handle)) {
      told('own')
      return
    }
    const isPublic = program.settings.home === 'public'
    if (share) {
      const note = reason === undefined || isPublic ? {} : { note: reason }
      const status = reason === undefined ? 'verified' : 'rejected'
      changes.push(reviewed(share.share, { status, by: by.login, at, ...note }))
    } else {
      const status = reason === undefined ? 'active' : 'declined'
      const set = [{ at: ['status'], value: status }, ...(reason === undefined ? [{ at: ['joined'], value: at }] : [])]
      changes.push({ op: 'edit', path: found.path, set })
    }
    told(reason === undefined ? 'accepted' : isPublic || !share ? 'reason-kept-out' : 'declined')
  }
  function look(id: string, seen: 'live' | 'gone'): void {
    if (done.has(id)) return
    done.add(id)
    const share = program.shares.find((one) => one.id === id)
    if (share && isSelf(share.ambassador)) {
      outcomes.push({ id, what: 'own' })
      return
    }
    const { what, change } = sighting(program, id, seen, by)
    if (change) changes.push(change)
    outcomes.push({ id, what })
  }
  for (const decision of decisions) {
    if (decision.verb === 'look') for (const id of decision.ids) look(id, decision.seen)
    else if (decision.verb === 'decline') settle(decision.id, decision.reason)
    else if (decision.verb === 'answer') {
      if (!handOn(decision.id, { verb: 'answer', by: by.login, words: decision.words }))
        outcomes.push({ id: decision.id, what: 'no-question' })
    } else if (decision.ids !== 'all') for (const id of decision.ids) settle(id, undefined)
    else {
      const waited = open.filter(({ since, flags }) => since <= by.written && flags.length === 0)
      const already = program.shares.filter(
        ({ id, file }) => Date.parse(file.logged.at) <= by.written && doneBy(program, id, by) === 'accepted',
      )
      for (const { id } of [...already, ...waited]) settle(id, undefined)
    }
  }
  return { changes, outcomes, handedOn }
}

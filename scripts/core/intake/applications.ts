/** Applications as pull requests: which are to be opened, what one that was closed decided, and which are done with. */

import type { SeenLine } from '../../../schemas/inbox.ts'
import { afterChanges } from '../contacts/after-changes.ts'
import type { Program } from '../program.ts'
import { decisionsIn } from '../queue/comment.ts'
import type { Instant } from '../zone.ts'
import { applicationOn, applyBranch } from './apply-branch.ts'
import { brokenBy } from './laws-hold.ts'
import { accepted, type Proposal, plainChange } from './outcome.ts'
import type { Decided } from './plan.ts'
import type { Decision, Merged } from './scene.ts'
import { isDone, type Seen } from './seen.ts'

/** Whether it is an application that waits for a person's yes. */
export const isApplication = ({ became, kind, why }: SeenLine): boolean =>
  became === 'waiting' && kind === 'join' && why === 'waits-for-a-person'

/** A pull request as far as it says what was decided. */
export type ApplyPull = {
  readonly number: number
  readonly open: boolean
  readonly body: string
  readonly closed: Instant | undefined
  readonly merged: Instant | undefined
}

/** What somebody wrote below it, who may decide. */
export type Said = { readonly by: string; readonly at: Instant; readonly body: string }

/** What was said long before it was closed was said among the team, and is told to nobody. */
const CLOSING_MS = 600_000
const MOST_REASON = 2000

/** The line in a pull request's own text that gives the reason, where nobody wrote one when closing it. */
export const REASON_LINE = 'Reason:'

const inText = (text: string) => {
  const line = text.split(/\r?\n/).find((one) => one.startsWith(REASON_LINE))
  return line?.slice(REASON_LINE.length).trim() ?? ''
}

/** Whether what was said goes with the closing of a pull request. */
export const saidAtClosing = ({ closed }: ApplyPull, { at }: Pick<Said, 'at'>): boolean =>
  closed !== undefined && at >= closed - CLOSING_MS

/**
 * What a pull request decided: a merge is a yes, closing it a no; the reason is the last comment that goes with the closing, else the line for it in
 * its own text.
 * @param said by those who may decide, oldest first
 * @returns undefined while it is open
 */
export function pullDecision(pull: ApplyPull, said: readonly Said[]): Decision | Merged | undefined {
  if (pull.open) return undefined
  if (pull.merged !== undefined) return { verb: 'merged', at: pull.merged }
  const last = said.findLast((one) => saidAtClosing(pull, one))
  if (!last) return { verb: 'decline', by: '', reason: inText(pull.body).slice(0, MOST_REASON) }
  const asked = decisionsIn(last.body).decisions.find(({ verb }) => verb === 'decline')
  const reason = asked?.verb === 'decline' ? asked.reason : last.body.trim()
  return { verb: 'decline', by: last.by, reason: reason.slice(0, MOST_REASON) }
}

/** What the forge has of them. */
export type ApplyFacts = {
  readonly branches: readonly string[]
  /** By application: the newest that this program opened. */
  readonly pulls: ReadonlyMap<string, ApplyPull>
}

export type ApplyPlan = {
  /** To be opened; those whose branch a run made that ended too early have it. */
  readonly open: readonly {
    readonly one: Decided
    readonly proposal: Proposal
    readonly branch: string
    readonly made: boolean
  }[]
  /** Decided: what they say of the applicant goes, and those that are open are closed. */
  readonly settle: readonly { readonly pull: ApplyPull; readonly line: SeenLine }[]
  /** Branches that are done with. */
  readonly remove: readonly string[]
}

/** Whether what an application brings in keeps the laws of the content; else a person has to look at what was sent. */
function keepsLaws(program: Program, { id }: Decided, { changes }: Proposal, now: Instant): boolean {
  const after = afterChanges(program, changes.map(plainChange))
  return brokenBy(program, after, [{ id, outcome: accepted(changes) }], now).length === 0
}

/**
 * Plans what is to be done with pull requests of applications. It goes by what the inbox has noted down, so that it comes after the commit and can be
 * planned again by any run that follows.
 * @param program as the run has left it
 * @param decided what this run decided
 */
export function planApplications(
  program: Program,
  decided: readonly Decided[],
  seen: Seen,
  { branches, pulls }: ApplyFacts,
  now: Instant,
): ApplyPlan {
  const there = new Set(branches)
  const open = decided.flatMap((one) => {
    const { proposed: proposal } = one.outcome
    const line = seen.byId.get(one.id)
    if (!proposal || !line || !isApplication(line) || pulls.has(one.id)) return []
    const branch = applyBranch(one.id)
    return keepsLaws(program, one, proposal, now) ? [{ one, proposal, branch, made: there.has(branch) }] : []
  })
  const isOver = (id: string | undefined) => id !== undefined && seen.byId.has(id) && isDone(seen, id)
  const remove = branches.filter((branch) => isOver(applicationOn(branch)))
  // Also those whose branch somebody has removed by hand.
  const over = new Set([...remove.map(applicationOn), ...decided.map(({ id }) => id)].filter(isOver))
  const settle = [...pulls].flatMap(([id, pull]) => (over.has(id) ? [{ pull, line: seen.byId.get(id)! }] : []))
  return { open, settle, remove }
}

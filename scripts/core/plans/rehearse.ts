import { tally } from '../points/tally.ts'
import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import { dayName, dayNumber, type Instant } from '../zone.ts'
import type { NoticeState, Receipt } from './envelope.ts'
import { groupReceipts } from './group-post.ts'
import { type NoticePlan, planNotices } from './plan.ts'

/** One run of a rehearsal. */
export type RehearsedRun = { readonly tally: Tally; readonly plan: NoticePlan }

/** Runs before the first one that is given: what a program that has been running for long would have sent by then. */
const WARM_UP_DAYS = 7

const MORNING_MS = 9.2 * 3_600_000

/** The receipts of all that a plan sends. */
function receiptsOf({ send, group, now }: NoticePlan): Receipt[] {
  const mails = send.flatMap(({ notices, delivery }) => notices.map(({ key, to }) => ({ key, at: now, to, delivery })))
  return group ? [...mails, ...groupReceipts(group, now)] : mails
}

/**
 * What the program would have sent, had it been live: a run on each of so many mornings, and one now.
 * @param answers owed to people for what they sent in: they go with the run now
 * @param days mornings before today; 0: only what is due now, as on the first day of all
 */
export function rehearse(
  program: Program,
  current: Tally,
  { reach, answers = [] }: Pick<NoticeState, 'reach' | 'answers'>,
  days: number,
): RehearsedRun[] {
  const { zone } = program
  const today = dayNumber(zone.dayOf(current.now))
  const receipts = new Map<string, Receipt>()
  const runs: RehearsedRun[] = []
  const run = (at: Tally, now: Instant, owed: NoticeState['answers'] = []) => {
    const plan = planNotices(program, at, { receipts, reach, answers: owed }, now, { live: true, atAnyHour: true })
    for (const receipt of receiptsOf(plan)) receipts.set(receipt.key, receipt)
    return { tally: at, plan }
  }
  for (let ago = days > 0 ? days + WARM_UP_DAYS : 0; ago > 0; ago -= 1) {
    const now = zone.startOf(dayName(today - ago)) + MORNING_MS
    const made = run(tally(program, now), now)
    if (ago <= days) runs.push(made)
  }
  return [...runs, run(current, current.now, answers)]
}

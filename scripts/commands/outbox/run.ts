import { accountOf, type End } from '../../core/outbox/account.ts'
import { sortOut } from '../../core/outbox/claim.ts'
import { joinEdits, type Ledger, NO_EDIT, standingOf } from '../../core/outbox/ledger.ts'
import { TRAVEL, type Travel } from '../../core/outbox/outgoing.ts'
import { type Pace, rested } from '../../core/outbox/pace.ts'
import { type Result, settleEdit } from '../../core/outbox/settle.ts'
import { LEASE } from '../../core/outbox/times.ts'
import { type Begun, beginRun, claimFree } from './begin.ts'
import type { Job, OutboxPorts, SendReport, Stopped } from './job.ts'
import { type Committed, commitLedger } from './ledger-commit.ts'
import { sendBatches } from './send-batches.ts'

type Round = Pick<Begun, 'batches' | 'rest'>

/** Sends what the run has claimed, channel by channel; `ended` names those that take no more in this run. */
async function sendRound(ports: OutboxPorts, job: Job, begun: Begun, round: Round, paces: Map<Travel, Pace>) {
  const results: Result[] = []
  const notes: string[] = []
  const failing: string[] = []
  const ended = new Set<Travel>()
  for (const channel of TRAVEL) {
    const mine = round.batches.filter(({ claim }) => claim.channel === channel)
    if (mine.length === 0) continue
    const sent = await sendBatches(ports, begun.answers.ready[channel]!, mine, paces.get(channel), job.interrupted)
    paces.set(channel, sent.pace)
    results.push(...sent.results)
    notes.push(...sent.notes)
    failing.push(...sent.failing)
    if (sent.notes.length > 0 || job.interrupted?.aborted) ended.add(channel)
  }
  return { results, notes, failing, ended }
}

/** Records what became of a round and claims the next one, in one commit; no next one when what the run learned at its beginning may be true no more. */
function recordRound(ports: OutboxPorts, job: Job, begun: Begun, results: readonly Result[], rest: Round['rest']) {
  return commitLedger<Round>(ports, job.run, async (ledger) => {
    const settled = settleEdit(ledger, job.run, results)
    const by = { run: job.run, now: ports.clock.now(), origin: begun.origin }
    const free = by.now < begun.started + LEASE ? sortOut(ledger, rest).free : []
    const next = await claimFree(free, begun.answers.ready, by)
    const edit = joinEdits([settled, { ...NO_EDIT, open: next.batches.map(({ claim }) => claim) }])
    return { edit, subject: `Record what became of ${results.length} claims`, found: next }
  })
}

const keysOf = (ledger: Ledger, kind: 'receipt' | 'claim' | 'held') =>
  [...standingOf(ledger)].flatMap(([key, standing]) => (standing === kind ? [key] : []))

/** Balances the books: everything that was due against where the ledger and the run's own decisions say it stands. */
function reportOf(
  begun: Begun,
  before: Ledger,
  after: Ledger,
  unsent: readonly string[],
  said: Pick<SendReport, 'notes' | 'failing'>,
): SendReport {
  const { planned, excluded, idle } = begun
  const waiting = planned.waiting.map(({ key }) => key)
  const due = new Set([
    ...planned.outgoing.flatMap(({ keys }) => keys),
    ...excluded.keys(),
    ...waiting,
    ...keysOf(before, 'claim'),
    ...keysOf(before, 'held'),
  ])
  const onLedger = standingOf(after)
  const inDue = (keys: readonly string[]) => keys.filter((key) => due.has(key))
  const ends: Record<End, ReadonlySet<string>> = {
    sent: new Set(inDue(keysOf(after, 'receipt')).filter((key) => !before.receipts.has(key))),
    excluded: new Set([...excluded.keys()].filter((key) => before.receipts.has(key) || !onLedger.has(key))),
    held: new Set(inDue(keysOf(after, 'held'))),
    queued: new Set([
      ...inDue(keysOf(after, 'claim')),
      ...[...waiting, ...idle, ...unsent].filter((key) => !onLedger.has(key)),
    ]),
  }
  const { account, imbalances } = accountOf(due, ends)
  const first = imbalances[0]
  if (first)
    throw new Error(
      `The books of this run do not balance: ${imbalances.length} notices, the first ${first.key}, stand ${first.ends.length === 0 ? 'nowhere' : `as ${first.ends.join(' and as ')}`}.`,
    )
  return {
    account,
    sent: ends.sent,
    excluded: new Map([...excluded].filter(([key]) => ends.excluded.has(key))),
    held: ends.held,
    queued: ends.queued,
    asked: new Set(TRAVEL.filter((channel) => begun.answers.ready[channel])),
    refused: begun.answers.refused,
    notes: [...new Set(said.notes)],
    failing: [...new Set(said.failing)],
  }
}

/**
 * One run of the outbox: reads the ledger, settles what earlier runs left, plans, claims, sends, records. It may die at any moment: the next run goes on from the ledger.
 * @returns what it did, its books balanced; or why it stopped before anything was sent. Throws when the ledger cannot be reached or the books do not balance.
 */
export async function runOutbox(ports: OutboxPorts, job: Job): Promise<SendReport | Stopped> {
  const claimed = await commitLedger<Begun>(ports, job.run, (ledger) => beginRun(ports, job, ledger))
  if ('stopped' in claimed) return claimed
  const begun = claimed.found
  const [notes, failing] = [[...begun.notes], [...begun.failing]]
  const unsent: string[] = []
  // What asking has used up of a limit is not counted here, so the first message waits for a fresh span.
  const paces = new Map([...begun.answers.paces].map(([channel, pace]) => [channel, rested(pace, ports.clock.now())]))
  let last: Committed<unknown> = claimed
  // Claims of runs that may be alive: if they let go of one meanwhile, it waits for a later run.
  for (const [batch, claim] of claimed.before.claims)
    if (claimed.after.claims.get(batch) === claim) unsent.push(...claim.members.flatMap(({ keys }) => keys))
  let round: Round = begun
  while (round.batches.length > 0) {
    const sent = await sendRound(ports, job, begun, round, paces)
    notes.push(...sent.notes)
    failing.push(...sent.failing)
    const rest = round.rest.filter(({ channel }) => !sent.ended.has(channel))
    // What this run does not claim, or could not prove sent, waits for a later run, unless the ledger says more of it by then.
    for (const { keys } of round.rest) unsent.push(...keys)
    for (const { claim, ended } of sent.results)
      if (ended !== 'sent') unsent.push(...claim.members.flatMap(({ keys }) => keys))
    const recorded = await recordRound(ports, job, begun, sent.results, rest)
    if ('stopped' in recorded) throw new Error(recorded.stopped)
    last = recorded
    round = recorded.found
  }
  return reportOf(begun, claimed.before, last.after, unsent, { notes, failing })
}

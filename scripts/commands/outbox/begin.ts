import { adopt, type Batch, claimsFor, sortOut, whyNot } from '../../core/outbox/claim.ts'
import { applyEdit, joinEdits, type Ledger, type LedgerEdit, NO_EDIT } from '../../core/outbox/ledger.ts'
import { type Origin, type Outgoing, TRAVEL, type Travel, type Unsendable } from '../../core/outbox/outgoing.ts'
import { newestInstant } from '../../core/outbox/reconcile.ts'
import { CLOCKS_APART, LEASE } from '../../core/outbox/times.ts'
import type { Instant } from '../../core/zone.ts'
import type { Carrier } from '../../ports.ts'
import type { Job, OutboxPorts, Planned } from './job.ts'
import type { Wanted } from './ledger-commit.ts'
import { type Answers, pollCarriers } from './poll.ts'
import { reconcileClaims } from './reconcile-claims.ts'

/** What a run has decided before it sends. */
export type Begun = {
  /** When it began to ask: what it learned holds for `LEASE`. */
  readonly started: Instant
  readonly answers: Answers
  readonly origin: Origin
  /** Claimed by this run, in the order in which they go. */
  readonly batches: readonly Batch[]
  /** Not claimed yet: few at a time, where a provider does not remember keys. */
  readonly rest: readonly Outgoing[]
  readonly planned: Planned
  readonly excluded: ReadonlyMap<string, Unsendable>
  /** Keys without a carrier in this run. */
  readonly idle: readonly string[]
  readonly notes: readonly string[]
  readonly failing: readonly string[]
}

/** The messages of one channel that are claimed now, and those that wait for the next claim. */
function firstOf(carrier: Carrier, messages: readonly Outgoing[]): [readonly Outgoing[], readonly Outgoing[]] {
  return [messages.slice(0, carrier.claims), messages.slice(carrier.claims)]
}

/** Claims what may be claimed at once of messages that are free. */
export async function claimFree(
  free: readonly Outgoing[],
  ready: Answers['ready'],
  by: { readonly run: string; readonly now: number; readonly origin: Origin },
): Promise<{ readonly batches: Batch[]; readonly rest: Outgoing[] }> {
  const batches: Batch[] = []
  const rest: Outgoing[] = []
  for (const channel of TRAVEL) {
    const carrier = ready[channel]
    if (!carrier) continue
    const [now, later] = firstOf(
      carrier,
      free.filter((one) => one.channel === channel),
    )
    batches.push(...(await claimsFor(now, carrier.most, by)))
    rest.push(...later)
  }
  return { batches, rest }
}

/** Sets apart what will never be sent and what no carrier takes in this run. */
function sift(free: readonly Outgoing[], { ready, refused }: Answers, all: Readonly<Partial<Record<Travel, Carrier>>>) {
  const excluded = new Map<string, Unsendable>()
  const idle: string[] = []
  const good: Outgoing[] = []
  for (const one of free) {
    const carrier = all[one.channel]
    const why = carrier && whyNot(one, carrier.live, refused)
    if (why !== undefined) for (const key of one.keys) excluded.set(key, why)
    else if (ready[one.channel]) good.push(one)
    else idle.push(...one.keys)
  }
  return { excluded, idle, good }
}

/** What the run's one claiming commit holds: old claims settled or taken over, new ones made. */
export async function beginRun(ports: OutboxPorts, job: Job, ledger: Ledger): Promise<Wanted<Begun>> {
  const { clock, carriers } = ports
  const started = clock.now()
  if (newestInstant(ledger) > started + CLOCKS_APART)
    return {
      stopped:
        "The ledger holds an entry from later than this machine's clock, so nobody can say how old a claim is. Nothing was sent: set the clock right and run again.",
    }
  const answers = await pollCarriers(ports)
  if ('stopped' in answers) return answers
  const old = await reconcileClaims(ports, job, ledger, answers.ready, answers.refused)
  const view = applyEdit(ledger, old.edit)
  const planned = await job.plan(view, answers.refused, clock.now())
  const sorted = sortOut(view, planned.outgoing)
  const { excluded, idle, good } = sift(sorted.free, answers, carriers)
  for (const { key, why } of planned.excluded) excluded.set(key, why)
  for (const { keys } of sorted.already) for (const key of keys) excluded.set(key, 'already-sent')
  const now = clock.now()
  // What was asked and planned so long ago may be true no more.
  if (now >= started + LEASE) return { again: true }
  const by = { run: job.run, now, origin: planned.origin }
  const { batches, rest } = await claimFree(good, answers.ready, by)
  const resend = old.resend.map(({ claim, messages }) => ({ claim: adopt(claim, job.run, now), messages }))
  const claims: LedgerEdit = { ...NO_EDIT, open: [...resend, ...batches].map(({ claim }) => claim) }
  const waiting = new Set(planned.waiting.map(({ key }) => key))
  const known = new Set([...planned.outgoing.flatMap(({ keys }) => keys), ...waiting, ...excluded.keys()])
  for (const key of old.released) if (!known.has(key)) excluded.set(key, 'no-longer-due')
  return {
    edit: joinEdits([old.edit, claims]),
    subject: `Claim ${batches.length + resend.length} of what is due`,
    found: {
      started,
      answers,
      origin: planned.origin,
      batches: [...resend, ...batches],
      rest,
      planned,
      excluded,
      idle,
      notes: [...answers.notes, ...old.notes],
      failing: [...answers.failing, ...old.notes],
    },
  }
}

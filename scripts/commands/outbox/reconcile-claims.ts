import type { Refusal } from '../../core/outbox/carrying.ts'
import type { Batch } from '../../core/outbox/claim.ts'
import { type Claim, joinEdits, type Ledger, type LedgerEdit } from '../../core/outbox/ledger.ts'
import { TRAVEL, type Travel } from '../../core/outbox/outgoing.ts'
import { judge, judgedEdit, mayResend, oldClaims, soughtOf, unchanged } from '../../core/outbox/reconcile.ts'
import type { Carrier } from '../../ports.ts'
import type { Job, OutboxPorts } from './job.ts'

export type Reconciled = {
  /** To be sent again whole, under their keys; not yet taken over. */
  readonly resend: readonly Batch[]
  /** What the look-ups settled. */
  readonly edit: LedgerEdit
  /** Keys of messages that never went. */
  readonly released: readonly string[]
  readonly notes: readonly string[]
}

type Ready = Readonly<Partial<Record<Travel, Carrier>>>

/** Asks one provider about claims and says what its answer settles. */
async function lookUp(
  { clock }: OutboxPorts,
  carrier: Carrier,
  look: readonly { claim: Claim; same: Parameters<typeof soughtOf>[1] }[],
): Promise<Omit<Reconciled, 'resend'>> {
  const asked = clock.now()
  const looked = await carrier.lookUp(look.flatMap(({ claim, same }) => soughtOf(claim, same)))
  if ('missing' in looked) return { edit: joinEdits([]), released: [], notes: [looked.missing] }
  const now = clock.now()
  const judged = look.map(({ claim }) => ({ claim, ...judge(claim, looked, asked) }))
  return {
    edit: joinEdits(judged.map((one) => judgedEdit(one.claim, one, now))),
    released: judged.flatMap(({ released }) => released.flatMap(({ keys }) => keys)),
    notes: [],
  }
}

/**
 * What becomes of the claims of runs that ended before they could settle them (DESIGN section 6).
 * @param ready the carriers that may be used in this run; claims of others stay as they are
 * @param refused addresses, in lower case, that get nothing
 */
export async function reconcileClaims(
  ports: OutboxPorts,
  job: Job,
  ledger: Ledger,
  ready: Ready,
  refused: ReadonlyMap<string, Refusal>,
): Promise<Reconciled> {
  const resend: Batch[] = []
  const look: { claim: Claim; same: Parameters<typeof soughtOf>[1] }[] = []
  for (const claim of oldClaims(ledger, ports.clock.now())) {
    const carrier = ready[claim.channel]
    if (!carrier) continue
    const same = await unchanged(claim, await job.render(claim))
    if (mayResend(claim, carrier.remembers, same, refused, ports.clock.now()))
      resend.push({ claim, messages: claim.members.map(({ id }) => same.get(id)!) })
    else look.push({ claim, same })
  }
  const parts: Omit<Reconciled, 'resend'>[] = []
  for (const channel of TRAVEL) {
    const mine = look.filter(({ claim }) => claim.channel === channel)
    if (mine.length > 0) parts.push(await lookUp(ports, ready[channel]!, mine))
  }
  return {
    resend,
    edit: joinEdits(parts.map(({ edit }) => edit)),
    released: parts.flatMap(({ released }) => released),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

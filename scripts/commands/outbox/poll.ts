import type { Refusal } from '../../core/outbox/carrying.ts'
import { TRAVEL, type Travel } from '../../core/outbox/outgoing.ts'
import { type Pace, paceOf } from '../../core/outbox/pace.ts'
import { CLOCKS_APART } from '../../core/outbox/times.ts'
import type { Carrier } from '../../ports.ts'
import type { OutboxPorts, Stopped } from './job.ts'

/** What the providers said before anything is sent. */
export type Answers = {
  /** Carriers that may be used in this run. */
  readonly ready: Readonly<Partial<Record<Travel, Carrier>>>
  readonly refused: ReadonlyMap<string, Refusal>
  /** What their answers said of their limits. */
  readonly paces: ReadonlyMap<Travel, Pace>
  readonly notes: readonly string[]
  /** Those of the notes that say of a provider that it does not work. */
  readonly failing: readonly string[]
}

/** Asks every provider who must not be written to; one that cannot say carries nothing in this run. Stops when a provider's clock is far from this machine's. */
export async function pollCarriers({ carriers, clock }: OutboxPorts): Promise<Answers | Stopped> {
  const ready: Partial<Record<Travel, Carrier>> = {}
  const refused = new Map<string, Refusal>()
  const paces = new Map<Travel, Pace>()
  const notes: string[] = []
  const failing: string[] = []
  for (const channel of TRAVEL) {
    const carrier = carriers[channel]
    if (!carrier) continue
    const began = clock.now()
    const polled = await carrier.poll()
    const now = clock.now()
    if ('missing' in polled) {
      notes.push(polled.missing)
      failing.push(polled.missing)
      continue
    }
    if (polled.clock !== undefined && (polled.clock < began - CLOCKS_APART || polled.clock > now + CLOCKS_APART))
      return {
        stopped: `This machine's clock and that of ${carrier.name} are ${Math.round(Math.abs(now - polled.clock) / 60_000)} minutes apart, so nobody can say how old a claim is. Nothing was sent: set the clock right and run again.`,
      }
    for (const [address, why] of polled.refused) refused.set(address, why)
    if (polled.rate) paces.set(channel, paceOf(polled.rate))
    if (carrier.warning !== undefined) notes.push(carrier.warning)
    ready[channel] = carrier
  }
  return { ready, refused, paces, notes, failing }
}

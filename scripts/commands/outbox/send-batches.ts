import type { Sending } from '../../core/outbox/carrying.ts'
import type { Batch } from '../../core/outbox/claim.ts'
import { answered, begun, NEW_PACE, nextAt, type Pace } from '../../core/outbox/pace.ts'
import type { Result } from '../../core/outbox/settle.ts'
import { LEASE, RESEND_UNTIL, TRIES } from '../../core/outbox/times.ts'
import type { Carrier } from '../../ports.ts'
import type { OutboxPorts } from './job.ts'

/** How often in a row a provider may say "too many" before the run leaves the rest to the next one. */
const TOO_MANY = 30

type Item = {
  readonly batch: Batch
  readonly tries: number
  /** A try ended without an answer: it may have gone. */
  readonly touched: boolean
}

/** Sends the batches of one carrier, as many at once as its limit allows, and keeps what became of each. */
class Lane {
  readonly results: Result[] = []
  readonly notes: string[] = []
  readonly failing: string[] = []
  pace: Pace
  private readonly queue: Item[]
  private readonly underWay = new Set<Promise<void>>()
  private readonly ports: OutboxPorts
  private readonly carrier: Carrier
  private failure: { readonly error: unknown } | undefined
  private ended = false
  private tooMany = 0

  constructor(ports: OutboxPorts, carrier: Carrier, batches: readonly Batch[], pace: Pace) {
    this.ports = ports
    this.carrier = carrier
    this.pace = pace
    this.queue = batches.map((batch) => ({ batch, tries: 0, touched: false }))
  }

  /** Ends when every batch has a result. @param stop aborted when a person stops the command */
  async run(stop: AbortSignal | undefined): Promise<void> {
    while (this.queue.length > 0 || this.underWay.size > 0) {
      if (this.failure) throw this.failure.error
      if (stop?.aborted || this.ended) this.giveUp()
      const at = this.queue.length > 0 ? nextAt(this.pace) : Infinity
      const now = this.ports.clock.now()
      if (this.queue.length === 0 && this.underWay.size === 0) break
      if (at === Infinity) await Promise.race(this.underWay)
      else if (at > now) await this.ports.timer.wait(at - now)
      else this.start(this.queue.shift()!, now)
    }
    if (this.failure) throw this.failure.error
  }

  private giveUp(): void {
    for (const item of this.queue.splice(0)) this.unsent(item)
  }

  private unsent({ batch: { claim }, touched }: Item): void {
    this.results.push({ claim, ended: touched ? 'unknown' : 'not-sent' })
  }

  /** @param works false: the provider is down or refuses; a limit that was reached is none of that */
  private stop(why: string, works = false): void {
    if (!this.ended) this.notes.push(why)
    if (!this.ended && !works) this.failing.push(why)
    this.ended = true
  }

  /** Begins one request, unless the claim is no longer this run's to send; nothing happens between that question and the request. */
  private start(item: Item, now: number): void {
    const { claim, messages } = item.batch
    if (now >= claim.since + LEASE || now >= claim.at + RESEND_UNTIL) {
      this.unsent(item)
      return
    }
    this.pace = begun(this.pace, now)
    const task: Promise<void> = this.carrier
      .send(claim.batch, messages)
      .then((sending) => this.took(item, now, sending))
      .catch((error: unknown) => {
        this.failure ??= { error }
      })
      .finally(() => this.underWay.delete(task))
    this.underWay.add(task)
  }

  private async took(item: Item, began: number, sending: Sending): Promise<void> {
    const now = this.ports.clock.now()
    const waitMs = sending.ended === 'limited' || sending.ended === 'unknown' ? sending.afterMs : 0
    const quota = sending.ended === 'limited' && sending.by === 'quota'
    this.pace = answered(this.pace, began, now, sending.rate, quota ? 0 : waitMs)
    const { claim } = item.batch
    this.tooMany = sending.ended === 'limited' ? this.tooMany + 1 : 0
    switch (sending.ended) {
      case 'sent':
        this.results.push({ claim, ended: 'sent', at: now, messages: sending.messages })
        return
      case 'refused':
        this.unsent(item)
        this.stop(`${this.carrier.name} refuses to send: ${sending.why}`)
        return
      case 'limited':
        if (quota || this.tooMany > TOO_MANY) {
          this.unsent(item)
          this.stop(
            `${this.carrier.name} sends no more for now: what is left waits for a later run, the most pressing first`,
            true,
          )
        } else this.queue.unshift(item)
        return
      case 'unknown': {
        const next: Item = { ...item, tries: item.tries + 1, touched: true }
        if (next.tries < TRIES && this.carrier.remembers) this.queue.unshift(next)
        else {
          this.unsent(next)
          this.stop(`${this.carrier.name} gave no clear answer (${sending.why}): what is left waits for a later run`)
        }
        return
      }
      case 'used':
        await this.lookUp(item)
    }
  }

  /** Something went under this key before: what, only the provider's own list says. */
  private async lookUp({ batch: { claim } }: Item): Promise<void> {
    const looked = await this.carrier.lookUp(claim.members.map(({ id }) => ({ id, claimed: claim.at })))
    if ('missing' in looked) {
      this.notes.push(looked.missing)
      this.failing.push(looked.missing)
    }
    this.results.push({ claim, ended: 'used', found: 'missing' in looked ? new Map() : looked.found })
  }
}

/**
 * Sends batches of one carrier.
 * @returns a result for each; what to know, and of that what says that the provider does not work; and the carrier's pace, for the next batches
 */
export async function sendBatches(
  ports: OutboxPorts,
  carrier: Carrier,
  batches: readonly Batch[],
  pace: Pace | undefined,
  stop: AbortSignal | undefined,
): Promise<Pick<Lane, 'results' | 'notes' | 'failing' | 'pace'>> {
  const lane = new Lane(ports, carrier, batches, pace ?? NEW_PACE)
  await lane.run(stop)
  return { results: lane.results, notes: lane.notes, failing: lane.failing, pace: lane.pace }
}

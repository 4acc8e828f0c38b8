import type { Account } from '../../core/outbox/account.ts'
import type { Refusal } from '../../core/outbox/carrying.ts'
import type { Claim, Ledger } from '../../core/outbox/ledger.ts'
import type { Origin, Outgoing, Travel, Unsendable } from '../../core/outbox/outgoing.ts'
import type { Waiting } from '../../core/plans/envelope.ts'
import type { Instant } from '../../core/zone.ts'
import type { Branch, Carrier, Clock, Log, Timer } from '../../ports.ts'

/** What the outbox needs from the world. */
export type OutboxPorts = {
  readonly branch: Branch
  /** By channel; a message of a channel without one waits. */
  readonly carriers: Readonly<Partial<Record<Travel, Carrier>>>
  readonly clock: Clock
  readonly timer: Timer
  readonly log: Log
}

/** What is due, planned and rendered from one state of the program. */
export type Planned = {
  readonly origin: Origin
  readonly outgoing: readonly Outgoing[]
  /** Notices that will never be sent. */
  readonly excluded: readonly { readonly key: string; readonly why: Unsendable }[]
  /** Notices that wait for a later run. */
  readonly waiting: readonly { readonly key: string; readonly why: Waiting }[]
}

/** One run of the outbox. */
export type Job = {
  /** Names the run: unlike any other, at most 40 characters. */
  readonly run: string
  /**
   * Plans what is due, leaving out every key that the ledger knows (`standingOf`). Asked again when the ledger moved meanwhile.
   * @param refused addresses, in lower case, that the mail provider will not deliver to
   */
  plan(
    ledger: Ledger,
    refused: ReadonlyMap<string, 'bounced' | 'complained' | 'unsubscribed'>,
    now: Instant,
  ): Promise<Planned>
  /**
   * Renders an old claim again from its `origin`.
   * @returns by id; without those who have since been erased, opted out, or can be rendered no more
   */
  render(claim: Claim): Promise<ReadonlyMap<string, Outgoing>>
  /** No request is begun after the person at the terminal stopped the command. */
  readonly interrupted?: AbortSignal
}

/** What a run did. */
export type SendReport = {
  readonly account: Account
  /** Keys that reached their people in this run, or were found to have. */
  readonly sent: ReadonlySet<string>
  readonly excluded: ReadonlyMap<string, Unsendable>
  /** Keys of messages a person has to decide about. */
  readonly held: ReadonlySet<string>
  readonly queued: ReadonlySet<string>
  /** Channels whose provider said who must not be written to; and those addresses, in lower case, never to be shown. */
  readonly asked: ReadonlySet<Travel>
  readonly refused: ReadonlyMap<string, Refusal>
  /** What the person who runs it should know: limits reached, a provider that is down or refuses. */
  readonly notes: readonly string[]
  /** Those of the notes that say of a provider that it does not work: what it should have carried is still owed. */
  readonly failing: readonly string[]
}

/** The run stopped before anything was sent; why, in sentences for a person. */
export type Stopped = { readonly stopped: string }

import type { Instant } from '../zone.ts'
import type { Outgoing } from './outgoing.ts'

/** What an answer said of the provider's limit. */
export type RateSaid = {
  /** Requests allowed in a span. */
  readonly limit: number
  /** Requests left in the span. */
  readonly remaining: number
  /** Until the span ends, in milliseconds. */
  readonly resetMs: number
}

/** What became of one message of a request that was accepted. */
export type Carried = { readonly id: string; readonly refused?: string }

/** How one request to send a batch ended. Sentences hold no address. */
export type Sending = { readonly rate?: RateSaid } & (
  | { readonly ended: 'sent'; readonly messages: readonly Carried[] }
  /** Nothing went, and would not if it were tried again: a wrong key, an unverified sender, a malformed message. */
  | { readonly ended: 'refused'; readonly why: string }
  /** Nothing went: too many requests, or a day's or month's number used up. */
  | { readonly ended: 'limited'; readonly by: 'rate' | 'quota'; readonly afterMs: number }
  /** Nobody knows whether it went; the same request with the same key is safe for those who remember keys. */
  | { readonly ended: 'unknown'; readonly why: string; readonly afterMs: number }
  /** The key was used before with another payload: something went under it. */
  | { readonly ended: 'used' }
)

/** A message that is looked up. */
export type Sought = {
  readonly id: string
  /** It cannot have gone before. */
  readonly claimed: Instant
  /** As it was rendered again, when its hash agrees; undefined when it could not be. */
  readonly outgoing?: Outgoing
}

/** What a provider knew of messages. */
export type LookedUp = {
  /** Those that went, and when. */
  readonly found: ReadonlyMap<string, Instant>
  /** Those of which the provider cannot tell whether they went (two alike, or not to be compared). */
  readonly unclear: ReadonlySet<string>
  /** What is neither found nor unclear and was claimed at or after this instant never went; undefined: an absence proves nothing. */
  readonly completeFrom?: Instant
}

/** Why a provider will not deliver to an address. */
export type Refusal = 'bounced' | 'complained' | 'unsubscribed'

/** What a provider says before anything is sent. */
export type Polled = {
  /** Addresses in lower case. */
  readonly refused: ReadonlyMap<string, Refusal>
  /** The provider's own clock, where it says it. */
  readonly clock?: Instant
  readonly rate?: RateSaid
}

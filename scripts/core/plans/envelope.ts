import type { Instant } from '../zone.ts'
import type { Notice } from './notice.ts'

/** How a message reaches a person, as their file says (`deliveries`). */
export type Delivery = 'email' | 'sms' | 'group'

/** What one person gets in one run as one message; the first notice, the most pressing, gives the subject. */
export type Envelope = {
  /** Handle; null for the program's own people. */
  readonly to: string | null
  readonly delivery: 'email' | 'sms'
  readonly notices: readonly [Notice, ...Notice[]]
}

/** The record that a notice reached its person, or that a person covered it by hand. */
export type Receipt = {
  /** The notice's key. */
  readonly key: string
  readonly at: Instant
  readonly to: string | null
  readonly delivery: Delivery
}

/** Why a notice will never be sent. */
export type Exclusion =
  | 'already-sent'
  | 'opted-out'
  | 'unsubscribed'
  | 'bounced'
  | 'complained'
  | 'expired'
  | 'no-contact'
  | 'no-copy'
  | 'too-many-open'

/** Why a notice waits for a later run. */
export type Waiting = 'not-live' | 'weekly-cap' | 'quiet-hours' | 'ask-first' | 'send-hour' | 'stopped'

/** What is known of a person's contact without opening it. */
export type Reach = {
  readonly email: boolean
  readonly sms: boolean
  /** What the provider says of the address: silence is not refusal. */
  readonly refused?: 'bounced' | 'complained' | 'unsubscribed'
}

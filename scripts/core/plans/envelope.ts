import type { Instant } from '../zone.ts'
import type { AnswerDue } from './answers.ts'
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
  readonly delivery: Delivery | 'slack' | 'discord'
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

/** Why a notice waits for a later run. */
export type Waiting =
  | 'not-live'
  /** Somebody copies it into the members' own group, and ticks it done. */
  | 'by-hand'
  /** A run before claimed it and has not yet recorded how it ended. */
  | 'under-way'
  /** It speaks of a task that this person is only now told of, or was told of less than a day ago. */
  | 'task-first'
  /** The campaign is for so many people, and they are found. */
  | 'places-taken'
  /** They have as many open tasks as the program gives at once. */
  | 'open-tasks'
  | 'new-tasks-per-week'
  | 'weekly-cap'
  | 'ask-first'
  | 'stopped'
  | 'send-hour'
  | 'quiet-hours'

/** What is known of a person's contact without opening it. */
export type Reach = {
  readonly email: boolean
  readonly sms: boolean
  /** What the provider says of the address: silence is not refusal. */
  readonly refused?: 'bounced' | 'complained' | 'unsubscribed'
  /** What it says of the number. */
  readonly refusedSms?: 'bounced' | 'unsubscribed'
}

/** Messages that a person was asked about before they went out to many. */
export type Hold = {
  readonly id: string
  /** When it was asked. */
  readonly at: Instant
  /** The keys of the notices in it. */
  readonly keys: readonly string[]
  /** What the person said: until then it waits for `mail.hold`, then goes. */
  readonly decision?: 'send' | 'stop'
}

/** What the program remembers of its messages, and knows of its people's addresses. */
export type NoticeState = {
  /** By key. */
  readonly receipts: ReadonlyMap<string, Receipt>
  /** By handle; who is not in it has no contact. */
  readonly reach: ReadonlyMap<string, Reach>
  /** Notices that an earlier run claimed and has not yet recorded: to whom, and how. By key. */
  readonly claimed?: ReadonlyMap<string, Receipt>
  readonly holds?: readonly Hold[]
  /** What is owed to people for what they sent in; none unless given. */
  readonly answers?: readonly AnswerDue[]
}

import { sha256Of } from '../fingerprint.ts'
import type { Exclusion } from '../plans/envelope.ts'
import type { Instant } from '../zone.ts'

/** By what a message travels. */
export const TRAVEL = ['email', 'sms', 'slack', 'discord'] as const
export type Travel = (typeof TRAVEL)[number]

/** A mail as it is handed over; `replyTo` carries the message's id (`mailPayload` makes one). */
export type MailPayload = {
  readonly from: string
  readonly replyTo: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}
/** A text message, or a post in a chat. */
export type TextPayload = { readonly body: string }

type Common = {
  /** Names the message for good: `messageId`. */
  readonly id: string
  /** The keys of the notices in it, the most pressing first. */
  readonly keys: readonly string[]
  /** Handle; null for the program's own people or a group. */
  readonly to: string | null
  /** 0 goes first: what waits when a daily limit is reached is what is least pressing (`rowOf(kind).priority`). */
  readonly priority: number
  /** Where it goes: an address, a number in E.164, or the name of a chat. Never stored, never shown. */
  readonly address: string
}

/** A message, rendered and ready. */
export type Outgoing =
  | (Common & { readonly channel: 'email'; readonly payload: MailPayload })
  | (Common & { readonly channel: 'sms' | 'slack' | 'discord'; readonly payload: TextPayload })

/** Why nothing was sent to an address although it was due. */
export type Unsendable = Exclusion | 'bad-address' | 'example-address' | 'no-longer-due'

const encoder = new TextEncoder()

/** The first 40 hexadecimal digits of the SHA-256 of some texts; where one ends and the next begins counts. */
async function digest(texts: readonly string[]): Promise<string> {
  return (await sha256Of([encoder.encode(JSON.stringify(texts))])).slice(0, 40)
}

/**
 * The id of a message: the same notices to the same person by the same way have the same id, in every run.
 * @param program the program's `url`, so that two programs with one provider stay apart
 */
export function messageId(
  program: string,
  { keys, to, channel }: Pick<Outgoing, 'keys' | 'to' | 'channel'>,
): Promise<string> {
  return digest([program, channel, to ?? '', ...keys])
}

/** What is frozen of a message when it is claimed: any change of its words, its headers or its address gives another hash. */
export function payloadHash({ address, payload }: Pick<Outgoing, 'address' | 'payload'>): Promise<string> {
  const facts: Readonly<Record<string, unknown>> = payload
  const fields = Object.keys(facts)
    .sort()
    .flatMap((name) => [name, typeof facts[name] === 'string' ? facts[name] : sortedJson(facts[name])])
  return digest([address, ...fields])
}

function sortedJson(value: unknown): string {
  const entries = Object.entries(value as Readonly<Record<string, string>>)
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** The key of a batch, derived from its members and their order (Resend takes up to 256 characters). */
export async function batchKey(channel: Travel, ids: readonly string[]): Promise<string> {
  return `gw-${await digest([channel, ...ids])}`
}

/** From which state of the program a message was rendered: together with its keys enough to render it again. */
export type Origin = { readonly commit: string; readonly at: Instant }

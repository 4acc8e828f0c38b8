import { Resend } from 'resend'
import { mask } from '../core/mask.ts'
import type { LookedUp, Polled, RateSaid, Refusal, Sending, Sought } from '../core/outbox/carrying.ts'
import type { Outgoing } from '../core/outbox/outgoing.ts'
import type { Instant } from '../core/zone.ts'
import type { Clock, Mailer, Timer } from '../ports.ts'
import { isHere, PATIENCE } from './carrier-here.ts'
import { type Answer, clockOf, failedSending, instantOf, isPassing, rateOf } from './carrier-resend-answers.ts'
import { asked, said } from './carrier-resend-asking.ts'

const NAME = 'Resend'
const HOUR = 3_600_000
const PAGE = 100
/** The shortest history any plan keeps: one day. */
const HISTORY = 24 * HOUR
/** A message counts as remembered until so long before its day is over. */
const MARGIN = 10 * 60_000

export type ResendOptions = {
  readonly key: string
  /** Another address of the API, as `RESEND_BASE_URL` gives it; an imitation on this machine counts as not live. */
  readonly baseUrl?: string
  readonly clock: Clock
  readonly timer: Timer
  /** How long the provider lists what it sent, in milliseconds; a day unless said. */
  readonly historyMs?: number
  /** Finds a message's id in the addresses of `reply_to`. */
  readonly idOf: (addresses: readonly string[]) => string | undefined
}

type Page<T> = { readonly data: readonly T[]; readonly has_more?: boolean }

/** Carries mails through Resend (https://resend.com/docs), with its SDK. */
export function makeResend({ key, baseUrl, clock, timer, historyMs = HISTORY, idOf }: ResendOptions): Mailer {
  const resend = new Resend(key, { ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/\/$/, '') }) })
  const live = baseUrl === undefined || !isHere(baseUrl)

  async function poll(): Promise<Polled | { missing: string }> {
    const refused = new Map<string, Refusal>()
    const as: Readonly<Record<string, Refusal>> = { bounce: 'bounced', complaint: 'complained', manual: 'unsubscribed' }
    let rate: RateSaid | undefined
    let at: Instant | undefined
    for (let after: string | undefined; ; ) {
      const { data, error, headers } = await asked<Page<{ id: string; email: string; origin: string }>>(
        timer,
        PATIENCE,
        (signal) => resend.suppressions.list({ limit: PAGE, ...(after !== undefined && { after }) }, { signal }),
      )
      rate = rateOf(headers) ?? rate
      if (live) at = clockOf(headers) ?? at
      // An imitation may have no list of bounces; the real provider always has.
      if (error && !live && !isPassing(error)) break
      if (error) return { missing: `${NAME} does not say who bounced or opted out, so no mail is sent: ${said(error)}` }
      for (const { email, origin } of data!.data) refused.set(email.toLowerCase(), as[origin] ?? 'unsubscribed')
      after = data!.data.at(-1)?.id
      if (!data!.has_more || after === undefined) break
    }
    return { refused, clock: at, rate }
  }

  async function send(batch: string, messages: readonly Outgoing[]): Promise<Sending> {
    const mails = messages.flatMap((one) =>
      one.channel === 'email' ? [{ ...one.payload, headers: { ...one.payload.headers }, to: [one.address] }] : [],
    )
    const { data, error, headers }: Answer<{ data: { id: string }[]; errors?: { index: number; message: string }[] }> =
      await resend.batch.send(mails, {
        idempotencyKey: batch,
        batchValidation: 'permissive',
        signal: AbortSignal.timeout(PATIENCE),
      })
    if (error) return failedSending(error, headers)
    const refused = new Map((data!.errors ?? []).map(({ index, message }) => [index, mask(message)]))
    const rate = rateOf(headers)
    // An answer that does not account for each message says no more than that the key was used.
    if (data!.data.length + refused.size !== messages.length) return { ended: 'used', rate }
    return { ended: 'sent', messages: messages.map(({ id }, index) => ({ id, refused: refused.get(index) })), rate }
  }

  async function lookUp(sought: readonly Sought[]): Promise<LookedUp | { missing: string }> {
    const from = Math.min(...sought.map(({ claimed }) => claimed)) - HOUR
    const wanted = new Set(sought.map(({ id }) => id))
    const found = new Map<string, Instant>()
    let oldest = Infinity
    for (let after: string | undefined; ; ) {
      const { data, error } = await asked<Page<{ id: string; reply_to: readonly string[] | null; created_at: string }>>(
        timer,
        PATIENCE,
        (signal) => resend.emails.list({ limit: PAGE, ...(after !== undefined && { after }) }, { signal }),
      )
      if (error)
        return { missing: `${NAME} does not list what it sent, so old claims stay as they are: ${said(error)}` }
      for (const { reply_to, created_at } of data!.data) {
        const id = idOf(reply_to ?? [])
        const at = instantOf(created_at)
        oldest = Math.min(oldest, at)
        if (id !== undefined && wanted.has(id)) found.set(id, at)
      }
      after = data!.data.at(-1)?.id
      if (!data!.has_more || after === undefined || instantOf(data!.data.at(-1)!.created_at) < from) break
    }
    // What is listed from an earlier time shows that the list reaches back so far.
    return { found, unclear: new Set(), completeFrom: Math.min(clock.now() - historyMs + MARGIN, oldest) }
  }

  return { name: NAME, live, most: 100, claims: Infinity, remembers: true, poll, send, lookUp }
}

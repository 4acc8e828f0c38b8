import { mask } from '../core/mask.ts'
import type { RateSaid, Sending } from '../core/outbox/carrying.ts'
import type { Instant } from '../core/zone.ts'

/** What the SDK gives: it never throws on what the API or the network does. */
export type Answer<T> = {
  readonly data: T | null
  readonly error: { readonly name: string; readonly message: string; readonly statusCode: number | null } | null
  readonly headers: Readonly<Record<string, string>> | null
}

const number = (text: string | undefined): number | undefined => {
  const value = Number(text)
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

/** `ratelimit-*` of an answer; the reset is in seconds (https://resend.com/docs/api-reference/rate-limit). */
export function rateOf(headers: Answer<unknown>['headers']): RateSaid | undefined {
  const limit = number(headers?.['ratelimit-limit'])
  const remaining = number(headers?.['ratelimit-remaining'])
  if (limit === undefined || limit < 1 || remaining === undefined) return undefined
  return { limit, remaining, resetMs: (number(headers?.['ratelimit-reset']) ?? 1) * 1000 }
}

/** How long the answer asks to wait, in milliseconds: `retry-after` in seconds, else what is given. */
export function waitOf(headers: Answer<unknown>['headers'], otherwise: number): number {
  const seconds = number(headers?.['retry-after'])
  return seconds === undefined ? otherwise : Math.max(0, seconds) * 1000
}

/** The provider's clock, to the second. */
export function clockOf(headers: Answer<unknown>['headers']): Instant | undefined {
  const at = Date.parse(headers?.date ?? '')
  return Number.isNaN(at) ? undefined : at
}

/** An instant as Resend writes it: `2026-11-03 09:00:00.123456+00`, or ISO 8601. */
export function instantOf(text: string): Instant {
  return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
}

/** True where the same request may be made again later. */
export function isPassing({ name, statusCode }: NonNullable<Answer<unknown>['error']>): boolean {
  return name === 'rate_limit_exceeded' || statusCode === null || statusCode === 429 || statusCode >= 500
}

/** What an error says of a request to send (https://resend.com/docs/api-reference/errors). */
export function failedSending(
  error: NonNullable<Answer<unknown>['error']>,
  headers: Answer<unknown>['headers'],
): Sending {
  const rate = rateOf(headers)
  const { name, message, statusCode } = error
  if (name === 'daily_quota_exceeded' || name === 'monthly_quota_exceeded')
    return { ended: 'limited', by: 'quota', afterMs: 0, rate }
  if (name === 'invalid_idempotent_request') return { ended: 'used', rate }
  if (name === 'concurrent_idempotent_requests')
    return { ended: 'unknown', why: 'the same request is under way', afterMs: waitOf(headers, 2000), rate }
  if (name === 'rate_limit_exceeded' || statusCode === 429)
    return { ended: 'limited', by: 'rate', afterMs: waitOf(headers, 1000), rate }
  const passing = statusCode === undefined || isPassing(error)
  if (passing)
    return {
      ended: 'unknown',
      why: statusCode ? `status ${statusCode}` : 'no answer',
      afterMs: waitOf(headers, 2000),
      rate,
    }
  return { ended: 'refused', why: mask(message).slice(0, 200), rate }
}

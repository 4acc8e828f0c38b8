import type { Program } from '../../program.ts'
import type { Instant } from '../../zone.ts'
import type { AnswerDue } from '../answers.ts'
import type { Delivery, Exclusion, NoticeState, Reach } from '../envelope.ts'
import type { Person, PlanFacts } from '../facts.ts'
import { type Notice, type NoticeKind, rowOf, type Stream } from '../notice.ts'
import { isGreeted } from './greeted.ts'

/** How a stream reaches somebody: as they said; email otherwise, but who pauses or has left hears of their own points alone. */
export function deliveryFor({ member }: Person, stream: Stream): Delivery | 'none' {
  return member.file.deliveries?.[stream] ?? (member.status === 'active' || stream === 'points' ? 'email' : 'none')
}

/** Why an address or a number cannot be written to; undefined: it can. */
export function unreachable(reach: Reach | undefined, delivery: 'email' | 'sms'): Exclusion | undefined {
  if (!reach?.[delivery]) return 'no-contact'
  return delivery === 'email' ? reach.refused : reach.refusedSms
}

function hasCopy(program: Program, kind: NoticeKind, delivery: 'email' | 'sms'): boolean {
  const copy = program.emails.get(kind)?.data
  return copy !== undefined && (delivery === 'email' || copy.sms !== undefined)
}

/** Why an answer to what came in never goes; undefined: nothing bars it. */
export function barredAnswer(
  program: Program,
  { receipts, reach }: NoticeState,
  answer: AnswerDue,
  now: Instant,
): Exclusion | undefined {
  const { key, kind, to, expires } = answer.notice
  if (receipts.has(key)) return 'already-sent'
  if (expires <= now) return 'expired'
  if ('why' in answer) return answer.why
  const barred = to === null ? undefined : unreachable(reach.get(to), answer.delivery)
  return barred ?? (hasCopy(program, kind, answer.delivery) ? undefined : 'no-copy')
}

/**
 * Decides how a notice goes, or why it never will.
 * @returns the delivery; or the reason, the receipt first, what the person wants next
 */
export function admit(
  { program, now, everyone }: PlanFacts,
  { receipts, reach }: NoticeState,
  { key, kind, to, expires }: Notice,
): { readonly delivery: Delivery } | { readonly why: Exclusion } {
  const { stream } = rowOf(kind)
  const person = to === null ? undefined : everyone.get(to)
  const delivery = person && stream ? deliveryFor(person, stream) : 'email'
  if (receipts.has(key) || isGreeted(receipts, kind, to)) return { why: 'already-sent' }
  if (delivery === 'none') return { why: 'opted-out' }
  if (delivery !== 'group') {
    const barred = to === null ? undefined : unreachable(reach.get(to), delivery)
    if (barred) return { why: barred }
    if (!hasCopy(program, kind, delivery)) return { why: 'no-copy' }
  }
  return expires <= now ? { why: 'expired' } : { delivery }
}

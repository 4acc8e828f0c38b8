import type { NoticeState } from '../envelope.ts'
import { keyOf, type NoticeKind } from '../notice.ts'

const GREETINGS: readonly NoticeKind[] = ['welcome', 'moved-in']

/** Whether a notice greets somebody who was greeted before: by a welcome or by what stands in its place, never by both. */
export const isGreeted = (receipts: NoticeState['receipts'], kind: NoticeKind, to: string | null): boolean =>
  GREETINGS.includes(kind) && GREETINGS.some((one) => receipts.has(keyOf(one, {}, to)))

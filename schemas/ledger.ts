/** The lines of the branch `ledger`: written and read by the program alone. */
import { z } from 'zod'

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'is no instant such as 2026-11-03T09:00:00.000Z')
const id = z.string().regex(/^[0-9a-f]{40}$/, 'is no id of 40 hexadecimal digits')
const key = z.string().min(1).max(200)
const to = z.string().min(1).max(40).nullable()
const travel = z.enum(['email', 'sms', 'slack', 'discord'])

/** A line of `receipts/<month>/<number>.jsonl`: a notice reached its person. */
export const receiptLine = z.strictObject({
  key,
  at: instant,
  to,
  by: z.enum([...travel.options, 'group']),
  id: id.optional(),
})

/** The first line of `claims/<batch>.jsonl`: what a run took upon itself to send as one request. */
export const claimHead = z.strictObject({
  batch: z.string().regex(/^gw-[0-9a-f]{40}$/, 'is no batch'),
  channel: travel,
  at: instant,
  commit: z.string().min(1).max(100),
  rendered: instant,
  run: z.string().min(1).max(40),
  since: instant,
  adopted: z.literal(true).optional(),
  look: z.literal(true).optional(),
})

/** Each further line of a claim: one message. */
export const claimMember = z.strictObject({ id, to, keys: z.array(key).min(1).max(100), hash: id })

/** The line of `held/<month>/<id>.jsonl`: a message of which nobody can tell whether it went. */
export const heldLine = z.strictObject({
  id,
  channel: travel,
  to,
  keys: z.array(key).min(1).max(100),
  claimed: instant,
  held: instant,
  why: z.string().min(1).max(300),
})

export type ReceiptLine = z.infer<typeof receiptLine>
export type ClaimHead = z.infer<typeof claimHead>
export type ClaimMember = z.infer<typeof claimMember>
export type HeldLine = z.infer<typeof heldLine>

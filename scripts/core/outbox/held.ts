import { receiptsOf } from './claim.ts'
import { type Held, type Ledger, type LedgerEdit, NO_EDIT } from './ledger.ts'

/** What a person says of a held message: it reached its person; or it did not, and goes again. */
export const HELD_ENDS = ['sent', 'again'] as const
export type HeldEnd = (typeof HELD_ENDS)[number]

/** How much of a message's id people type: as many hexadecimal digits as tell it from all others. */
export const SHORT_ID = 8

export const shortId = ({ id }: Pick<Held, 'id'>): string => id.slice(0, SHORT_ID)

/** Where the record of a held message lies on the branch `ledger`. */
export const heldPath = ({ id, claimed }: Pick<Held, 'id' | 'claimed'>): string =>
  `held/${new Date(claimed).toISOString().slice(0, 7)}/${id}.jsonl`

/** What is held, the oldest first. */
export const heldMessages = ({ held }: Ledger): Held[] =>
  [...held.values()].sort((a, b) => a.held - b.held || (a.id < b.id ? -1 : 1))

/**
 * Settles a held message as a person says. `sent` writes its receipts, dated when it was claimed; `again` sets its notices free, so that the next
 * run plans them as if nobody had tried.
 * @param wanted the beginning of its id, `SHORT_ID` digits or more
 * @returns the message and the edit; undefined when none, or more than one, begins so
 */
export function settleHeld(
  ledger: Ledger,
  wanted: string,
  end: HeldEnd,
): { readonly held: Held; readonly edit: LedgerEdit } | undefined {
  const found = heldMessages(ledger).filter(({ id }) => wanted.length >= SHORT_ID && id.startsWith(wanted))
  const [held] = found
  if (!held || found.length > 1) return undefined
  const receipts = end === 'sent' ? receiptsOf(held.channel, held, held.claimed) : []
  return { held, edit: { ...NO_EDIT, receipts, unhold: [held.id] } }
}

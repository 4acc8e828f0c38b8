import type { Instant } from '../zone.ts'
import type { Carried } from './carrying.ts'
import { receiptsOf } from './claim.ts'
import { type Claim, type Held, joinEdits, type Ledger, type LedgerEdit, NO_EDIT } from './ledger.ts'

/** What a run knows of a batch after it tried. */
export type Result = { readonly claim: Claim } & (
  | { readonly ended: 'sent'; readonly at: Instant; readonly messages: readonly Carried[] }
  /** The run never handed it over, or every time was told that nothing went. */
  | { readonly ended: 'not-sent' }
  /** It may have gone. */
  | { readonly ended: 'unknown' }
  /** Its key was used with another payload; what was found at the provider, by id. */
  | { readonly ended: 'used'; readonly found: ReadonlyMap<string, Instant> }
)

function sentEdit(ledger: Ledger, claim: Claim, messages: readonly Carried[], at: Instant): LedgerEdit {
  const refused = new Map(messages.flatMap(({ id, refused: why }) => (why === undefined ? [] : [[id, why] as const])))
  const went = claim.members.filter(({ id }) => !refused.has(id))
  const hold: Held[] = claim.members
    .filter(({ id, keys }) => refused.has(id) && !keys.some((key) => ledger.receipts.has(key)))
    .map(({ id, to, keys }) => ({
      id,
      to,
      keys,
      channel: claim.channel,
      claimed: claim.at,
      held: at,
      why: `the provider refuses it: ${refused.get(id)!.slice(0, 200)}`,
    }))
  return {
    open: [],
    close: ledger.claims.has(claim.batch) ? [claim.batch] : [],
    receipts: went.flatMap((member) => receiptsOf(claim.channel, member, at)),
    hold,
    unhold: went.filter(({ id }) => ledger.held.has(id)).map(({ id }) => id),
  }
}

function usedEdit(ledger: Ledger, claim: Claim, found: ReadonlyMap<string, Instant>): LedgerEdit {
  const now = ledger.claims.get(claim.batch)
  const receipts = claim.members.flatMap((member) => {
    const at = found.get(member.id)
    return at === undefined ? [] : receiptsOf(claim.channel, member, at)
  })
  if (!now) return { ...NO_EDIT, receipts }
  const members = now.members.filter(({ id }) => !found.has(id))
  const rest = members.length > 0
  return { ...NO_EDIT, receipts, open: rest ? [{ ...now, look: true, members }] : [], close: rest ? [] : [now.batch] }
}

/**
 * What is recorded of a run's results, on the ledger as it is now: proof of sending whoever holds the claim; a claim is let go only by the run that made it, still holds it,
 * and knows that nothing went.
 */
export function settleEdit(ledger: Ledger, run: string, results: readonly Result[]): LedgerEdit {
  return joinEdits(
    results.map((result): LedgerEdit => {
      const { claim } = result
      if (result.ended === 'sent') return sentEdit(ledger, claim, result.messages, result.at)
      if (result.ended === 'used') return usedEdit(ledger, claim, result.found)
      const now = ledger.claims.get(claim.batch)
      const mine = now !== undefined && now.run === run && now.since === claim.since && !now.adopted
      return result.ended === 'not-sent' && mine ? { ...NO_EDIT, close: [claim.batch] } : NO_EDIT
    }),
  )
}

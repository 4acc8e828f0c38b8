import type { Instant } from '../zone.ts'
import type { LookedUp, Sought } from './carrying.ts'
import { receiptsOf } from './claim.ts'
import { type Claim, type Ledger, type LedgerEdit, type Member, NO_EDIT } from './ledger.ts'
import { type Outgoing, payloadHash } from './outgoing.ts'
import { FLIGHT, LEASE, RESEND_UNTIL } from './times.ts'

/** Claims whose run may send them no more, oldest first: those of runs that died, and those nobody could settle yet. */
export function oldClaims(ledger: Ledger, now: Instant): Claim[] {
  return [...ledger.claims.values()].filter(({ since }) => now >= since + LEASE).sort((a, b) => a.at - b.at)
}

/** The newest instant written on the ledger; a clock before it stands wrong. */
export function newestInstant(ledger: Ledger): Instant {
  let newest = 0
  for (const { since } of ledger.claims.values()) newest = Math.max(newest, since)
  for (const { at } of ledger.receipts.values()) newest = Math.max(newest, at)
  return newest
}

/** What an old claim gives when it is rendered again: what still is as it was claimed, by id. */
export async function unchanged(
  claim: Claim,
  rendered: ReadonlyMap<string, Outgoing>,
): Promise<ReadonlyMap<string, Outgoing>> {
  const same = new Map<string, Outgoing>()
  for (const { id, hash } of claim.members) {
    const outgoing = rendered.get(id)
    if (outgoing && outgoing.channel === claim.channel && (await payloadHash(outgoing)) === hash) same.set(id, outgoing)
  }
  return same
}

/**
 * Whether an old claim is sent again whole, under its key (DESIGN section 6).
 * @param remembers whether the provider sends a batch with the same key and payload once only
 * @param same `unchanged` of the claim
 * @param refused addresses, in lower case, that bounced, complained or opted out
 */
export function mayResend(
  claim: Claim,
  remembers: boolean,
  same: ReadonlyMap<string, Outgoing>,
  refused: ReadonlyMap<string, unknown>,
  now: Instant,
): boolean {
  const whole = claim.members.every(({ id }) => {
    const outgoing = same.get(id)
    return outgoing !== undefined && !refused.has(outgoing.address.toLowerCase())
  })
  return remembers && whole && !claim.look && now < claim.at + RESEND_UNTIL
}

/** What to ask the provider about an old claim. */
export function soughtOf(claim: Claim, same: ReadonlyMap<string, Outgoing>): Sought[] {
  return claim.members.map(({ id }) => ({ id, claimed: claim.at, outgoing: same.get(id) }))
}

/** What a look-up says of an old claim: each member is in exactly one list. */
export type Judged = {
  readonly sent: readonly (Member & { readonly sentAt: Instant })[]
  readonly released: readonly Member[]
  readonly held: readonly Member[]
  /** Not to be told yet: a request may still be on its way. */
  readonly open: readonly Member[]
}

/**
 * Judges an old claim by what the provider knew: found is sent; absent, when nothing can be on its way any more and the history reaches back to the claim, never went; else a person decides.
 * @param asked when the look-up began
 */
export function judge(claim: Claim, looked: LookedUp, asked: Instant): Judged {
  const sent: (Member & { sentAt: Instant })[] = []
  const rest: Member[] = []
  for (const member of claim.members) {
    const sentAt = looked.found.get(member.id)
    if (sentAt === undefined) rest.push(member)
    else sent.push({ ...member, sentAt })
  }
  if (asked < claim.since + LEASE + FLIGHT) return { sent, released: [], held: [], open: rest }
  const told = looked.completeFrom !== undefined && claim.at >= looked.completeFrom
  const released = rest.filter(({ id }) => told && !looked.unclear.has(id))
  return { sent, released, held: rest.filter((member) => !released.includes(member)), open: [] }
}

/** What is written of a claim that was judged. What stays open is only looked up from now on when part of it is settled. */
export function judgedEdit(claim: Claim, judged: Judged, now: Instant): LedgerEdit {
  if (judged.open.length === claim.members.length) return NO_EDIT
  return {
    open: judged.open.length > 0 ? [{ ...claim, look: true, members: judged.open }] : [],
    close: judged.open.length > 0 ? [] : [claim.batch],
    receipts: judged.sent.flatMap((member) => receiptsOf(claim.channel, member, member.sentAt)),
    hold: judged.held.map(({ id, to, keys }) => ({
      id,
      to,
      keys,
      channel: claim.channel,
      claimed: claim.at,
      held: now,
      why: 'the run that sent it ended before it had an answer, and the provider cannot say whether it went',
    })),
    unhold: [],
  }
}

import type { Instant } from '../zone.ts'
import type { Origin, Travel } from './outgoing.ts'

/** One message of a claim. */
export type Member = {
  readonly id: string
  readonly to: string | null
  readonly keys: readonly string[]
  /** `payloadHash` when it was claimed. */
  readonly hash: string
}

/** A batch that a run took upon itself to send as one request. */
export type Claim = {
  /** The batch's key at the provider. */
  readonly batch: string
  readonly channel: Travel
  /** Before this the key was never used: how old the claim is counts from here. */
  readonly at: Instant
  readonly origin: Origin
  /** The run that may send it, until `LEASE` after `since`. */
  readonly run: string
  readonly since: Instant
  /** Taken over from another run, which may have sent it. */
  readonly adopted: boolean
  /** Only looked up from now on, never sent again. */
  readonly look: boolean
  readonly members: readonly Member[]
}

/** A message of which nobody can tell whether it went; a person decides. */
export type Held = Omit<Member, 'hash'> & {
  readonly channel: Travel
  readonly claimed: Instant
  readonly held: Instant
  readonly why: string
}

/** The record that a notice reached its person; `id` when the outbox sent it. */
export type LedgerReceipt = {
  readonly key: string
  readonly at: Instant
  readonly to: string | null
  readonly by: Travel | 'group'
  readonly id?: string
}

/** The branch `ledger`, read. */
export type Ledger = {
  readonly claims: ReadonlyMap<string, Claim>
  readonly held: ReadonlyMap<string, Held>
  readonly receipts: ReadonlyMap<string, LedgerReceipt>
  /** The last receipts file of each month, to which the next receipts are added. */
  readonly tails: ReadonlyMap<string, { readonly path: string; readonly text: string }>
}

/** What a commit on the ledger changes. */
export type LedgerEdit = {
  /** Claims written or overwritten. */
  readonly open: readonly Claim[]
  /** Batches whose claim is removed. */
  readonly close: readonly string[]
  readonly receipts: readonly LedgerReceipt[]
  readonly hold: readonly Held[]
  /** Ids that are held no longer. */
  readonly unhold: readonly string[]
}

export const NO_EDIT: LedgerEdit = { open: [], close: [], receipts: [], hold: [], unhold: [] }

export function isEmptyEdit(edit: LedgerEdit): boolean {
  return [edit.open, edit.close, edit.receipts, edit.hold, edit.unhold].every((part) => part.length === 0)
}

export function joinEdits(edits: readonly LedgerEdit[]): LedgerEdit {
  return {
    open: edits.flatMap(({ open }) => open),
    close: edits.flatMap(({ close }) => close),
    receipts: edits.flatMap(({ receipts }) => receipts),
    hold: edits.flatMap(({ hold }) => hold),
    unhold: edits.flatMap(({ unhold }) => unhold),
  }
}

/** Where a notice stands: `receipt` it reached its person, `claim` a run is at it, `held` a person decides; undefined: it is free to be planned. */
export function standingOf(ledger: Ledger): ReadonlyMap<string, 'receipt' | 'claim' | 'held'> {
  const known = new Map<string, 'receipt' | 'claim' | 'held'>()
  for (const { keys } of ledger.held.values()) for (const key of keys) known.set(key, 'held')
  for (const { members } of ledger.claims.values())
    for (const { keys } of members) for (const key of keys) known.set(key, 'claim')
  for (const key of ledger.receipts.keys()) known.set(key, 'receipt')
  return known
}

/** The ledger as it will be once the edit is committed (`tails` stay those that were read). */
export function applyEdit(ledger: Ledger, edit: LedgerEdit): Ledger {
  const claims = new Map(ledger.claims)
  const held = new Map(ledger.held)
  const receipts = new Map(ledger.receipts)
  for (const batch of edit.close) claims.delete(batch)
  for (const claim of edit.open) claims.set(claim.batch, claim)
  for (const id of edit.unhold) held.delete(id)
  for (const one of edit.hold) held.set(one.id, one)
  for (const one of edit.receipts) if (!receipts.has(one.key)) receipts.set(one.key, one)
  return { claims, held, receipts, tails: ledger.tails }
}

import type { Award, Order, Ruleset, Share } from '../program.ts'
import type { Instant } from '../zone.ts'

/** Every rule that can make an entry, in the order in which entries of one share are listed. */
export const RULES = [
  'share',
  'engagement',
  'first_share',
  'early_bird',
  'streak',
  'referral',
  'conversion',
  'award',
] as const
export type Rule = (typeof RULES)[number]

/** Why a share is not counted, in the order in which the reasons are tried; the last one is why an order is not. */
export const VOID_REASONS = [
  'no-rules',
  'rejected',
  'removed-early',
  'outside-window',
  'duplicate',
  'day-cap',
  'campaign-cap',
  'cancelled',
] as const
export type VoidReason = (typeof VOID_REASONS)[number]

export const STATES = ['void', 'pending', 'settling', 'earned'] as const
export type EntryState = (typeof STATES)[number]

/** One line of the points journal: who, when, how many, by which rule, because of what. */
export type Entry = {
  /** Whom the points belong to; for a referral the one who referred, not the one who posted. */
  readonly handle: string
  readonly at: Instant
  /** The local day of `at`. */
  readonly day: string
  readonly rule: Rule
  readonly points: number
  readonly state: EntryState
  /** Only when void. */
  readonly reason?: VoidReason
  /** The share that this one repeats; only when void as a duplicate. */
  readonly repeats?: Share
  /** The share that caused it. */
  readonly share?: Share
  /** The ruleset of that share or order; absent when there was none. */
  readonly ruleset?: Ruleset
  /** The award that it is. */
  readonly award?: Award
  /** The order that earned it. */
  readonly order?: Order
  /** The campaign whose board it stands on; a referral, a conversion and an award stand on none. */
  readonly campaign?: string
}

/** What one handle has, over all time. */
export type Standing = {
  readonly handle: string
  /** Settling and earned. */
  readonly points: number
  readonly settling: number
  readonly earned: number
  readonly pending: number
  /** Taken from the balance by redemptions. */
  readonly redeemed: number
  readonly expired: number
  /** Earned less redeemed less expired. */
  readonly balance: number
  /** Shares that are not void. */
  readonly shares: number
  /** By points; null below the first. */
  readonly tier: string | null
}

/** One row of a board. */
export type Row = {
  readonly rank: number
  readonly handle: string
  readonly points: number
  readonly pending: number
  readonly balance: number
  readonly shares: number
  readonly tier: string | null
  /** Rank seven days before less rank now: above 0 has climbed; null: was not listed then. */
  readonly movement: number | null
}

/** Every board with a row on it; the maps' keys are sorted. */
export type Boards = {
  readonly all: readonly Row[]
  readonly seasons: ReadonlyMap<string, readonly Row[]>
  readonly campaigns: ReadonlyMap<string, readonly Row[]>
  readonly segments: ReadonlyMap<string, readonly Row[]>
}

/** What the points of a program are at one instant. */
export type Tally = {
  readonly now: Instant
  /** By `at`, then by share, order or award id, then by rule. */
  readonly entries: readonly Entry[]
  /** Everyone who is an ambassador or has an entry, listed on boards or not; by handle. */
  readonly standings: ReadonlyMap<string, Standing>
  readonly boards: Boards
}

/** Compares strings by code unit. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

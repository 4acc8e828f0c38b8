import { ENGAGEMENT_UNITS, type EngagementUnit } from '../../../schemas/vocabulary.ts'
import { mondayOf, weekIndex } from '../points/iso-week.ts'
import { byCode, type Entry } from '../points/types.ts'
import type { Order, Share, Visit } from '../program.ts'
import type { Money } from '../rewards/budget.ts'
import type { Instant } from '../zone.ts'
import { type Audience, accountKey, type Reach, reachOf } from './audience.ts'

/** How often each thing was done with posts. */
export type Engagement = Readonly<Record<EngagementUnit, number>>

/** Orders and clicks by personal links. */
export type Sales = {
  /** Visits that began with a personal link. */
  readonly clicks: number
  /** Orders that stand, and of these the ones that can no longer be sent back. */
  readonly orders: number
  readonly settled: number
  readonly cancelled: number
  /** What the orders that stand came to, by currency. */
  readonly revenue: Money
}

/** What some shares brought. Engagement is what happened, reach is what could have: the two are never added. */
export type Brought = {
  /** Shares that count, that wait for a look, and that do not count. */
  readonly counted: number
  readonly pending: number
  readonly void: number
  /** Counted ones by channel, most first. */
  readonly channels: readonly { readonly channel: string; readonly shares: number }[]
  /** Counted ones by week, each by its Monday; weeks between without one are there too. */
  readonly weeks: readonly { readonly week: string; readonly shares: number }[]
  /** Members with a counted share, and counted shares for each of them; null without any. */
  readonly sharers: number
  readonly perSharer: number | null
  readonly engagement: Engagement
  readonly reach: Reach
  /** The audience of each counted share, added up: an account that posts three times is in it three times. */
  readonly contacts: number
  /** Contacts for each of the potential reach: how often one follower could have met it; null without reach. */
  readonly frequency: number | null
  readonly sales: Sales
}

/** What is looked at: entries of rule `share`, orders and clicks of the same selection. */
export type Selection = {
  readonly shares: readonly Entry[]
  readonly orders: readonly Order[]
  readonly visits: readonly Visit[]
  /** The first and the last local day of the weeks that are listed; without them, those of the shares. */
  readonly from?: string
  readonly to?: string
}

const isCounted = ({ state }: Entry) => state === 'settling' || state === 'earned'
const hundredths = (value: number) => Math.round(value * 100) / 100

/** Engagement of a share at an instant: what the newest look found, unit by unit; else what the member wrote. */
export function engagementAt({ file }: Share, now: Instant): Partial<Engagement> {
  const looks = (file.checks ?? []).filter(({ at, engagement }) => engagement && Date.parse(at) <= now)
  const newest = looks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
  return { ...file.engagement, ...newest?.engagement }
}

/** Adds money by currency, to the cent. */
export function summed(amounts: readonly { readonly amount: number; readonly currency: string }[]): Money {
  const cents = new Map<string, number>()
  for (const { amount, currency } of amounts) cents.set(currency, (cents.get(currency) ?? 0) + Math.round(amount * 100))
  return new Map([...cents].sort(([a], [b]) => byCode(a, b)).map(([currency, sum]) => [currency, sum / 100]))
}

function weeksOf(days: readonly string[], from = days[0], to = days.at(-1)): Brought['weeks'] {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(weekIndex(day), (counts.get(weekIndex(day)) ?? 0) + 1)
  if (from === undefined || to === undefined) return []
  const first = Math.min(weekIndex(from), ...counts.keys())
  const last = Math.max(weekIndex(to), ...counts.keys())
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    week: mondayOf(first + index),
    shares: counts.get(first + index) ?? 0,
  }))
}

/** What orders and clicks came to at an instant. @param settledAt when an order can no longer be sent back */
function salesOf(
  { orders, visits }: Pick<Selection, 'orders' | 'visits'>,
  settledAt: (order: Order) => Instant,
  now: Instant,
): Sales {
  const made = orders.filter(({ at }) => at <= now)
  const standing = made.filter(({ cancelled }) => cancelled === undefined || cancelled > now)
  return {
    clicks: visits.filter(({ at }) => at <= now).reduce((sum, { file }) => sum + file.clicks, 0),
    orders: standing.length,
    settled: standing.filter((order) => settledAt(order) <= now).length,
    cancelled: made.length - standing.length,
    revenue: summed(standing.map(({ file }) => file)),
  }
}

/** Adds up what a selection brought at an instant. */
export function broughtBy(
  selection: Selection,
  audiences: ReadonlyMap<string, Audience>,
  settledAt: (order: Order) => Instant,
  now: Instant,
): Brought {
  const counted = selection.shares.filter(isCounted)
  const shares = counted.map(({ share }) => share!)
  const byChannel = Map.groupBy(shares, ({ channel }) => channel)
  const sharers = new Set(shares.map(({ ambassador }) => ambassador)).size
  const engagement = Object.fromEntries(ENGAGEMENT_UNITS.map((unit) => [unit, 0])) as Record<EngagementUnit, number>
  for (const share of shares)
    for (const [unit, count] of Object.entries(engagementAt(share, now))) engagement[unit as EngagementUnit] += count
  const keyOf = ({ ambassador, channel }: Share) => accountKey(ambassador, channel)
  const reach = reachOf(shares.map(keyOf), audiences)
  const contacts = shares.reduce((sum, one) => sum + (one.file.audience ?? audiences.get(keyOf(one))?.people ?? 0), 0)
  return {
    counted: counted.length,
    pending: selection.shares.filter(({ state }) => state === 'pending').length,
    void: selection.shares.filter(({ state }) => state === 'void').length,
    channels: [...byChannel]
      .map(([channel, list]) => ({ channel, shares: list.length }))
      .sort((a, b) => b.shares - a.shares || byCode(a.channel, b.channel)),
    weeks: weeksOf(shares.map(({ day }) => day).sort(), selection.from, selection.to),
    sharers,
    perSharer: sharers === 0 ? null : hundredths(counted.length / sharers),
    engagement,
    reach,
    contacts,
    frequency: reach.people === 0 ? null : hundredths(contacts / reach.people),
    sales: salesOf(selection, settledAt, now),
  }
}

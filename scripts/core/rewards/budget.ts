import { groupBy } from '../points/maps.ts'
import { seasonOf } from '../points/seasons.ts'
import type { Tally } from '../points/types.ts'
import type { Program, Redemption } from '../program.ts'
import { statusOf } from './steps.ts'

/** Sums of money by currency code, in whole units with cents: they are never added across currencies. */
export type Money = ReadonlyMap<string, number>

/** What the claims of one reward come to. */
export type RewardCost = {
  readonly slug: string
  readonly name: string
  /** Asked for, and nobody has said yes yet. */
  readonly asked: number
  /** Said yes to or sent. */
  readonly promised: number
  readonly fulfilled: number
  /** What one costs the brand; null: the reward does not say. */
  readonly price: { readonly amount: number; readonly currency: string } | null
}

/** What rewards cost in a season, beside what the season brought. */
export type Budget = {
  /** Null: all time. */
  readonly season: string | null
  readonly rewards: readonly RewardCost[]
  readonly promised: Money
  readonly fulfilled: Money
  /** Both together. */
  readonly cost: Money
  /** Promised and fulfilled claims of rewards without a price: the sums are too low by these. */
  readonly unpriced: number
  /** Counted shares. */
  readonly shares: number
  /** Followers at the time of each counted share, summed: potential reach, as members gave it. */
  readonly reach: number
  /** Promised and fulfilled, by counted share and by a thousand people of the potential reach; empty without any. */
  readonly perShare: Money
  readonly perThousand: Money
  /** What a thousand people cost elsewhere, as the program says. */
  readonly ads: { readonly name: string; readonly perThousand: number; readonly currency: string } | null
}

const cents = (value: number) => Math.round(value * 100) / 100

function summed(costs: readonly RewardCost[], countOf: (one: RewardCost) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of costs)
    if (one.price && countOf(one) > 0)
      sums.set(one.price.currency, cents((sums.get(one.price.currency) ?? 0) + one.price.amount * countOf(one)))
  return sums
}

function costOf(program: Program, slug: string, claims: readonly Redemption[], now: number): RewardCost {
  const file = program.rewards.get(slug)?.file
  const count = (...wanted: readonly string[]) => claims.filter((claim) => wanted.includes(statusOf(claim, now))).length
  return {
    slug,
    name: file?.name ?? slug,
    asked: count('requested'),
    promised: count('approved', 'sent'),
    fulfilled: count('delivered'),
    price: file?.price ?? null,
  }
}

/** Money parted evenly, to the cent; none where there is nothing to part it by. */
export const shared = (money: Money, by: number): Money =>
  new Map(by > 0 ? [...money].map(([currency, amount]) => [currency, cents(amount / by)]) : [])

/**
 * Works out what rewards cost, by the day of the claim, and what the shares of the same days reached.
 * @param season a season's key; undefined: all time
 */
export function budgetOf(program: Program, tally: Tally, season: string | undefined): Budget {
  const isIn = (day: string) => season === undefined || seasonOf(day, program.settings.seasons) === season
  const claims = program.redemptions.filter(({ at }) => at <= tally.now && isIn(program.zone.dayOf(at)))
  const rewards = [...groupBy(claims, ({ reward }) => reward)]
    .map(([slug, list]) => costOf(program, slug, list, tally.now))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const counted = tally.entries.filter(
    ({ rule, state, day }) => rule === 'share' && (state === 'settling' || state === 'earned') && isIn(day),
  )
  const reach = counted.reduce((sum, { share }) => sum + (share?.file.audience ?? 0), 0)
  const all = summed(rewards, (one) => one.promised + one.fulfilled)
  const ads = program.settings.file.paid_ads
  return {
    season: season ?? null,
    rewards,
    promised: summed(rewards, (one) => one.promised),
    fulfilled: summed(rewards, (one) => one.fulfilled),
    cost: all,
    unpriced: rewards.reduce((sum, one) => sum + (one.price ? 0 : one.promised + one.fulfilled), 0),
    shares: counted.length,
    reach,
    perShare: shared(all, counted.length),
    perThousand: shared(all, reach / 1000),
    ads: ads ? { name: ads.name, perThousand: ads.per_thousand, currency: ads.currency } : null,
  }
}

import { type Budget, type Money, shared } from '../rewards/budget.ts'
import type { Brought } from './brought.ts'

/** What results cost, and what ads would have cost for as many people. */
export type Cost = {
  /** Rewards promised and handed over, by the part of all counted shares that these are. */
  readonly rewards: Money
  /** Rewards for one counted share, and for a thousand people of the potential reach. */
  readonly perShare: Money
  readonly perThousand: Money
  /** What as many people would have cost as ads, at the figure in `paid_ads`; null: the program gives none. */
  readonly ads: { readonly name: string; readonly amount: number; readonly currency: string } | null
}

/**
 * Sets the cost of rewards beside some results. A claim belongs to no campaign, so rewards are shared out evenly over all counted shares.
 * @param all the budget of all time
 * @param program the result of all shares, of which these are a part
 */
export function costOf(all: Budget, total: number, { counted, reach }: Pick<Brought, 'counted' | 'reach'>): Cost {
  const rewards = shared(all.cost, total === 0 || counted === 0 ? 0 : total / counted)
  return {
    rewards,
    perShare: shared(rewards, counted),
    perThousand: shared(rewards, reach.people / 1000),
    ads: all.ads && {
      name: all.ads.name,
      amount: Math.round((reach.people / 1000) * all.ads.perThousand * 100) / 100,
      currency: all.ads.currency,
    },
  }
}

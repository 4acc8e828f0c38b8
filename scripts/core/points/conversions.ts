import type { Order, Program, Ruleset } from '../program.ts'
import type { Instant } from '../zone.ts'
import { decimal, rulesetOn } from './rules.ts'
import type { Entry } from './types.ts'

/**
 * What an order earns: so many points an order, and so many for a hundred units of what was paid, cut to a whole number.
 * Both are taken as the decimal fractions they were written as.
 */
export function pointsOfOrder({ file }: Pick<Order, 'file'>, { conversion }: Ruleset): number {
  if (!conversion) return 0
  const [amount, percent] = [decimal(file.amount), decimal(conversion.percent)]
  const share = (amount.digits * percent.digits) / 10n ** BigInt(amount.scale + percent.scale + 2)
  return conversion.perOrder + Number(share)
}

/** How long an order may be sent back where the rules of its day do not say: 14 days. */
const SETTLE_MS = 14 * 86_400_000

/** When an order can no longer be cancelled at the cost of its points. */
export const settledAt = ({ at }: Pick<Order, 'at'>, ruleset: Ruleset | undefined): Instant =>
  at + (ruleset?.conversion?.settleMs ?? SETTLE_MS)

/**
 * The entries of rule `conversion`: one for each order made by `now` that earns anything by the ruleset of its local day. It settles as a post
 * does; one that was cancelled before is void. It stands on no campaign's board, which holds what shares caused.
 * @returns by `at`, then by order id
 */
export function orderEntries({ orders, rulesets }: Program, now: Instant): Entry[] {
  return orders.flatMap((order): readonly Entry[] => {
    const { at, day, ambassador: handle, cancelled } = order
    const ruleset = at <= now ? rulesetOn(day, rulesets) : undefined
    const points = ruleset ? pointsOfOrder(order, ruleset) : 0
    if (!ruleset || points === 0) return []
    const entry = { handle, at, day, rule: 'conversion', order, ruleset } as const
    const final = settledAt(order, ruleset)
    if (cancelled !== undefined && cancelled <= now && cancelled < final)
      return [{ ...entry, points: 0, state: 'void', reason: 'cancelled' }]
    return [{ ...entry, points, state: now < final ? 'settling' : 'earned' }]
  })
}

/** When an entry that still settles is final. */
export function finalAt({ at, order, ruleset }: Entry): Instant {
  return order ? settledAt(order, ruleset) : at + (ruleset?.keepLiveMs ?? 0)
}

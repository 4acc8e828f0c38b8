import type { EngagementRates } from '../../../schemas/ruleset.ts'
import { ENGAGEMENT_UNITS, type EngagementUnit } from '../../../schemas/vocabulary.ts'
import type { Campaign, Ruleset, Share } from '../program.ts'

/** The ruleset in force on a local day: the newest dated on or before it, or undefined when none is. */
export function rulesetOn(day: string, rulesets: readonly Ruleset[]): Ruleset | undefined {
  return rulesets.findLast((ruleset) => ruleset.date <= day)
}

const own = (table: Readonly<Record<string, number>> | undefined, key: string): number | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

/** What a counted share earns by itself: the campaign's value for its channel, else its default, else the ruleset's, else 0. */
export function pointsOfShare(share: Pick<Share, 'channel'>, ruleset: Ruleset, campaign: Campaign | undefined): number {
  const table = campaign?.file.points?.share
  return (
    own(table, share.channel) ??
    own(table, 'default') ??
    own(ruleset.share, share.channel) ??
    own(ruleset.share, 'default') ??
    0
  )
}

/** A number as the decimal fraction people wrote: 0.29 is 29 / 10^2, exactly. */
export function decimal(value: number): { readonly digits: bigint; readonly scale: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** Rates as whole numbers over one common power of ten. */
type WholeRates = { readonly rates: readonly (readonly [EngagementUnit, bigint])[]; readonly over: bigint }

const known = new WeakMap<EngagementRates, WholeRates>()

function wholeRates(rates: EngagementRates): WholeRates {
  const before = known.get(rates)
  if (before) return before
  const exact = ENGAGEMENT_UNITS.map((unit) => [unit, decimal(rates[unit] ?? 0)] as const)
  const scale = Math.max(...exact.map(([, rate]) => rate.scale))
  const whole = exact.map(([unit, rate]) => [unit, rate.digits * 10n ** BigInt(scale - rate.scale)] as const)
  const made = { rates: whole.filter(([, rate]) => rate > 0n), over: 10n ** BigInt(scale) }
  known.set(rates, made)
  return made
}

/**
 * What a counted share's engagement earns: units times rates, summed, cut to a whole number, at most the cap; 0 without
 * a cap. Rates are taken as the decimal fractions they were written as, so that 100 clicks at 0.29 are 29 points.
 * A campaign may set the rates and the cap, each as a whole.
 */
export function pointsOfEngagement(share: Share, ruleset: Ruleset, campaign: Campaign | undefined): number {
  const cap = campaign?.file.points?.engagement_cap ?? ruleset.engagementCap
  if (cap <= 0) return 0
  const { rates, over } = wholeRates(campaign?.file.points?.engagement ?? ruleset.engagement)
  let sum = 0n
  for (const [unit, rate] of rates) {
    const units = share.engagement[unit]
    if (units !== undefined) sum += BigInt(units) * rate
  }
  const points = sum / over
  return points > BigInt(cap) ? cap : Number(points)
}

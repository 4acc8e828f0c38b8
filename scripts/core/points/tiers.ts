import type { TierFile } from '../../../schemas/program.ts'

/**
 * The tier that a number of all-time points reaches.
 * @param tiers by `from`, lowest first
 * @returns its slug; null below the first
 */
export function tierOf(points: number, tiers: readonly TierFile[]): string | null {
  return tiers.findLast((tier) => tier.from <= points)?.slug ?? null
}

/**
 * The tier that comes next, and how many points are missing to it.
 * @param tiers by `from`, lowest first
 * @returns undefined at the last one
 */
export function nextTier(
  points: number,
  tiers: readonly TierFile[],
): { readonly tier: TierFile; readonly missing: number } | undefined {
  const tier = tiers.find(({ from }) => from > points)
  return tier && { tier, missing: tier.from - points }
}

import type { TierFile } from '../../../schemas/program.ts'

/**
 * The tier that a number of all-time points reaches.
 * @param tiers by `from`, lowest first
 * @returns its slug; null below the first
 */
export function tierOf(points: number, tiers: readonly TierFile[]): string | null {
  return tiers.findLast((tier) => tier.from <= points)?.slug ?? null
}

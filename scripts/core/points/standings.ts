import type { Program, Redemption } from '../program.ts'
import type { Instant } from '../zone.ts'
import { redemptionStands } from './as-of.ts'
import { balanceOf, expiryOf } from './balance.ts'
import { groupBy } from './maps.ts'
import { tierOf } from './tiers.ts'
import { byCode, type Entry, type Standing } from './types.ts'

/** What a handle's entries come to, beside what is earned. */
function sumsOf(entries: readonly Entry[]): { settling: number; pending: number; shares: number } {
  const sums = { settling: 0, pending: 0, shares: 0 }
  for (const { state, rule, points } of entries) {
    if (state === 'void') continue
    if (state !== 'earned') sums[state] += points
    if (rule === 'share') sums.shares += 1
  }
  return sums
}

/**
 * Works out what every handle has over all time (DESIGN section 5, rule 7).
 * @param entriesOf the journal at `now`, by handle
 * @returns one standing per ambassador, and per handle without a file that has an entry, by handle
 */
export function standings(
  program: Program,
  entriesOf: ReadonlyMap<string, readonly Entry[]>,
  now: Instant,
): Map<string, Standing> {
  const standing = program.redemptions.filter((redemption) => redemptionStands(redemption, now))
  const claimsOf = groupBy<Redemption>(standing, (redemption) => redemption.ambassador)
  const goesAt = expiryOf(program.zone, program.settings.expireMonths)
  const handles = [...new Set([...program.ambassadors.keys(), ...entriesOf.keys()])].sort(byCode)
  return new Map(
    handles.map((handle) => {
      const mine = entriesOf.get(handle) ?? []
      const sums = sumsOf(mine)
      const account = balanceOf(mine, claimsOf.get(handle) ?? [], goesAt, now)
      const points = sums.settling + account.earned
      return [handle, { handle, points, ...sums, ...account, tier: tierOf(points, program.settings.tiers) }]
    }),
  )
}

import type { Program } from '../program.ts'
import { redemptionStands } from './as-of.ts'
import { expiringOf, expiryOf } from './balance.ts'
import { groupBy } from './maps.ts'
import type { Tally } from './types.ts'

/** Points that are still there on a local day and gone on the next. */
export type LastDay = { readonly on: string; readonly points: number }

/** Looks up, for any member, which points of their balance will go and when, the soonest first; none where points never expire. */
export function expiringFor(program: Program, tally: Tally): (handle: string) => readonly LastDay[] {
  const { zone, settings } = program
  const goesAt = expiryOf(zone, settings.expireMonths)
  const claimsOf = groupBy(
    program.redemptions.filter((claim) => redemptionStands(claim, tally.now)),
    ({ ambassador }) => ambassador,
  )
  const entriesOf = groupBy(tally.entries, ({ handle }) => handle)
  return (handle) =>
    expiringOf(entriesOf.get(handle) ?? [], claimsOf.get(handle) ?? [], goesAt, tally.now).map(({ at, points }) => ({
      on: zone.dayOf(at - 1),
      points,
    }))
}

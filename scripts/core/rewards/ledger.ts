import { type Balance, balanceOf, expiryOf } from '../points/balance.ts'
import { groupBy } from '../points/maps.ts'
import type { Tally } from '../points/types.ts'
import type { Program, Redemption } from '../program.ts'

const byTime = (a: Redemption, b: Redemption) => a.at - b.at || (a.id < b.id ? -1 : 1)

/** Answers what a member's balance would be if they held certain claims. */
export type Ledger = {
  /** @param claims the member's, in any order */
  balance(handle: string, claims: readonly Redemption[]): Balance
  /**
   * Whether points are there for one claim more: what it costs is covered on its day, takes nothing from a claim before
   * or after it, and leaves the balance of today at 0 or above.
   */
  covers(handle: string, held: readonly Redemption[], claim: Redemption): boolean
}

/** The ledger of a program at its tally's instant. */
export function ledgerOf(program: Program, tally: Tally): Ledger {
  const earned = groupBy(
    tally.entries.filter(({ state }) => state === 'earned'),
    ({ handle }) => handle,
  )
  const goesAt = expiryOf(program.zone, program.settings.expireMonths)
  const balance = (handle: string, claims: readonly Redemption[]) =>
    balanceOf(earned.get(handle) ?? [], claims.toSorted(byTime), goesAt, tally.now)
  return {
    balance,
    covers(handle, held, claim) {
      if (claim.cost === 0) return true
      const [before, after] = [balance(handle, held), balance(handle, [...held, claim])]
      return after.redeemed - before.redeemed === claim.cost && after.balance >= 0
    },
  }
}

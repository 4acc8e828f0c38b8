import { redemptionStands } from '../points/as-of.ts'
import { balanceOf, expiryOf } from '../points/balance.ts'
import { journal } from '../points/journal.ts'
import type { Entry } from '../points/types.ts'
import type { Problem } from '../problem.ts'
import type { Program, Redemption } from '../program.ts'
import type { Law } from './law.ts'
import { counted } from './words.ts'

const times = (count: number) => counted(count, 'time', 'times')

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(keyOf(item))
    if (list) list.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The claims for which the member had too few points, by the tally's own ledger: adding one takes less than it costs. */
function uncovered(
  program: Program,
  claims: readonly Redemption[],
  earned: readonly Entry[],
  now: number,
): { claim: Redemption; short: number }[] {
  const expiry = expiryOf(program.zone, program.settings.expireMonths)
  const spent = (count: number) => balanceOf(earned, claims.slice(0, count), expiry, now).redeemed
  if (spent(claims.length) === claims.reduce((sum, { cost }) => sum + cost, 0)) return []
  return claims
    .map((claim, index) => ({ claim, short: claim.cost - (spent(index + 1) - spent(index)) }))
    .filter(({ short }) => short > 0)
}

/** A claim is covered by the balance of its day, and the catalogue had that many. */
export const redemptionsCovered: Law = (program, { now, broken }) => {
  const problems: Problem[] = []
  // What a broken file would have earned is not known, so nobody is said to have too little.
  const unsure = [...broken].some((path) => /^(?:shares|awards|points|campaigns)\//.test(path))
  const standing = program.redemptions.filter((one) => redemptionStands(one, now))
  if (standing.length === 0) return problems
  const earned = grouped(
    journal(program, now).filter(({ state }) => state === 'earned'),
    ({ handle }) => handle,
  )
  for (const [handle, claims] of grouped(standing, ({ ambassador }) => ambassador)) {
    for (const { claim, short } of unsure ? [] : uncovered(program, claims, earned.get(handle) ?? [], now)) {
      problems.push({
        code: 'over-balance',
        message: `${handle} had ${short} points too few for this claim`,
        file: claim.path,
        field: ['cost'],
        right: `A cost of at most ${claim.cost - short}, the balance of that day`,
        hint: 'Add a step with status: refused, or an award that makes up for it',
      })
    }
  }
  for (const [slug, claims] of grouped(standing, ({ reward }) => reward)) {
    const file = program.rewards.get(slug)?.file
    if (!file) continue
    for (const claim of file.stock === undefined ? [] : claims.slice(file.stock)) {
      problems.push({
        code: 'over-stock',
        message: `The reward ${slug} was claimed ${times(claims.length)}, but there are only ${file.stock}`,
        file: claim.path,
        field: ['reward'],
        right: `At most ${file.stock} claims that are not refused or cancelled`,
        hint: 'Raise the stock, or add a step with status: refused',
      })
    }
    const most = file.per_member ?? Number.POSITIVE_INFINITY
    for (const [handle, own] of grouped(claims, ({ ambassador }) => ambassador)) {
      for (const claim of own.slice(most)) {
        problems.push({
          code: 'over-stock',
          message: `${handle} claimed ${slug} ${times(own.length)}, but may have it only ${times(most)}`,
          file: claim.path,
          field: ['reward'],
          right: `At most ${most} for each member`,
          hint: 'Raise per_member, or add a step with status: refused',
        })
      }
    }
  }
  return problems
}

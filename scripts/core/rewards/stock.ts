import { redemptionStands } from '../points/as-of.ts'
import type { Program, Redemption, Reward } from '../program.ts'
import type { Instant } from '../zone.ts'

/** A claim as far as stock is concerned. */
export type Taken = Pick<Redemption, 'id' | 'ambassador' | 'reward'> & { readonly code?: string | undefined }

/** The claims that stand at an instant: made, and neither refused nor cancelled. By `at`, then by id. */
export const standingClaims = (program: Program, now: Instant): Redemption[] =>
  program.redemptions.filter((claim) => redemptionStands(claim, now))

/** Every code that was ever dealt, of any claim, whatever became of it: none is dealt again. */
export function dealtCodes(program: Program): ReadonlySet<string> {
  return new Set(program.redemptions.flatMap(({ reward, file }) => (file.code ? `${reward}/${file.code}` : [])))
}

/** Whether codes of a reward lie sealed in the folder or did, dealt one to a claim; a reward without any is sent by hand. */
export const hasCodes = (program: Program, reward: string): boolean =>
  program.codes.has(reward) ||
  program.redemptions.some((claim) => claim.reward === reward && claim.file.code !== undefined)

/** The codes of a reward that nobody has been dealt, by name. */
export function freeCodes(program: Program, reward: string): string[] {
  const dealt = dealtCodes(program)
  return (program.codes.get(reward) ?? []).filter((id) => !dealt.has(`${reward}/${id}`))
}

/**
 * How many of a reward are left beside those that claims hold.
 * @param taken the claims that stand, of every reward
 * @returns infinity where there is no end of them; never below 0
 */
export function leftOf(program: Program, reward: Reward, taken: Iterable<Taken>): number {
  let [claims, undealt] = [0, 0]
  for (const one of taken) {
    if (one.reward !== reward.slug) continue
    claims += 1
    if (one.code === undefined) undealt += 1
  }
  const bySaid = (reward.file.stock ?? Number.POSITIVE_INFINITY) - claims
  const byCodes = hasCodes(program, reward.slug)
    ? freeCodes(program, reward.slug).length - undealt
    : Number.POSITIVE_INFINITY
  return Math.max(0, Math.min(bySaid, byCodes))
}

/** How many one member may have of a reward; what costs nothing is had once unless the reward says more. */
export const mostEach = ({ cost, file }: Reward): number =>
  file.per_member ?? (cost === 0 ? 1 : Number.POSITIVE_INFINITY)

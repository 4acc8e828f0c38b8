import type { Problem } from '../problem.ts'
import { statusOf } from '../rewards/steps.ts'
import type { Law } from './law.ts'

/** A reward is claimed while it is offered, or the claim is refused. */
export const claimsInTime: Law = ({ redemptions, rewards, zone }, { now }) => {
  const problems: Problem[] = []
  for (const claim of redemptions) {
    const { path, reward, at } = claim
    if (statusOf(claim, now) === 'refused') continue
    const file = rewards.get(reward)?.file
    const early = file?.from !== undefined && at < zone.momentOf(file.from)
    const late = file?.until !== undefined && at > zone.closingOf(file.until)
    if (!early && !late) continue
    problems.push({
      code: 'claim-out-of-time',
      message: early ? `The reward ${reward} was not offered yet` : `The reward ${reward} was no longer offered`,
      file: path,
      field: ['at'],
      right: early ? `A claim on or after ${file.from}` : `A claim on or before ${file?.until}`,
      hint: "Move the reward's dates, or add a step with status: refused",
    })
  }
  return problems
}

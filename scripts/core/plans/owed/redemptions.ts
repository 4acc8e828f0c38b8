import { owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

/** Where each claim of a reward stands: of several steps since the last run, the newest. */
export function redemptionSteps(facts: PlanFacts): Notice[] {
  const { program, now, everyone } = facts
  return program.redemptions.flatMap(({ id, ambassador, steps }) => {
    const step = steps.findLast(({ at }) => at <= now)
    const person = everyone.get(ambassador)
    return step && person ? owedTo(facts, person, `reward-${step.status}`, { redemption: id }, step.at) : []
  })
}

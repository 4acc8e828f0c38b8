import { owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

const QUIET_MS = 60 * 86_400_000

/** A line to who has been quiet for 60 days, since their last post or, without one, since joining: once for each silence. */
export function winBacks(facts: PlanFacts): Notice[] {
  return facts.people.flatMap((person) => {
    const last = person.shares.at(-1)
    return owedTo(facts, person, 'win-back', { share: last?.id ?? null }, (last?.at ?? person.member.joined) + QUIET_MS)
  })
}

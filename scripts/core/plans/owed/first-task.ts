import { owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

const DAY_MS = 86_400_000

/** Days after the program began to write to them, the latest first. */
const NUDGES = [
  ['first-task-3', 7],
  ['first-task-2', 3],
  ['first-task-1', 1],
] as const

/**
 * Up to three nudges towards the starter for new members without a post, ended by a post or by “not this one”. Only the latest
 * that is due: after a pause of the program nobody is nudged twice at once.
 */
export function firstTasks(facts: PlanFacts): Notice[] {
  const { starter, now, settled } = facts
  if (starter === undefined) return []
  return facts.people
    .filter(({ handle, movedIn, shares }) => !movedIn && shares.length === 0 && !settled.get(starter)?.has(handle))
    .flatMap((person) => {
      const { since } = person
      const due = NUDGES.find(([, days]) => since + days * DAY_MS <= now)
      return due ? owedTo(facts, person, due[0], { campaign: starter }, since + due[1] * DAY_MS) : []
    })
}

import { expiringFor } from '../../points/expiring-for.ts'
import { dayName, dayNumber } from '../../zone.ts'
import { owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

/** How many local days ahead points that will go are announced: time enough to choose a reward. */
export const AHEAD_DAYS = 30

/** A word ahead of each day on which points of a balance will go, if the program lets them and nobody spends them before. */
export function expiringPoints(facts: PlanFacts): Notice[] {
  const { program, tally, everyone, now } = facts
  if (program.settings.expireMonths === undefined) return []
  const today = dayNumber(program.zone.dayOf(now))
  const expiring = expiringFor(program, tally)
  return [...everyone.values()].flatMap((person) =>
    expiring(person.handle)
      .filter(({ on }) => dayNumber(on) - today <= AHEAD_DAYS)
      .flatMap(({ on }) => {
        // Who comes to the program with points about to go hears of it at once.
        const owed = Math.max(person.since, program.zone.startOf(dayName(dayNumber(on) - AHEAD_DAYS)))
        return owedTo(facts, person, 'points-expiring', { day: on }, owed)
      }),
  )
}

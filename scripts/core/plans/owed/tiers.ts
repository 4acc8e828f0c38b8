import { groupBy } from '../../points/maps.ts'
import type { Entry } from '../../points/types.ts'
import type { Instant } from '../../zone.ts'
import { owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

/** When the program came to know that an entry counts: its share was posted, logged and verified by then. */
function knownAt({ at, share }: Entry, now: Instant): Instant {
  if (!share) return at
  const review = share.reviews.findLast((one) => one.at <= now && one.status === 'verified')
  return Math.max(at, Date.parse(share.file.logged.at), review?.at ?? at)
}

/**
 * When the points of somebody last came to reach a number, and with which entry.
 * @param entries theirs, all that count
 * @returns undefined when they do not reach it
 */
export function reachedAt(
  entries: readonly Entry[],
  points: number,
  now: Instant,
): { readonly at: Instant; readonly by: Entry } | undefined {
  const known = entries.map((by) => ({ at: knownAt(by, now), by })).toSorted((a, b) => a.at - b.at)
  let sum = 0
  let reached: { readonly at: Instant; readonly by: Entry } | undefined
  for (const one of known) {
    const before = sum
    sum += one.by.points
    if (before < points && sum >= points) reached = one
  }
  return sum >= points ? reached : undefined
}

/** The tier somebody has, from when they reached it; not the one that everybody begins with, nor one reached by an import. */
export function tierUps(facts: PlanFacts): Notice[] {
  const { program, tally, now } = facts
  const tiers = new Map(program.settings.tiers.map((tier) => [tier.slug, tier]))
  const counted = groupBy(
    tally.entries.filter(({ state }) => state === 'settling' || state === 'earned'),
    ({ handle }) => handle,
  )
  return facts.people.flatMap((person) => {
    const tier = tiers.get(tally.standings.get(person.handle)?.tier ?? '')
    if (!tier || tier.from <= 0) return []
    const reached = reachedAt(counted.get(person.handle) ?? [], tier.from, now)
    if (!reached || reached.by.share?.file.logged.via === 'import') return []
    return owedTo(facts, person, 'tier-up', { tier: tier.slug }, reached.at)
  })
}

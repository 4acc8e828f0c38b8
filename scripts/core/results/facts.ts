import type { Brought } from './brought.ts'
import type { ResultWords, Writing } from './words.ts'

type Say = ResultWords & Writing

/** What is said of results: each with its name, and a line or several. */
export type Facts = readonly (readonly [name: string, lines: readonly string[]])[]

/** What happened, and who could have seen it: two things, never added. */
export function seenFacts({ engagement, reach, contacts, frequency }: Brought, say: Say): Facts {
  const { figures: words } = say
  const done = Object.entries(engagement)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${say.number(count)} ${say.engagement[unit] ?? unit}`)
  const could =
    reach.people === 0
      ? [words.unknown]
      : [
          words.reach(reach.people, reach.accounts),
          ...(reach.oldest === null ? [] : [words.asOf(reach.oldest, reach.newest ?? reach.oldest)]),
          ...(frequency === null ? [] : [words.frequency(contacts, frequency)]),
        ]
  return [
    [words.happened, [done.join(', ') || words.none]],
    [words.could, [could.join('; '), ...(reach.people === 0 ? [] : [words.overlap])]],
  ]
}

/** How many posts, by how many. */
export function postFact({ counted, sharers, perSharer }: Brought, say: Say): Facts[number] {
  const each = perSharer === null ? '' : `, ${say.figures.perMember(perSharer)}`
  return [say.weeks.head[1], [`${say.posts(counted)}, ${say.members(sharers)}${each}`]]
}

/** What came by personal links: for the program's own people. */
export function linkFact({ sales }: Brought, say: Say): Facts[number] {
  const { figures: words } = say
  const paid = sales.orders > 0 ? `, ${words.sum([...sales.revenue])} (${words.settled(sales.settled)})` : ''
  const cancelled = sales.cancelled > 0 ? [words.cancelled(sales.cancelled)] : []
  return [words.links, [[words.clicks(sales.clicks), `${words.orders(sales.orders)}${paid}`, ...cancelled].join(', ')]]
}

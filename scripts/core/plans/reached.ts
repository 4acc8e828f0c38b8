import { STREAMS } from '../../../schemas/vocabulary.ts'
import type { Delivery, Exclusion, NoticeState } from './envelope.ts'
import type { PlanFacts } from './facts.ts'
import { deliveryFor, unreachable } from './rules/exclude.ts'

/** Whether a message of any stream can reach an active member, and how; or why none can. */
export type Reached =
  | { readonly handle: string; readonly by: readonly Delivery[] }
  | { readonly handle: string; readonly why: Exclusion }

/** The proof that every active member is reached, or the name of who is not and why (one line for each, by handle). */
export function reachedBy({ people }: PlanFacts, { reach }: Pick<NoticeState, 'reach'>): Reached[] {
  return people.map((person) => {
    const by = new Set<Delivery>()
    let why: Exclusion = 'opted-out'
    for (const stream of STREAMS) {
      const delivery = deliveryFor(person, stream)
      if (delivery === 'none') continue
      const barred = delivery === 'group' ? undefined : unreachable(reach.get(person.handle), delivery)
      if (barred === undefined) by.add(delivery)
      else why = barred
    }
    return by.size > 0 ? { handle: person.handle, by: [...by] } : { handle: person.handle, why }
  })
}

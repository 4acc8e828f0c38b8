import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** Why the hub has to be built again though nobody saved anything; undefined when it need not. */
export type Stale = 'never' | 'new-day' | 'opened' | 'closed'

/**
 * Whether time alone has changed what the hub shows since it was last published: a new local day (dates in words, points that have become
 * final, seasons), a campaign that has opened or closed.
 * @param last when it was last published; undefined: never
 */
export function staleHub({ campaigns, zone }: Program, last: Instant | undefined, now: Instant): Stale | undefined {
  if (last === undefined) return 'never'
  if (zone.dayOf(last) !== zone.dayOf(now)) return 'new-day'
  const between = (at: Instant | undefined) => at !== undefined && at > last && at <= now
  const ready = [...campaigns.values()].filter(({ status }) => status === 'ready')
  if (ready.some(({ opens }) => between(opens))) return 'opened'
  return ready.some(({ closes }) => between(closes)) ? 'closed' : undefined
}

import type { Places } from './places.ts'
import type { Ranked } from './ranks.ts'
import type { Boards, Row, Standing } from './types.ts'

/** The rows of one board; movement is the rank it had a week before less the rank it has now. */
function rows(
  now: readonly Ranked[],
  before: readonly Ranked[],
  standings: ReadonlyMap<string, Standing>,
): readonly Row[] {
  const ranks = new Map(before.map(({ handle, rank }) => [handle, rank]))
  return now.map(({ rank, handle, points, pending, shares }) => {
    const { balance, tier } = standings.get(handle)!
    const old = ranks.get(handle)
    return { rank, handle, points, pending, balance, shares, tier, movement: old === undefined ? null : old - rank }
  })
}

/**
 * Makes the boards' rows out of the places now and those of seven days (168 hours) before.
 * @param standings those of now: balance and tier are all-time on every board
 */
export function boards(now: Places, before: Places, standings: ReadonlyMap<string, Standing>): Boards {
  const group = (kind: 'seasons' | 'campaigns' | 'segments') =>
    new Map([...now[kind]].map(([key, places]) => [key, rows(places, before[kind].get(key) ?? [], standings)]))
  return {
    all: rows(now.all, before.all, standings),
    seasons: group('seasons'),
    campaigns: group('campaigns'),
    segments: group('segments'),
  }
}

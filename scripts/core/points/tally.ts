import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { boards } from './boards.ts'
import { journal } from './journal.ts'
import { groupBy } from './maps.ts'
import { places } from './places.ts'
import { standings } from './standings.ts'
import type { Tally } from './types.ts'

/** How far back movement looks: seven days of 24 hours. */
export const MOVEMENT_MS = 168 * 3_600_000

function placesAt(program: Program, now: Instant) {
  const entries = journal(program, now)
  const entriesOf = groupBy(entries, (entry) => entry.handle)
  const all = standings(program, entriesOf, now)
  return { entries, standings: all, places: places(program, entriesOf, all, now) }
}

/**
 * Counts the points of a program at an instant (DESIGN section 5): the same program and the same `now` give the same
 * result. Facts dated after `now` do not exist; what carries no date is as it is today.
 */
export function tally(program: Program, now: Instant): Tally {
  const today = placesAt(program, now)
  const before = placesAt(program, now - MOVEMENT_MS)
  return {
    now,
    entries: today.entries,
    standings: today.standings,
    boards: boards(today.places, before.places, today.standings),
  }
}

import type { Program } from '../program.ts'
import { seasonOf } from './seasons.ts'
import type { Boards } from './types.ts'

const EMPTY: Boards = { all: [], seasons: new Map(), campaigns: new Map(), segments: new Map() }

type Group = 'seasons' | 'campaigns' | 'segments'

const only = (boards: Boards, group: Group, key: string) => new Map([[key, boards[group].get(key) ?? []]])

/** Every name that a board goes by, whether it has a row or not. */
export function boardNames(program: Program, boards: Boards, now: number): string[] {
  const season = seasonOf(program.zone.dayOf(now), program.settings.seasons)
  const seasons = [...boards.seasons.keys(), ...(season === undefined ? [] : [season])]
  const campaigns = [...program.campaigns.keys(), ...boards.campaigns.keys()]
  const segments = [...program.settings.segments.keys(), ...boards.segments.keys()]
  return [...new Set(['all', ...seasons, ...campaigns, ...segments])]
}

/**
 * The one board of a name, as boards: `all`, a season's key, a campaign's slug or a segment's. A name that two boards
 * have means both.
 * @returns undefined when there is no board of that name; a board without a row stays empty
 */
export function boardNamed(program: Program, boards: Boards, now: number, name: string): Boards | undefined {
  if (!boardNames(program, boards, now).includes(name)) return undefined
  return {
    ...EMPTY,
    ...(name === 'all' && { all: boards.all }),
    ...(boards.seasons.has(name) && { seasons: only(boards, 'seasons', name) }),
    ...(boards.campaigns.has(name) && { campaigns: only(boards, 'campaigns', name) }),
    ...(boards.segments.has(name) && { segments: only(boards, 'segments', name) }),
  }
}

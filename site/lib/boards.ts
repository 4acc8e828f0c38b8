import type { HubData, HubRow, HubSeason } from '../data/program.ts'
import type { Words } from '../words/index.ts'
import { monthName, monthYear } from './dates.ts'

/** Rows on one page of a board: a page stays quick to load and to read on a phone. */
export const pageSize = 100

export type Board = {
  /** `all`, `seasons/2026-Q4`, `campaigns/harbour-roast`, `segments/fan`: its place under `/boards/`, and its name in `data-board`. */
  id: string
  kind: 'all' | 'season' | 'campaign' | 'segment'
  title: string
  season: HubSeason | null
  rows: readonly HubRow[]
}

type Names = { campaign: (slug: string) => string; segment: (slug: string) => string }

/** A season's name: `October to December 2026`, `November 2026`, `2026`. */
export const seasonName = (key: string, say: Words): string => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key)
  if (quarter) {
    const [, year = '', number] = quarter
    const month = (offset: number) => {
      const two = String((Number(number) - 1) * 3 + offset).padStart(2, '0')
      return monthName(`${year}-${two}-01`, say.language)
    }
    return say.board.quarter(month(1), month(3), year)
  }
  return /^\d{4}-\d\d$/.test(key) ? monthYear(`${key}-01`, say.language) : key
}

/** Every board that has a page, all-time first; campaigns in the order of the campaigns, segments in the program's. */
export const listBoards = (data: HubData, names: Names, say: Words): Board[] => [
  { id: 'all', kind: 'all', title: say.board.all, season: null, rows: data.boards.all },
  ...data.boards.seasons.map(
    (season): Board => ({
      id: `seasons/${season.key}`,
      kind: 'season',
      title: seasonName(season.key, say),
      season,
      rows: season.rows,
    }),
  ),
  ...data.campaigns.map(
    ({ slug }): Board => ({
      id: `campaigns/${slug}`,
      kind: 'campaign',
      title: names.campaign(slug),
      season: null,
      rows: data.boards.campaigns[slug] ?? [],
    }),
  ),
  ...data.program.segments.flatMap(({ slug }): Board[] => {
    const rows = data.boards.segments[slug] ?? []
    return rows.length
      ? [{ id: `segments/${slug}`, kind: 'segment', title: names.segment(slug), season: null, rows }]
      : []
  }),
]

/** The path of a page of a board: `/boards/`, `/boards/page/2/`, `/boards/seasons/2026-Q4/`. */
export const boardPath = (id: string, page = 1): string =>
  `/boards/${id === 'all' ? '' : `${id}/`}${page > 1 ? `page/${page}/` : ''}`

/** Names on one page of the list of members. */
export const namesPerPage = 200

/** The path of a page of the list of members: `/members/`, `/members/page/2/`. */
export const membersPath = (page: number): string => `/members/${page > 1 ? `page/${page}/` : ''}`

/** How many pages a list takes; an empty one still has its first. */
export const pageCount = (rows: number, size = pageSize): number => Math.max(1, Math.ceil(rows / size))

/** The rows of one page, counted from 1. */
export const pageOf = <T>(rows: readonly T[], page: number, size = pageSize): T[] =>
  rows.slice((page - 1) * size, page * size)

/** Ranks that more than one row of the board holds. */
export const tiedRanks = (rows: readonly HubRow[]): Set<number> => {
  const seen = new Set<number>()
  const tied = new Set<number>()
  for (const { rank } of rows) {
    if (seen.has(rank)) tied.add(rank)
    seen.add(rank)
  }
  return tied
}

/** How a rank moved in seven days, in words; for those who do not see the mark. */
export const movementWords = (movement: number | null, { board: say }: Words): string => {
  if (movement === null) return say.movedNew
  if (movement === 0) return say.movedSame
  return movement > 0 ? say.movedUp(movement) : say.movedDown(-movement)
}

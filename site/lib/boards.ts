import type { HubData, HubRow, HubSeason } from '../data/program.ts'

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

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A season's name: `October to December 2026`, `November 2026`, `2026`. */
export const seasonName = (key: string): string => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key)
  if (quarter) {
    const first = (Number(quarter[2]) - 1) * 3
    return `${months[first]} to ${months[first + 2]} ${quarter[1]}`
  }
  const month = /^(\d{4})-(\d\d)$/.exec(key)
  return month ? `${months[Number(month[2]) - 1]} ${month[1]}` : key
}

/** Every board that has a page, all-time first; campaigns in the order of the campaigns, segments in the program's. */
export const listBoards = (data: HubData, names: Names): Board[] => [
  { id: 'all', kind: 'all', title: 'All time', season: null, rows: data.boards.all },
  ...data.boards.seasons.map(
    (season): Board => ({
      id: `seasons/${season.key}`,
      kind: 'season',
      title: seasonName(season.key),
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
export const movementWords = (movement: number | null): string => {
  if (movement === null) return 'new on this board this week'
  if (movement === 0) return 'same place as a week ago'
  const places = Math.abs(movement) === 1 ? '1 place' : `${Math.abs(movement)} places`
  return `${movement > 0 ? 'up' : 'down'} ${places} in a week`
}

import type { HubData, HubRow } from '../../../schemas/hub-data.ts'
import { daysOfSeason, seasonOf } from '../points/seasons.ts'
import type { Entry, Row, Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import { isCounted } from './members.ts'

type Counts = ReadonlyMap<string, number>

/** Counted shares by handle among those entries that belong to a board. */
function countedShares(entries: readonly Entry[], belongs: (entry: Entry) => boolean): Counts {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    if (entry.rule === 'share' && isCounted(entry) && belongs(entry))
      counts.set(entry.handle, (counts.get(entry.handle) ?? 0) + 1)
  }
  return counts
}

const hubRows = (rows: readonly Row[], counts: Counts): HubRow[] =>
  rows.map(({ rank, handle, points, tier, movement }) => ({
    rank,
    handle,
    points,
    shares: counts.get(handle) ?? 0,
    tier,
    movement,
  }))

/** Groups the entries by a key once, so that each board counts its own alone. */
function countsBy(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined): (key: string) => Counts {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return (key) => countedShares(groups.get(key) ?? [], () => true)
}

/** The boards as the public sees them: the same rows and ranks as the tally's, pending ones left out of the counts. */
export function hubBoards(program: Program, tally: Tally, campaigns: ReadonlySet<string>): HubData['boards'] {
  const { boards, entries, now } = tally
  const all = countedShares(entries, () => true)
  const season = program.settings.seasons
  const today = program.zone.dayOf(now)
  const current = seasonOf(today, season)
  const bySeason = countsBy(entries, (entry) => seasonOf(entry.day, season))
  const byCampaign = countsBy(entries, (entry) => entry.campaign)
  const keys = new Set([...boards.seasons.keys(), ...(current === undefined ? [] : [current])])
  return {
    all: hubRows(boards.all, all),
    seasons: [...keys]
      .sort()
      .reverse()
      .map((key) => ({
        key,
        ...daysOfSeason(key),
        current: key === current,
        rows: hubRows(boards.seasons.get(key) ?? [], bySeason(key)),
      })),
    campaigns: Object.fromEntries(
      [...boards.campaigns]
        .filter(([slug]) => campaigns.has(slug))
        .map(([slug, rows]) => [slug, hubRows(rows, byCampaign(slug))]),
    ),
    segments: Object.fromEntries([...boards.segments].map(([slug, rows]) => [slug, hubRows(rows, all)])),
  }
}

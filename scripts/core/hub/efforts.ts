import type { HubData } from '../../../schemas/hub-data.ts'
import { weekIndex } from '../points/iso-week.ts'
import { isListed } from '../points/places.ts'
import { byCode, type Entry } from '../points/types.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { isCounted } from './members.ts'

type Efforts = HubData['efforts']

const DAY_MS = 86_400_000
/** How long somebody is new. */
export const NEWCOMER_MS = 30 * DAY_MS
const SPAN_MS = 28 * DAY_MS
/** The most rows of each list: enough for a page, and a program of thousands stays small. */
const MOST = 20

/** How many weeks in a row, up to this week or the last one, have one of the days in them. */
export function runningWeeks(days: Iterable<string>, today: string): number {
  const weeks = new Set([...days].map(weekIndex))
  const last = weekIndex(today)
  let week = weeks.has(last) ? last : last - 1
  let run = 0
  for (; weeks.has(week); week -= 1) run += 1
  return run
}

const isDone = (entry: Entry) => isCounted(entry) && entry.rule !== 'award'
const sharesAmong = (entries: readonly Entry[]) => entries.filter((entry) => entry.rule === 'share' && isCounted(entry))
const pointsAmong = (entries: readonly Entry[], from: Instant, to: Instant) =>
  entries.reduce((sum, entry) => (isDone(entry) && entry.at > from && entry.at <= to ? sum + entry.points : sum), 0)

/** What members do, beside how many points it makes (schemas/hub-efforts.ts says who is in which list). */
export function hubEfforts(
  program: Program,
  members: readonly Ambassador[],
  entriesOf: ReadonlyMap<string, readonly Entry[]>,
  now: Instant,
): Efforts {
  const { zone } = program
  const today = zone.dayOf(now)
  const [newcomers, streaks, improved]: [
    (Efforts['newcomers'][number] & { joined: Instant })[],
    Efforts['streaks'],
    Efforts['improved'],
  ] = [[], [], []]
  for (const member of members) {
    if (!isListed(member, now)) continue
    const { handle, joined } = member
    const entries = entriesOf.get(handle) ?? []
    const shares = sharesAmong(entries)
    if (joined > now - NEWCOMER_MS) newcomers.push({ handle, shares: shares.length, joined })
    const weeks = runningWeeks(
      shares.map(({ day }) => day),
      today,
    )
    if (weeks >= 2) streaks.push({ handle, weeks })
    if (joined > now - 2 * SPAN_MS) continue
    const [points, before] = [
      pointsAmong(entries, now - SPAN_MS, now),
      pointsAmong(entries, now - 2 * SPAN_MS, now - SPAN_MS),
    ]
    if (points > before) improved.push({ handle, points, before })
  }
  const byHandle = (a: { handle: string }, b: { handle: string }) => byCode(a.handle, b.handle)
  return {
    since: zone.dayOf(now - SPAN_MS),
    newcomers: newcomers
      .sort((a, b) => b.joined - a.joined || byHandle(a, b))
      .slice(0, MOST)
      .map(({ handle, shares }) => ({ handle, shares })),
    streaks: streaks.sort((a, b) => b.weeks - a.weeks || byHandle(a, b)).slice(0, MOST),
    improved: improved.sort((a, b) => b.points - b.before - (a.points - a.before) || byHandle(a, b)).slice(0, MOST),
  }
}

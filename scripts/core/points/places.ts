import type { Ambassador, Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { kept } from './maps.ts'
import { type Ranked, ranked, type Score } from './ranks.ts'
import { seasonOf } from './seasons.ts'
import { byCode, type Entry, type Standing } from './types.ts'

type Group<T> = ReadonlyMap<string, readonly T[]>

/** Everyone's place on every board at one instant, before movement. */
export type Places = {
  readonly all: readonly Ranked[]
  readonly seasons: Group<Ranked>
  readonly campaigns: Group<Ranked>
  readonly segments: Group<Ranked>
}

/** True for a member whom boards list: active or alumni, joined by `now`, and not asked to be left out. */
export function isListed(member: Ambassador, now: Instant): boolean {
  return (member.status === 'active' || member.status === 'alumni') && member.joined <= now && member.leaderboard
}

type Sum = { -readonly [K in keyof Score]: Score[K] }

/** Adds an entry that is not void to what its member has on a board. */
function add(sums: Map<string, Sum>, board: string, { handle, rule, points, state }: Entry): void {
  const mine = kept(sums, board, () => ({ handle, points: 0, pending: 0, shares: 0 }))
  if (state === 'pending') mine.pending += points
  else mine.points += points
  if (rule === 'share') mine.shares += 1
}

/** What one member has on each season's and each campaign's board. */
function sumsOf(entries: readonly Entry[], seasonOn: (day: string) => string | undefined) {
  const [seasons, campaigns] = [new Map<string, Sum>(), new Map<string, Sum>()]
  for (const entry of entries) {
    if (entry.state === 'void') continue
    const season = seasonOn(entry.day)
    if (season !== undefined) add(seasons, season, entry)
    if (entry.campaign !== undefined) add(campaigns, entry.campaign, entry)
  }
  return { seasons, campaigns }
}

const rankedAll = (boards: ReadonlyMap<string, readonly Score[]>) =>
  new Map([...boards].sort(([a], [b]) => byCode(a, b)).map(([key, scores]) => [key, ranked(scores)]))

/** Places by segment, a board per segment that a listed member is of. */
function segmentPlaces(listed: readonly Ambassador[], scoreOf: (handle: string) => Score): Group<Ranked> {
  const segments = new Map<string, Score[]>()
  for (const { handle, segments: own } of listed)
    for (const segment of new Set(own)) kept(segments, segment, () => []).push(scoreOf(handle))
  return rankedAll(segments)
}

/**
 * Works out the places on every board at an instant (DESIGN section 5, rule 8).
 * @param entriesOf the journal at `now`, by handle
 */
export function places(
  program: Program,
  entriesOf: ReadonlyMap<string, readonly Entry[]>,
  standings: ReadonlyMap<string, Standing>,
  now: Instant,
): Places {
  const listed = [...program.ambassadors.values()].filter((member) => isListed(member, now))
  const [seasons, campaigns] = [new Map<string, Score[]>(), new Map<string, Score[]>()]
  const days = new Map<string, string | undefined>()
  const seasonOn = (day: string) => kept(days, day, () => seasonOf(day, program.settings.seasons))
  for (const { handle } of listed) {
    const sums = sumsOf(entriesOf.get(handle) ?? [], seasonOn)
    for (const [season, sum] of sums.seasons) kept(seasons, season, () => []).push(sum)
    for (const [campaign, sum] of sums.campaigns) kept(campaigns, campaign, () => []).push(sum)
  }
  const scoreOf = (handle: string): Score => {
    const { points, pending, shares } = standings.get(handle)!
    return { handle, points, pending, shares }
  }
  return {
    all: ranked(listed.map(({ handle }) => scoreOf(handle))),
    seasons: rankedAll(seasons),
    campaigns: rankedAll(campaigns),
    segments: segmentPlaces(listed, scoreOf),
  }
}

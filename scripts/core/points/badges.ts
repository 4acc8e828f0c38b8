import type { BadgeFile } from '../../../schemas/program.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { forgivenWeeks, weekBefore } from './holidays.ts'
import { weekIndex } from './iso-week.ts'
import { groupBy } from './maps.ts'
import type { Entry, Tally } from './types.ts'

/** What a badge's rule can ask of a member, counted over shares that are counted and no longer being checked. */
type Deeds = Required<NonNullable<BadgeFile['rule']>>

const NONE: ReadonlySet<number> = new Set()

/**
 * The longest run of weeks that follow each other.
 * @param forgiven weeks that break no run; one without a share adds nothing to it either
 */
export function longestRun(weeks: Iterable<number>, forgiven: ReadonlySet<number> = NONE): number {
  const runs = new Map<number, number>()
  for (const week of [...new Set(weeks)].sort((a, b) => a - b))
    runs.set(week, (runs.get(weekBefore(week, forgiven, (one) => runs.has(one))) ?? 0) + 1)
  return Math.max(0, ...runs.values())
}

/** Whole years from one instant to another, by the program's calendar. */
function yearsSince(program: Program, from: Instant, now: Instant): number {
  const [then, today] = [program.zone.dayOf(from), program.zone.dayOf(now)]
  const years = Number(today.slice(0, 4)) - Number(then.slice(0, 4))
  return Math.max(0, today.slice(5) >= then.slice(5) ? years : years - 1)
}

const isSettled = (entry: Entry) => entry.rule === 'share' && (entry.state === 'settling' || entry.state === 'earned')

function deedsOf(
  program: Program,
  member: Ambassador,
  shares: readonly Entry[],
  recruits: number,
  now: Instant,
  forgiven: ReadonlySet<number>,
): Deeds {
  return {
    shares: shares.length,
    channels: new Set(shares.map(({ share }) => share?.channel)).size,
    campaigns: new Set(shares.flatMap(({ campaign }) => campaign ?? [])).size,
    streak_weeks: longestRun(
      shares.map(({ day }) => weekIndex(day)),
      forgiven,
    ),
    recruits,
    years: yearsSince(program, member.joined, now),
  }
}

/** How many who have joined name each handle as the one who brought them in, and have a settled share. */
function recruitsOf(program: Program, sharesOf: ReadonlyMap<string, readonly Entry[]>, now: Instant) {
  const counts = new Map<string, number>()
  for (const { handle, referredBy, joined } of program.ambassadors.values())
    if (referredBy !== undefined && referredBy !== handle && joined <= now && sharesOf.has(handle))
      counts.set(referredBy, (counts.get(referredBy) ?? 0) + 1)
  return counts
}

/** True when every count of a rule is met; a badge without one, or with an empty one, is given by hand alone. */
function isReached({ rule }: BadgeFile, deeds: Deeds): boolean {
  const wanted = Object.entries(rule ?? {}) as [keyof Deeds, number | undefined][]
  return wanted.length > 0 && wanted.every(([deed, count]) => deeds[deed] >= (count ?? 0))
}

/**
 * The badges that members have at a tally's instant: reached by a rule, or given by an award, whatever its points.
 * @returns slugs in the program's order, for each ambassador who has any
 */
export function badgesOf(program: Program, { entries, now }: Pick<Tally, 'entries' | 'now'>): Map<string, string[]> {
  const sharesOf = groupBy(entries.filter(isSettled), (entry) => entry.handle)
  const awardsOf = groupBy(
    entries.filter(({ award }) => award?.file.badge !== undefined),
    (entry) => entry.handle,
  )
  const recruits = recruitsOf(program, sharesOf, now)
  const forgiven = forgivenWeeks(program.settings.file.holidays)
  const badges = new Map<string, string[]>()
  for (const member of program.ambassadors.values()) {
    const { handle } = member
    const deeds = deedsOf(program, member, sharesOf.get(handle) ?? [], recruits.get(handle) ?? 0, now, forgiven)
    const given = new Set(awardsOf.get(handle)?.map(({ award }) => award?.file.badge))
    const own = program.settings.badges.filter((badge) => given.has(badge.slug) || isReached(badge, deeds))
    if (own.length > 0)
      badges.set(
        handle,
        own.map(({ slug }) => slug),
      )
  }
  return badges
}

import type { CheckFact } from '../../../schemas/share.ts'
import { idOf } from '../import/slugs.ts'
import { reviewAt } from '../points/as-of.ts'
import { rulesetOn } from '../points/rules.ts'
import type { Program, Share } from '../program.ts'
import type { Instant } from '../zone.ts'
import { askAbout } from './places/index.ts'
import type { Place } from './sight.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Between two looks that found a post gone, at least. */
export const SPACING_MS = DAY_MS
/** So long before its points become final a post is looked at: only what is gone by then was taken down too early beyond doubt. */
const BEFORE_MS = 6 * HOUR_MS
const KEEP_MS = 48 * HOUR_MS
/** So long a person is told of what a look found and only they can judge. */
const TOLD_MS = 7 * DAY_MS
const LATER_MS = [7 * DAY_MS, 30 * DAY_MS]
/** After the last look is due, this long it is tried. */
const GIVE_UP_MS = 14 * DAY_MS

/** What a check says of who was asked, where a person looked. */
export const PERSON = 'person'

/** A look at one post that is to be taken. */
export type Visit = {
  readonly share: Share
  readonly place: Place
  readonly url: string
  readonly accept: string
  /** True when the post was not found before, and this look decides. */
  readonly second: boolean
}

/** A post that no public endpoint shows, or not well enough: a person looks. */
export type ForPerson = {
  readonly share: Share
  readonly why: 'no-endpoint' | 'private' | 'not-theirs' | 'gone'
}

/** Whether there is still something to look for: posted, not taken down, not declined, not erased. */
export const isOpen = (share: Share, now: Instant) =>
  share.at <= now && share.removed === undefined && !share.file.erased && reviewAt(share, now) !== 'rejected'

/** The checks of a share that exist at an instant, oldest first. */
export function checksAt(share: Share, now: Instant): readonly CheckFact[] {
  const checks = (share.file.checks ?? []).filter(({ at }) => Date.parse(at) <= now)
  return checks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/**
 * Since when a post is missed: the first of the newest looks that did not find it, while nothing has followed from it yet.
 * @returns undefined when it was there the last time, was never looked at, or is noted as removed
 */
export function missedSince(share: Share, now: Instant): Instant | undefined {
  if (!isOpen(share, now)) return undefined
  const checks = checksAt(share, now)
  const first = checks[checks.findLastIndex(({ seen }) => seen !== 'gone') + 1]
  return first && Date.parse(first.at)
}

/** Since when a post is missed so early that a second look that does not find it takes its points. */
export function missedInTime(share: Share, program: Program, now: Instant): Instant | undefined {
  const since = missedSince(share, now)
  const keep = rulesetOn(share.day, program.rulesets)?.keepLiveMs ?? 0
  return since !== undefined && since - share.at < keep ? since : undefined
}

/** When a share's looks become due, the first shortly before its points are final. */
function stations(share: Share, program: Program): readonly Instant[] {
  const keep = rulesetOn(share.day, program.rulesets)?.keepLiveMs
  const first = share.at + Math.max(0, (keep || KEEP_MS) - BEFORE_MS)
  return [first, ...LATER_MS.map((later) => share.at + later).filter((at) => at > first)]
}

/** When a share's last days of waiting are over; its points then stand. */
export function finalAt(share: Share, program: Program): Instant {
  return share.at + (rulesetOn(share.day, program.rulesets)?.keepLiveMs || KEEP_MS)
}

function isDue(share: Share, program: Program, now: Instant): 'first' | 'second' | undefined {
  const all = stations(share, program)
  const newest = checksAt(share, now).at(-1)
  const seen = newest === undefined ? undefined : Date.parse(newest.at)
  if (now > all.at(-1)! + GIVE_UP_MS) return undefined
  if (newest?.seen === 'gone') return now - seen! >= SPACING_MS ? 'second' : undefined
  const station = all.findLast((at) => at <= now)
  if (station === undefined) return undefined
  return seen === undefined || seen < station ? 'first' : undefined
}

/**
 * The looks that are due at an instant. Those that decide come first, then those whose points become final soonest; the rest in an order that
 * is another every hour, so that one post that never answers keeps no other waiting.
 */
export function dueVisits(program: Program, now: Instant): readonly Visit[] {
  const hour = Math.floor(now / HOUR_MS)
  return program.shares
    .filter((share) => isOpen(share, now) && share.url !== undefined)
    .flatMap((share) => {
      const due = isDue(share, program, now)
      const asked = due && askAbout(share.url!)
      if (!due || !asked) return []
      const final = finalAt(share, program)
      const rank = due === 'second' ? 0 : final > now && final - now <= BEFORE_MS ? 1 : 2
      return [{ visit: { share, ...asked, second: due === 'second' }, rank, dice: idOf(`${share.id} ${hour}`) }]
    })
    .toSorted((a, b) => a.rank - b.rank || (a.dice < b.dice ? -1 : 1))
    .map(({ visit }) => visit)
}

/** Posts that only a person can look at, on the day their points become final. */
export function forPerson(program: Program, now: Instant): readonly ForPerson[] {
  return program.shares.flatMap((share): readonly ForPerson[] => {
    if (!isOpen(share, now)) return []
    const newest = checksAt(share, now).at(-1)
    if (newest?.seen === 'gone') return [{ share, why: 'gone' }]
    const isNews = newest !== undefined && now - Date.parse(newest.at) <= TOLD_MS
    if (isNews && newest.seen === 'private') return [{ share, why: 'private' }]
    if (isNews && newest.author === 'another') return [{ share, why: 'not-theirs' }]
    if (newest?.how === PERSON && now - Date.parse(newest.at) < DAY_MS) return []
    const final = finalAt(share, program)
    if (now > final || final - now > DAY_MS) return []
    return share.url !== undefined && askAbout(share.url) ? [] : [{ share, why: 'no-endpoint' }]
  })
}

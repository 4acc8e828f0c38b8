import type { CheckFact } from '../../../schemas/share.ts'
import type { Program, Share } from '../program.ts'
import type { FileChange } from '../records.ts'
import { type Instant, instantText } from '../zone.ts'
import { authorIs } from './account.ts'
import { checksAt, SPACING_MS, type Visit } from './due.ts'
import type { Sight } from './sight.ts'

/** A look that was taken. */
export type Look = { readonly visit: Visit; readonly sight: Sight; readonly at: Instant }

/** What a look led to. `doubted`: it was not found, at a place that showed nothing else either, so that nothing follows. */
export type Outcome = {
  readonly share: Share
  readonly how: string
  readonly became: 'live' | 'private' | 'missed' | 'removed' | 'back' | 'unknown' | 'doubted'
  readonly why?: string
  readonly author?: 'theirs' | 'another'
}

export type CheckPlan = { readonly changes: readonly FileChange[]; readonly outcomes: readonly Outcome[] }

/** Places at which a post was seen in this run: what is missing there is missing for itself, not because the place no longer answers. */
function witnessed(looks: readonly Look[], witnesses: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set(witnesses)
  for (const { visit, sight } of looks) if (sight.seen === 'live') seen.add(visit.place.name)
  return seen
}

/** A share as the newest content has it, when it still is open and the look is none that was written before. */
function current(program: Program, { visit, at }: Look): Share | undefined {
  const share = program.shares.find(({ id }) => id === visit.share.id)
  if (!share || share.removed !== undefined || share.url !== visit.share.url) return undefined
  const newest = checksAt(share, at).at(-1)
  return newest !== undefined && Date.parse(newest.at) >= Math.floor(at / 1000) * 1000 ? undefined : share
}

/** When the post was first missing, if this look is the one that decides. */
function removedSince(earlier: readonly CheckFact[], at: Instant): string | undefined {
  const since = earlier.findLastIndex(({ seen }) => seen !== 'gone') + 1
  const first = earlier[since]
  return first !== undefined && at - Date.parse(earlier.at(-1)!.at) >= SPACING_MS ? first.at : undefined
}

/**
 * Plans what looks lead to: each clear answer becomes a dated fact of its share; a post that was not found twice, a day apart, is removed since the
 * first of the two. What was unclear changes nothing and is looked at again. Safe to make twice, and on newer content.
 * @param witnesses places that were asked for a post that is expected to stay, and showed it
 */
export function planChecks(program: Program, looks: readonly Look[], witnesses: ReadonlySet<string>): CheckPlan {
  const changes: FileChange[] = []
  const outcomes: Outcome[] = []
  const trusted = witnessed(looks, witnesses)
  for (const look of looks) {
    const { visit, sight, at } = look
    const share = current(program, look)
    if (!share) continue
    const told = (became: Outcome['became'], more: Pick<Outcome, 'why' | 'author'> = {}) =>
      outcomes.push({ share, how: visit.place.name, became, ...more })
    if (sight.seen === 'unknown') {
      told('unknown', { why: sight.why })
      continue
    }
    if (sight.seen === 'gone' && visit.place.witness !== undefined && !trusted.has(visit.place.name)) {
      told('doubted')
      continue
    }
    const earlier = checksAt(share, at)
    const accounts = (handle: string) =>
      (program.ambassadors.get(handle)?.file.channels ?? []).filter(({ channel }) => channel === share.channel)
    const author =
      sight.seen === 'live' ? authorIs(sight.authors, [share.ambassador, ...share.with].flatMap(accounts)) : undefined
    const fact: CheckFact = {
      at: instantText(at),
      seen: sight.seen,
      how: visit.place.name,
      ...(author && { author }),
      ...(sight.seen === 'live' && sight.engagement && { engagement: sight.engagement }),
    }
    const since = sight.seen === 'gone' ? removedSince(earlier, at) : undefined
    const removed = since === undefined ? [] : [{ at: ['removed'], value: since }]
    changes.push({
      op: 'edit',
      path: share.path,
      set: [{ at: ['checks'], value: [...(share.file.checks ?? []), fact] }, ...removed],
    })
    const wasGone = earlier.at(-1)?.seen === 'gone'
    if (sight.seen === 'gone') told(since === undefined ? 'missed' : 'removed')
    else told(sight.seen === 'live' && wasGone ? 'back' : sight.seen, author && { author })
  }
  return { changes, outcomes }
}

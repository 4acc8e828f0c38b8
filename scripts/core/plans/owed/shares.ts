import { missedInTime } from '../../checks/due.ts'
import { owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

/** An answer to each post that somebody looked at; posts from before, brought in by an import, are not spoken of. */
export function reviewedShares(facts: PlanFacts): Notice[] {
  const { program, now, everyone } = facts
  return program.shares.flatMap((share) => {
    if (share.file.logged.via === 'import' || share.at > now) return []
    const review = share.reviews.findLast(({ at }) => at <= now)
    const person = everyone.get(share.ambassador)
    if (!review || review.status === 'pending' || !person) return []
    return owedTo(facts, person, `share-${review.status}`, { share: share.id }, review.at)
  })
}

/**
 * A word before points go: a post was not found, and when it is not found a second time, a day later at the earliest, it brings nothing. Who hears of it
 * can put it back or say that it is there. A post that is missed after its points are final loses none, and nothing is said.
 */
export function missingShares(facts: PlanFacts): Notice[] {
  const { program, now, everyone, tally } = facts
  const counted = new Set(
    tally.entries.flatMap(({ rule, state, share }) =>
      rule === 'share' && state !== 'void' && share ? [share.id] : [],
    ),
  )
  return program.shares.flatMap((share) => {
    const since = missedInTime(share, program, now)
    const person = everyone.get(share.ambassador)
    if (since === undefined || !person || !counted.has(share.id)) return []
    return owedTo(facts, person, 'share-missing', { share: share.id, day: program.zone.dayOf(since) }, since)
  })
}

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

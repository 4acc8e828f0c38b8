import type { ReviewStatus } from '../../../schemas/vocabulary.ts'
import type { Redemption, Share } from '../program.ts'
import type { Instant } from '../zone.ts'

/** The review in force at an instant: the newest one dated at or before it; none: pending. */
export function reviewAt(share: Share, now: Instant): ReviewStatus {
  for (let index = share.reviews.length - 1; index >= 0; index -= 1) {
    const review = share.reviews[index]!
    if (review.at <= now) return review.status
  }
  return 'pending'
}

/** True when the post was gone by `now` and had stayed up for less than `keepLiveMs`. */
export function removedEarly(share: Share, keepLiveMs: number, now: Instant): boolean {
  return share.removed !== undefined && share.removed <= now && share.removed - share.at < keepLiveMs
}

/**
 * True when a redemption lowers the balance at an instant: it is made, and the newest of its steps dated at or before
 * `now` neither refuses nor cancels it. Without such a step it counts as requested.
 */
export function redemptionStands(redemption: Redemption, now: Instant): boolean {
  if (redemption.at > now) return false
  const status = redemption.steps.findLast((step) => step.at <= now)?.status
  return status !== 'refused' && status !== 'cancelled'
}

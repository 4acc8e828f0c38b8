import type { RedemptionStatus } from '../../../schemas/vocabulary.ts'
import type { Redemption } from '../program.ts'
import type { Instant } from '../zone.ts'

/** What can follow a step of a claim. A person may skip ahead (sent at once), never go back, and nothing follows an end. */
export const NEXT_STEPS: Readonly<Record<RedemptionStatus, readonly RedemptionStatus[]>> = {
  requested: ['approved', 'sent', 'delivered', 'refused', 'cancelled'],
  approved: ['sent', 'delivered', 'refused', 'cancelled'],
  sent: ['delivered', 'cancelled'],
  delivered: ['cancelled'],
  refused: [],
  cancelled: [],
}

/** Steps of a claim that the member may take: the others are the program's. */
export const OWN_STEPS: readonly RedemptionStatus[] = ['requested', 'delivered', 'cancelled']

/** Where a claim stands at an instant; a step dated later has not happened, and without any it counts as requested. */
export function statusOf(claim: Pick<Redemption, 'steps'>, now: Instant): RedemptionStatus {
  return claim.steps.findLast(({ at }) => at <= now)?.status ?? 'requested'
}

/** True while a claim still waits for somebody: it is neither delivered nor refused nor cancelled. */
export const waits = (status: RedemptionStatus): boolean =>
  status === 'requested' || status === 'approved' || status === 'sent'

import type { RedemptionStatus } from '../../../schemas/vocabulary.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** What can follow a step of a claim. A person may skip ahead (sent at once), never go back, and nothing follows an end. */
const NEXT: Readonly<Record<RedemptionStatus, readonly RedemptionStatus[]>> = {
  requested: ['approved', 'sent', 'delivered', 'refused', 'cancelled'],
  approved: ['sent', 'delivered', 'refused', 'cancelled'],
  sent: ['delivered', 'cancelled'],
  delivered: ['cancelled'],
  refused: [],
  cancelled: [],
}

/** The steps of a claim follow one another as such things do. */
export const stepOrder: Law = ({ redemptions }) => {
  const problems: Problem[] = []
  for (const { path, file } of redemptions) {
    file.steps.forEach(({ status }, index) => {
      const before = file.steps[index - 1]?.status
      const allowed = before === undefined ? undefined : NEXT[before]
      if (!allowed || allowed.includes(status)) return
      problems.push({
        code: 'step-order',
        message: `A claim that was ${before} cannot become ${status}`,
        file: path,
        field: ['steps', index, 'status'],
        right: allowed.length === 0 ? `Nothing after ${before}` : `One of ${allowed.join(', ')}`,
        hint:
          allowed.length === 0
            ? 'Make a new claim for a new request; take this step out'
            : 'Put the steps in the order in which they happened',
      })
    })
  }
  return problems
}

import type { Problem } from '../problem.ts'
import { NEXT_STEPS } from '../rewards/steps.ts'
import type { Law } from './law.ts'

/** The steps of a claim follow one another as such things do. */
export const stepOrder: Law = ({ redemptions }) => {
  const problems: Problem[] = []
  for (const { path, file } of redemptions) {
    file.steps.forEach(({ status }, index) => {
      const before = file.steps[index - 1]?.status
      const allowed = before === undefined ? undefined : NEXT_STEPS[before]
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

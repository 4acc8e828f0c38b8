import type { KeyPath, Problem } from '../problem.ts'
import { OWN_STEPS } from '../rewards/steps.ts'
import type { Law } from './law.ts'

/** Nobody decides about themselves: their share's review, points given by hand, the steps of their claim. */
export const ownDecisions: Law = ({ shares, awards, redemptions, ambassadors }) => {
  const problems: Problem[] = []
  const look = (handle: string, by: string | undefined, file: string, field: KeyPath, deed: string) => {
    if (by === undefined || (by !== handle && by !== ambassadors.get(handle)?.file.github)) return
    problems.push({
      code: 'own-decision',
      message: `${by} ${deed}`,
      file,
      field,
      right: 'A decision by somebody else',
      hint: 'Have a second person look at it, and put their name here',
    })
  }
  for (const { path, ambassador, file } of shares) {
    if (file.review?.status !== 'pending') {
      look(ambassador, file.review?.by, path, ['review', 'by'], 'reviewed their own share')
    }
    file.reviewed?.forEach(({ by }, index) => {
      look(ambassador, by, path, ['reviewed', index, 'by'], 'reviewed their own share')
    })
  }
  for (const { path, ambassador, file } of awards) {
    look(ambassador, file.by, path, ['by'], 'gave points to themselves')
  }
  for (const { path, ambassador, file } of redemptions) {
    file.steps.forEach(({ status, by }, index) => {
      if (OWN_STEPS.includes(status)) return
      look(ambassador, by, path, ['steps', index, 'by'], `set their own claim to ${status}`)
    })
  }
  return problems
}

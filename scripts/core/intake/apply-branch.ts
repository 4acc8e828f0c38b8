import { ARRIVAL_ID } from '../../../schemas/arriving.ts'

/** What the names of branches begin with that bring applicants in. */
export const APPLY = 'apply/'
/** The branch that brings an applicant in: by its name every run knows whether there is one. */
export const applyBranch = (id: string): string => `${APPLY}${id}`

/** The application that a branch is of. */
export function applicationOn(branch: string): string | undefined {
  const id = branch.startsWith(APPLY) ? branch.slice(APPLY.length) : ''
  return ARRIVAL_ID.test(id) ? id : undefined
}

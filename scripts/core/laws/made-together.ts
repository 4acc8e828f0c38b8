import { shareFacts } from '../points/share-facts.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Who made a post together names the other, not oneself, and each logs their own share of it. */
export const madeTogether: Law = (program) => {
  const { ambassadors } = program
  const facts = shareFacts(program)
  const problems: Problem[] = []
  const logged = new Set<string>()
  for (const { share, post } of facts) {
    if (post !== undefined) logged.add(`${share.ambassador} ${post}`)
  }
  for (const { share, post } of facts) {
    share.with.forEach((handle, index) => {
      const field = ['with', index]
      if (handle === share.ambassador) {
        problems.push({
          code: 'with-oneself',
          message: `${handle} says they made this with themselves`,
          file: share.path,
          field,
          right: 'The handle of the other member',
          hint: 'Take the handle out of "with"',
        })
      } else if (
        share.url !== undefined &&
        ambassadors.has(handle) &&
        !(post !== undefined && logged.has(`${handle} ${post}`))
      ) {
        problems.push({
          code: 'partner-missing',
          message: `${handle} made this too, but has no share of the same post`,
          file: share.path,
          field,
          right: 'A share of the same post by each who made it',
          hint: `Ask ${handle} to log it, or take the handle out if they had no part in it`,
        })
      }
    })
  }
  return problems
}

import { didYouMean } from '../core/did-you-mean.ts'
import { quotable } from '../core/mask.ts'
import type { Program } from '../core/program.ts'

/** What is said of a handle that is no member's: one sentence, and the name that was probably meant. */
export function unknownMember(program: Program, handle: string): string {
  const near = didYouMean(handle, program.ambassadors.keys())
  return `There is no member ${JSON.stringify(quotable(handle))}.${near === undefined ? '' : ` Did you mean ${near}?`}`
}

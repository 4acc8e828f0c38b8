import { didYouMean } from '../core/did-you-mean.ts'
import { quotable } from '../core/mask.ts'
import type { Program } from '../core/program.ts'

const NAMED = 5

/** Who there is, in a sentence: the first few. */
function membersOf({ ambassadors }: Program): string {
  const handles = [...ambassadors.keys()].toSorted()
  if (handles.length === 0) return 'There are no members yet.'
  const more = handles.length > NAMED ? `, and ${handles.length - NAMED} more in content/ambassadors` : ''
  return `Members are called as their files are: ${handles.slice(0, NAMED).join(', ')}${more}.`
}

/** What is said of a handle that is no member's: one sentence, and the name that was probably meant, or some that there are. */
export function unknownMember(program: Program, handle: string): string {
  const near = didYouMean(handle, program.ambassadors.keys())
  return `There is no member ${JSON.stringify(quotable(handle))}. ${near === undefined ? membersOf(program) : `Did you mean ${near}?`}`
}

/** What is said where nobody was named. */
export const noMember = (program: Program): string => `Say for whom: the short name of a member. ${membersOf(program)}`

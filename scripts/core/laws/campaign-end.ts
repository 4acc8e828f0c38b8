import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** A campaign closes; a starter never does, and it alone has a time limit per member. */
export const campaignEnd: Law = ({ campaigns }) => {
  const problems: Problem[] = []
  for (const { path, starter, file } of campaigns.values()) {
    if (!starter && file.closes === undefined) {
      problems.push({
        code: 'missing-closes',
        message: 'The campaign never closes',
        file: path,
        right: 'closes: 2026-11-30 (the whole of that day counts)',
        hint: 'Add closes; or starter: true, if this is the first task of every new member',
      })
    }
    if (starter && file.closes !== undefined) {
      problems.push({
        code: 'starter-closes',
        message: 'A starter has a closing date, but it is for every new member, whenever they join',
        file: path,
        field: ['closes'],
        right: 'within: 7d (counted from the day a member joins)',
        hint: 'Take closes out, or take starter: true out',
      })
    }
    if (!starter && file.within !== undefined) {
      problems.push({
        code: 'within-without-starter',
        message: 'The time limit "within" belongs to a starter, and this campaign is none',
        file: path,
        field: ['within'],
        right: 'closes: 2026-11-30 (the day it ends for everyone)',
        hint: 'Take within out, or add starter: true',
      })
    }
  }
  return problems
}

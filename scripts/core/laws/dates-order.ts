import type { KeyPath, Problem } from '../problem.ts'
import type { Program, Share } from '../program.ts'
import type { Law } from './law.ts'

type Say = (file: string, field: KeyPath, message: string, right: string) => void

function ofShare({ path, at, removed, file }: Share, say: Say) {
  if (removed !== undefined && removed < at)
    say(path, ['removed'], 'The post was removed before it was posted', 'A "removed" after "at"')
  if (file.review?.at !== undefined && Date.parse(file.review.at) < at) {
    say(path, ['review', 'at'], 'The post was reviewed before it was posted', 'A review after "at"')
  }
  let before = Number.NEGATIVE_INFINITY
  file.reviewed?.forEach((review, index) => {
    if (review.at === undefined) return
    const then = Date.parse(review.at)
    if (then < at)
      say(path, ['reviewed', index, 'at'], 'The post was reviewed before it was posted', 'A review after "at"')
    else if (then < before)
      say(
        path,
        ['reviewed', index, 'at'],
        'This review is older than the one above it',
        'Reviews in order, the oldest first',
      )
    before = Math.max(before, then)
  })
  if (file.review?.at !== undefined && Date.parse(file.review.at) < before) {
    say(
      path,
      ['review', 'at'],
      'The review in force is older than one that it replaced',
      'The newest in "review", older ones in "reviewed"',
    )
  }
}

function ofRedemptions({ redemptions }: Program, say: Say) {
  for (const { path, at, file } of redemptions) {
    let before = at
    file.steps.forEach((step, index) => {
      const then = Date.parse(step.at)
      const what =
        index === 0 ? 'The first step is older than the claim itself' : 'This step is older than the one above it'
      if (then < before) say(path, ['steps', index, 'at'], what, 'Steps in order, the oldest first')
      before = Math.max(before, then)
    })
  }
}

/** Dates run forward: nothing ends before it begins, nothing is judged before it happened (DESIGN, section 4). */
export const datesOrder: Law = (program) => {
  const problems: Problem[] = []
  const say: Say = (file, field, message, right) =>
    problems.push({
      code: 'dates-backwards',
      message,
      file,
      field,
      right,
      hint: 'Look at day, month and year: two are often swapped',
    })
  const { zone } = program
  for (const share of program.shares) ofShare(share, say)
  ofRedemptions(program, say)
  for (const { path, at, cancelled } of program.orders) {
    if (cancelled !== undefined && cancelled < at)
      say(path, ['cancelled'], 'The order was cancelled before it was made', 'A "cancelled" after "at"')
  }
  for (const { path, opens, closes } of program.campaigns.values()) {
    if (closes !== undefined && closes < opens)
      say(path, ['closes'], 'The campaign closes before it opens', 'A "closes" on or after "opens"')
  }
  for (const { path, file } of program.rewards.values()) {
    if (file.from !== undefined && file.until !== undefined && zone.closingOf(file.until) < zone.momentOf(file.from)) {
      say(path, ['until'], 'The reward ends before it begins', 'An "until" on or after "from"')
    }
  }
  return problems
}

import type { KeyPath, Problem } from '../problem.ts'
import type { Law } from './law.ts'

const DAY_MS = 86_400_000
/** Clocks differ; a post dated a day ahead may be a matter of time zones. */
const SLACK_MS = DAY_MS
/** Later than this is a slip of the year, not a plan. */
const FAR_MS = 730 * DAY_MS
/** The oldest network anybody posts on is younger than this. */
const OLDEST = Date.UTC(1997, 0, 1)

/** Dates are believable: what has happened does not lie ahead, a plan lies within two years, nothing is older than the networks. */
export const datesLikely: Law = (program, { now }) => {
  const problems: Problem[] = []
  const say = (file: string, field: KeyPath, message: string, right: string) =>
    problems.push({
      code: 'unlikely-date',
      message,
      file,
      field,
      right,
      hint: 'Look at the year first: that is where the slip often is',
    })
  const happened = (at: number, file: string, field: KeyPath, what: string) => {
    if (at > now + SLACK_MS) say(file, field, `${what} on a day that has not come yet`, 'A day that has passed')
    else if (at < OLDEST) say(file, field, `${what} before there was any network to share on`, 'A year after 1997')
  }
  for (const { path, at, file } of program.shares) {
    happened(at, path, ['at'], 'This was posted')
    if (file.logged.via !== 'import' && Date.parse(file.logged.at) < at - SLACK_MS) {
      say(
        path,
        ['logged', 'at'],
        'This was logged more than a day before it was posted',
        'A time in "logged" after "at"',
      )
    }
  }
  for (const { path, joined, status } of program.ambassadors.values()) {
    if (joined > now + FAR_MS)
      say(path, ['joined'], 'This member joins more than two years from now', 'The day they joined')
    else if (status === 'alumni') happened(joined, path, ['joined'], 'This former member joined')
  }
  for (const { path, opens, closes } of program.campaigns.values()) {
    if (opens > now + FAR_MS)
      say(path, ['opens'], 'The campaign opens more than two years from now', 'The day it opens')
    else if (closes !== undefined && closes > Math.max(opens, now) + FAR_MS)
      say(path, ['closes'], 'The campaign closes more than two years from now', 'The day it closes')
  }
  for (const { path, at } of program.awards) happened(at, path, ['at'], 'These points were given')
  for (const { path, at } of program.orders) happened(at, path, ['at'], 'This was ordered')
  for (const { path, at } of program.visits) happened(at, path, ['at'], 'This link was opened')
  for (const { path, at } of program.redemptions) happened(at, path, ['at'], 'This was claimed')
  for (const { path, file } of [...program.stories, ...program.tips])
    happened(program.zone.momentOf(file.consent.at), path, ['consent', 'at'], 'Consent was given')
  return problems
}

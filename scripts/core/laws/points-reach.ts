import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** The ruleset in force has points for each channel that a running campaign asks for, written out even if it is 0. */
export const pointsReach: Law = ({ rulesets, campaigns, zone }, { now }) => {
  const problems: Problem[] = []
  const today = zone.dayOf(now)
  const current = rulesets.findLast(({ date }) => date <= today)
  if (!current || current.share['default'] !== undefined) return problems
  for (const { path, status, closes, file } of campaigns.values()) {
    if (status !== 'ready' || (closes !== undefined && closes < now) || file.points?.share?.['default'] !== undefined)
      continue
    file.channels?.forEach((channel, index) => {
      if (current.share[channel] !== undefined || file.points?.share?.[channel] !== undefined) return
      problems.push({
        code: 'channel-without-points',
        message: `The campaign asks for posts on ${channel}, but no rule gives points for them`,
        file: path,
        field: ['channels', index],
        right: `${channel}: 50 (or default: 50) under share in a ruleset, or under points in the campaign`,
        hint: `Write ${channel}: 0 if it is meant to earn nothing`,
      })
    })
  }
  return problems
}

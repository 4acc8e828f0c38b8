import { judge, type Verdict } from '../points/judge.ts'
import { shareFacts } from '../points/share-facts.ts'
import type { VoidReason } from '../points/types.ts'
import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Law } from './law.ts'
import { counted } from './words.ts'

type Words = Pick<Problem, 'code' | 'message' | 'field' | 'right' | 'hint'>

function outside({ zone }: Program, { facts }: Verdict): Words {
  const { opens, closes, slug } = facts.campaign!
  const early = facts.share.at < opens
  const day = zone.dayOf(early ? opens : closes!)
  return {
    code: 'outside-window',
    message: early
      ? `This was posted before the campaign ${slug} opened, so it earns nothing`
      : `This was posted after the campaign ${slug} closed, so it earns nothing`,
    field: ['at'],
    right: early ? `A post on or after ${day}` : `A post on or before ${day}`,
    hint: 'Take the line "campaign" out to count it as a post of its own, or move the dates of the campaign',
  }
}

function overCap({ facts, reason }: Verdict): Words {
  const { ambassador, channel, campaign, day } = facts.share
  const daily = reason === 'day-cap'
  const cap = daily ? facts.ruleset!.perDay : facts.ruleset!.perCampaign
  const where = daily ? `on ${day}` : `in the campaign ${campaign}`
  return {
    code: 'over-cap',
    message: `${ambassador} already has ${counted(cap, 'counted post', 'counted posts')} on ${channel} ${where}, so this one earns nothing`,
    field: ['at'],
    right: `At most ${cap}, as caps.${daily ? 'per_day' : 'per_campaign'} in ${facts.ruleset!.path} says`,
    hint: 'Nothing needs to change; from a new ruleset on the cap can be another',
  }
}

function duplicate({ facts, repeats }: Verdict): Words {
  return {
    code: 'duplicate-post',
    message: `This is the same post as ${repeats!.path}, so it earns nothing`,
    field: ['url'],
    right: 'Each post logged once, however its link is written',
    hint:
      repeats!.ambassador === facts.share.ambassador
        ? 'Delete one of the two files'
        : `If they made it together, add with: [${repeats!.ambassador}]; otherwise ask whose it is`,
  }
}

function withoutRules({ rulesets }: Program, { facts }: Verdict): Words {
  const first = rulesets[0]!
  return {
    code: 'shares-before-rules',
    message: `No ruleset was in force on ${facts.share.day}, so this and any older share earn nothing`,
    field: ['at'],
    right: `A ruleset dated on or before ${facts.share.day}; the first is ${first.path}`,
    hint: 'Leave it so if nothing was promised then; otherwise add an earlier ruleset',
  }
}

const WORDS: Partial<Record<VoidReason, (program: Program, verdict: Verdict) => Words>> = {
  'outside-window': outside,
  'day-cap': (_, verdict) => overCap(verdict),
  'campaign-cap': (_, verdict) => overCap(verdict),
  duplicate: (_, verdict) => duplicate(verdict),
}

/**
 * What the tally settles by itself is a warning here, in its own verdicts: duplicates, shares outside their window or over a cap.
 * Shares before the first ruleset are said once, at the newest of them.
 */
export const settledByTally: Law = (program, { now }) => {
  const problems: Problem[] = []
  let before: Verdict | undefined
  for (const verdict of judge(shareFacts(program), now)) {
    const words = verdict.reason && WORDS[verdict.reason]?.(program, verdict)
    const { campaign } = verdict.facts
    // A window that ends before it begins is another law's matter.
    const noWindow = campaign?.closes !== undefined && campaign.closes < campaign.opens
    if (words && !(noWindow && verdict.reason === 'outside-window'))
      problems.push({ ...words, file: verdict.facts.share.path })
    if (verdict.reason === 'no-rules') before = verdict
  }
  if (before && program.rulesets.length > 0)
    problems.push({ ...withoutRules(program, before), file: before.facts.share.path })
  return problems
}

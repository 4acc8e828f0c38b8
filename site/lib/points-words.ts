import type { HubCampaign, HubEntry, HubRules } from '../data/program.ts'
import type { Words } from '../words/index.ts'

type Rules = Words['rules']

const capsWords = ({ perDay, perCampaign }: HubRules, say: Rules): string[] => {
  const caps = [perDay > 0 && say.perDay(perDay), perCampaign > 0 && say.perCampaign(perCampaign)].filter(
    (one) => one !== false,
  )
  return caps.length ? [say.caps(caps)] : []
}

const bonusWords = ({ firstShare, earlyBird, streak, referral, conversion }: HubRules, say: Rules): string[] =>
  [
    firstShare > 0 && say.firstShare(firstShare),
    earlyBird && earlyBird.points > 0 && say.earlyBird(earlyBird.hours, earlyBird.points),
    streak && streak.points > 0 && say.streak(streak.weeks, streak.points),
    referral && referral.points > 0 && say.referral(referral.points, referral.limit),
    conversion && conversion.perOrder > 0 && say.perOrder(conversion.perOrder, conversion.settleDays),
    conversion && conversion.percent > 0 && say.percent(conversion.percent, conversion.settleDays),
  ].filter((one) => typeof one === 'string')

const isUnit = (unit: string, say: Rules): unit is keyof Rules['unit'] => Object.hasOwn(say.unit, unit)

const engagementWords = (
  { engagement, engagementCap }: Pick<HubRules, 'engagement' | 'engagementCap'>,
  say: Rules,
): string => {
  if (engagementCap === 0 || engagement.length === 0) return say.noEngagement
  const units = engagement.map(({ unit, points }) => {
    if (!isUnit(unit, say)) throw new Error(`program.json pays for "${unit}", which the hub has no words for.`)
    return say.unit[unit](points)
  })
  return say.engagement(units, engagementCap)
}

/** Everything in a ruleset but the points per channel, one plain sentence each. */
export const rulesInWords = (rules: HubRules, { rules: say }: Words): string[] => [
  ...(rules.keepLiveHours > 0 ? [say.keepLive(rules.keepLiveHours)] : []),
  ...capsWords(rules, say),
  ...bonusWords(rules, say),
  engagementWords(rules, say),
]

/**
 * Why a post in a campaign brings what it does, beside the points per channel: its own values, what response adds, what
 * being early adds, how many count, how long they stay.
 * @param rules the ruleset that its page tells of
 */
export const campaignRulesInWords = (
  campaign: Pick<HubCampaign, 'ownPoints' | 'engagement' | 'engagementCap' | 'starter' | 'state'>,
  rules: HubRules,
  { rules: say, worth }: Words,
): string[] =>
  [
    campaign.ownPoints && worth.own,
    campaign.starter && rules.firstShare > 0 && say.firstShare(rules.firstShare),
    !campaign.starter && rules.earlyBird && rules.earlyBird.points > 0 && campaign.state !== 'over'
      ? say.earlyBird(rules.earlyBird.hours, rules.earlyBird.points)
      : false,
    engagementWords(campaign, say),
    ...capsWords(rules, say),
    rules.keepLiveHours > 0 && say.keepLive(rules.keepLiveHours),
  ].filter((one) => typeof one === 'string')

/**
 * What a line of points was for, in a few words: `Instagram post`, `First post ever`.
 * @param channel the name people use for a channel
 */
export const causeOf = (
  entry: Pick<HubEntry, 'rule' | 'channel'>,
  channel: (slug: string) => string,
  { journal: say }: Words,
): string => {
  if (entry.rule !== 'share' || !entry.channel) return say.cause[entry.rule]
  // What leaves no post is called what it was.
  return new Map(Object.entries(say.met)).get(entry.channel) ?? say.postOn(channel(entry.channel))
}

import type { HubEntry, HubRules } from '../data/program.ts'
import { listed, number } from './numbers.ts'

type Names = { channel: (slug: string) => string; language: string }

const hours = (value: number): string =>
  value % 24 === 0 ? (value === 24 ? 'one day' : `${value / 24} days`) : value === 1 ? 'one hour' : `${value} hours`

const capsWords = ({ perDay, perCampaign }: HubRules): string[] => {
  const caps = [perDay > 0 && `${perDay} a day`, perCampaign > 0 && `${perCampaign} in a campaign`].filter(
    (one) => one !== false,
  )
  return caps.length ? [`On each channel up to ${listed(caps)} count.`] : []
}

const bonusWords = (rules: HubRules, language: string): string[] => {
  const { firstShare, earlyBird, streak, referral } = rules
  const say = (value: number) => `${number(value, language)} more`
  return [
    firstShare > 0 && `Your very first post brings ${say(firstShare)}.`,
    earlyBird &&
      earlyBird.points > 0 &&
      `Posting within ${hours(earlyBird.hours)} of a campaign’s opening brings ${say(earlyBird.points)}.`,
    streak && streak.points > 0 && `${streak.weeks} weeks in a row with a post bring ${say(streak.points)}, each time.`,
    referral &&
      referral.points > 0 &&
      `Someone you brought along posts for the first time: ${say(referral.points)}${referral.limit > 0 ? `, for up to ${referral.limit} people` : ''}.`,
  ].filter((one) => typeof one === 'string')
}

const engagementWords = ({ engagement, engagementCap }: HubRules, language: string): string => {
  if (engagementCap === 0 || engagement.length === 0)
    return 'Likes, comments and clicks earn nothing, so there is no need to ask anyone for them.'
  const units = engagement.map(({ unit, points }) => `${number(points, language)} for each of the ${unit}`)
  return `What people do with a post adds ${listed(units)}, up to ${number(engagementCap, language)} a post.`
}

/** Everything in a ruleset but the points per channel, one plain sentence each. */
export const rulesInWords = (rules: HubRules, language: string): string[] => [
  ...(rules.keepLiveHours > 0
    ? [`A post stays up for ${hours(rules.keepLiveHours)} or longer. Taken down sooner, it earns nothing.`]
    : []),
  ...capsWords(rules),
  ...bonusWords(rules, language),
  engagementWords(rules, language),
]

const causes: Record<HubEntry['rule'], string> = {
  share: 'Post',
  engagement: 'What people did with a post',
  first_share: 'First post ever',
  early_bird: 'Early in a campaign',
  streak: 'Weeks in a row',
  referral: 'Brought someone along',
  conversion: 'Someone bought through a link',
  award: 'From the team',
}

/** What a line of points was for, in a few words: `Instagram post`, `First post ever`. */
export const causeOf = (entry: Pick<HubEntry, 'rule' | 'channel'>, names: Names): string =>
  entry.rule === 'share' && entry.channel ? `${names.channel(entry.channel)} post` : causes[entry.rule]

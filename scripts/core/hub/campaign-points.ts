import type { HubCampaign } from '../../../schemas/hub-data.ts'
import { pointsOfShare, rulesetOn } from '../points/rules.ts'
import type { Campaign, Program, Ruleset } from '../program.ts'
import type { Instant } from '../zone.ts'
import { channelPoints, engagementOf } from './program.ts'

type CampaignPoints = Pick<
  HubCampaign,
  'points' | 'otherChannels' | 'engagement' | 'engagementCap' | 'ownPoints' | 'rules'
>

const NO_RULES: CampaignPoints = {
  points: [],
  otherChannels: null,
  engagement: [],
  engagementCap: 0,
  ownPoints: false,
  rules: null,
}

/** The local day whose rules a campaign's page tells: today's, its first day's before it opens, its last day's once it is over. */
function dayOf(campaign: Campaign, { zone }: Program, now: Instant): string {
  const { opens, closes = Number.POSITIVE_INFINITY } = campaign
  return zone.dayOf(Math.max(opens, Math.min(now, closes)))
}

/** The channels to be named: those the campaign allows; without such a list those that its table or the ruleset's names. */
function channelsOf(campaign: Campaign, ruleset: Ruleset, known: ReadonlyMap<string, string>): string[] {
  const named = campaign.file.channels ?? [
    ...Object.keys(campaign.file.points?.share ?? {}),
    ...Object.keys(ruleset.share),
  ]
  return [...known.keys()].filter((channel) => named.includes(channel))
}

/** What a counted share brings in a campaign (DESIGN section 5, rule 3), as the tally itself would count it. */
export function campaignPoints(campaign: Campaign, program: Program, now: Instant): CampaignPoints {
  const ruleset = rulesetOn(dayOf(campaign, program, now), program.rulesets)
  if (!ruleset) return NO_RULES
  const { channels: known } = program.settings
  const channels = channelsOf(campaign, ruleset, known)
  const table = Object.fromEntries(
    channels.map((channel) => [channel, pointsOfShare({ channel }, ruleset, campaign)] as const),
  )
  const isOpen = campaign.file.channels === undefined && channels.length < known.size
  const own = campaign.file.points
  const cap = own?.engagement_cap ?? ruleset.engagementCap
  return {
    points: channelPoints(table, known.keys()),
    otherChannels: isOpen ? pointsOfShare({ channel: 'default' }, ruleset, campaign) : null,
    engagement: engagementOf(own?.engagement ?? ruleset.engagement, cap),
    engagementCap: cap,
    ownPoints: own !== undefined,
    rules: ruleset.date,
  }
}

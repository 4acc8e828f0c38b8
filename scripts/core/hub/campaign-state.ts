import type { HubCampaign } from '../../../schemas/hub-data.ts'
import type { Campaign, Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** Where a campaign stands at `now`. */
export function campaignState(campaign: Campaign, now: Instant): HubCampaign['state'] {
  if (campaign.closes !== undefined && now > campaign.closes) return 'over'
  if (campaign.status === 'paused') return 'paused'
  return now < campaign.opens ? 'coming' : 'running'
}

/** Campaigns that the public may see: ready or paused, and not for members only. A draft never crosses. */
export function publicCampaigns(program: Program): Campaign[] {
  return [...program.campaigns.values()].filter(
    (campaign) => campaign.status !== 'draft' && campaign.visibility === 'public',
  )
}

/** True when what it asks to share is open to the public: never before the campaign opens. */
export function kitIsOpen(campaign: Campaign, now: Instant): boolean {
  return now >= campaign.opens
}

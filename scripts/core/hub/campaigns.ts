import type { HubAsset, HubCampaign } from '../../../schemas/hub-data.ts'
import type { Campaign, Program } from '../program.ts'
import { durationMs, type Instant } from '../zone.ts'
import { hubMoment } from './moment.ts'
import { folderOf, hubPicture, type PictureSizes } from './pictures.ts'
import { channelPoints, rulesetInForce } from './program.ts'

const DAY_MS = 86_400_000

/** What the journal says of a campaign: counted shares of everyone, and who made them, first come first. */
export type CampaignShares = { readonly shares: number; readonly sharers: readonly string[] }

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

/** Points of a counted share by channel, campaign rules before the ruleset in force (DESIGN section 5, rule 3). */
function pointsOf(campaign: Campaign, program: Program, now: Instant) {
  const own = campaign.file.points?.share ?? {}
  const rules = rulesetInForce(program, Math.max(now, campaign.opens))?.share ?? {}
  const fallback = own['default'] ?? undefined
  const channels =
    campaign.file.channels ??
    [...program.settings.channels.keys()].filter((channel) => (own[channel] ?? rules[channel]) !== undefined)
  const table: Record<string, number> = {}
  for (const channel of channels) table[channel] = own[channel] ?? fallback ?? rules[channel] ?? rules['default'] ?? 0
  return channelPoints(table, program.settings.channels.keys())
}

const KINDS: Readonly<Record<string, HubAsset['kind']>> = {
  webp: 'image',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  avif: 'image',
  gif: 'image',
  mp4: 'video',
  webm: 'video',
  mov: 'video',
}

function assetsOf(campaign: Campaign, program: Program, sizes: PictureSizes): HubAsset[] {
  return (campaign.file.assets ?? []).flatMap(({ file, alt, name }) => {
    const path = folderOf(campaign.path) + file
    const media = program.media.get(path)
    if (!media) return []
    const size = sizes.get(path)
    const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
    return [
      {
        file: path,
        name: name ?? file,
        kind: KINDS[ending] ?? 'other',
        alt,
        width: size?.width ?? null,
        height: size?.height ?? null,
        bytes: media.bytes,
      },
    ]
  })
}

function hubCampaign(
  campaign: Campaign,
  program: Program,
  now: Instant,
  sizes: PictureSizes,
  done: CampaignShares,
): HubCampaign {
  const { file } = campaign
  const open = kitIsOpen(campaign, now)
  return {
    slug: campaign.slug,
    title: campaign.title,
    summary: file.summary ?? null,
    state: campaignState(campaign, now),
    starter: campaign.starter,
    withinDays: file.within === undefined ? null : Math.round(durationMs(file.within) / DAY_MS),
    opens: hubMoment(campaign.opens, program.zone),
    closes: campaign.closes === undefined ? null : hubMoment(campaign.closes, program.zone),
    closesWholeDay: file.closes?.length === 10,
    action: file.action ?? null,
    minutes: file.minutes ?? null,
    segments: [...(file.for?.segments ?? [])],
    points: pointsOf(campaign, program, now),
    channelsOnly: file.channels !== undefined,
    captions: open
      ? (file.captions ?? []).map(({ channel, voice, text }) => ({
          channel: channel ?? null,
          voice: voice ?? null,
          text,
        }))
      : [],
    hashtags: [...(file.hashtags ?? [])],
    link: file.link ?? null,
    goal: file.goal ? { words: file.goal.words ?? null, shares: file.goal.shares ?? null, reached: done.shares } : null,
    cover: hubPicture(campaign.path, file.cover, file.cover_alt, sizes),
    assets: open ? assetsOf(campaign, program, sizes) : [],
    sharers: [...done.sharers],
    shares: done.shares,
    html: null,
  }
}

const ORDER: readonly HubCampaign['state'][] = ['running', 'coming', 'paused', 'over']

/** How near a campaign is, within its state: what closes or opens soonest first, what is over newest first, a starter last. */
function nearness(campaign: HubCampaign): number {
  const instant = Date.parse(
    campaign.state === 'coming' ? campaign.opens.at : (campaign.closes?.at ?? '9999-12-31T00:00:00Z'),
  )
  return campaign.state === 'over' ? -instant : instant
}

/** The public campaigns: running first, then coming, paused, over. */
export function hubCampaigns(
  program: Program,
  now: Instant,
  sizes: PictureSizes,
  done: ReadonlyMap<string, CampaignShares>,
): HubCampaign[] {
  return publicCampaigns(program)
    .map((campaign) =>
      hubCampaign(campaign, program, now, sizes, done.get(campaign.slug) ?? { shares: 0, sharers: [] }),
    )
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || nearness(a) - nearness(b) || (a.slug < b.slug ? -1 : 1),
    )
}

import type { HubAsset, HubCampaign } from '../../../schemas/hub-data.ts'
import type { Campaign, Program } from '../program.ts'
import { durationMs, type Instant } from '../zone.ts'
import { campaignPoints } from './campaign-points.ts'
import { campaignState, kitIsOpen, publicCampaigns } from './campaign-state.ts'
import { hubMoment } from './moment.ts'
import { folderOf, hubPicture, type PictureSizes } from './pictures.ts'

const DAY_MS = 86_400_000

/** What the journal says of a campaign: counted shares, how many people made them, and the listed ones, first come first. */
export type CampaignShares = { readonly shares: number; readonly people: number; readonly sharers: readonly string[] }

const NOTHING: CampaignShares = { shares: 0, people: 0, sharers: [] }

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
  return (campaign.file.assets ?? []).flatMap(({ file, alt, name, channel }) => {
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
        channel: channel ?? null,
        width: size?.width ?? null,
        height: size?.height ?? null,
        bytes: media.bytes,
      },
    ]
  })
}

/** Whom it is for; that some are asked by name is said, who they are is not. */
function audienceOf({ file: { for: asked = {} } }: Campaign): HubCampaign['audience'] {
  return {
    segments: [...(asked.segments ?? [])],
    tiers: [...(asked.tiers ?? [])],
    channels: [...(asked.channels ?? [])],
    languages: [...(asked.languages ?? [])],
    places: [...(asked.places ?? [])],
    byName: asked.handles !== undefined,
    atMost: asked.at_most ?? null,
  }
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
    audience: audienceOf(campaign),
    ...campaignPoints(campaign, program, now),
    channelsOnly: file.channels !== undefined,
    captions: open
      ? (file.captions ?? []).map(({ channel, voice, language, text }) => ({
          channel: channel ?? null,
          voice: voice ?? null,
          language: language !== undefined && language !== program.settings.language ? language : null,
          text,
        }))
      : [],
    hashtags: [...(file.hashtags ?? [])],
    link: file.link ?? null,
    goal: file.goal
      ? {
          words: file.goal.words ?? null,
          shares: file.goal.shares ?? null,
          reached: done.shares,
          people: file.goal.people ?? null,
        }
      : null,
    cover: hubPicture(campaign.path, file.cover, file.cover_alt, sizes),
    assets: open ? assetsOf(campaign, program, sizes) : [],
    sharers: [...done.sharers],
    shares: done.shares,
    people: done.people,
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
    .map((campaign) => hubCampaign(campaign, program, now, sizes, done.get(campaign.slug) ?? NOTHING))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || nearness(a) - nearness(b) || (a.slug < b.slug ? -1 : 1),
    )
}

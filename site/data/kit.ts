import { captionFor } from '../lib/captions.ts'
import { type Channel, channelOf, type ShapeId } from '../lib/kit/channels.ts'
import { trackedLink } from '../lib/kit/links.ts'
import { pictureFor, type Shape, shapeOf, sizeFor } from '../lib/kit/shapes.ts'
import { channelLabel } from './look-ups.ts'
import { type HubAsset, type HubCampaign, type HubCaption, program } from './program.ts'

/** A picture of the kit, cut to a shape. */
export type Cut = { readonly shape: Shape; readonly asset: Pictured; readonly width: number; readonly height: number }
type Pictured = HubAsset & { width: number; height: number }

/** All that is needed to post on one channel. */
export type ChannelKit = {
  readonly slug: string
  readonly label: string
  readonly points: number
  readonly channel: Channel
  /** The campaign's link as it goes out there, without a member. */
  readonly link: string | null
  readonly captions: readonly (HubCaption & { readonly ready: string })[]
  /** What stands in the field for own words: the disclosure in front, link and tags behind. */
  readonly own: string
  readonly picture: Cut | null
}

export type Kit = {
  /** Channels that the campaign has words or pictures for, or names. */
  readonly main: readonly ChannelKit[]
  readonly others: readonly ChannelKit[]
}

const isPictured = (asset: HubAsset): asset is Pictured =>
  asset.kind === 'image' && asset.width !== null && asset.height !== null

const cutTo = (campaign: HubCampaign, id: ShapeId): Cut | null => {
  const shape = shapeOf(id)
  const asset = pictureFor(campaign.assets.filter(isPictured), shape)
  return asset ? { shape, asset, ...sizeFor(asset, shape) } : null
}

/** The campaign's pictures in every shape that they and its channels allow, each once. */
export const cutsOf = (campaign: HubCampaign, channels: readonly ChannelKit[]): Cut[] => {
  const wanted = new Set(channels.flatMap(({ channel }) => channel.shapes))
  return [...wanted].flatMap((id) => cutTo(campaign, id) ?? [])
}

const kitFor = (campaign: HubCampaign, slug: string): ChannelKit => {
  const { disclosure } = program().program
  const channel = channelOf(slug)
  const link = campaign.link === null ? null : trackedLink(campaign.link, slug, campaign.slug)
  const ready = (text: string) => captionFor(text, { ...campaign, tracked: channel.links ? link : null }, disclosure)
  const own = campaign.captions.filter((caption) => caption.channel === slug)
  const any = campaign.captions.filter((caption) => caption.channel === null)
  return {
    slug,
    label: channelLabel(slug),
    points: campaign.points.find((one) => one.channel === slug)?.points ?? campaign.otherChannels ?? 0,
    channel,
    link,
    captions: [...own, ...any].map((caption) => ({ ...caption, ready: ready(caption.text) })),
    own: ready(''),
    picture: channel.shapes.map((id) => cutTo(campaign, id)).find((cut) => cut !== null) ?? null,
  }
}

/** The share kit of a running campaign. */
export const kitOf = (campaign: HubCampaign): Kit => {
  const named = new Set([...campaign.captions, ...campaign.assets].flatMap(({ channel }) => channel ?? []))
  const paying = new Set(campaign.points.map(({ channel }) => channel))
  const allowed = program()
    .program.channels.map(({ slug }) => slug)
    .filter((slug) => !campaign.channelsOnly || paying.has(slug))
  const isMain = (slug: string) => campaign.channelsOnly || named.has(slug)
  const kits = (slugs: readonly string[]) => slugs.map((slug) => kitFor(campaign, slug))
  return { main: kits(allowed.filter(isMain)), others: kits(allowed.filter((slug) => !isMain(slug))) }
}

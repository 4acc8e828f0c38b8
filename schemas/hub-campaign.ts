import * as z from 'zod'
import { assetFile, count, line, localDate, moment, picture, safeHtml, slug, webUrl } from './hub-parts.ts'
import { channelPoints, engagementPoints } from './hub-program.ts'

/** What the public projection (`hub-data.ts`) says of a campaign. */

/** Words ready to be copied. Without `channel` they fit any; without `voice` they are in nobody's in particular. */
const caption = z.strictObject({
  channel: slug.nullable(),
  voice: z.string().nullable(),
  /** A BCP 47 tag where it is not the program's language. */
  language: z.string().nullable(),
  text: line,
})

const asset = z.strictObject({
  file: assetFile,
  /** What people call it: `Terraces, portrait`; its file name where the campaign gave it none. */
  name: line,
  kind: z.enum(['image', 'video', 'other']),
  alt: z.string(),
  /** The channel it was made for; null: any. */
  channel: slug.nullable(),
  /** Pixels; null for what is not an image. */
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  bytes: count,
})

export const campaign = z.strictObject({
  slug,
  title: line,
  /** One or two sentences for lists; null when the front matter has none. */
  summary: z.string().nullable(),
  /** At `now`. Drafts are left out; `paused` has its page but asks for nothing. */
  state: z.enum(['running', 'coming', 'over', 'paused']),
  /** The first task of a new member: it never closes, and `withinDays` counts from each member's joining. */
  starter: z.boolean(),
  withinDays: count.nullable(),
  opens: moment,
  /** The last moment that counts; null only for a starter. */
  closes: moment.nullable(),
  /** True when the closing date was written without a time: the page then leaves the time out. */
  closesWholeDay: z.boolean(),
  /** One sentence, one verb: what to do. */
  action: z.string().nullable(),
  /** How long it takes. */
  minutes: count.nullable(),
  /** Whom it is for. Empty lists and null: no such condition. Who was asked by name is never said, only that some were. */
  audience: z.strictObject({
    segments: z.array(slug),
    tiers: z.array(slug),
    channels: z.array(slug),
    languages: z.array(line),
    places: z.array(line),
    byName: z.boolean(),
    atMost: count.nullable(),
  }),
  /** Points of a counted share by channel, campaign rules before the ruleset in force; only channels that are allowed. */
  points: z.array(channelPoints),
  /** Points of a counted share on a channel that `points` does not name; null when there is no such channel. */
  otherChannels: count.nullable(),
  /** What response to a counted share earns in this campaign; empty when it earns nothing. */
  engagement: engagementPoints,
  /** The most engagement points one share can earn. */
  engagementCap: count,
  /** True when the campaign pays by values of its own instead of the usual ones. */
  ownPoints: z.boolean(),
  /** Which of the program's `rules` the rest comes from: its `from`; null when there are none yet. */
  rules: localDate.nullable(),
  /** True when the campaign names its channels: a share elsewhere is refused. */
  channelsOnly: z.boolean(),
  captions: z.array(caption),
  hashtags: z.array(line),
  link: webUrl.nullable(),
  goal: z
    .strictObject({
      words: z.string().nullable(),
      /** Shares wanted, and those counted so far. */
      shares: count.nullable(),
      reached: count,
      /** People wanted. */
      people: count.nullable(),
    })
    .nullable(),
  cover: picture.nullable(),
  assets: z.array(asset),
  /** Handles of those with a counted share in it, in order of their first; only members with a page. */
  sharers: z.array(slug),
  /** The counted shares in it, of everyone, and how many people made them. */
  shares: count,
  people: count,
  /** Rendered words, where scripts rendered them; null: the body is `bodies/campaigns/<slug>.mdx`, if there is one. */
  html: safeHtml.nullable(),
})

import { z } from 'zod'
import {
  besideFile,
  channel,
  count,
  duration,
  handle,
  language,
  line,
  moment,
  segment,
  slug,
  webUrl,
  words,
} from './primitives.ts'
import { engagementRates, sharePoints } from './ruleset.ts'
import { CAMPAIGN_STATUSES } from './vocabulary.ts'

const audience = z.strictObject({
  segments: z.array(segment).min(1).optional(),
  tiers: z.array(slug).min(1).optional(),
  handles: z.array(handle).min(1).optional(),
  channels: z.array(channel).min(1).optional(),
  languages: z.array(language).min(1).optional(),
  places: z.array(line).min(1).optional(),
  at_most: z.int().min(1).max(1_000_000).optional(),
})

const caption = z.strictObject({
  text: words.max(5000),
  channel: channel.optional(),
  voice: line.optional(),
  language: language.optional(),
})

const asset = z.strictObject({ file: besideFile, alt: line, channel: channel.optional(), name: line.optional() })

/** Front matter of `content/campaigns/<slug>/index.mdx` (or `index.md`, when for members only). */
export const campaignSchema = z
  .strictObject({
    title: line,
    opens: moment,
    closes: moment.optional(),
    status: z.enum(CAMPAIGN_STATUSES).optional(),
    summary: line.optional(),
    action: line.optional().meta({ description: 'What to do: one sentence, one verb' }),
    minutes: z.int().min(1).max(600).optional(),
    channels: z.array(channel).min(1).optional(),
    for: audience.optional(),
    captions: z.array(caption).max(60).optional(),
    assets: z.array(asset).max(60).optional(),
    cover: besideFile.optional(),
    cover_alt: line.optional(),
    hashtags: z
      .array(
        z
          .string()
          .regex(/^#[^\s#]+$/)
          .max(60),
      )
      .max(30)
      .optional(),
    link: webUrl.optional(),
    goal: z.strictObject({ shares: count.optional(), people: count.optional(), words: line.optional() }).optional(),
    points: z
      .strictObject({
        share: sharePoints.optional(),
        engagement: engagementRates.optional(),
        engagement_cap: count.optional(),
      })
      .optional(),
    starter: z.boolean().optional(),
    within: duration.optional().meta({ description: "The starter's time limit, counted from each member's joining" }),
    visibility: z.enum(['public', 'members']).optional(),
  })
  .meta({ id: 'campaign', title: 'A campaign' })

export type CampaignFile = z.infer<typeof campaignSchema>

import { z } from 'zod'
import { count, duration, points, slug } from './primitives.ts'

const rate = z
  .number()
  .min(0)
  .max(1_000_000)
  .meta({ description: 'Points per unit; may be a fraction', examples: [0.5] })

/** Points of a counted share by channel, with `default` for the channels not named. */
export const sharePoints = z
  .record(slug, points.min(0))
  .meta({ description: 'Points by channel; `default` for the others', examples: [{ instagram: 100, default: 50 }] })

/** Points per unit of engagement. */
export const engagementRates = z.strictObject({
  likes: rate.optional(),
  comments: rate.optional(),
  reshares: rate.optional(),
  clicks: rate.optional(),
  views: rate.optional(),
})

const positive = z.int().min(1).max(1000)

/** `content/points/<date>.yaml`: how points work from that day on. */
export const rulesetSchema = z
  .strictObject({
    note: z.string().max(500).optional().meta({ description: 'Why the rules are so, in a line' }),
    share: sharePoints,
    engagement: engagementRates.optional(),
    engagement_cap: count.optional(),
    caps: z.strictObject({ per_day: count.optional(), per_campaign: count.optional() }).optional(),
    bonus: z
      .strictObject({
        first_share: count.optional(),
        early_bird: z.strictObject({ within: duration, points: count }).optional(),
        streak: z.strictObject({ weeks: positive, points: count }).optional(),
        referral: z.strictObject({ points: count, limit: count.optional() }).optional(),
      })
      .optional(),
    conversion: z
      .strictObject({
        per_order: count.optional(),
        percent: z
          .number()
          .min(0)
          .max(100_000)
          .optional()
          .meta({ description: 'Points for a hundred units of money paid; may be a fraction', examples: [10] }),
        settle: duration
          .optional()
          .meta({ description: 'How long an order may be cancelled or sent back; 14d unless said' }),
      })
      .optional()
      .meta({ description: 'Points for an order by a personal link; without it orders earn nothing' }),
    keep_live: duration.optional(),
  })
  .meta({ id: 'ruleset', title: 'How points work' })

export type RulesetFile = z.infer<typeof rulesetSchema>
export type EngagementRates = z.infer<typeof engagementRates>

import { z } from 'zod'
import { besideFile, count, handle, instant, line, moment, points, slug, words } from './primitives.ts'
import { REDEMPTION_STATUSES, REWARD_KINDS } from './vocabulary.ts'

/** `content/awards/<year>/<handle>--<slug>.yaml`: points given or taken by hand. */
export const awardSchema = z
  .strictObject({
    ambassador: handle,
    points,
    reason: line,
    by: line,
    at: moment,
    badge: slug.optional(),
    public: z.boolean().optional().meta({ description: 'Show the reason on the hub' }),
  })
  .meta({ id: 'award', title: 'Points given or taken by hand' })

/** `content/rewards/<slug>.yaml`: something in the catalogue. */
export const rewardSchema = z
  .strictObject({
    name: line,
    cost: count.meta({ description: 'Points it costs' }),
    kind: z.enum(REWARD_KINDS).optional(),
    words: words.optional(),
    picture: besideFile.optional(),
    picture_alt: line.optional(),
    stock: count.optional(),
    per_member: count.optional(),
    from: moment.optional(),
    until: moment.optional(),
    tiers: z.array(slug).min(1).optional(),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
    fulfilled_by: line.optional(),
    within: line.optional(),
    price: z.strictObject({ amount: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
    retired: z.boolean().optional(),
  })
  .meta({ id: 'reward', title: 'A reward' })

/** `content/redemptions/<year>/<handle>--<id>.yaml`: one claim of a reward. */
export const redemptionSchema = z
  .strictObject({
    ambassador: handle,
    reward: slug,
    cost: count,
    at: moment,
    steps: z
      .array(
        z.strictObject({
          status: z.enum(REDEMPTION_STATUSES),
          at: instant,
          by: line,
          note: words.max(2000).optional(),
        }),
      )
      .min(1)
      .max(30),
  })
  .meta({ id: 'redemption', title: 'A claim of a reward' })

/** `content/passes/<campaign>/<handle>.yaml`: a member said "not this one". */
export const passSchema = z
  .strictObject({ at: instant, note: line.optional() })
  .meta({ id: 'pass', title: 'Not this one' })

export type AwardFile = z.infer<typeof awardSchema>
export type RewardFile = z.infer<typeof rewardSchema>
export type RedemptionFile = z.infer<typeof redemptionSchema>
export type PassFile = z.infer<typeof passSchema>

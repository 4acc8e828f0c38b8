import { z } from 'zod'
import { besideFile, count, line, moment, slug, words } from './primitives.ts'
import { REWARD_KINDS } from './vocabulary.ts'

const place = z.strictObject({
  board: z
    .string()
    .regex(/^(?:\d{4}(?:-Q[1-4]|-\d{2})?|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'is not a board: all, a season or a campaign')
    .meta({ description: 'all, a season such as 2026-Q4, or a campaign', examples: ['2026-Q4'] }),
  first: z
    .int()
    .min(1)
    .max(1000)
    .meta({ description: 'How many places of that board may have it', examples: [3] }),
})

/** `content/rewards/<slug>.yaml`: something in the catalogue. */
export const rewardSchema = z
  .strictObject({
    name: line,
    cost: count.meta({ description: 'Points it costs; 0 for what is granted to whoever meets its conditions' }),
    kind: z.enum(REWARD_KINDS).optional(),
    words: words.optional(),
    picture: besideFile.optional(),
    picture_alt: line.optional(),
    stock: count.optional().meta({ description: 'How many there are in all; none said: as many as are asked for' }),
    per_member: count.optional().meta({ description: 'How many one member may have; 1 for what costs 0 points' }),
    from: moment.optional(),
    until: moment.optional(),
    tiers: z.array(slug).min(1).optional().meta({ description: 'Only for members of one of these tiers' }),
    badges: z.array(slug).min(1).optional().meta({ description: 'Only for members with one of these badges' }),
    campaigns: z
      .array(slug)
      .min(1)
      .optional()
      .meta({ description: 'Only for members with a counted share in one of these campaigns' }),
    place: place.optional().meta({ description: 'Only for the first places of a board, once it is settled' }),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
    min_age: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .meta({ description: 'Only for members who said that they are at least so old', examples: [18] }),
    address: z
      .boolean()
      .optional()
      .meta({ description: 'It is posted: a name and address are asked for, sealed, and deleted after delivery' }),
    fulfilled_by: line.optional().meta({ description: 'Who sends it' }),
    within: line.optional().meta({ description: 'How long it takes, in words members read', examples: ['two weeks'] }),
    days: z
      .int()
      .min(1)
      .max(365)
      .optional()
      .meta({ description: 'Days in which it should be on its way; what is late is marked in the list of claims' }),
    price: z
      .strictObject({ amount: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) })
      .optional()
      .meta({ description: 'What one costs the brand' }),
    retired: z.boolean().optional(),
  })
  .meta({ id: 'reward', title: 'A reward' })

export type RewardFile = z.infer<typeof rewardSchema>

import { z } from 'zod'
import { count, handle, instant, line, moment, slug, words } from './primitives.ts'
import { REDEMPTION_STATUSES } from './vocabulary.ts'

/** `content/redemptions/<year>/<handle>--<id>.yaml`: one claim of a reward. */
export const redemptionSchema = z
  .strictObject({
    ambassador: handle,
    reward: slug,
    cost: count,
    at: moment,
    /** The sealed code that was dealt for it: a file of `codes/<reward>/`, never the code itself. */
    code: slug.optional(),
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

export type RedemptionFile = z.infer<typeof redemptionSchema>

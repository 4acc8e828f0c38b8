import { z } from 'zod'
import { besideFile, channel, count, handle, instant, line, moment, slug, webUrl, words } from './primitives.ts'
import { REVIEW_STATUSES, VIA } from './vocabulary.ts'

const review = z.strictObject({
  status: z.enum(REVIEW_STATUSES),
  by: line.optional(),
  at: instant.optional(),
  note: words.max(2000).optional(),
})

/** `content/shares/<year>/<month>/<day>/<handle>--<id>.yaml`: one post by one ambassador. */
export const shareSchema = z
  .strictObject({
    ambassador: handle,
    campaign: slug.optional(),
    channel,
    url: webUrl.optional(),
    at: moment,
    audience: count.optional().meta({ description: 'Followers on that channel then, self-reported' }),
    engagement: z
      .strictObject({
        likes: count.optional(),
        comments: count.optional(),
        reshares: count.optional(),
        clicks: count.optional(),
        views: count.optional(),
      })
      .optional(),
    title: line.optional(),
    proof: besideFile.optional(),
    proof_hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    proof_phash: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
    logged: z.strictObject({ at: instant, via: z.enum(VIA), ref: line.optional() }),
    review: review.optional(),
    reviewed: z.array(review).max(50).optional(),
    removed: moment.optional(),
    erased: z
      .literal(true)
      .optional()
      .meta({ description: 'Its member was erased, and its link and proof with them; it stays counted' }),
    with: z.array(handle).max(50).optional(),
    note: words.max(2000).optional(),
  })
  .meta({ id: 'share', title: 'A share' })

export type ShareFile = z.infer<typeof shareSchema>

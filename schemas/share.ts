import { z } from 'zod'
import { besideFile, channel, count, handle, instant, line, moment, slug, webUrl, words } from './primitives.ts'
import { REVIEW_STATUSES, SEEN, VIA } from './vocabulary.ts'

const review = z.strictObject({
  status: z.enum(REVIEW_STATUSES),
  by: line.optional(),
  at: instant.optional(),
  note: words.max(2000).optional(),
})

const counts = z.strictObject({
  likes: count.optional(),
  comments: count.optional(),
  reshares: count.optional(),
  clicks: count.optional(),
  views: count.optional(),
})

/** One look at a post that gave a clear answer; a look that gave none leaves no trace. */
const check = z.strictObject({
  at: instant,
  seen: z.enum(SEEN).meta({ description: 'live, gone, or private: there, but hidden from strangers' }),
  how: slug.meta({ description: 'Who was asked', examples: ['bluesky'] }),
  author: z
    .enum(['theirs', 'another'])
    .optional()
    .meta({ description: 'Whether the account that posted it is one of the member' }),
  engagement: counts.optional(),
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
    engagement: counts.optional(),
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
    checks: z
      .array(check)
      .max(50)
      .optional()
      .meta({ description: 'When the post was looked at, and how it was found' }),
    disclosed: z
      .boolean()
      .optional()
      .meta({ description: 'Whether a post that was found by itself carries one of the disclosure tags' }),
    erased: z
      .literal(true)
      .optional()
      .meta({ description: 'Its member was erased, and its link and proof with them; it stays counted' }),
    with: z.array(handle).max(50).optional(),
    note: words.max(2000).optional(),
  })
  .meta({ id: 'share', title: 'A share' })

export type CheckFact = z.infer<typeof check>
export type ShareFile = z.infer<typeof shareSchema>

import * as z from 'zod'
import { count, localDate, slug } from './hub-parts.ts'

/**
 * Effort, beside rank: who has begun, who keeps at it, who does more than before. Listed members alone; counted shares
 * alone; awards left out, since they are given and not done.
 */
export const efforts = z.strictObject({
  /** The local date from which on "lately" counts: 28 days before `now`. */
  since: localDate,
  /** Listed members who joined in the 30 days before `now`, newest first, and their counted shares. */
  newcomers: z.array(z.strictObject({ handle: slug, shares: count })),
  /** Two or more weeks in a row with a counted share, this week or the last one among them; longest first. */
  streaks: z.array(z.strictObject({ handle: slug, weeks: z.int().min(2) })),
  /** Points of the last 28 days above those of the 28 before, by members who were there for both; most gained first. */
  improved: z.array(z.strictObject({ handle: slug, points: count, before: count })),
})

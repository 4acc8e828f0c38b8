import * as z from 'zod'
import { count, line, safeHtml, slug } from './hub-parts.ts'

/** What the public projection (`hub-data.ts`) says of the quiz "Is this for you?". */
export const quiz = z.strictObject({
  title: line.nullable(),
  html: safeHtml.nullable(),
  questions: z.array(
    z.strictObject({
      ask: line,
      /** Which outcome each answer speaks for, counted from 0. */
      answers: z.array(z.strictObject({ say: line, outcome: count })),
    }),
  ),
  outcomes: z.array(
    z.strictObject({
      slug,
      title: line,
      html: safeHtml,
      /** Whether the invitation stands below it. */
      invite: z.boolean(),
      /** A guide to take along: one of `guides`. */
      guide: slug.nullable(),
    }),
  ),
})

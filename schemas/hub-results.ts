import * as z from 'zod'
import { line, localDate, slug } from './hub-parts.ts'

/** What the public projection (`hub-data.ts`) says of results, where the program shows them: no name of a member, no sale, no cost. */

/** What is said of a result, as a name and its lines: `Who could have seen it`, `53,162 people at most`. In the program's language. */
const fact = z.strictObject({ name: line, lines: z.array(line).min(1) })

/** A drawing made by the scripts, set on a page as it is. */
const svg = z.string().regex(/^<svg [^>]*role="img"/)

const chart = z.strictObject({
  id: slug,
  title: line,
  /** What is to be seen in it, in a sentence or two. */
  about: line,
  /** The same at the width of a window and of a phone; one of them is shown. */
  wide: svg,
  narrow: svg,
  /** The numbers behind it. */
  head: z.array(line).min(2),
  rows: z.array(z.array(z.string())),
})

export const results = z.strictObject({
  /** By when, and what potential reach is, in a sentence. */
  day: localDate,
  formula: line,
  facts: z.array(fact),
  /** Public ones that have opened, the newest first. */
  campaigns: z.array(
    z.strictObject({
      slug,
      title: line,
      /** Local dates; null: it never closes. */
      from: localDate,
      to: localDate.nullable(),
      /** In a sentence: `Of 14 members, 7 posted: 50%.` */
      summary: line,
      facts: z.array(fact),
      charts: z.array(chart),
    }),
  ),
})

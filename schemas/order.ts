import { z } from 'zod'
import { channel, count, handle, instant, line, moment, slug } from './primitives.ts'

/** What is said of every line that came from a report: whose link it was, on which campaign and channel it went out, and which report said so. */
const origin = {
  ambassador: handle.meta({ description: 'Whose personal link or code it was' }),
  campaign: slug.optional(),
  channel: channel.optional(),
  at: moment,
}
const report = line.meta({ description: 'Which report it came from', examples: ['shopify'] })

/**
 * `content/orders/<year>/<handle>--<id>.yaml`: one order that came in by a member's link or code. Nothing of the customer is kept: the id is a
 * mark made of the order's number, by which the next report knows it again.
 */
export const orderSchema = z
  .strictObject({
    ...origin,
    amount: z
      .number()
      .min(0)
      .max(100_000_000)
      .refine(
        (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4,
        'is no amount of money: two decimals at most',
      )
      .meta({ description: 'What was paid for the goods', examples: [34.5] }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .meta({ examples: ['EUR'] }),
    cancelled: moment.optional().meta({
      description: 'When it was cancelled, sent back or refunded in full; before it is settled it then earns nothing',
    }),
    report: report.optional(),
    imported: instant.optional().meta({ description: 'When the report was brought in' }),
  })
  .meta({ id: 'order', title: 'An order by a personal link' })

/** `content/visits/<year>/<handle>--<id>.yaml`: how often a member's link was opened, by one line of a report. */
export const visitSchema = z
  .strictObject({
    ...origin,
    clicks: count.meta({ description: 'Visits that began with the link, on that day' }),
    report: report.optional(),
    imported: instant.optional().meta({ description: 'When the report was brought in' }),
  })
  .meta({ id: 'visit', title: 'Clicks on a personal link' })

export type OrderFile = z.infer<typeof orderSchema>
export type VisitFile = z.infer<typeof visitSchema>

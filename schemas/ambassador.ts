import { z } from 'zod'
import { ARRIVAL_ID } from './arriving.ts'
import {
  besideFile,
  channel,
  count,
  handle,
  instant,
  language,
  line,
  moment,
  segment,
  timeZone,
  webUrl,
  words,
} from './primitives.ts'
import { AMBASSADOR_STATUSES, DELIVERIES, PUBLIC_FACTS, STAGES, STREAMS } from './vocabulary.ts'

const hour = z.int().min(0).max(23)

const memberChannel = z.strictObject({
  channel,
  handle: line.max(120),
  followers: count.optional(),
  as_of: moment.optional(),
  verified: moment.optional().meta({ description: 'When the account was proven to be theirs' }),
  watch: z
    .boolean()
    .optional()
    .meta({ description: 'Whether posts of this account that carry a campaign are logged by themselves' }),
  feed: webUrl
    .optional()
    .meta({ description: 'Where the RSS or Atom feed of a blog, a podcast or a video channel is' }),
})

/** Front matter of `content/ambassadors/<handle>.md`; the body is the member's own words. */
export const ambassadorSchema = z
  .strictObject({
    name: line.max(120),
    status: z.enum(AMBASSADOR_STATUSES),
    joined: moment,
    segments: z.array(segment).min(1).optional(),
    location: line.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    languages: z.array(language).optional(),
    timezone: timeZone.optional(),
    photo: besideFile.optional(),
    channels: z.array(memberChannel).max(40).optional(),
    referred_by: handle.optional(),
    why: line.optional(),
    stages: z.partialRecord(z.enum(STAGES), moment).optional(),
    public: z
      .array(z.enum(PUBLIC_FACTS))
      .optional()
      .meta({ description: 'What the hub may show beside the name and the points' }),
    leaderboard: z.boolean().optional(),
    deliveries: z.partialRecord(z.enum(STREAMS), z.enum(DELIVERIES)).optional(),
    quiet: z
      .strictObject({ from: hour, until: hour })
      .optional()
      .meta({ description: 'The hours of their night, when nothing is sent to them: 21 to 8 unless said' }),
    imported: instant
      .optional()
      .meta({ description: 'When an import brought them in; nothing is owed for what lies before' }),
    call: z.boolean().optional(),
    of_age: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .meta({
        description: 'The age they said to have reached; rewards for grown-ups are offered from it',
        examples: [18],
      }),
    github: z
      .string()
      .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/)
      .optional(),
    github_id: z.int().positive().optional().meta({
      description: 'The number of their GitHub account, which never changes hands; what it sends in is theirs',
    }),
    consent: z
      .strictObject({ words: words.max(2000), at: instant })
      .optional()
      .meta({ description: 'What they agreed to when they joined, word for word, and when' }),
    application: z
      .string()
      .regex(ARRIVAL_ID)
      .optional()
      .meta({ description: 'The application that this file was made from, by its id' }),
    codes: z
      .array(z.string().regex(/^[^\s,;|]{2,60}$/, 'is not a code: no space and no comma in it'))
      .max(10)
      .optional()
      .meta({
        description: "Discount codes of the brand's shop that are theirs: orders with one count as brought by them",
        examples: [['MAYA10']],
      }),
    link: count.optional().meta({ description: "Raise it to replace the member's personal link" }),
    links: z
      .array(z.strictObject({ name: line, url: z.string().max(2000) }))
      .max(20)
      .optional(),
  })
  .meta({ id: 'ambassador', title: 'An ambassador' })

export type AmbassadorFile = z.infer<typeof ambassadorSchema>

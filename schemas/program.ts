import { z } from 'zod'
import { channel, count, day, duration, language, line, moment, slug, timeZone, webUrl, words } from './primitives.ts'
import { colours, fonts, logo } from './theme.ts'
import { BENEFITS, BENEFITS_AS, CHATS, MAIL_PROVIDERS, NEWSLETTERS, SEASONS } from './vocabulary.ts'

const tier = z.strictObject({
  slug,
  name: line,
  from: count.meta({ description: 'All-time points at which the tier begins' }),
  perks: z.array(line).max(20).optional(),
})

const badge = z.strictObject({
  slug,
  name: line,
  for: line.meta({ description: 'What it is given for, in words members read' }),
  rule: z
    .strictObject({
      shares: count.optional(),
      channels: count.optional(),
      campaigns: count.optional(),
      streak_weeks: count.optional(),
      recruits: count.optional(),
      years: count.optional(),
    })
    .optional()
    .meta({ description: 'Reached by itself when each count is met; without a rule it is given by hand, in an award' }),
})

const named = z.strictObject({ slug, name: line })

/** `content/program.yaml`: what the program is called, where it lives and what it allows. */
export const programSchema = z
  .strictObject({
    name: line,
    brand: line,
    url: webUrl.meta({
      description: 'Where the hub is published; it may have a path',
      examples: ['https://acme.github.io/crew'],
    }),
    timezone: timeZone,
    engine: z
      .string()
      .regex(/^\d+\.\d+$/)
      .optional()
      .meta({ description: 'The engine version the content was written for', examples: ['0.1'] }),
    language: language.optional(),
    tagline: line.optional(),
    about: words.optional(),
    seasons: z.enum(SEASONS).optional(),
    channels: z
      .array(named)
      .max(40)
      .optional()
      .meta({ description: "The program's own channels, beside the usual ones" }),
    segments: z
      .array(named)
      .max(40)
      .optional()
      .meta({ description: "The program's own groups, beside the usual ones" }),
    reasons: z.array(line).max(40).optional().meta({ description: 'Why people join: the list the join form offers' }),
    disclosure: z
      .strictObject({
        required: z.boolean().optional(),
        tags: z
          .array(
            z
              .string()
              .regex(/^#?[^\s#]+$/)
              .max(60),
          )
          .max(10)
          .optional(),
        words: line.optional(),
        close: line.optional(),
      })
      .optional(),
    blocked_words: z
      .array(line)
      .max(200)
      .optional()
      .meta({ description: 'Words that ready-made captions must not hold, such as claims about health' }),
    review: z
      .strictObject({
        shares: z.enum(['auto', 'manual']).optional(),
        applications: z.enum(['auto', 'manual']).optional(),
        working_days: z.int().min(1).max(30).optional(),
      })
      .optional(),
    mail: z.strictObject({
      from: line,
      reply_to: line.optional(),
      postal_address: line,
      weekly_cap: z.int().min(0).max(50).optional(),
      send_hour: z.int().min(0).max(23).optional(),
      ask_above: count.optional(),
      hold: duration.optional(),
      unsubscribe_url: webUrl.startsWith('https://', 'is no https address').optional().meta({
        description:
          'An https address that ends mails by one POST, in the place of the relay: it is told the message as `m`, the member as `u`, when as `t`, and the mac that proves it as `k`',
      }),
      provider: z.enum(MAIL_PROVIDERS).optional().meta({
        description: 'Who carries the mails: resend unless said; smtp is any mail server, without its promises',
      }),
      newsletter: z
        .enum(NEWSLETTERS)
        .optional()
        .meta({ description: 'How often the newsletter goes out: weekly unless said' }),
      benefits: z
        .enum(BENEFITS_AS)
        .optional()
        .meta({ description: 'Whether new members hear of the benefits week by week, or of all in the welcome' }),
    }),
    chat: z
      .array(z.enum(CHATS))
      .max(CHATS.length)
      .optional()
      .meta({ description: 'Where announcements are posted too; the webhooks are secrets of the repository' }),
    contact: line.optional().meta({ description: 'Where the public writes to' }),
    ways_in: z
      .strictObject({
        relay: webUrl
          .startsWith('https://', 'is no https address')
          .optional()
          .meta({ description: 'Where the relay runs: the small function that takes the forms of the hub' }),
        endpoint: webUrl
          .startsWith('https://', 'is no https address')
          .optional()
          .meta({ description: "An https address of one's own that takes the forms, sealed, and hands them on" }),
        email: line.optional().meta({
          description: 'The address that takes what members send by mail; each has one of their own at the same host',
          examples: ['in@in.acme.example'],
        }),
        issues: z
          .boolean()
          .optional()
          .meta({ description: 'Whether members may also send by an issue on GitHub, for which they need an account' }),
        sign_in: z.boolean().optional().meta({
          description:
            'Whether people sign in to /admin through the relay, with their GitHub account, in the place of a token of their own',
        }),
      })
      .refine(({ sign_in, relay }) => !sign_in || relay !== undefined, {
        error: 'has sign_in, which goes by the relay, and names no relay',
        path: ['sign_in'],
      })
      .optional()
      .meta({ description: 'How what members send from the hub reaches the program; all that are named are offered' }),
    community: z.strictObject({ name: line, url: webUrl.optional() }).optional(),
    home: z
      .enum(['public', 'private'])
      .optional()
      .meta({ description: 'Whether this repository is public or private' }),
    live: z.boolean().optional(),
    live_from: moment.optional(),
    open_tasks: z.int().min(1).max(20).optional(),
    assignments_per_week: z.int().min(1).max(20).optional(),
    points_expire: z
      .string()
      .regex(/^[1-9]\d{0,2} months?$/, 'is not a number of months')
      .optional()
      .meta({ examples: ['12 months'] }),
    holidays: z
      .array(z.strictObject({ name: line.optional(), from: day, to: day }))
      .max(60)
      .optional()
      .meta({ description: 'Days off, first and last: a week with one of them in it never breaks a streak' }),
    paid_ads: z
      .strictObject({
        name: line,
        per_thousand: z.number().min(0),
        currency: z.string().regex(/^[A-Z]{3}$/),
      })
      .optional()
      .meta({ description: 'What a thousand people reached cost elsewhere, to set beside what the rewards cost' }),
    brand_posts: z
      .array(
        z.strictObject({
          at: moment,
          channel,
          followers: count.meta({ description: "Who followed the brand's account then" }),
          engaged: count.meta({ description: 'Likes, answers and times passed on, added up' }),
        }),
      )
      .max(1000)
      .optional()
      .meta({
        description: "The brand's own posts, to set what their followers did beside what members' followers do",
      }),
    results: z.enum(['team', 'public']).optional().meta({
      description:
        'Who sees what campaigns brought: the team alone unless said; public: a page of the hub, without names, sales and cost',
    }),
    tiers: z.array(tier).max(20).optional(),
    badges: z.array(badge).max(60).optional(),
    benefits: z.partialRecord(z.enum(BENEFITS), line).optional(),
    colours: colours.optional(),
    fonts: fonts.optional(),
    logo: logo.optional(),
  })
  .meta({ id: 'program', title: 'The program' })

export type ProgramFile = z.infer<typeof programSchema>
export type TierFile = z.infer<typeof tier>
export type BadgeFile = z.infer<typeof badge>

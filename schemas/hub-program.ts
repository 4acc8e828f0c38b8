import * as z from 'zod'
import { forms } from './hub-forms.ts'
import { count, label, line, localDate, picture, slug, webUrl } from './hub-parts.ts'
import { BENEFITS } from './vocabulary.ts'

/** What the public projection (`hub-data.ts`) says of the program itself, and how its points work. */

const tier = z.strictObject({
  slug,
  name: line,
  /** Points from which a member has it. */
  from: count,
  /** What it brings, one short sentence each. */
  perks: z.array(line),
})

const badge = z.strictObject({
  slug,
  name: line,
  /** How it is earned, in one sentence. */
  about: z.string(),
})

export const channelPoints = z.strictObject({ channel: slug, points: count })

/** Points per unit (`likes`, `comments`, `reshares`, `clicks`, `views`); empty when engagement earns nothing. */
export const engagementPoints = z.array(z.strictObject({ unit: line, points: z.number().min(0) }))

/** How points work from one day on: a ruleset, without its syntax. A number of 0 or null means: there is no such rule. */
const pointRules = z.strictObject({
  /** The local date of posting from which these count. */
  from: localDate,
  /** True for the ruleset that a post made on `dataDay` falls under. At most one. */
  inForce: z.boolean(),
  /** Points of a counted share on the channels named, in the program's order of channels. */
  share: z.array(channelPoints),
  /** Points of a counted share on any other channel. */
  otherChannels: count,
  engagement: engagementPoints,
  /** The most engagement points one share can earn. */
  engagementCap: count,
  /** Counted shares per member and channel in a day. */
  perDay: count,
  /** Counted shares per member and channel in a campaign. */
  perCampaign: count,
  /** Hours a post must stay up. */
  keepLiveHours: z.number().min(0),
  firstShare: count,
  earlyBird: z.strictObject({ hours: z.number().min(0), points: count }).nullable(),
  streak: z.strictObject({ weeks: z.int().min(1), points: count }).nullable(),
  referral: z.strictObject({ points: count, limit: count }).nullable(),
  /** Points for an order by a member's link: so many each, and so many for a hundred units of money; absent: orders earn nothing. */
  conversion: z.strictObject({ perOrder: count, percent: z.number().min(0), settleDays: z.number().min(0) }).optional(),
})

export const program = z.strictObject({
  name: line,
  brand: line,
  /** One sentence under the name, in the brand's words. */
  tagline: z.string().nullable(),
  /** What the program is, a sentence or two. */
  about: z.string().nullable(),
  /** Where the hub is published; a path in it (`https://acme.github.io/crew`) sets the base of every link. */
  url: webUrl,
  timezone: line,
  /** A BCP 47 tag, for `lang` and for the spelling of dates and numbers. */
  language: line,
  disclosure: z.strictObject({
    required: z.boolean(),
    tags: z.array(line),
    /** What the program asks of everyone, in its own words. */
    words: z.string().nullable(),
    /** What it asks of employees, partners, friends and family, who stand closer to the brand. */
    close: z.string().nullable(),
  }),
  /** Every kind of benefit, in this order: what it is in the program's words; null: there is none. */
  benefits: z.array(z.strictObject({ kind: z.enum(BENEFITS), words: z.string().nullable() })),
  /** What the members' group is called; where it is, members alone learn. */
  community: z.strictObject({ name: line }).nullable(),
  /** How much is for members alone at `now`, so that it can be said without being shown. */
  forMembers: z.strictObject({ campaigns: count, news: count }),
  /** Why people join: what the form offers to choose from. */
  reasons: z.array(line),
  /** The most tasks that are open for one member at a time. */
  openTasks: z.int().min(1),
  /** Months after which earned points can no longer be claimed with; null: never. */
  pointsExpireMonths: count.nullable(),
  /** The brand's faces and logo; its colours travel as a stylesheet. */
  theme: z.strictObject({
    /** A face that comes with the hub, or the name of a file of the brand's own. */
    faces: z.strictObject({ headings: line, text: line, figures: line }),
    /** Stands in place of the name at the head of every page; null: the name does. */
    logo: picture.nullable(),
  }),
  /** Where the public may write; null when the program names no public address. */
  contact: z.strictObject({ email: line }).nullable(),
  /** How what visitors and members send reaches the program. */
  forms,
  /** The program's postal address, as the program prints it, or null. */
  postalAddress: z.string().nullable(),
  seasons: z.enum(['month', 'quarter', 'year', 'none']),
  /** Working days within which a post is looked at. */
  reviewDays: count.nullable(),
  /** Every channel that some page names, with the name people use for it, in the program's order. */
  channels: z.array(label),
  /** Every segment, in the program's order. */
  segments: z.array(label),
  /** From the lowest up. */
  tiers: z.array(tier),
  badges: z.array(badge),
  /** Oldest first; those that start after `dataDay` are in it too, so that a change can be announced. */
  rules: z.array(pointRules),
})

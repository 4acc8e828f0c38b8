import * as z from 'zod'
import { campaign } from './hub-campaign.ts'
import { efforts } from './hub-efforts.ts'
import { count, instant, line, localDate, moment, picture, points, safeHtml, slug, stem, webUrl } from './hub-parts.ts'
import { program } from './hub-program.ts'
import { quiz } from './hub-quiz.ts'
import { results } from './hub-results.ts'
import { reward } from './hub-reward.ts'
import { TIP_KINDS } from './vocabulary.ts'

/**
 * The hand-off between the scripts and the hub: everything a public page may show, and nothing more.
 *
 * The scripts write it to `site/generated/program.json`; the hub reads it through `site/data/program.ts` alone. It is an
 * allow-list: a fact without a field here cannot reach a page. Every object is strict, so a field added by one side alone
 * is refused by name. Change the meaning of a field, or take one away, and `version` goes up.
 *
 * What never crosses: contacts, pending or void entries, reviews and their notes, balances, redemptions, the reason of a
 * correction, members who have no public page, drafts, and what is for members only (that travels sealed).
 */

/**
 * One row of a board (DESIGN section 5, rule 8). Name, photo and the rest stand in `members`, once.
 * `points` are settling + earned on that board; `shares` are its counted (verified) ones: pending ones never cross.
 */
const row = z.strictObject({
  rank: z.int().min(1),
  handle: slug,
  points,
  shares: count,
  /** By all-time points; null below the first. */
  tier: slug.nullable(),
  /** Rank seven days before minus rank now: above 0 has climbed; null: was not listed then. */
  movement: z.int().nullable(),
})

const season = z.strictObject({
  /** `2026-Q4`, `2026-11` or `2026`. */
  key: z.string().regex(/^\d{4}(-Q[1-4]|-\d\d)?$/),
  /** First and last local date. */
  from: localDate,
  to: localDate,
  /** True for the one that `dataDay` lies in. */
  current: z.boolean(),
  rows: z.array(row),
})

const boards = z.strictObject({
  all: z.array(row),
  /** Newest first; only those with rows, and the current one. */
  seasons: z.array(season),
  /** By campaign slug. A campaign without rows may be absent. */
  campaigns: z.record(slug, z.array(row)),
  /** By segment slug. A segment without rows may be absent. */
  segments: z.record(slug, z.array(row)),
})

/** One counted line of a member's points. */
const entry = z.strictObject({
  on: moment,
  rule: z.enum(['share', 'engagement', 'first_share', 'early_bird', 'streak', 'referral', 'conversion', 'award']),
  points,
  state: z.enum(['settling', 'earned']),
  /** When a settling entry is final; null for an earned one. */
  final: moment.nullable(),
  /** What caused it, in plain words: a share's title, an award's reason that may be public; null: the rule says it all. */
  note: z.string().nullable(),
  /** Only a campaign that is in `campaigns`. */
  campaign: slug.nullable(),
  channel: slug.nullable(),
  /** The post, when the member lets the hub link to posts. */
  url: webUrl.nullable(),
})

/** A member with a public page: active or alumni, joined by `now`. Optional facts are here only if the member opted in. */
const member = z.strictObject({
  handle: slug,
  /** The name the member chose to be shown by. */
  name: line,
  alumni: z.boolean(),
  joined: localDate,
  segments: z.array(slug),
  tier: slug.nullable(),
  badges: z.array(slug),
  /** Settling + earned, all-time. Always the sum of `entries` and `corrections`. */
  points,
  /** Counted shares, all-time. */
  shares: count,
  /** Whether the member agreed to be on boards. False: no board row anywhere, and no points on the page. */
  listed: z.boolean(),
  /** The member's own words. */
  html: safeHtml.nullable(),
  photo: picture.nullable(),
  location: z.string().nullable(),
  channels: z.array(
    z.strictObject({
      channel: slug,
      handle: z.string().nullable(),
      url: webUrl.nullable(),
      /** Followers as the member gave them, and the local date they are of. */
      followers: count.nullable(),
      asOf: localDate.nullable(),
    }),
  ),
  /** Newest first. Counted ones alone. Empty when not `listed`. */
  entries: z.array(entry),
  /** All corrections (awards below 0) as one line; null when there are none. */
  corrections: z.strictObject({ points, count: z.int().min(1) }).nullable(),
})

const guide = z.strictObject({
  slug,
  /** 1, 2, 3: the order to read them in. */
  number: z.int().min(1),
  title: line,
  summary: z.string().nullable(),
  minutes: count.nullable(),
  picture: picture.nullable(),
})

const story = z.strictObject({
  slug: stem,
  title: line,
  summary: z.string().nullable(),
  date: localDate.nullable(),
  /** Whose story it is, if it is a member with a page. */
  handle: slug.nullable(),
  /** What came of it, in one line of plain facts: `Nine evenings, 118 guests`. */
  gain: z.string().nullable(),
  picture: picture.nullable(),
})

/** Something a member brought in; only those of members with a page. */
const tip = z.strictObject({
  slug: stem,
  kind: z.enum(TIP_KINDS),
  title: line,
  date: localDate,
  handle: slug,
  url: webUrl.nullable(),
  html: safeHtml.nullable(),
  picture: picture.nullable(),
})

const news = z.strictObject({
  /** The file stem, with its date: `2026-11-03-harbour-roast`. */
  slug: stem,
  title: line,
  summary: z.string().nullable(),
  date: localDate,
  picture: picture.nullable(),
})

export const hubDataSchema = z.strictObject({
  version: z.literal(2),
  /** The instant that every number here is as of. */
  now: instant,
  /** The local date of `now`: what "today" and "5 days left" are measured from. */
  dataDay: localDate,
  program,
  /** Running first, then coming, paused, over; within each the nearest first. Public ones alone. */
  campaigns: z.array(campaign),
  boards,
  /** By handle, ascending. Every handle named anywhere else is one of these. */
  members: z.array(member),
  /** Handles of those who joined in the 30 days before `now`, newest first. */
  newcomers: z.array(slug),
  /** Over the whole program, members without a page included. */
  totals: z.strictObject({
    /** Active and alumni. */
    members: count,
    /** Counted shares. */
    shares: count,
  }),
  guides: z.array(guide),
  /** Newest first. */
  stories: z.array(story),
  /** Newest first; none dated after `dataDay`. */
  tips: z.array(tip),
  /** Newest first; none dated after `dataDay`. */
  news: z.array(news),
  /** Cheapest first; what can be claimed now or later, and what has run out. Retired and past ones never cross. */
  rewards: z.array(reward),
  /** What members do, beside how many points it makes. */
  efforts,
  /** "Is this for you?"; null: the program asks nothing. */
  quiz: quiz.nullable(),
  /** What campaigns brought; only where the program shows it to everybody. */
  results: results.optional(),
})

export type HubData = z.infer<typeof hubDataSchema>
export type HubProgram = HubData['program']
export type HubRules = HubProgram['rules'][number]
export type HubTier = HubProgram['tiers'][number]
export type HubCampaign = HubData['campaigns'][number]
export type HubCaption = HubCampaign['captions'][number]
export type HubAsset = HubCampaign['assets'][number]
export type HubMember = HubData['members'][number]
export type HubEntry = HubMember['entries'][number]
export type HubRow = HubData['boards']['all'][number]
export type HubSeason = HubData['boards']['seasons'][number]
export type HubReward = HubData['rewards'][number]
export type HubTip = HubData['tips'][number]
export type HubQuiz = NonNullable<HubData['quiz']>
export type HubEfforts = HubData['efforts']
export type HubResults = NonNullable<HubData['results']>
export type HubFact = HubResults['facts'][number]
export type HubChart = HubResults['campaigns'][number]['charts'][number]
export type HubPicture = NonNullable<HubMember['photo']>
export type HubMoment = HubCampaign['opens']

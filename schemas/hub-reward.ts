import * as z from 'zod'
import { count, line, moment, picture, slug } from './hub-parts.ts'
import { REWARD_KINDS } from './vocabulary.ts'

/** What the public projection (`hub-data.ts`) says of something in the catalogue. Who claimed what never crosses, nor who packs it and what it costs the brand. */
export const reward = z.strictObject({
  slug,
  name: line,
  summary: z.string().nullable(),
  /** Points it costs. */
  cost: count,
  kind: z.enum(REWARD_KINDS).nullable(),
  /** How many there are in all, and how many nobody has claimed; null: as many as are wanted. */
  stock: z.strictObject({ all: count, left: count }).nullable(),
  /** The most that one member can claim; null: no limit. */
  perMember: count.nullable(),
  /** Tiers that can claim it; empty: all. */
  tiers: z.array(slug),
  /** Badges of which one is asked for; empty: none is. */
  badges: z.array(slug),
  /** Campaigns with a page, a counted post in one of which is asked for; empty: none is. */
  campaigns: z.array(slug),
  /** Only for the first places of a board: `all`, a season's key or a campaign's slug. */
  place: z.strictObject({ board: line, first: z.int().min(1) }).nullable(),
  /** Countries it can be sent to (ISO 3166); empty: all. */
  countries: z.array(line),
  /** Years a member must have said to be, at least. */
  minAge: count.nullable(),
  /** True for what is posted: a name and address are then asked for. */
  posted: z.boolean(),
  /** How long it takes to arrive, in the program's words. */
  within: z.string().nullable(),
  /** When it can first be claimed, if that is after `now`. */
  from: moment.nullable(),
  /** The last moment it can be claimed. */
  until: moment.nullable(),
  picture: picture.nullable(),
})

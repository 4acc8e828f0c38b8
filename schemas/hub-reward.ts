import * as z from 'zod'
import { count, line, moment, picture, slug } from './hub-parts.ts'
import { REWARD_KINDS } from './vocabulary.ts'

/** What the public projection (`hub-data.ts`) says of something in the catalogue. Who claimed what never crosses, nor who packs it. */
export const reward = z.strictObject({
  slug,
  name: line,
  summary: z.string().nullable(),
  /** Points it costs. */
  cost: count,
  kind: z.enum(REWARD_KINDS).nullable(),
  /** What it would cost in a shop, where the program says so: an amount of a currency (ISO 4217). */
  price: z.strictObject({ amount: z.number().min(0), currency: line }).nullable(),
  /** How many there are in all, and how many nobody has claimed; null: as many as are wanted. */
  stock: z.strictObject({ all: count, left: count }).nullable(),
  /** The most that one member can claim; null: no limit. */
  perMember: count.nullable(),
  /** Tiers that can claim it; empty: all. */
  tiers: z.array(slug),
  /** Countries it can be sent to (ISO 3166); empty: all. */
  countries: z.array(line),
  /** How long it takes to arrive, in the program's words. */
  within: z.string().nullable(),
  /** When it can first be claimed, if that is after `now`. */
  from: moment.nullable(),
  /** The last moment it can be claimed. */
  until: moment.nullable(),
  picture: picture.nullable(),
})

import type { AmbassadorFile } from '../../schemas/ambassador.ts'
import type { CampaignFile } from '../../schemas/campaign.ts'
import type { RulesetFile } from '../../schemas/ruleset.ts'
import type { ShareFile } from '../../schemas/share.ts'
import type { AwardLiteral, OrderLiteral, ProgramLiteral, RedemptionLiteral, ShareLiteral } from './program-builder.ts'
import { type Dice, diceOf } from './seeded.ts'

const HOUR = 3_600_000
const ZONES = [
  'Europe/Berlin',
  'UTC',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/New_York',
]
const CHANNELS = ['instagram', 'x', 'talk']
const HANDLES = ['ada', 'bo', 'cy', 'dee', 'eve']
const SLUGS = ['roast', 'tea', '2026']
/** Windows of time that hold a turn of the year, of summer time and of a quarter. */
const BEGINNINGS = ['2026-12-14T00:00:00Z', '2026-03-16T00:00:00Z', '2026-10-12T00:00:00Z'].map((text) =>
  Date.parse(text),
)

const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')
const dayIn = (at: number) => iso(at).slice(0, 10)

/** Instants that meet often: whole hours of few days, the edges of local days, and sometimes a millisecond beside. */
function instant(dice: Dice, begin: number): number {
  const day = begin + (dice.chance(60) ? dice.pick([8, 9, 15, 22]) : dice.int(0, 34)) * 24 * HOUR
  const hour = dice.chance(40) ? dice.pick([0, 5, 10, 13, 22, 23]) : dice.int(0, 23)
  return day + hour * HOUR + (dice.chance(10) ? dice.pick([-1, 1, 59 * 60_000]) : 0)
}

const moment = (dice: Dice, at: number) => (dice.chance(15) ? dayIn(at) : iso(at))

function ruleset(dice: Dice): Partial<RulesetFile> {
  const rate = () => dice.pick([0, 0.1, 0.29, 0.333, 1, 2.5])
  return {
    share: { instagram: dice.int(0, 9), ...(dice.chance(70) && { default: dice.int(0, 5) }) },
    ...(dice.chance(50) && {
      engagement: { likes: rate(), clicks: rate() },
      engagement_cap: dice.pick([0, 3, 30]),
    }),
    ...(dice.chance(60) && { caps: { per_day: dice.int(0, 2), per_campaign: dice.int(0, 3) } }),
    ...(dice.chance(80) && {
      bonus: {
        ...(dice.chance(70) && { first_share: dice.int(0, 4) }),
        ...(dice.chance(70) && {
          early_bird: { within: dice.pick(['0h', '24h', '5d']), points: dice.int(1, 4) },
        }),
        ...(dice.chance(70) && { streak: { weeks: dice.int(1, 3), points: dice.int(1, 7) } }),
        ...(dice.chance(70) && {
          referral: { points: dice.int(1, 6), ...(dice.chance(60) && { limit: dice.int(0, 2) }) },
        }),
      },
    }),
    ...(dice.chance(70) && { keep_live: dice.pick(['0h', '24h', '48h', '7d']) }),
    ...(dice.chance(60) && {
      conversion: {
        ...(dice.chance(70) && { per_order: dice.int(0, 3) }),
        ...(dice.chance(70) && { percent: dice.pick([0, 10, 12.5, 33.3]) }),
        ...(dice.chance(70) && { settle: dice.pick(['0h', '24h', '7d']) }),
      },
    }),
  }
}

function campaign(dice: Dice, begin: number): Partial<CampaignFile> {
  const opens = begin + dice.int(0, 12) * 24 * HOUR
  const starter = dice.chance(20)
  const closes = opens + dice.int(0, 20) * 24 * HOUR
  return {
    opens: moment(dice, opens),
    ...(starter ? { starter } : { closes: dice.chance(50) ? dayIn(closes + 24 * HOUR) : iso(closes) }),
    ...(dice.chance(40) && {
      points: {
        ...(dice.chance(60) && {
          share: dice.pick<Record<string, number>>([{ instagram: 8 }, { default: 3 }, { x: 0, default: 6 }]),
        }),
        ...(dice.chance(40) && { engagement: { likes: 1 } }),
        ...(dice.chance(40) && { engagement_cap: dice.pick([0, 5]) }),
      },
    }),
  }
}

function ambassador(dice: Dice, begin: number): Partial<AmbassadorFile> {
  return {
    status: dice.pick(['active', 'active', 'active', 'alumni', 'paused', 'declined']),
    joined: dice.chance(50) ? '2026-01-01' : moment(dice, instant(dice, begin)),
    segments: dice.shuffle(['fan', 'employee', 'customer']).slice(0, dice.int(1, 3)),
    ...(dice.chance(60) && { referred_by: dice.pick([...HANDLES, 'gone']) }),
    ...(dice.chance(30) && { leaderboard: dice.chance(50) }),
  }
}

const SPELLINGS = [
  (code: string) => `https://www.instagram.com/p/${code}/`,
  (code: string) => `http://instagram.com/reel/${code}?igsh=abc`,
  (code: string) => `https://m.instagram.com/maya/p/${code}/?utm_source=mail#top`,
]

function reviews(dice: Dice, at: number): Pick<ShareFile, 'review' | 'reviewed'> {
  const one = () => ({
    status: dice.pick(['verified', 'verified', 'verified', 'verified', 'rejected', 'pending'] as const),
    by: 'anna',
    at: iso(at + dice.pick([0, 1, 24, 48, 200]) * HOUR),
  })
  return {
    ...(dice.chance(80) && { review: one() }),
    ...(dice.chance(20) && { reviewed: [one(), one()].slice(0, dice.int(1, 2)) }),
  }
}

function share(dice: Dice, begin: number, index: number): ShareLiteral {
  const posted = instant(dice, begin)
  const at = moment(dice, posted)
  const code = `Cx${dice.int(1, 20)}abc`
  return {
    by: dice.chance(50) ? 'ada' : dice.pick([...HANDLES, ...HANDLES, 'nobody']),
    id: `s${index}`,
    at,
    channel: dice.pick(CHANNELS),
    ...(dice.chance(75) && { url: dice.pick(SPELLINGS)(code) }),
    ...(dice.chance(55) && { campaign: dice.pick([...SLUGS, 'lost']) }),
    ...(dice.chance(50) && { engagement: { likes: dice.int(0, 40), clicks: dice.int(0, 40) } }),
    ...(dice.chance(20) && { removed: iso(posted + dice.pick([1, 24, 47, 48, 49, 168]) * HOUR) }),
    ...(dice.chance(20) && { with: dice.shuffle(HANDLES).slice(0, 2) }),
    ...{ review: null, ...reviews(dice, posted) },
  }
}

function award(dice: Dice, begin: number, index: number): AwardLiteral {
  const badge = dice.chance(30) ? { badge: 'star' } : {}
  const at = moment(dice, instant(dice, begin))
  return { to: dice.pick(HANDLES), id: `a${index}`, points: dice.int(-12, 12), at, ...badge }
}

function redemption(dice: Dice, begin: number, index: number): RedemptionLiteral {
  const at = instant(dice, begin)
  const step = () => ({
    status: dice.pick(['requested', 'approved', 'sent', 'refused', 'cancelled'] as const),
    at: iso(at + dice.int(0, 90) * HOUR),
    by: 'anna',
  })
  const steps = [step(), step()].slice(0, dice.int(1, 2))
  return { by: dice.pick(HANDLES), id: `r${index}`, cost: dice.int(0, 20), at: iso(at), steps }
}

function order(dice: Dice, begin: number, index: number): OrderLiteral {
  const at = instant(dice, begin)
  return {
    // The same short names as awards have: the rule decides which comes first.
    by: dice.pick(HANDLES),
    id: `a${index}`,
    at: moment(dice, at),
    amount: dice.int(0, 9999) / 100,
    ...(dice.chance(30) && { cancelled: iso(at + dice.pick([1, 23, 24, 25, 168, 336, 400]) * HOUR) }),
  }
}

function holiday(dice: Dice, begin: number): { readonly from: string; readonly to: string } {
  const from = begin + dice.int(0, 34) * 24 * HOUR
  return { from: dayIn(from), to: dayIn(from + dice.pick([0, 1, 6, 9]) * 24 * HOUR) }
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** A program made of chance, small and full of edges, and an instant to tally it at. */
export type RandomProgram = { readonly literal: ProgramLiteral; readonly now: number }

/** Makes the random program of a seed. */
export function randomProgram(seed: number): RandomProgram {
  const dice = diceOf(seed)
  const begin = dice.pick(BEGINNINGS)
  const dates = [dayIn(begin - 9 * 24 * HOUR), dayIn(begin + 6 * 24 * HOUR), dayIn(begin + 20 * 24 * HOUR)]
  const rulesets = dates.filter(() => dice.chance(70)).map((date) => [date, ruleset(dice)] as const)
  const literal: ProgramLiteral = {
    program: {
      timezone: dice.pick(ZONES),
      seasons: dice.pick(['month', 'quarter', 'year', 'none']),
      tiers: [
        { slug: 'low', name: 'Low', from: dice.int(0, 5) },
        { slug: 'high', name: 'High', from: 25 },
      ],
      ...(dice.chance(50) && { holidays: many(dice.int(1, 2), () => holiday(dice, begin)) }),
      ...(dice.chance(50) && { points_expire: dice.pick(['1 month', '2 months']) }),
    },
    rulesets: Object.fromEntries(rulesets),
    campaigns: Object.fromEntries(SLUGS.map((slug) => [slug, campaign(dice, begin)])),
    ambassadors: Object.fromEntries(HANDLES.map((handle) => [handle, ambassador(dice, begin)])),
    shares: many(dice.int(0, 26), (index) => share(dice, begin, index)),
    awards: many(dice.int(0, 4), (index) => award(dice, begin, index)),
    redemptions: many(dice.int(0, 4), (index) => redemption(dice, begin, index)),
    orders: many(dice.int(0, 4), (index) => order(dice, begin, index)),
  }
  const now = dice.chance(30) ? begin + dice.int(40, 100) * 24 * HOUR : instant(dice, begin)
  return { literal, now }
}

import type { HubProgram, HubRules } from '../../../schemas/hub-data.ts'
import type { Program, Ruleset } from '../program.ts'
import type { Instant } from '../zone.ts'

const HOUR_MS = 3_600_000
const EMAIL = /[^\s<>]+@[^\s<>]+/

const labels = (names: ReadonlyMap<string, string>) => [...names].map(([slug, label]) => ({ slug, label }))

/** Points of a counted share on each channel of a table, in the program's order of channels. */
export function channelPoints(table: Readonly<Record<string, number>>, channels: Iterable<string>) {
  return [...channels].flatMap((channel) => (table[channel] === undefined ? [] : [{ channel, points: table[channel] }]))
}

function rulesOf(ruleset: Ruleset, inForce: boolean, channels: ReadonlyMap<string, string>): HubRules {
  const pays = ruleset.engagementCap > 0
  return {
    from: ruleset.date,
    inForce,
    share: channelPoints(ruleset.share, channels.keys()),
    otherChannels: ruleset.share['default'] ?? 0,
    engagement: pays
      ? Object.entries(ruleset.engagement).flatMap(([unit, points]) => (points ? [{ unit, points }] : []))
      : [],
    engagementCap: ruleset.engagementCap,
    perDay: ruleset.perDay,
    perCampaign: ruleset.perCampaign,
    keepLiveHours: ruleset.keepLiveMs / HOUR_MS,
    firstShare: ruleset.firstShare,
    earlyBird: ruleset.earlyBird
      ? { hours: ruleset.earlyBird.withinMs / HOUR_MS, points: ruleset.earlyBird.points }
      : null,
    streak: ruleset.streak ?? null,
    referral: ruleset.referral ? { points: ruleset.referral.points, limit: ruleset.referral.limit ?? 0 } : null,
  }
}

/** The ruleset that a post made at `now` falls under, or undefined before the first. */
export function rulesetInForce(program: Program, now: Instant): Ruleset | undefined {
  const today = program.zone.dayOf(now)
  return program.rulesets.findLast((ruleset) => ruleset.date <= today)
}

/** The program's public facts: names, tiers, badges and how points work. */
export function hubProgram(program: Program, now: Instant): HubProgram {
  const { settings } = program
  const { file } = settings
  const current = rulesetInForce(program, now)
  const email = EMAIL.exec(file.contact ?? '')?.[0]
  return {
    name: settings.name,
    brand: settings.brand,
    tagline: file.tagline ?? null,
    about: file.about ?? null,
    url: settings.url,
    timezone: settings.timezone,
    language: settings.language,
    disclosure: { required: settings.disclosure.required, tags: [...settings.disclosure.tags] },
    contact: email === undefined ? null : { email },
    postalAddress: file.mail.postal_address,
    seasons: settings.seasons,
    reviewDays: file.review?.working_days ?? null,
    channels: labels(settings.channels),
    segments: labels(settings.segments),
    tiers: settings.tiers.map(({ slug, name, from, perks }) => ({ slug, name, from, perks: perks ?? [] })),
    badges: settings.badges.map((badge) => ({ slug: badge.slug, name: badge.name, about: badge.for })),
    rules: program.rulesets.map((ruleset) => rulesOf(ruleset, ruleset === current, settings.channels)),
  }
}

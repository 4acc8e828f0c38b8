import type { HubProgram, HubRules } from '../../../schemas/hub-data.ts'
import type { EngagementRates } from '../../../schemas/ruleset.ts'
import { BENEFITS } from '../../../schemas/vocabulary.ts'
import { rulesetOn } from '../points/rules.ts'
import type { Program, Ruleset } from '../program.ts'
import type { Instant } from '../zone.ts'
import { campaignState } from './campaign-state.ts'
import { type FormsAround, hubForms } from './forms.ts'
import type { PictureSizes } from './pictures.ts'
import { hubTheme } from './theme.ts'

const HOUR_MS = 3_600_000
/** DESIGN section 6: at most so many assignments are open per member unless the program says otherwise. */
const OPEN_TASKS = 3
const EMAIL = /[^\s<>]+@[^\s<>]+/

/** Every name there is; marked where the program gives none of its own. */
const labels = (names: ReadonlyMap<string, string>, own: readonly { slug: string }[] = []) =>
  [...names].map(([slug, label]) => ({
    slug,
    label,
    ...(!own.some((one) => one.slug === slug) && { usual: true as const }),
  }))

/** Points of a counted share on each channel of a table, in the program's order of channels. */
export function channelPoints(table: Readonly<Record<string, number>>, channels: Iterable<string>) {
  return [...channels].flatMap((channel) => (table[channel] === undefined ? [] : [{ channel, points: table[channel] }]))
}

/** Points per unit of engagement; none where the cap lets none through. */
export const engagementOf = (rates: EngagementRates, cap: number): HubRules['engagement'] =>
  cap > 0 ? Object.entries(rates).flatMap(([unit, points]) => (points ? [{ unit, points }] : [])) : []

function rulesOf(ruleset: Ruleset, inForce: boolean, channels: ReadonlyMap<string, string>): HubRules {
  return {
    from: ruleset.date,
    inForce,
    share: channelPoints(ruleset.share, channels.keys()),
    otherChannels: ruleset.share['default'] ?? 0,
    engagement: engagementOf(ruleset.engagement, ruleset.engagementCap),
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
    ...(ruleset.conversion && {
      conversion: {
        perOrder: ruleset.conversion.perOrder,
        percent: ruleset.conversion.percent,
        settleDays: ruleset.conversion.settleMs / (24 * HOUR_MS),
      },
    }),
  }
}

/** How much is for members alone at `now`: campaigns that run, and announcements that are out. */
function forMembers(program: Program, now: Instant): HubProgram['forMembers'] {
  const today = program.zone.dayOf(now)
  const campaigns = [...program.campaigns.values()].filter(
    (campaign) =>
      campaign.visibility === 'members' && campaign.status !== 'draft' && campaignState(campaign, now) === 'running',
  )
  const news = program.news.filter(({ file, day }) => file.visibility === 'members' && day <= today)
  return { campaigns: campaigns.length, news: news.length }
}

/**
 * The program's public facts: names, tiers, badges and how points work.
 * @param around what the forms need to know of where the hub is built
 */
export function hubProgram(program: Program, now: Instant, sizes: PictureSizes, around: FormsAround): HubProgram {
  const { settings } = program
  const { file } = settings
  const current = rulesetOn(program.zone.dayOf(now), program.rulesets)
  const email = EMAIL.exec(file.contact ?? '')?.[0]
  return {
    name: settings.name,
    brand: settings.brand,
    tagline: file.tagline ?? null,
    about: file.about ?? null,
    url: settings.url,
    timezone: settings.timezone,
    language: settings.language,
    disclosure: {
      required: settings.disclosure.required,
      tags: [...settings.disclosure.tags],
      words: settings.disclosure.words ?? null,
      close: settings.disclosure.close ?? null,
    },
    benefits: BENEFITS.map((kind) => ({ kind, words: file.benefits?.[kind] ?? null })),
    community: file.community ? { name: file.community.name } : null,
    forMembers: forMembers(program, now),
    theme: hubTheme(program, sizes),
    reasons: [...(file.reasons ?? [])],
    openTasks: file.open_tasks ?? OPEN_TASKS,
    pointsExpireMonths: settings.expireMonths ?? null,
    contact: email === undefined ? null : { email },
    forms: hubForms(program, around),
    postalAddress: file.mail.postal_address,
    seasons: settings.seasons,
    reviewDays: file.review?.working_days ?? null,
    channels: labels(settings.channels, file.channels),
    segments: labels(settings.segments, file.segments),
    tiers: settings.tiers.map(({ slug, name, from, perks }) => ({ slug, name, from, perks: perks ?? [] })),
    badges: settings.badges.map((badge) => ({ slug: badge.slug, name: badge.name, about: badge.for })),
    rules: program.rulesets.map((ruleset) => rulesOf(ruleset, ruleset === current, settings.channels)),
  }
}

import type { OwnPage } from '../../../schemas/own-page.ts'
import { badgesOf } from '../points/badges.ts'
import { expiringFor, type LastDay } from '../points/expiring-for.ts'
import { groupBy } from '../points/maps.ts'
import { nextTier } from '../points/tiers.ts'
import type { Tally } from '../points/types.ts'
import type { Ambassador, Program } from '../program.ts'
import { offersFor } from '../rewards/catalogue.ts'
import { instantText } from '../zone.ts'
import { knownOf } from './known.ts'
import { ownLines } from './lines.ts'
import { ownClaims, ownRewards } from './own-rewards.ts'
import { statementPage } from './statement-page.ts'
import { ownTasks } from './tasks.ts'

/** What making own pages needs beside the program. */
export type OwnPageContext = {
  readonly program: Program
  readonly tally: Tally
  /** Makes safe HTML of Markdown. */
  readonly toHtml: (markdown: string) => string
  /** Opened codes by claim. */
  readonly codes: ReadonlyMap<string, string>
  /** The codes that prove accounts, by member and then by the account's place among their channels; none unless given. */
  readonly proofs?: ReadonlyMap<string, ReadonlyMap<number, string>>
}

/** Who has a page of their own: everyone who is a member, pausing ones too, and has joined. */
export const pageOwners = ({ ambassadors }: Program, { now }: Pick<Tally, 'now'>): Ambassador[] =>
  [...ambassadors.values()].filter(
    ({ status, joined }) => (status === 'active' || status === 'paused' || status === 'alumni') && joined <= now,
  )

function pointsOf({ tally }: OwnPageContext, handle: string, expiring: readonly LastDay[]): OwnPage['points'] {
  const { points, earned, settling, pending, redeemed, expired, balance } = tally.standings.get(handle)!
  return { points, earned, settling, pending, redeemed, expired, balance, expiring: [...expiring] }
}

function memberOf({ program, tally }: OwnPageContext, member: Ambassador): OwnPage['member'] {
  const { tiers } = program.settings
  const { points, tier: slug } = tally.standings.get(member.handle)!
  const tier = tiers.find((one) => one.slug === slug)
  const next = nextTier(points, tiers)
  return {
    handle: member.handle,
    name: member.name,
    joined: program.zone.dayOf(member.joined),
    tier: tier?.name ?? null,
    perks: tier?.perks ?? [],
    next: next ? { name: next.tier.name, missing: next.missing, perks: next.tier.perks ?? [] } : null,
  }
}

function newsOf({ program, tally, toHtml }: OwnPageContext): OwnPage['news'] {
  const today = program.zone.dayOf(tally.now)
  return program.news
    .filter(({ file, day }) => file.visibility === 'members' && day <= today)
    .slice(0, 12)
    .map(({ file, day, body }) => ({ title: file.title, on: day, html: toHtml(body) }))
}

function accountsOf({ program, tally, proofs }: OwnPageContext, { handle, file }: Ambassador): OwnPage['accounts'] {
  return (file.channels ?? []).flatMap(({ channel, handle: name, followers, verified }, index) => {
    const at = verified === undefined ? undefined : program.zone.momentOf(verified)
    const proven = at !== undefined && at <= tally.now ? program.zone.dayOf(at) : null
    const code = proven === null ? (proofs?.get(handle)?.get(index) ?? null) : null
    if (proven === null && code === null) return []
    const label = program.settings.channels.get(channel) ?? channel
    return [{ channel: label, handle: name, followers: followers ?? null, proven, code }]
  })
}

/** Makes the pages of all who have one, by handle. */
export function ownPages(context: OwnPageContext): ReadonlyMap<string, OwnPage> {
  const { program, tally, toHtml, codes } = context
  const { settings, zone } = program
  const { community, contact } = settings.file
  const entriesOf = groupBy(tally.entries, ({ handle }) => handle)
  const badges = badgesOf(program, tally)
  const news = newsOf(context)
  const offersOf = offersFor(program, tally)
  const expiringOf = expiringFor(program, tally)
  const pageOf = (member: Ambassador): OwnPage => {
    const { handle, file } = member
    const entries = entriesOf.get(handle) ?? []
    const has = badges.get(handle) ?? []
    const known = knownOf(program, { ...tally, entries }, handle)
    return {
      version: 1,
      made: instantText(tally.now),
      day: zone.dayOf(tally.now),
      program: {
        name: settings.name,
        contact: contact ?? settings.file.mail.reply_to ?? null,
        community: community?.url === undefined ? null : { name: community.name, url: community.url },
        expireMonths: settings.expireMonths ?? null,
      },
      member: memberOf(context, member),
      points: pointsOf(context, handle, expiringOf(handle)),
      tasks: member.status === 'active' ? ownTasks(program, tally, member, toHtml) : [],
      ...ownLines(program, entries, tally.now),
      rewards: ownRewards(program, offersOf(handle)),
      claims: ownClaims(program, tally, handle, codes),
      badges: settings.badges.map((badge) => ({ name: badge.name, for: badge.for, has: has.includes(badge.slug) })),
      accounts: accountsOf(context, member),
      news,
      settings: {
        deliveries: file.deliveries ?? {},
        leaderboard: member.leaderboard,
        public: file.public ?? [],
      },
      known,
      statement: statementPage(known, settings.language),
    }
  }
  return new Map(pageOwners(program, tally).map((member) => [member.handle, pageOf(member)]))
}

import type { HubEntry, HubMember } from '../../../schemas/hub-data.ts'
import { finalAt } from '../points/conversions.ts'
import { isListed } from '../points/places.ts'
import type { Entry, Tally } from '../points/types.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { hubMoment } from './moment.ts'
import { hubPicture, type PictureSizes } from './pictures.ts'
import { profileUrl } from './profile-url.ts'

/** What a member page is made from, beside the program. */
export type MemberContext = {
  readonly program: Program
  readonly now: Instant
  readonly sizes: PictureSizes
  /** Makes safe HTML of a member's own Markdown. */
  readonly toHtml: (markdown: string) => string
  /** Slugs of the campaigns that have a page. */
  readonly campaigns: ReadonlySet<string>
  /** Badges by handle. */
  readonly badges: ReadonlyMap<string, readonly string[]>
  readonly tally: Tally
}

/** True for a line of points that the public may see (DESIGN section 5, rule 5): never a void or a pending one. */
export const isCounted = (entry: Entry): entry is Entry & { state: 'settling' | 'earned' } =>
  entry.state === 'settling' || entry.state === 'earned'

/** Corrections are awards below zero: the public sees them as one line, so that the sum holds. */
const isCorrection = (entry: Entry) => entry.award !== undefined && entry.points < 0

/** Members with a public page: active or alumni, and joined by `now`. */
export function publicMembers(program: Program, now: Instant): Ambassador[] {
  return [...program.ambassadors.values()].filter(
    ({ status, joined }) => (status === 'active' || status === 'alumni') && joined <= now,
  )
}

function noteOf(entry: Entry, showsPosts: boolean): string | null {
  if (entry.award) return entry.award.file.public ? entry.award.file.reason : null
  return (showsPosts && entry.rule === 'share' && entry.share?.file.title) || null
}

function hubEntry(
  entry: Entry & { state: 'settling' | 'earned' },
  shows: ReadonlySet<string>,
  { program, campaigns }: MemberContext,
): HubEntry {
  const { share } = entry
  const own = entry.rule === 'referral' ? undefined : share
  const campaign = own?.campaign
  return {
    on: hubMoment(entry.at, program.zone),
    rule: entry.rule,
    points: entry.points,
    state: entry.state,
    final: entry.state === 'settling' ? hubMoment(finalAt(entry), program.zone) : null,
    note: noteOf(entry, shows.has('posts')),
    campaign: campaign !== undefined && campaigns.has(campaign) ? campaign : null,
    channel: own && (shows.has('posts') || shows.has('channels')) ? own.channel : null,
    url: (own && shows.has('posts') && own.url) || null,
  }
}

function channelsOf(member: Ambassador, { program }: MemberContext): HubMember['channels'] {
  return (member.file.channels ?? []).map(({ channel, handle, followers, as_of: asOf }) => ({
    channel,
    handle: /^https?:/i.test(handle) ? null : handle,
    url: profileUrl(channel, handle),
    followers: followers ?? null,
    asOf: followers === undefined || asOf === undefined ? null : program.zone.dayOf(program.zone.momentOf(asOf)),
  }))
}

/** One member as the public may see them: the name always, points unless they keep off the boards, the rest as they opted in. */
export function hubMember(member: Ambassador, entries: readonly Entry[], context: MemberContext): HubMember {
  const { program, tally, now, sizes, toHtml, badges } = context
  const shows = new Set<string>(member.file.public)
  const listed = isListed(member, now)
  const counted = listed ? entries.filter(isCounted) : []
  const corrections = counted.filter(isCorrection)
  const standing = listed ? tally.standings.get(member.handle) : undefined
  return {
    handle: member.handle,
    name: member.name,
    alumni: member.status === 'alumni',
    joined: program.zone.dayOf(member.joined),
    segments: [...member.segments],
    tier: standing?.tier ?? null,
    badges: listed ? [...(badges.get(member.handle) ?? [])] : [],
    points: standing?.points ?? 0,
    shares: counted.filter((entry) => entry.rule === 'share').length,
    listed,
    html: shows.has('words') && member.body.trim() !== '' ? toHtml(member.body) : null,
    photo: shows.has('photo') ? hubPicture(member.path, member.file.photo, '', sizes) : null,
    location: shows.has('location') ? (member.file.location ?? null) : null,
    channels: shows.has('channels') ? channelsOf(member, context) : [],
    entries: counted
      .filter((entry) => !isCorrection(entry))
      .map((entry) => hubEntry(entry as Parameters<typeof hubEntry>[0], shows, context))
      .reverse(),
    corrections:
      corrections.length === 0
        ? null
        : { points: corrections.reduce((sum, entry) => sum + entry.points, 0), count: corrections.length },
  }
}

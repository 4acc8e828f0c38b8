import { groupBy } from '../points/maps.ts'
import type { Tally } from '../points/types.ts'
import type { Ambassador, Program, Share } from '../program.ts'
import type { Instant } from '../zone.ts'
import { accountKey, audiencesAt, type Reach, reachOf } from './audience.ts'
import { engagementAt } from './brought.ts'

/** Who follows some posts, and how many of them did something with what they saw. */
export type Rate = {
  readonly posts: number
  /** Followers of each post's account, added up, and people who liked, answered or passed it on. */
  readonly followers: number
  readonly engaged: number
  /** `engaged / followers`; null without followers. */
  readonly rate: number | null
}

/** The team in one month. */
export type TeamMonth = {
  /** `2026-11` */
  readonly month: string
  /** Members by the end of the month; who has left counts until the month of their last post. */
  readonly roster: number
  readonly joined: number
  /** Counted posts in the month, the members who made them, and their part of the roster; null without a roster. */
  readonly posts: number
  readonly active: number
  readonly activeShare: number | null
  /** Of those who were active the month before, the part that was active again; null when nobody was. */
  readonly retention: number | null
  /** Potential reach of the whole roster by the end of the month, and of those who were active: the path over members to who follows them. */
  readonly reach: Reach
  readonly path: Reach
  /** Of those who joined in the month: days to their first counted post (the middle one), and how many have none by now. */
  readonly daysToFirst: number | null
  readonly never: number
  readonly own: Rate
  readonly members: Rate
}

/** What members of one sort did since. */
export type Actors = {
  readonly members: number
  /** Counted posts of each, for thirty days since their first one. */
  readonly postsPerMonth: number | null
  /** The part that posted in the last sixty days. */
  readonly stillActive: number | null
}

/** What the team is worth, month by month, and what its beginnings say of what follows. */
export type Team = {
  /** The oldest first, from the first member's joining on. */
  readonly months: readonly TeamMonth[]
  /** Members who never had a counted post, of those who have been here for at least thirty days. */
  readonly never: number
  readonly settled: number
  /** Those whose first counted post came within seven days of joining, and those whose came later. */
  readonly early: Actors
  readonly others: Actors
}

const DAY_MS = 86_400_000
const EARLY_MS = 7 * DAY_MS
const SETTLED_MS = 30 * DAY_MS
const LATELY_MS = 60 * DAY_MS
const MONTHS_MOST = 240

type Person = { readonly member: Ambassador; readonly month: string; readonly posts: readonly Share[] }

/** The month of a local day. */
const monthOf = (day: string) => day.slice(0, 7)
const part = (some: number, of: number) => (of === 0 ? null : Math.round((some / of) * 1000) / 1000)

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return number === 12 ? `${year! + 1}-01` : `${year}-${String(number! + 1).padStart(2, '0')}`
}

/** The months from one to another, both in it. */
function monthsBetween(from: string, to: string): string[] {
  const found: string[] = []
  for (let month = from; month <= to && found.length < MONTHS_MOST; month = monthAfter(month)) found.push(month)
  return found
}

function peopleOf(program: Program, { entries, now }: Tally): Person[] {
  const counted = entries.flatMap(({ rule, state, share }) =>
    rule === 'share' && (state === 'settling' || state === 'earned') && share ? [share] : [],
  )
  const posts = groupBy(counted, ({ ambassador }) => ambassador)
  return [...program.ambassadors.values()]
    .filter(({ status, joined }) => ['active', 'paused', 'alumni'].includes(status) && joined <= now)
    .map((member) => ({
      member,
      month: monthOf(program.zone.dayOf(member.joined)),
      posts: (posts.get(member.handle) ?? []).toSorted((a, b) => a.at - b.at),
    }))
}

/** Until which month somebody is in the roster: files do not say when who has left did so. */
function lastMonth({ member, month, posts }: Person): string {
  if (member.status !== 'alumni') return '9999-12'
  const last = posts.at(-1)
  return last === undefined || monthOf(last.day) < month ? month : monthOf(last.day)
}

function rateOf(posts: readonly { readonly followers: number; readonly engaged: number }[]): Rate {
  const known = posts.filter(({ followers }) => followers > 0)
  const [followers, engaged] = [
    known.reduce((sum, one) => sum + one.followers, 0),
    known.reduce((sum, one) => sum + one.engaged, 0),
  ]
  return {
    posts: known.length,
    followers,
    engaged,
    rate: followers === 0 ? null : Math.round((engaged / followers) * 10_000) / 10_000,
  }
}

const middle = (sorted: readonly number[]): number | null =>
  sorted.length === 0
    ? null
    : (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2

const daysToFirst = ({ member, posts }: Person): number | undefined =>
  posts[0] && Math.max(0, Math.floor((posts[0].at - member.joined) / DAY_MS))

function actors(people: readonly Person[], now: Instant): Actors {
  const rates = people.map(({ posts }) => {
    const months = Math.max(1, (now - posts[0]!.at) / SETTLED_MS)
    return posts.length / months
  })
  const lately = people.filter(({ posts }) => now - posts.at(-1)!.at <= LATELY_MS).length
  const sum = rates.reduce((total, one) => total + one, 0)
  return {
    members: people.length,
    postsPerMonth: people.length === 0 ? null : Math.round((sum / people.length) * 100) / 100,
    stillActive: part(lately, people.length),
  }
}

/** Accounts of some members: those their files name, and those they posted from. */
const accountsOf = (people: readonly Person[]) =>
  people.flatMap(({ member: { handle, file }, posts }) =>
    [...(file.channels ?? []), ...posts].map(({ channel }) => accountKey(handle, channel)),
  )

/**
 * Works out what the team is worth by the instant of the tally. Posts and joinings are counted in the month in which they lie; who is a member, which of
 * their posts count and who has left are as known now, for files do not say since when.
 */
export function teamOf(program: Program, tally: Tally): Team {
  const { now } = tally
  const { zone, settings } = program
  const people = peopleOf(program, tally)
  const own = (settings.file.brand_posts ?? []).map((post) => ({ ...post, at: zone.momentOf(post.at) }))
  const first = people.map(({ month }) => month).sort()[0]
  const today = zone.dayOf(now)
  let before = new Set<Person>()
  const months = (first === undefined ? [] : monthsBetween(first, monthOf(today))).map((month): TeamMonth => {
    const end = Math.min(now, zone.startOf(`${monthAfter(month)}-01`) - 1)
    const roster = people.filter((one) => one.month <= month && lastMonth(one) >= month)
    const inMonth = (one: Person) => one.posts.filter(({ day }) => monthOf(day) === month)
    const active = people.filter((one) => inMonth(one).length > 0)
    const again = active.filter((one) => before.has(one)).length
    const audiences = audiencesAt(program, end)
    const joined = people.filter((one) => one.month === month)
    const days = joined.flatMap((one) => daysToFirst(one) ?? []).sort((a, b) => a - b)
    const posts = active.flatMap(inMonth)
    const result: TeamMonth = {
      month,
      roster: roster.length,
      joined: joined.length,
      posts: posts.length,
      active: active.length,
      activeShare: part(active.length, Math.max(roster.length, active.length)),
      retention: part(again, before.size),
      reach: reachOf(accountsOf(roster), audiences),
      path: reachOf(
        posts.map(({ ambassador, channel }) => accountKey(ambassador, channel)),
        audiences,
      ),
      daysToFirst: middle(days),
      never: joined.filter(({ posts: all }) => all.length === 0).length,
      own: rateOf(own.filter(({ at }) => at <= now && monthOf(zone.dayOf(at)) === month)),
      members: rateOf(
        posts.map((share) => {
          const { likes = 0, comments = 0, reshares = 0 } = engagementAt(share, now)
          const key = accountKey(share.ambassador, share.channel)
          return {
            followers: share.file.audience ?? audiences.get(key)?.people ?? 0,
            engaged: likes + comments + reshares,
          }
        }),
      ),
    }
    before = new Set(active)
    return result
  })
  const settled = people.filter(({ member }) => now - member.joined >= SETTLED_MS)
  const posted = people.filter(({ posts }) => posts.length > 0)
  const isEarly = ({ member, posts }: Person) => posts[0]!.at - member.joined <= EARLY_MS
  return {
    months,
    never: settled.filter(({ posts }) => posts.length === 0).length,
    settled: settled.length,
    early: actors(posted.filter(isEarly), now),
    others: actors(
      posted.filter((one) => !isEarly(one)),
      now,
    ),
  }
}

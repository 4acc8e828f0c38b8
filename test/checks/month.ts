import { makeWeb } from '../../scripts/adapters/web.ts'
import { askWitnesses, takeLooks } from '../../scripts/commands/check-looks.ts'
import { makeRound } from '../../scripts/commands/check-round.ts'
import { dueVisits } from '../../scripts/core/checks/due.ts'
import { planChecks } from '../../scripts/core/checks/settle.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { Program } from '../../scripts/core/program.ts'
import { makeProgram } from '../support/program-builder.ts'
import { diceOf } from '../support/seeded.ts'
import { keyOf, linkOf, PLACE_NAMES, standIn, type Told, TROUBLES, type Trouble, type TruePost } from './stand-in.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-03-01T00:00:00Z')
const CHANNELS = {
  bluesky: 'bluesky',
  mastodon: 'mastodon',
  youtube: 'youtube',
  tiktok: 'tiktok',
  x: 'x',
  'dev-to': 'blog',
} as const

export type Month = {
  readonly posts: number
  readonly runs: number
  readonly requests: number
  readonly troubled: number
  readonly forfeited: number
  readonly kept: number
  /** Forfeited although two clear absences, a day apart, the first in time, were never told; or kept although they were. */
  readonly wrong: readonly string[]
  /** Forfeited although the post was there all the time. */
  readonly byError: number
  /** Kept although it was deleted before the look, at a place that answered all the time. */
  readonly missed: readonly string[]
  /** Requests for anything that nobody should have asked for. */
  readonly strays: number
  readonly removedLater: number
}

const idOn = (place: TruePost['place'], number: number) =>
  place === 'bluesky' || place === 'dev-to'
    ? `p${number}`
    : place === 'youtube'
      ? `v${String(number).padStart(10, '0')}`
      : `7${String(number).padStart(17, '0')}`

type Posted = TruePost & { readonly at: number }

/** Posts of a month: most stay; some go early, some late; some are hidden for a while. The first of each place stays for good. */
function postsOf(seed: number, count: number): Posted[] {
  const dice = diceOf(seed)
  return Array.from({ length: count }, (_, number) => {
    const place = PLACE_NAMES[number % PLACE_NAMES.length]!
    const at = number < 12 ? START + number * HOUR : START + dice.int(0, 30 * 24 * 60) * 60_000
    const post = { place, id: idOn(place, number), name: `m${number % 7}`, at }
    if (number < 12) return post
    if (dice.chance(18)) return { ...post, deleted: at + dice.int(1, 41 * 60) * 60_000 }
    if (dice.chance(12)) return { ...post, deleted: at + dice.int(42 * 60, 40 * 24 * 60) * 60_000 }
    if (dice.chance(15)) {
      const from = at + dice.int(1, 10 * 24 * 60) * 60_000
      return { ...post, hidden: [from, from + dice.int(60, 4 * 24 * 60) * 60_000] as const }
    }
    return post
  })
}

function troublesOf(seed: number): Trouble[] {
  const dice = diceOf(seed + 1)
  return PLACE_NAMES.flatMap((place) =>
    Array.from({ length: 9 }, () => {
      const from = START + dice.int(2 * 24, 44 * 24) * HOUR
      return { place, from, to: from + dice.int(2, 40) * HOUR, how: dice.pick(TROUBLES) }
    }),
  )
}

/** What follows from what was told alone: two absences with nothing but absences between them, a day apart, the first before the points were final. */
function forfeits(told: readonly Told[], finalAt: number): boolean {
  let first: number | undefined
  for (const { at, said } of told) {
    if (said === 'live' || said === 'private') first = undefined
    if (said !== 'gone') continue
    if (first === undefined) first = at
    else if (at - first >= DAY) return first < finalAt
  }
  return false
}

const literal = (posts: readonly Posted[]): Program =>
  makeProgram({
    rulesets: { '2020-01-01': { keep_live: '48h' } },
    shares: posts.map((post, number) => ({
      by: post.name,
      id: `s${number}`,
      channel: CHANNELS[post.place],
      url: linkOf(post),
      at: new Date(post.at).toISOString(),
    })),
  })

/**
 * Lives through a month of posts and six weeks of runs against the imitated places, over real HTTP.
 * @param everyHours how far apart the runs are
 */
export async function liveAMonth(seed: number, count: number, everyHours: number): Promise<Month> {
  const posts = postsOf(seed, count)
  const troubles = troublesOf(seed)
  const witnesses: TruePost[] = [
    { place: 'youtube', id: 'jNQXAc9IVRw', name: 'jawed' },
    { place: 'x', id: '20', name: 'jack' },
  ]
  let now = START
  const world = await standIn([...posts, ...witnesses], troubles, () => now)
  const web = makeWeb({ limitMs: 60, imitation: () => ({ address: '127.0.0.1', port: world.port }) })
  let program = literal(posts)
  const sums = { runs: 0, requests: 0 }
  for (; now < START + 76 * DAY; now += everyHours * HOUR) {
    const visits = dueVisits(program, now)
    if (visits.length === 0) continue
    const limits = { requests: 400, until: now + 1 }
    const clock = { now: () => now }
    const round = makeRound({ web, clock, timer: { wait: async () => undefined } }, limits)
    const looks = await takeLooks(round, visits, clock.now)
    const plan = planChecks(program, looks, await askWitnesses(round, looks, program))
    program = afterChanges(program, plan.changes)
    // The same looks once more change nothing: a plan that is made again after a commit went through is empty.
    if (planChecks(program, looks, new Set()).changes.length > 0)
      throw new Error('a plan made twice changed something twice')
    sums.runs += 1
    sums.requests += round.used.requests
  }
  world.close()
  return judged(program, posts, world.told, troubles, { ...sums, strays: world.strays() }, now)
}

function judged(
  program: Program,
  posts: readonly Posted[],
  told: readonly Told[],
  troubles: readonly Trouble[],
  sums: { readonly runs: number; readonly requests: number; readonly strays: number },
  now: number,
): Month {
  const entries = tally(program, now).entries.filter(({ rule }) => rule === 'share')
  const lost = new Set(
    entries.filter(({ reason }) => reason === 'removed-early').map(({ share }) => share!.id.split('--s')[1]),
  )
  const earned = entries.filter(({ state, points }) => state === 'earned' && points === 100).length
  if (lost.size + earned !== posts.length) throw new Error('a share is neither forfeited nor kept')
  const byKey = Map.groupBy(told, ({ key }) => key)
  const isQuiet = ({ place, at }: Posted) =>
    !troubles.some((one) => one.place === place && one.from < at + 5 * DAY && one.to > at)
  const wrong: string[] = []
  const missed: string[] = []
  let byError = 0
  posts.forEach((post, number) => {
    const isLost = lost.has(String(number))
    if (isLost !== forfeits(byKey.get(keyOf(post)) ?? [], post.at + 48 * HOUR))
      wrong.push(`${linkOf(post)} forfeited: ${isLost}`)
    if (isLost && post.deleted === undefined && post.hidden === undefined) byError += 1
    const isEarly = post.deleted !== undefined && post.deleted < post.at + 41 * HOUR
    if (isEarly && !isLost && isQuiet(post)) missed.push(linkOf(post))
  })
  return {
    posts: posts.length,
    ...sums,
    troubled: told.filter(({ said }) => said === 'trouble').length,
    forfeited: lost.size,
    kept: earned,
    wrong,
    byError,
    missed,
    removedLater: program.shares.filter(({ removed, at }) => removed !== undefined && removed - at >= 48 * HOUR).length,
  }
}

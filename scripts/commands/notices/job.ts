import { buildProgram } from '../../core/build-program.ts'
import { sortOut } from '../../core/outbox/claim.ts'
import type { Claim, Ledger } from '../../core/outbox/ledger.ts'
import type { Origin, Outgoing, Unsendable } from '../../core/outbox/outgoing.ts'
import type { Envelope, Hold } from '../../core/plans/envelope.ts'
import { planFacts } from '../../core/plans/facts.ts'
import { fromLedger } from '../../core/plans/from-ledger.ts'
import { noticesOf } from '../../core/plans/group-post.ts'
import { type Notice, rowOf } from '../../core/plans/notice.ts'
import { owedNotices } from '../../core/plans/owed/index.ts'
import { type NoticePlan, planNotices } from '../../core/plans/plan.ts'
import { deliveryFor } from '../../core/plans/rules/exclude.ts'
import { tally } from '../../core/points/tally.ts'
import type { Program } from '../../core/program.ts'
import type { Instant } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { contentAt } from '../content-at.ts'
import { originOf } from '../content-origin.ts'
import { contexts } from '../mailbox/people.ts'
import type { Job, Planned } from '../outbox/job.ts'
import type { PostOffice } from './post-office.ts'
import { chatPostOf, rendered } from './rendered.ts'

/** What a run sends from. */
export type Desk = {
  readonly world: World
  readonly content: string
  readonly program: Program
  /** The commit that the content folder was read at. */
  readonly commit: string
  readonly office: PostOffice
  readonly holds: readonly Hold[]
}

/** Plans from what the ledger says. */
export function planFrom(
  { program, office, holds }: Desk,
  ledger: Ledger,
  refused: Parameters<Job['plan']>[1],
  now: Instant,
): NoticePlan {
  const state = { ...fromLedger(ledger), reach: office.reach(refused), holds, answers: office.answers }
  return planNotices(program, tally(program, now), state, now)
}

/** The rest of a plan, as the outbox keeps its books: what the ledger knows already is left out. */
function restOf({ excluded, waiting, group }: NoticePlan, missing: readonly { readonly keys: readonly string[] }[]) {
  const never: { key: string; why: Unsendable }[] = excluded
    .filter(({ why }) => why !== 'already-sent')
    .map(({ notice, why }) => ({ key: notice.key, why }))
  for (const { keys } of missing) for (const key of keys) never.push({ key, why: 'no-copy' })
  const later = waiting.filter(({ why }) => why !== 'under-way').map(({ notice, why }) => ({ key: notice.key, why }))
  const byHand = (group ? noticesOf(group) : []).map(({ key }) => ({ key, why: 'by-hand' as const }))
  return { excluded: never, waiting: [...later, ...byHand] }
}

/** Every notice that a program owed at an instant, by key. */
function owedAt(program: Program, at: Instant): ReadonlyMap<string, Notice> {
  const { live_from } = program.settings.file
  if (live_from === undefined) return new Map()
  const facts = planFacts(program, tally(program, at), at, program.zone.momentOf(live_from))
  return new Map(owedNotices(facts).map((notice) => [notice.key, notice]))
}

/** Tells whether a member still is one, and still takes a notice by this way. */
function wantedNow({ program }: Desk, delivery: Envelope['delivery'], now: Instant): (notice: Notice) => boolean {
  const { everyone } = planFacts(program, tally(program, now), now, 0)
  return ({ to, kind }) => {
    const { stream } = rowOf(kind)
    if (to === null || stream === null) return true
    const person = everyone.get(to)
    return person !== undefined && deliveryFor(person, stream) === delivery
  }
}

/** The program as a commit had it; undefined when it cannot be read. */
async function programAt(
  { world, content, program, commit }: Desk,
  wanted: string,
): Promise<{ program: Program; folder: string } | undefined> {
  if (wanted === commit) return { program, folder: content }
  const folder = `${world.root}/.goodword/at/${wanted}`
  const files = await contentAt(world, (await originOf(world, content)).folder, wanted, folder)
  if ('missing' in files) return undefined
  const { records, files: media } = await world.store(folder).read()
  const then = buildProgram(records, media)
  return then && { program: then, folder }
}

/** Renders the messages of an old claim again, as they were rendered then; who has left or opted out since is left out. */
async function renderAgain(desk: Desk, claim: Claim): Promise<ReadonlyMap<string, Outgoing>> {
  const { world, content, office } = desk
  const { origin, channel, members } = claim
  const then = await programAt(desk, origin.commit)
  if (!then) return new Map()
  const templates = await world.templates()
  const context = (await contexts(world, content, then.program, templates))(tally(then.program, origin.at))
  const owed = new Map([
    ...owedAt(then.program, origin.at),
    ...office.answers.map(({ notice }) => [notice.key, notice] as const),
  ])
  const envelopes: Envelope[] = []
  const isWanted = channel === 'email' || channel === 'sms' ? wantedNow(desk, channel, world.clock.now()) : () => true
  for (const { to, keys } of members) {
    const [first, ...rest] = keys.flatMap((key) => owed.get(key) ?? [])
    if (!first || rest.length + 1 < keys.length || (channel !== 'email' && channel !== 'sms')) continue
    if ([first, ...rest].every(isWanted)) envelopes.push({ to, delivery: channel, notices: [first, ...rest] })
  }
  const posts = members.flatMap(({ keys }) => keys.flatMap((key) => chatPostOf(key) ?? []))
  const { outgoing } = await rendered(context, templates, envelopes, posts, office.addressOf)
  return new Map(outgoing.map((one) => [one.id, one]))
}

/** What the outbox asks of the program: what is due now, and what an old claim held. */
export function noticesJob(desk: Desk, run: string): Job {
  const { world, content, program, commit, office } = desk
  const origin = (at: Instant): Origin => ({ commit, at })
  return {
    run,
    interrupted: world.interrupted,
    async plan(ledger, refused, now): Promise<Planned> {
      const made = planFrom(desk, ledger, refused, now)
      const templates = await world.templates()
      const context = (await contexts(world, content, program, templates))(tally(program, now))
      const { outgoing, missing } = await rendered(context, templates, made.send, made.chat, office.addressOf)
      for (const { keys, why } of missing) world.log.warn(`${keys.join(', ')} cannot go: ${why}`)
      return { origin: origin(now), outgoing: sortOut(ledger, outgoing).free, ...restOf(made, missing) }
    },
    render: (claim) => renderAgain(desk, claim),
  }
}

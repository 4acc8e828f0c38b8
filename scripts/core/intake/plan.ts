import type { AnswerFile, SeenLine } from '../../../schemas/inbox.ts'
import type { SubmissionDocument } from '../../../schemas/submission.ts'
import { afterChanges } from '../contacts/after-changes.ts'
import { tally } from '../points/tally.ts'
import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { answerWords } from './answer-words.ts'
import type { Arrival, Unreadable } from './arrival.ts'
import { decide } from './decide.ts'
import { documentIn, outOfTime } from './document.ts'
import { brokenBy } from './laws-hold.ts'
import { onceEach } from './once-each.ts'
import { declined, type IntakeChange, type Outcome, plainChange, quarantined } from './outcome.ts'
import { type ProofFacts, prove } from './prove.ts'
import type { Decision, Merged, Picture, Scene } from './scene.ts'
import { isDone, type Seen } from './seen.ts'
import { outcomeOfUnread } from './unread.ts'

/** One thing that came in, with the picture that came along. */
export type Incoming = (Arrival & { readonly picture?: Picture }) | Unreadable

/** What a plan stands on beside the program and what came in. */
export type IntakeFacts = ProofFacts & {
  readonly seen: Seen
  readonly decisions: ReadonlyMap<string, Decision | Merged>
  /** Tells whether two are of the same address or member; undefined where the secret of links is not here. */
  readonly tagOf: (about: 'address' | 'member', text: string) => Promise<string | undefined>
}

/** What becomes of one thing that came in. */
export type Decided = {
  readonly id: string
  readonly way: Arrival['way']
  readonly ref: string
  readonly received: Instant
  readonly kind: SubmissionDocument['kind'] | undefined
  /** The member who is proven to have sent it. */
  readonly handle: string | undefined
  readonly outcome: Outcome
  readonly line: SeenLine
  /** Of something incomplete: how to mend it, in words for who sent it. */
  readonly mend?: string
  /** What is owed to whoever sent it, or had the address before; each of a kind of its own. */
  readonly answers: readonly AnswerFile[]
}

export type IntakePlan = {
  readonly changes: readonly IntakeChange[]
  /** In the order in which they were taken: by when they arrived, then by id. */
  readonly decided: readonly Decided[]
  /** The program with the changes made. */
  readonly after: Program
}

type State = {
  program: Program
  lines: SeenLine[]
  nonces: Map<string, string>
  readonly proposed: Set<string>
  counted: { of: Program; tally: Tally } | undefined
}

const DAY_MS = 86_400_000
const instant = (at: Instant) => new Date(at).toISOString()
const isUnreadable = (one: Incoming): one is Unreadable => 'why' in one

/** Whose it says to be, for telling whether two are of the same sender: an address that was given, else the member it names. */
async function tagFor(facts: IntakeFacts, one: Arrival, document: SubmissionDocument): Promise<string | undefined> {
  const given = 'email' in document.fields && document.kind !== 'settings' ? document.fields.email : undefined
  const phone = document.kind === 'link' ? document.fields.phone : undefined
  const from = one.sender.by === 'from' ? one.sender.from : undefined
  if (given !== undefined || phone !== undefined) return facts.tagOf('address', (given ?? phone)!)
  if (document.handle !== undefined) return facts.tagOf('member', document.handle)
  return from === undefined ? undefined : facts.tagOf('address', from)
}

/** How many of a tag and kind came in within the day before it, and whether somebody with this tag had joined by then or waited to. */
function beforeOf(state: State, { tagged }: { tagged: string | undefined }, one: Arrival, kind: string) {
  const isEarlier = ({ id, received }: SeenLine) =>
    Date.parse(received) < one.received || (Date.parse(received) === one.received && id < one.id)
  const mine = tagged === undefined ? [] : state.lines.filter((line) => line.tag === tagged && isEarlier(line))
  const ids = new Set(
    mine.filter((line) => line.kind === kind && Date.parse(line.received) > one.received - DAY_MS).map(({ id }) => id),
  )
  const joins = mine.filter((line) => line.kind === 'join')
  const last = new Map(joins.map((line) => [line.id, line.became]))
  return { today: ids.size, joined: [...last.values()].some((became) => became === 'accepted' || became === 'waiting') }
}

/** Decides about one, on the program as those before it have left it. */
async function decideOne(state: State, facts: IntakeFacts, now: Instant, one: Arrival & { picture?: Picture }) {
  const document = documentIn(one)
  if (!document) return { outcome: quarantined('not-a-document'), document: undefined, handle: undefined }
  const proof = await prove(state.program, facts, one, document)
  const handle = proof.by === 'nothing' ? undefined : proof.handle
  const late = outOfTime(one, document)
  const first = state.nonces.get(document.nonce)
  const tagged = await tagFor(facts, one, document)
  const tag = tagged === undefined ? {} : { tag: tagged }
  if (first !== undefined && first !== one.id) return { outcome: declined('replayed', tag), document, handle }
  if (late) {
    const to = handle === undefined ? undefined : { handle }
    const what = answerWords(state.program.settings.language).sent
    const answer = to && { answer: { kind: 'answer-declined' as const, to, what } }
    return { outcome: declined(late, { ...answer, ...tag }), document, handle }
  }
  // What is proven, or in time to be believed, uses its nonce up; what anybody could have written does not.
  if (handle !== undefined) state.nonces.set(document.nonce, one.id)
  const program = state.program
  const scene: Scene = {
    program,
    now,
    tally() {
      if (state.counted?.of !== program) state.counted = { of: program, tally: tally(program, now) }
      return state.counted.tally
    },
    arrival: one,
    document,
    picture: one.picture,
    decision: facts.decisions.get(one.id),
    proposed: state.proposed,
    tag: tagged,
    before: beforeOf(state, { tagged }, one, document.kind),
  }
  return { outcome: decide(scene, proof), document, handle }
}

function lineOf(
  one: Incoming,
  document: SubmissionDocument | undefined,
  handle: string | undefined,
  outcome: Outcome,
  now: Instant,
): SeenLine {
  return {
    id: one.id,
    ...(document && { kind: document.kind }),
    ...(document && handle !== undefined && { nonce: document.nonce }),
    received: instant(one.received),
    on: instant(now),
    became: outcome.became,
    ...(outcome.why !== undefined && { why: outcome.why }),
    ...(outcome.tag !== undefined && { tag: outcome.tag }),
    ...(one.source !== undefined && { source: one.source }),
  }
}

/** Why something is declined, in words for who sent it; a person's own words stand in their place. */
const whyNot = ({ answer, why }: Outcome, { settings }: Program): Partial<AnswerFile> =>
  answer?.kind === 'answer-declined' && why ? answerWords(settings.language).why[why] : {}

/** One pass; `held` are those whose changes break a law of the content. */
async function pass(
  program: Program,
  sorted: readonly Incoming[],
  facts: IntakeFacts,
  now: Instant,
  held: ReadonlySet<string>,
) {
  const state: State = {
    program,
    lines: [...facts.seen.lines],
    nonces: new Map(facts.seen.nonces),
    proposed: new Set(),
    counted: undefined,
  }
  const decided: Decided[] = []
  for (const one of sorted) {
    const made = isUnreadable(one)
      ? {
          outcome: await outcomeOfUnread(state.program, facts, state.lines, one),
          document: undefined,
          handle: undefined,
        }
      : await decideOne(state, facts, now, one)
    const { document, handle } = made
    const breaks = held.has(one.id) && made.outcome.changes.length > 0
    const to = handle === undefined ? undefined : { handle }
    const outcome = breaks
      ? quarantined('breaks-rules', {
          ...(to && { answer: { kind: 'answer-declined', to, what: answerWords(program.settings.language).sent } }),
          ...(made.outcome.tag !== undefined && { tag: made.outcome.tag }),
        })
      : made.outcome
    if (outcome.changes.length > 0) state.program = afterChanges(state.program, outcome.changes.map(plainChange))
    if (outcome.proposed) state.proposed.add(outcome.proposed.handle)
    const line = lineOf(one, document, handle, outcome, now)
    state.lines.push(line)
    // What waits was answered when it began to wait.
    const answered = outcome.became === 'waiting' && facts.seen.byId.has(one.id)
    const owed = [outcome.answer, outcome.also].filter((answer) => answer !== undefined)
    const answers = (answered ? [] : owed).map((answer) => ({
      id: one.id,
      received: instant(one.received),
      owed: instant(now),
      ...(document?.language !== undefined && { language: document.language }),
      ...whyNot(outcome, program),
      ...answer,
    }))
    decided.push({
      id: one.id,
      way: one.way,
      ref: one.ref,
      received: one.received,
      kind: document?.kind,
      handle,
      outcome,
      line,
      answers,
      ...(isUnreadable(one) && one.mend !== undefined && { mend: one.mend }),
    })
  }
  return { decided, program: state.program }
}

/**
 * Plans what becomes of everything that came in and is not done with: in order of arrival, each on the program as those before it have left it, so
 * that the order in which things were listed does not show and a plan can be made twice. What would break a law of the content is kept aside.
 */
export async function planIntake(
  program: Program,
  incoming: readonly Incoming[],
  facts: IntakeFacts,
  now: Instant,
): Promise<IntakePlan> {
  const sorted = onceEach(incoming)
    .filter(({ id }) => !isDone(facts.seen, id))
    .toSorted((a, b) => a.received - b.received || (a.id < b.id ? -1 : 1))
  const held = new Set<string>()
  for (;;) {
    const { decided, program: after } = await pass(program, sorted, facts, now, held)
    const owners = decided.filter(({ outcome }) => outcome.changes.length > 0)
    const broken = brokenBy(program, after, owners, now)
    if (broken.length === 0) return { changes: decided.flatMap(({ outcome }) => outcome.changes), decided, after }
    for (const id of broken) held.add(id)
  }
}

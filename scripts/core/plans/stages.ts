import { STAGES } from '../../../schemas/vocabulary.ts'
import { reviewAt } from '../points/as-of.ts'
import type { Instant } from '../zone.ts'
import type { Receipt } from './envelope.ts'
import type { Person, PlanFacts } from './facts.ts'
import { keyOf, kindOfKey } from './notice.ts'

export type Stage = (typeof STAGES)[number]

/** How far somebody has come: which of the four aims of the first weeks are met, and since when; onboarding until all are (R1, R2). */
export type Progress = {
  readonly handle: string
  readonly joined: Instant
  readonly met: Readonly<Partial<Record<Stage, Instant>>>
  readonly phase: 'onboarding' | 'ongoing'
  /** The first aim that is not met; undefined when all are. */
  readonly next: Stage | undefined
}

/** What receipts and files show, looked up once. */
type Shown = {
  readonly told: (key: string) => Instant | undefined
  /** By local day of joining: when its joiners were first introduced to somebody. */
  readonly introduced: ReadonlyMap<string, Instant>
  /** By handle: when they were first told of a task. */
  readonly tasked: ReadonlyMap<string, Instant>
  /** By handle: their first claim of a reward, the first one they brought. */
  readonly wanted: ReadonlyMap<string, Instant>
  /** When the first member joined. */
  readonly first: Instant
}

const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce((least, one) => (one !== undefined && (least === undefined || one < least) ? one : least), undefined)

/** The last of several, once all are there. */
const latest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce<Instant | undefined>(
    (most, one) => (most === undefined || one === undefined ? undefined : Math.max(most, one)),
    Number.NEGATIVE_INFINITY,
  )

function shownBy({ program, people, now }: PlanFacts, receipts: ReadonlyMap<string, Receipt>): Shown {
  const [introduced, tasked, wanted] = [
    new Map<string, Instant>(),
    new Map<string, Instant>(),
    new Map<string, Instant>(),
  ]
  const note = (map: Map<string, Instant>, name: string, at: Instant) =>
    map.set(name, Math.min(map.get(name) ?? at, at))
  for (const { key, to, at } of receipts.values()) {
    const kind = kindOfKey(key)
    if (kind === 'introduce') note(introduced, key.split('/')[1]!, at)
    if (kind === 'assignment' && to !== null) note(tasked, to, at)
  }
  for (const { ambassador, at } of program.redemptions) if (at <= now) note(wanted, ambassador, at)
  for (const { member } of people) if (member.referredBy !== undefined) note(wanted, member.referredBy, member.joined)
  return {
    told: (key) => receipts.get(key)?.at,
    introduced,
    tasked,
    wanted,
    first: people.reduce((least, { member }) => Math.min(least, member.joined), now),
  }
}

type Evidence = (facts: PlanFacts, shown: Shown, person: Person) => readonly (Instant | undefined)[]

/** What shows that an aim is met: the first of these. Coming back with a second post shows more than any message that was sent. */
const EVIDENCE: Readonly<Record<Stage, Evidence>> = {
  // Welcomed by name, and introduced to the others where there were any; those who came together are introduced to nobody.
  belongs: ({ program }, { told, introduced, first }, { handle, member, broughtIn, shares }) => [
    latest([
      told(keyOf('welcome', {}, handle)),
      broughtIn || member.joined <= first ? member.joined : introduced.get(program.zone.dayOf(member.joined)),
    ]),
    told(keyOf('moved-in', {}, handle)),
    shares[1]?.at,
  ],
  // Told of all there is to get; or they claimed some of it, or brought somebody.
  excited: ({ program }, { told, wanted }, { handle, shares }) => {
    const { mail, benefits = {} } = program.settings.file
    const numbers = mail.benefits === 'at-once' ? [] : Object.keys(benefits).map((_, index) => index + 1)
    return [
      latest([
        told(keyOf('welcome', {}, handle)),
        ...numbers.map((number) => told(keyOf('benefits', { number }, handle))),
      ]),
      wanted.get(handle),
      shares[1]?.at,
    ]
  },
  // Told of a task, with its one action, its end, its worth and the tags to use; or a post of theirs was found right.
  knows: ({ now }, { tasked }, { handle, shares }) => [
    tasked.get(handle),
    shares.find((share) => reviewAt(share, now) === 'verified')?.at,
  ],
  acted: ({ now }, _, { shares }) => [shares.find((share) => reviewAt(share, now) !== 'rejected')?.at],
}

/**
 * How far each active member has come, by handle.
 * @param receipts what they were told
 */
export function progress(facts: PlanFacts, receipts: ReadonlyMap<string, Receipt>): Progress[] {
  const shown = shownBy(facts, receipts)
  const { zone } = facts.program
  return facts.people.map((person) => {
    const { handle, member } = person
    const met: Partial<Record<Stage, Instant>> = {}
    for (const stage of STAGES) {
      // What somebody wrote into the file stands before all evidence.
      const said = member.file.stages?.[stage]
      const at = said === undefined ? earliest(EVIDENCE[stage](facts, shown, person)) : zone.momentOf(said)
      if (at !== undefined && at <= facts.now) met[stage] = at
    }
    const next = STAGES.find((stage) => met[stage] === undefined)
    return { handle, joined: member.joined, met, phase: next === undefined ? 'ongoing' : 'onboarding', next }
  })
}

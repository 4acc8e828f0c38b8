import { groupBy } from '../points/maps.ts'
import { byCode, type Tally } from '../points/types.ts'
import type { Ambassador, Campaign, Program, Share } from '../program.ts'
import { durationMs, type Instant, type Zone } from '../zone.ts'
import { type About, keyOf, type Notice, type NoticeKind, rowOf } from './notice.ts'

/** Somebody who may be owed messages. */
export type Person = {
  readonly member: Ambassador
  readonly handle: string
  /** Nothing is owed to them for what lies before: the program's going live, their joining, their being brought in by an import. */
  readonly since: Instant
  /** Whether they were a member before the program went live, or were brought in by an import. */
  readonly broughtIn: boolean
  /** Whether they come from an earlier program: they did something before, or came with people who did and had joined before. */
  readonly movedIn: boolean
  /** What they posted by now, the oldest first. */
  readonly shares: readonly Share[]
}

/** What every kind of notice is drawn from. */
export type PlanFacts = {
  readonly program: Program
  readonly tally: Tally
  readonly now: Instant
  /** When the program began, or begins, to write to people. */
  readonly liveFrom: Instant
  /** Active members who have joined, by handle. */
  readonly people: readonly Person[]
  /** These and those who pause or have left friends: what they did themselves is answered. */
  readonly everyone: ReadonlyMap<string, Person>
  /** Of a campaign, who posted for it or said “not this one”. */
  readonly settled: ReadonlyMap<string, ReadonlySet<string>>
  /** The easiest task, meant for everybody who is new; undefined when none is open. */
  readonly starter: string | undefined
  /** The send hour of a local day of the program. */
  readonly sendHourOn: (day: string) => Instant
}

const DAY_MS = 86_400_000

/** How long a notice that expired is still listed, so that people hear of it: milliseconds. */
export const TOLD_MS = 14 * DAY_MS

/** What `mail.send_hour` is when the program does not say. */
const SEND_HOUR = 9

/**
 * From when on the program writes to a member: it is live, they have joined, and an import has brought them in.
 * @param liveFrom used in the place of the program's own `live_from`
 */
export function sinceOf({ joined, file: { imported } }: Ambassador, liveFrom: Instant | undefined): Instant {
  return Math.max(joined, liveFrom ?? 0, imported === undefined ? 0 : Date.parse(imported))
}

/** From when on the program writes to a member, by its own `live_from`. */
export function memberSince({ settings, zone }: Program, member: Ambassador): Instant {
  const { live_from } = settings.file
  return sinceOf(member, live_from === undefined ? undefined : zone.momentOf(live_from))
}

type Newcomer = Omit<Person, 'movedIn'>

/** Tells who comes from an earlier program. An import that brings somebody's posts or points along shows that there was one. */
function movedInBy({ shares, awards, redemptions, zone }: Program, people: readonly Newcomer[]) {
  const since = new Map(people.map((one) => [one.handle, one.since]))
  const active = new Set(
    [...shares, ...awards, ...redemptions].flatMap(({ ambassador, at }) =>
      at < (since.get(ambassador) ?? Number.NEGATIVE_INFINITY) ? [ambassador] : [],
    ),
  )
  const importOf = ({ member }: Newcomer) => member.file.imported
  const moves = new Set(people.flatMap((one) => (active.has(one.handle) ? (importOf(one) ?? []) : [])))
  return (one: Newcomer): boolean => {
    const at = importOf(one)
    if (!one.broughtIn || active.has(one.handle)) return one.broughtIn
    return at !== undefined && moves.has(at) && zone.dayOf(one.member.joined) < zone.dayOf(Date.parse(at))
  }
}

function peopleOf(program: Program, liveFrom: Instant, now: Instant): Person[] {
  const sharesOf = groupBy(
    program.shares.filter(({ at }) => at <= now),
    ({ ambassador }) => ambassador,
  )
  const people = [...program.ambassadors.values()]
    .filter(({ status, joined }) => ['active', 'paused', 'alumni'].includes(status) && joined <= now)
    .toSorted((a, b) => byCode(a.handle, b.handle))
    .map((member) => ({
      member,
      handle: member.handle,
      since: sinceOf(member, liveFrom),
      broughtIn: member.file.imported !== undefined || member.joined < liveFrom,
      shares: sharesOf.get(member.handle) ?? [],
    }))
  const isMovedIn = movedInBy(program, people)
  return people.map((one) => ({ ...one, movedIn: isMovedIn(one) }))
}

/** Of each campaign, who is done with it. */
function settledOf({ shares, passes }: Program, now: Instant): Map<string, Set<string>> {
  const settled = new Map<string, Set<string>>()
  for (const { campaign, ambassador, at } of [...shares, ...passes]) {
    if (campaign === undefined || at > now) continue
    const names = settled.get(campaign) ?? new Set()
    settled.set(campaign, names.add(ambassador))
  }
  return settled
}

/** When a local day's clocks show a full hour, also on a day on which they change. */
export function hourOn(zone: Zone, day: string, hour: number): Instant {
  const at = zone.startOf(day) + hour * 3_600_000
  return at + (hour - zone.hourOf(at)) * 3_600_000
}

/**
 * Looks up once what all kinds of notice need.
 * @param liveFrom used in the place of the program's own `live_from`
 */
export function planFacts(program: Program, tally: Tally, now: Instant, liveFrom: Instant): PlanFacts {
  const everyone = peopleOf(program, liveFrom, now)
  const sendHour = program.settings.file.mail.send_hour ?? SEND_HOUR
  return {
    program,
    tally,
    now,
    liveFrom,
    people: everyone.filter(({ member }) => member.status === 'active'),
    everyone: new Map(everyone.map((person) => [person.handle, person])),
    settled: settledOf(program, now),
    starter: [...program.campaigns.values()].find(
      ({ starter, status, opens }) => starter && status === 'ready' && opens <= now,
    )?.slug,
    sendHourOn: (day) => hourOn(program.zone, day, sendHour),
  }
}

/** When a campaign ends for a member: a starter counts from when the program began to write to them; undefined: never. */
export function endsFor({ closes, file }: Campaign, since: Instant): Instant | undefined {
  if (closes !== undefined) return closes
  return file.within === undefined ? undefined : since + durationMs(file.within)
}

/** What a task without an end is worth telling of, from when it was owed: milliseconds. */
export const ENDLESS_MS = 14 * DAY_MS

/**
 * From when on a notice is not sent any more, by the table of kinds.
 * @param ends when its campaign ends, where it is about one. A day before closing means the closing itself where that leaves less than a day
 */
export function expiryOf(kind: NoticeKind, owed: Instant, ends?: Instant): Instant {
  const { expires } = rowOf(kind)
  if ('afterMs' in expires) return owed + expires.afterMs
  if (ends === undefined) return owed + ENDLESS_MS
  const before = ends - DAY_MS
  return expires.campaign === 'closing' || before - owed < DAY_MS ? ends : before
}

/** True where a notice owed then is owed to nobody now, nor was lately. */
export const isOver = ({ now }: PlanFacts, kind: NoticeKind, owed: Instant, ends?: Instant): boolean =>
  owed > now || expiryOf(kind, owed, ends) <= now - TOLD_MS

/**
 * Makes a notice, where it is owed now or was until lately.
 * @param person to whom
 * @returns in a list, so that it can be collected: empty when nothing is owed
 */
export function owedTo<K extends NoticeKind>(
  facts: PlanFacts,
  person: Person,
  kind: K,
  about: About[K],
  owed: Instant,
  ends?: Instant,
): readonly Notice[] {
  const expires = expiryOf(kind, owed, ends)
  if (owed < person.since || expires <= owed || isOver(facts, kind, owed, ends)) return []
  // Kind and subject belong together by the types of the parameters, which the type of a union cannot say.
  return [{ key: keyOf(kind, about, person.handle), kind, to: person.handle, about, owed, expires } as Notice]
}

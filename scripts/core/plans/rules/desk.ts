import { kept } from '../../points/maps.ts'
import { dayName, dayNumber, type Instant, type Zone, zoneOf } from '../../zone.ts'
import type { Delivery, NoticeState, Receipt, Waiting } from '../envelope.ts'
import type { PlanFacts } from '../facts.ts'
import { keyOf, kindOfKey, type Notice, type NoticeKind } from '../notice.ts'

/** A notice that nothing has kept back so far, and how it goes. */
export type Due = { readonly notice: Notice; readonly delivery: Delivery }

/** A notice that waits. */
export type Waits = {
  readonly notice: Notice
  readonly delivery: Delivery
  readonly why: Waiting
  /** The first instant at which it may go, where that is known. */
  readonly until?: Instant
}

/** What a rule makes of what is due: what goes on to the next rule, and what waits. */
export type Ruled = { readonly due: readonly Due[]; readonly waits: readonly Waits[] }

/** What the rules look things up in. */
export type Desk = {
  readonly facts: PlanFacts
  readonly state: NoticeState
  /** The local day. */
  readonly today: string
  /** Its receipt, or the claim that may become one. */
  told(key: string): Receipt | undefined
  /** When somebody was first told of a campaign, by its assignment or by a nudge in its place. */
  knowsSince(handle: string, campaign: string): Instant | undefined
  /** The first instant of the last seven local days, today among them. */
  readonly weekFrom: Instant
  /** What one person was told on those days: kinds with the way they went. */
  lately(handle: string): readonly { readonly kind: NoticeKind; readonly delivery: Receipt['delivery'] }[]
  /** The time zone somebody lives in; the program's for its own people. */
  zoneOf(handle: string | null): Zone
}

const TELLS_OF_TASK = ['assignment', 'reminder'] as const
const TELLS_OF_STARTER = ['assignment', 'first-task-1', 'first-task-2', 'first-task-3'] as const

/** Gets what the rules look up ready. */
export function deskOf(facts: PlanFacts, state: NoticeState): Desk {
  const { program, now, everyone } = facts
  const { claimed = new Map<string, Receipt>() } = state
  const recent = new Map<string, { kind: NoticeKind; delivery: Receipt['delivery'] }[]>()
  const today = program.zone.dayOf(now)
  const weekFrom = program.zone.startOf(dayName(dayNumber(today) - 6))
  for (const receipts of [state.receipts, claimed])
    for (const { key, to, at, delivery } of receipts.values()) {
      const kind = at < weekFrom || to === null ? undefined : kindOfKey(key)
      if (kind && to !== null) kept(recent, to, () => []).push({ kind, delivery })
    }
  const zones = new Map<string, Zone>([[program.settings.timezone, program.zone]])
  const told = (key: string) => state.receipts.get(key) ?? claimed.get(key)
  return {
    facts,
    state,
    today,
    told,
    knowsSince(handle, campaign) {
      const tells = campaign === facts.starter ? TELLS_OF_STARTER : TELLS_OF_TASK
      const instants = tells.flatMap((kind) => told(keyOf(kind, { campaign }, handle))?.at ?? [])
      return instants.length === 0 ? undefined : Math.min(...instants)
    },
    weekFrom,
    lately: (handle) => recent.get(handle) ?? [],
    zoneOf(handle) {
      const name = (handle !== null && everyone.get(handle)?.member.file.timezone) || program.settings.timezone
      return kept(zones, name, zoneOf)
    },
  }
}

/** What is due, by person; the order of people and of what each is due stays. */
export function byPerson(due: readonly Due[]): ReadonlyMap<string | null, readonly Due[]> {
  const groups = new Map<string | null, Due[]>()
  for (const one of due) kept(groups, one.notice.to, () => []).push(one)
  return groups
}

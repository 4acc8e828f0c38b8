import { durationMs, type Instant, instantText } from '../../zone.ts'
import type { Hold } from '../envelope.ts'
import type { Desk, Due, Ruled, Waits } from './desk.ts'
import { mayGoAt } from './hours.ts'
import { taskKey } from './task-first.ts'

const ASK_ABOVE = 10
const HOLD = '1h'

/** A question to the program's people: so many are about to be written to. */
export type Ask = Hold & {
  /** Handles, each once. */
  readonly people: readonly string[]
  /** Until when somebody may say stop. */
  readonly until: Instant
  /** When the first of it goes unless they do: then, or at the next send hour, and in nobody's night. */
  readonly goes: Instant
}

const holdsByKey = ({ state }: Desk): ReadonlyMap<string, Hold> =>
  new Map((state.holds ?? []).flatMap((one) => one.keys.map((key) => [key, one] as const)))

/** What somebody said stop to does not go, nor do the nudges about it; nothing else is kept back because of it. */
export function stopped(desk: Desk, due: readonly Due[]): Ruled {
  const holds = holdsByKey(desk)
  const isStopped = ({ notice }: Due) =>
    [notice.key, taskKey(notice)].some((key) => key !== undefined && holds.get(key)?.decision === 'stop')
  return {
    due: due.filter((one) => !isStopped(one)),
    waits: due.filter(isStopped).map((one) => ({ ...one, why: 'stopped' })),
  }
}

/**
 * A plan that would write to more than `mail.ask_above` people waits `mail.hold`, so that somebody can stop it or send it now. What was
 * asked about is not asked about again; what waits for another reason meanwhile was asked about with the rest.
 * @returns besides, the question, where a new one is to be asked
 */
export function askFirst(desk: Desk, due: readonly Due[]): Ruled & { readonly ask?: Ask } {
  const { program, now } = desk.facts
  const { ask_above: above = ASK_ABOVE, hold = HOLD } = program.settings.file.mail
  const holdOf = holdsByKey(desk)
  const asked = (one: Due) => holdOf.get(one.notice.key)
  const written = due.filter(({ notice, delivery }) => notice.to !== null && delivery !== 'group')
  const fresh = written.filter((one) => asked(one) === undefined)
  const people = [...new Set(fresh.flatMap(({ notice }) => notice.to ?? []))]
  const until = now + durationMs(hold)
  const ask: Ask | undefined =
    people.length > above && until > now
      ? {
          id: instantText(now),
          at: now,
          keys: fresh.map(({ notice }) => notice.key),
          people,
          until,
          goes: Math.min(...fresh.map((one) => mayGoAt(desk, one, until))),
        }
      : undefined
  const waits = new Map<Due, Waits>()
  for (const one of written) {
    const before = asked(one)
    if (before && before.decision === undefined && before.at + durationMs(hold) > now)
      waits.set(one, { ...one, why: 'ask-first', until: before.at + durationMs(hold) })
    else if (!before && ask) waits.set(one, { ...one, why: 'ask-first', until })
  }
  return { due: due.filter((one) => !waits.has(one)), waits: [...waits.values()], ...(ask && { ask }) }
}

import type { Notice } from '../notice.ts'
import { keyOf } from '../notice.ts'
import type { Desk, Due, Ruled, Waits } from './desk.ts'

const DAY_MS = 86_400_000

/** The campaign that a notice gives as a task, or nudges about; undefined for other kinds. */
export function taskOf({ kind, about }: Notice): string | undefined {
  switch (kind) {
    case 'assignment':
    case 'reminder':
    case 'first-task-1':
    case 'first-task-2':
    case 'first-task-3':
      return about.campaign
    default:
      return undefined
  }
}

/** The key of the assignment that a nudge is about; undefined for what is no nudge. */
export function taskKey(notice: Notice): string | undefined {
  const campaign = notice.kind === 'assignment' ? undefined : taskOf(notice)
  return campaign === undefined ? undefined : keyOf('assignment', { campaign }, notice.to)
}

/**
 * Nobody is nudged about a task in the message that tells them of it, nor on the day after: a nudge waits until its assignment is
 * a day old. Where the assignment is over and was never told, the nudge goes in its place.
 */
export function taskFirst({ told, facts }: Desk, due: readonly Due[]): Ruled {
  const asked = new Set(due.filter(({ notice }) => notice.kind === 'assignment').map(({ notice }) => notice.key))
  const keep: Due[] = []
  const waits: Waits[] = []
  for (const one of due) {
    const task = taskKey(one.notice)
    const at = task === undefined ? undefined : told(task)?.at
    if (task !== undefined && at === undefined && asked.has(task)) waits.push({ ...one, why: 'task-first' })
    else if (at !== undefined && at > facts.now - DAY_MS) waits.push({ ...one, why: 'task-first', until: at + DAY_MS })
    else keep.push(one)
  }
  return { due: keep, waits }
}

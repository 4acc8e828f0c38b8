import { rowOf } from '../notice.ts'
import { byPerson, type Desk, type Due, type Ruled, type Waits } from './desk.ts'

const WEEKLY_CAP = 3

/**
 * At most `mail.weekly_cap` messages of the kinds that count reach one person in any seven local days; the most pressing go first.
 * What a person copies into a group is outside it.
 */
export function weeklyCap({ facts, lately }: Desk, due: readonly Due[]): Ruled {
  const cap = facts.program.settings.file.mail.weekly_cap ?? WEEKLY_CAP
  const waits = new Set<Due>()
  for (const [handle, list] of byPerson(due)) {
    const capped = list.filter(({ notice, delivery }) => delivery !== 'group' && rowOf(notice.kind).inCap)
    if (handle === null || capped.length === 0) continue
    const had = lately(handle).filter(({ kind, delivery }) => delivery !== 'group' && rowOf(kind).inCap).length
    for (const one of capped.slice(Math.max(0, cap - had))) waits.add(one)
  }
  return {
    due: due.filter((one) => !waits.has(one)),
    waits: [...waits].map((one): Waits => ({ ...one, why: 'weekly-cap' })),
  }
}

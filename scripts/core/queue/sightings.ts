import type { CheckFact } from '../../../schemas/share.ts'
import { checksAt, isOpen, PERSON } from '../checks/due.ts'
import type { Program, Share } from '../program.ts'
import type { FileChange } from '../records.ts'
import { instantText } from '../zone.ts'
import type { By, Outcome } from './decide.ts'

/** A person's word on a post: what is written of it, or why nothing is. */
export type Sighting = { readonly what: Outcome['what']; readonly change?: FileChange }

/** Whether this very person has said this since they wrote: another run may have noted it a moment ago. */
const saidBefore = ({ file: { checks = [] } }: Share, seen: CheckFact['seen'], { written }: By): boolean =>
  checks.some((check) => check.how === PERSON && check.seen === seen && Date.parse(check.at) >= written)

/** When the looks that have not found it since began to. */
function missingSince(share: Share, { now }: By): string | undefined {
  const earlier = checksAt(share, now)
  return earlier[earlier.findLastIndex(({ seen }) => seen !== 'gone') + 1]?.at
}

/**
 * Notes that a person found a post still there, or gone. Their word that it is gone takes it down at once: they have looked with their own eyes,
 * which a machine's two looks stand in for.
 * @param seen as they say
 */
export function sighting(program: Program, id: string, seen: 'live' | 'gone', by: By): Sighting {
  const share = program.shares.find((one) => one.id === id)
  if (!share) return { what: 'unknown' }
  const told = seen === 'live' ? 'seen' : 'gone'
  if (saidBefore(share, seen, by)) return { what: told }
  if (!isOpen(share, by.now)) return { what: 'closed' }
  const at = instantText(by.now)
  const fact: CheckFact = { at, seen, how: PERSON }
  const removed = seen === 'gone' ? [{ at: ['removed'], value: missingSince(share, by) ?? at }] : []
  const set = [{ at: ['checks'], value: [...(share.file.checks ?? []), fact] }, ...removed]
  return { what: told, change: { op: 'edit', path: share.path, set } }
}

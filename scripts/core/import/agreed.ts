import { PERSONAL } from '../laws/public-home.ts'
import type { Ambassador } from '../program.ts'
import type { Bench, Draft } from './bench.ts'

/** Counts something that holds for many rows alike. */
function assume({ assumed }: Bench, text: string): void {
  assumed.set(text, (assumed.get(text) ?? 0) + 1)
}

const WHY = 'not agreed to be public, and this repository is: left out'

/**
 * In a public home nothing is written of a member that they did not agree to show (DESIGN section 9).
 * @param there the member as the program has them: what they agreed to there counts
 */
export function keepAgreed(bench: Bench, draft: Draft, there: Ambassador | undefined): void {
  if (bench.settings.home !== 'public') return
  const status = String(draft.data['status'])
  if (status === 'applied' || status === 'declined') {
    draft.refused = `status: somebody who is ${status} cannot lie open in a public repository`
    return
  }
  const agreed = (there?.file.public ?? draft.data['public'] ?? []) as readonly string[]
  for (const [field, fact] of Object.entries(PERSONAL)) {
    if (draft.data[field] === undefined || agreed.includes(fact)) continue
    delete draft.data[field]
    assume(bench, `ambassador: ${field}: ${WHY}`)
  }
  if (draft.body === '' || agreed.includes('words')) return
  draft.body = ''
  assume(bench, `ambassador: body: ${WHY}`)
}

/** In a public home no note of a reviewer is written openly. */
export function withoutNotes(bench: Bench, { kind, data }: Draft): void {
  if (bench.settings.home !== 'public') return
  const holders = [data['review'], ...((data['steps'] ?? []) as unknown[])] as ({ note?: unknown } | undefined)[]
  for (const holder of holders)
    if (holder?.note !== undefined) {
      delete holder.note
      assume(bench, `${kind}: the reviewer's note: this repository is public: left out`)
    }
}

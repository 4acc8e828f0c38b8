import { documentIn } from '../../core/intake/document.ts'
import type { Program } from '../../core/program.ts'
import { intakeText } from '../../core/render/intake-text.ts'
import { submissionText } from '../../core/render/submission-text.ts'
import { idOfReference } from './by-hand.ts'
import type { IntakePorts } from './ports.ts'
import { runIntake } from './run.ts'

/**
 * What somebody sent, to be read before it is decided: their own words, without where they are reached, and what would become of it.
 * @returns the text; or, where nothing that waits has that reference, what to say
 */
export async function shownItem(
  ports: IntakePorts,
  program: Program,
  reference: string,
): Promise<{ readonly text: string } | { readonly wrong: string }> {
  const found = await idOfReference(ports, reference)
  if ('wrong' in found) return found
  const { id } = found
  const { files } = await ports.inbox.read()
  const items = (await ports.open(files, () => true)).map(({ incoming }) => incoming)
  const one = items.find((item) => item.id === id)
  const document = one && 'parcel' in one ? documentIn(one) : undefined
  if (!document) return { wrong: `${reference} holds nothing that can be read: npm run intake says why.` }
  const report = await runIntake(ports, { apply: false, only: new Set([id]), decisions: new Map() })
  return { text: `${submissionText(document)}\n${intakeText(report?.decided ?? [], program)}` }
}

import type { AnswerFile } from '../../../schemas/inbox.ts'
import { INBOX_FOLDERS } from '../../core/intake/arrival.ts'
import type { IntakeChange, Outcome } from '../../core/intake/outcome.ts'
import type { FileChange } from '../../core/records.ts'
import type { MainNow, Sealer } from './ports.ts'

const base64 = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** The changes as files are written: what is to be sealed is sealed. */
export async function sealedChanges(
  changes: readonly IntakeChange[],
  { bytes }: Pick<MainNow, 'bytes'>,
  sealer: Sealer,
): Promise<FileChange[]> {
  const made: FileChange[] = []
  /** Contacts that were sealed in this very plan: the next one goes over them. */
  const fresh = new Map<string, Uint8Array>()
  for (const change of changes) {
    if (change.op === 'seal-contact') {
      const before = change.over ? (fresh.get(change.path) ?? (await bytes(change.path))) : undefined
      const sealed = await sealer.contact(change.contact, before)
      fresh.set(change.path, sealed)
      made.push({ op: 'write-bytes', path: change.path, bytes: sealed })
    } else if (change.op === 'seal-bytes')
      made.push({
        op: 'write-bytes',
        path: change.path,
        bytes: new TextEncoder().encode(await sealer.text(base64(change.bytes))),
      })
    else made.push(change)
  }
  return made
}

/** Where an answer lies on the branch `inbox`. */
export const answerPath = ({ id, kind }: Pick<AnswerFile, 'id' | 'kind'>) =>
  `${INBOX_FOLDERS.answers}/${id}--${kind.slice('answer-'.length)}.age`

/** An answer with the address it goes to, where that is the one that was on file: the file itself changes or goes in this very run. */
async function withAddress(answer: AnswerFile, bytes: MainNow['bytes']): Promise<AnswerFile | undefined> {
  const { to } = answer
  if (!('sealed' in to)) return answer
  const before = await bytes(to.sealed)
  return before && { ...answer, to: { sealed: new TextDecoder().decode(before), handle: to.handle } }
}

/** The files of the inbox that go with one outcome: its answers and whom it is about to be kept, sealed for who holds the key of the vault. */
export async function filesOf(
  answers: readonly AnswerFile[],
  { lead }: Outcome,
  id: string,
  { bytes }: Pick<MainNow, 'bytes'>,
  sealer: Sealer,
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {}
  if (lead) files[`leads/${id}.age`] = await sealer.text(JSON.stringify(lead))
  for (const answer of answers) {
    const along = await withAddress(answer, bytes)
    if (along) files[answerPath(answer)] = await sealer.text(JSON.stringify(along))
  }
  return files
}

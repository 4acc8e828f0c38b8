import { type SeenLine, seenLine } from '../../../schemas/inbox.ts'
import { INBOX_FOLDERS } from './arrival.ts'

/** What the branch `inbox` remembers. */
export type Seen = {
  /** The line in force of each id. */
  readonly byId: ReadonlyMap<string, SeenLine>
  /** Nonce -> the id it came with first. */
  readonly nonces: ReadonlyMap<string, string>
  readonly lines: readonly SeenLine[]
}

const SEEN = new RegExp(`^${INBOX_FOLDERS.seen}/\\d{4}-\\d{2}-\\d{2}\\.jsonl$`)

/** The lines in the text of a file; the number of the first that is none, in place of them. */
export function linesIn(text: string): readonly SeenLine[] | { readonly line: number } {
  const lines: SeenLine[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw === '') continue
    let value: unknown
    try {
      value = JSON.parse(raw)
    } catch {
      return { line: index + 1 }
    }
    const read = seenLine.safeParse(value)
    if (!read.success) return { line: index + 1 }
    lines.push(read.data)
  }
  return lines
}

/** Indexes lines, oldest first. */
export function seenOf(lines: readonly SeenLine[]): Seen {
  const byId = new Map<string, SeenLine>()
  const nonces = new Map<string, string>()
  for (const one of lines) {
    byId.set(one.id, one)
    if (one.nonce !== undefined && !nonces.has(one.nonce)) nonces.set(one.nonce, one.id)
  }
  return { byId, nonces, lines }
}

/** Reads what is remembered; or the place that cannot be read, in a sentence: nothing may be taken in then. */
export function readSeen(files: ReadonlyMap<string, string>): Seen | { readonly fault: string } {
  const lines: SeenLine[] = []
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!SEEN.test(path)) continue
    const read = linesIn(text)
    if ('line' in read)
      return {
        fault: `${path}, line ${read.line}, on the branch inbox is not what the program writes there. Nothing was taken in: put the file back as it was before (git log -p inbox -- ${path}).`,
      }
    lines.push(...read)
  }
  return seenOf(lines)
}

/** Whether an id is done with: it waits no more. */
export const isDone = (seen: Seen, id: string): boolean => (seen.byId.get(id)?.became ?? 'waiting') !== 'waiting'

/** The text of some lines. */
export const linesText = (lines: readonly SeenLine[]): string => lines.map((one) => `${JSON.stringify(one)}\n`).join('')

/** The files of the branch with lines added, each to that of the day it was decided. */
export function withLines(files: ReadonlyMap<string, string>, lines: readonly SeenLine[]): Map<string, string> {
  const changes = new Map<string, string>()
  for (const one of lines) {
    const path = `${INBOX_FOLDERS.seen}/${one.on.slice(0, 10)}.jsonl`
    changes.set(path, (changes.get(path) ?? files.get(path) ?? '') + linesText([one]))
  }
  return changes
}

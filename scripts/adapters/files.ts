import { resolve } from 'node:path'
import { editBody } from '../codec/edit-body.ts'
import { edit, encode, locate } from '../codec/index.ts'
import { type Problem, sortProblems } from '../core/problem.ts'
import type { FileChange } from '../core/records.ts'
import type { Store } from '../ports.ts'
import { readFolder } from './files-read.ts'
import { bytesBelow, type Wanted, writeAll } from './files-write.ts'

const encoder = new TextEncoder()

/**
 * A content folder on this machine.
 * @param folder its path
 * @param name how people read where it lies; the path, when not given
 */
export function filesStore(folder: string, name: string = folder): Store {
  const root = resolve(folder)
  const preview = async (changes: readonly FileChange[]): Promise<Wanted> => {
    const wanted = new Map<string, Uint8Array | undefined>()
    for (const change of changes) {
      const now = wanted.has(change.path) ? wanted.get(change.path) : bytesBelow(root, change.path)
      wanted.set(change.path, after(change, now))
    }
    return wanted
  }
  return {
    name,
    read: () => readFolder(root),
    bytes: async (path) => bytesBelow(root, path),
    locate: async (problems) => locateAll(root, problems),
    preview,
    apply: async (changes) => writeAll(root, await preview(changes)),
  }
}

/** What a file holds after a change. */
function after(change: FileChange, now: Uint8Array | undefined): Uint8Array | undefined {
  if (change.op === 'remove') return undefined
  if (change.op === 'write-bytes') return change.bytes
  if (change.op === 'write') return encoder.encode(encode(change.path, change.data, change.body))
  if (!now) throw new RangeError(`${change.path} is not there to be edited`)
  const edited = edit(change.path, now, change.set)
  return change.body === undefined ? edited : editBody(change.path, edited, change.body)
}

/** Located are problems that name a field or a line; others, and those of files that are gone, stay as they are. */
function locateAll(root: string, problems: readonly Problem[]): Problem[] {
  const byFile = Map.groupBy(problems, ({ file }) => file)
  const located = [...byFile].flatMap(([file, list]) => {
    const wants = list.some(
      (problem) => problem.excerpt === undefined && (problem.field !== undefined || problem.line !== undefined),
    )
    const bytes = file !== undefined && wants ? bytesBelow(root, file) : undefined
    return bytes && file !== undefined ? locate(list, file, bytes) : list
  })
  return sortProblems(located)
}

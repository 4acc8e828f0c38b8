import { equal } from '../import/merge.ts'
import type { FileChange } from '../records.ts'
import type { Entry } from './entries.ts'

/** What becomes of one file of an export. */
export type Restored = {
  readonly path: string
  readonly outcome: 'written' | 'unchanged' | 'refused'
  readonly reason?: string
  readonly remark?: string
}

export type RestorePlan = { readonly changes: readonly FileChange[]; readonly files: readonly Restored[] }

/** One file as the export has it: its bytes, or why it has none. */
export type Wanted = {
  readonly path: string
  readonly bytes?: Uint8Array
  readonly reason?: string
  readonly remark?: string
}

/** How records become bytes and are read again. */
export type Coder = {
  readonly encode: (path: string, data: object, body: string) => string
  readonly decode: (
    path: string,
    bytes: Uint8Array,
  ) => {
    readonly record?: { readonly data: object; readonly body: string }
    readonly problems: readonly { readonly message: string }[]
  }
}

const encoder = new TextEncoder()

/**
 * The bytes of an entry: its own text where that still says what the entry says, otherwise its data written anew.
 */
export function bytesOf({ path, data, body, text }: Entry, { encode, decode }: Coder): Wanted {
  const own = text === undefined ? undefined : encoder.encode(text)
  const kept = own && decode(path, own).record
  if (own && kept && equal(kept.data, data) && kept.body === body) return { path, bytes: own }
  try {
    const bytes = encoder.encode(encode(path, data, body))
    const [problem] = decode(path, bytes).problems
    if (problem) return { path, reason: problem.message }
    return own
      ? { path, bytes, remark: 'the table was edited: written anew, its comments and layout are not kept' }
      : { path, bytes }
  } catch (error) {
    if (error instanceof RangeError) return { path, reason: error.message }
    throw error
  }
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at])

/**
 * Plans how the files of an export come into a content folder. A file that is there and says something else stays, unless it is to be overwritten.
 * @param there the bytes that the content folder has for each path
 */
export function planRestore(
  wanted: readonly Wanted[],
  there: ReadonlyMap<string, Uint8Array>,
  overwrite: boolean,
): RestorePlan {
  const changes: FileChange[] = []
  const seen = new Set<string>()
  const files = wanted.map(({ path, bytes, reason, remark }): Restored => {
    if (bytes === undefined) return { path, outcome: 'refused', reason: reason ?? 'there is nothing to write' }
    if (seen.has(path)) return { path, outcome: 'refused', reason: 'the export holds this file twice' }
    seen.add(path)
    const now = there.get(path)
    if (now && same(now, bytes)) return { path, outcome: 'unchanged' }
    if (now && !overwrite)
      return { path, outcome: 'refused', reason: 'the folder has another file there (--overwrite replaces it)' }
    changes.push({ op: 'write-bytes', path, bytes })
    return { path, outcome: 'written', ...(remark === undefined ? {} : { remark }) }
  })
  return { changes, files }
}

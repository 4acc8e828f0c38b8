import type { Program } from '../program.ts'
import { noteOf } from './notes.ts'
import type { Entry, Tally } from './types.ts'

/** An entry with the file that caused it and one sentence on it. */
export type Explained = Entry & {
  /** The file's path from the repository's root. */
  readonly source: string
  readonly note: string
}

/** The folder of the content, as the repository has it. */
const CONTENT = 'content/'

/** Explains every entry of one handle, in the journal's order. */
export function explain(program: Program, tally: Tally, handle: string): Explained[] {
  return tally.entries
    .filter((entry) => entry.handle === handle)
    .map((entry) => ({
      ...entry,
      source: `${CONTENT}${(entry.share ?? entry.order ?? entry.award)?.path ?? ''}`,
      note: noteOf(entry, program),
    }))
}

import type { ImportKind } from '../../../schemas/import-map.ts'
import type { FileChange } from '../records.ts'

/**
 * What becomes of one record of a source: a new file, something added to one that was there, nothing new,
 * left out as the map says, or refused.
 */
export const OUTCOMES = ['written', 'merged', 'unchanged', 'left-out', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One line of the report: one record made, or not made, of one row or one thing in a row's list. */
export type ReportRow = {
  readonly kind: ImportKind
  readonly line: number
  readonly outcome: Outcome
  /** The file it went to, below the content folder. */
  readonly path?: string
  /** Why it was refused or left out. */
  readonly reason?: string
  /** What a person should know of it. */
  readonly remarks: readonly string[]
  readonly contact?: 'sealed' | 'kept'
}

export type ImportReport = {
  /** The source's file name. */
  readonly source: string
  readonly rows: readonly ReportRow[]
  /** Of each kind, how many records came in, and what became of them; these add up. */
  readonly counts: Readonly<Partial<Record<ImportKind, Readonly<Record<Outcome | 'in' | 'remarked', number>>>>>
  /** What was taken for granted as the map says, and how often. */
  readonly assumed: readonly { readonly text: string; readonly times: number }[]
  /** Places of the source that hold something and that the map does not name. */
  readonly unused: readonly string[]
  /** Places that the map leaves behind knowingly. */
  readonly ignored: readonly string[]
  /** Places that the map names and no record of the source has, each with the one that was perhaps meant. */
  readonly absent: readonly { readonly path: string; readonly near: string | undefined }[]
  readonly emptyLines: number
  /** Files begun for an empty folder. */
  readonly begun: readonly string[]
}

/** A contact to be sealed when the plan is applied. The plan holds no contact: it says which row of the source has it. */
export type SealOrder = {
  readonly handle: string
  readonly path: string
  readonly row: number
  readonly rule: number
  readonly thing: number
  readonly replaces: boolean
}

export type ImportPlan = {
  readonly changes: readonly FileChange[]
  readonly seal: readonly SealOrder[]
  readonly report: ImportReport
}

/** Counts a report's rows. */
export function countRows(rows: readonly ReportRow[]): ImportReport['counts'] {
  const counts: Partial<Record<ImportKind, Record<Outcome | 'in' | 'remarked', number>>> = {}
  for (const { kind, outcome, remarks } of rows) {
    counts[kind] ??= { in: 0, written: 0, merged: 0, unchanged: 0, 'left-out': 0, refused: 0, remarked: 0 }
    const of = counts[kind]
    of.in++
    of[outcome]++
    if (remarks.length > 0) of.remarked++
  }
  return counts
}

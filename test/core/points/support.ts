import { explain } from '../../../scripts/core/points/explain.ts'
import { tally } from '../../../scripts/core/points/tally.ts'
import type { Row, Tally } from '../../../scripts/core/points/types.ts'
import type { Program } from '../../../scripts/core/program.ts'
import { makeProgram, type ProgramLiteral } from '../../support/program-builder.ts'

export const at = (text: string): number => Date.parse(text)

/** A program in short, tallied at an instant (the end of 2026 unless said). */
export function tallied(literal: ProgramLiteral, now = '2026-12-31T12:00:00Z'): { program: Program; tally: Tally } {
  const program = makeProgram(literal)
  return { program, tally: tally(program, at(now)) }
}

/** Every entry as words: `maya s1 share 100 earned`, a void one with its reason. */
export function journalOf(literal: ProgramLiteral, now?: string): string[] {
  return tallied(literal, now).tally.entries.map(({ handle, share, order, award, rule, points, state, reason }) => {
    const id = (share?.id ?? order?.id ?? award?.id ?? '').split('--')[1]
    return [handle, id, rule, points, state, ...(reason ? [reason] : [])].join(' ')
  })
}

/** How each share is judged, by the second part of its id: `counted` or the reason it is void. */
export function verdictsOf(literal: ProgramLiteral, now?: string): Record<string, string> {
  const shares = tallied(literal, now).tally.entries.filter(({ rule }) => rule === 'share')
  return Object.fromEntries(shares.map(({ share, reason }) => [share!.id.split('--')[1], reason ?? 'counted']))
}

/** The notes of a handle's entries. */
export function notesOf(literal: ProgramLiteral, handle: string, now?: string): string[] {
  const { program, tally: counted } = tallied(literal, now)
  return explain(program, counted, handle).map(({ note }) => note)
}

/** Rows as words: `1 maya 100`. */
export const rowsOf = (rows: readonly Row[] | undefined): string[] =>
  (rows ?? []).map(({ rank, handle, points }) => `${rank} ${handle} ${points}`)

import { type HubData, hubDataSchema } from '../../schemas/hub-data.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import { projectHub } from '../../scripts/core/hub/hub-data.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { Program } from '../../scripts/core/program.ts'
import type { ContentRecord } from '../../scripts/core/records.ts'
import { type ProgramLiteral, recordsOf } from '../support/program-builder.ts'

export const NOW = '2026-11-21T12:00:00Z'

/** A program of records and of files that lie beside them. */
export function programOf(records: readonly ContentRecord[], files: readonly string[] = []): Program {
  const program = buildProgram(
    records,
    files.map((path) => ({ path, bytes: 1000 })),
  )
  if (!program) throw new Error('the records hold no program.yaml')
  return program
}

/** Its projection at an instant, read through the contract as the hub reads it. Every picture is 1600 by 1200. */
export function hubOf(program: Program, now = NOW): HubData {
  const sizes = new Map([...program.media.keys()].map((path) => [path, { width: 1600, height: 1200 }] as const))
  const hub = projectHub(program, tally(program, Date.parse(now)), sizes, (markdown) => `<p>${markdown}</p>`)
  return hubDataSchema.parse(JSON.parse(JSON.stringify(hub)))
}

/** The projection of a program in short. */
export const projected = (literal: ProgramLiteral, now = NOW): HubData => hubOf(programOf(recordsOf(literal)), now)

import { explainJson, tallyJson } from '../../scripts/core/points/contract.ts'
import { explain } from '../../scripts/core/points/explain.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { NaivePoints } from './naive-points.ts'
import { programFrom, recordsOf } from './program-builder.ts'
import { randomProgram } from './random-program.ts'

/** What the real tally and the naive one say of one random program. */
export type Comparison = {
  readonly real: readonly string[]
  readonly naive: readonly string[]
  /** How many entries of each kind there were: `share void duplicate`, `streak earned`. */
  readonly kinds: readonly string[]
}

const withoutNotes = (text: string) =>
  JSON.stringify(JSON.parse(text, (key: string, value: unknown) => (key === 'note' ? undefined : value)))

/** Tallies the random program of a seed both ways. */
export function comparePoints(seed: number): Comparison {
  const { literal, now } = randomProgram(seed)
  const records = recordsOf(literal)
  const program = programFrom(records)
  const counted = tally(program, now)
  const naive = new NaivePoints(records, now)
  const handles = [
    ...new Set([
      ...program.ambassadors.keys(),
      ...counted.entries.map(({ handle }) => handle),
      ...naive.lines.map(({ who }) => who),
    ]),
  ]
  return {
    real: [
      tallyJson(counted),
      ...handles.map((handle) => withoutNotes(explainJson(now, handle, explain(program, counted, handle)))),
    ],
    naive: [naive.tallyText(), ...handles.map((handle) => JSON.stringify(naive.explained(handle)))],
    kinds: counted.entries.map(({ rule, state, reason }) => `${rule} ${state} ${reason ?? ''}`.trim()),
  }
}

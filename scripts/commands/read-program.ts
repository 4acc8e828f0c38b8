import { buildProgram } from '../core/build-program.ts'
import { findingsOf } from '../core/check.ts'
import { hasErrors } from '../core/problem.ts'
import type { Program } from '../core/program.ts'
import { problemsText } from '../core/render/problems-text.ts'
import type { World } from '../ports.ts'

/**
 * Reads the program in a content folder for a command that needs nothing but right files and shapes: what the laws
 * across files say does not stop it.
 * @returns undefined when there are errors; they have been said by then
 */
export async function readProgram(world: World, content: string): Promise<Program | undefined> {
  const reading = await world.store(content).read()
  const program = buildProgram(reading.records, reading.files)
  if (program && !hasErrors(reading.problems)) return program
  world.log.warn(problemsText(findingsOf(reading, program && []), `${content}/`, false).trimEnd())
  return undefined
}

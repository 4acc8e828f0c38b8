import { buildProgram } from '../core/build-program.ts'
import type { Program } from '../core/program.ts'
import type { FileChange } from '../core/records.ts'
import type { World } from '../ports.ts'
import { commitContent } from './commit-content.ts'

/** How the plan of a run is written. */
export type Writing = 'nothing' | 'folder' | 'main'

/**
 * Writes what a plan changes: into the folder, or as one commit on the main branch, where the plan is made again on the content as it is there.
 * @returns what became of it, in a sentence, or what kept it from being written
 */
export async function writePlan(
  world: World,
  content: string,
  program: Program,
  how: Writing,
  plan: (program: Program) => { readonly changes: readonly FileChange[]; readonly message: string },
): Promise<string | { readonly wrong: string }> {
  if (how === 'nothing') return 'Nothing was written: --apply writes it into the files.'
  if (how === 'folder') {
    const paths = await world.store(content).apply(plan(program).changes)
    return paths.length === 0 ? 'Nothing had to be written.' : `Written: ${paths.length} files.`
  }
  const forge = await world.forge()
  if ('missing' in forge) return { wrong: forge.missing }
  const done = await commitContent(world, forge, content, async (folder) => {
    const { records, files } = await world.store(folder).read()
    const newest = buildProgram(records, files)
    if (!newest) throw new Error('content/program.yaml cannot be used: mend it first.')
    return { ...plan(newest), found: undefined }
  })
  if (!done) return { wrong: 'Main moved all the time: nothing was written, the next run looks again.' }
  return done.head === undefined ? 'Nothing had to be written.' : `Committed to main: ${done.head.slice(0, 8)}.`
}

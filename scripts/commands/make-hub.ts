import { buildProgram } from '../core/build-program.ts'
import { countOf, type Findings } from '../core/check.ts'
import { tally } from '../core/points/tally.ts'
import type { Tally } from '../core/points/types.ts'
import { severityOf } from '../core/problem.ts'
import type { Program } from '../core/program.ts'
import { closingLine, problemsText } from '../core/render/problems-text.ts'
import type { Instant } from '../core/zone.ts'
import type { World } from '../ports.ts'
import { backendFrom, writeAdmin } from './admin-files.ts'
import { checkContent } from './check-content.ts'
import { generateHub } from './generate.ts'
import { step } from './progress.ts'

/** Folders, all absolute. */
export type HubFolders = {
  readonly content: string
  /** Where the projection goes, for Astro to read. */
  readonly generated: string
  /** Where the built hub goes. */
  readonly out: string
  /** What `content` is a copy of, and the instant that was written for: people mend that one, so its problems are told. */
  readonly copyOf?: { readonly content: string; readonly now: Instant }
  /** The path at which the origin that serves the hub takes its forms: `/-/relay`; without it, only what the program switched on. */
  readonly relay?: string
}

export type MadeHub = { readonly program: Program; readonly tally: Tally }

/** What a build ends with: the hub, or the exit code of what stopped it. The reason has been said by then. */
export type HubResult = MadeHub | { readonly stopped: number }

const ASTRO = 'node_modules/astro/bin/astro.mjs'

/** Runs Astro into a folder beside `out` and puts it in its place when it is whole, so that what is served is never half a hub. */
async function buildPages(world: World, { generated, out }: HubFolders): Promise<number> {
  const half = `${out}.building`
  await world.disk.remove(half)
  const env = { GOODWORD_GENERATED: generated, GOODWORD_OUT: half, ASTRO_TELEMETRY_DISABLED: '1' }
  const { code, all } = await world.processes.run({ program: 'node', args: [ASTRO, 'build'], env, output: 'keep' })
  if (code === 0) await world.disk.move(half, out)
  else {
    await world.disk.remove(half)
    if (!world.interrupted.aborted) world.log.warn(`\nThe hub could not be built. Astro says:\n\n${all.trim()}`)
  }
  return code
}

async function check(
  world: World,
  content: string,
  now: Instant,
): Promise<{ findings: Findings; program: Program | undefined }> {
  const checked = await checkContent(world, content, now)
  // Only a comparison with an earlier commit can be missing something, and none is asked for here.
  if ('missing' in checked) throw new Error(checked.missing)
  return { findings: checked.findings, program: buildProgram(checked.reading.records, checked.reading.files) }
}

/**
 * Checks, counts, projects and builds the hub of a content folder, saying each step.
 * @param now the instant the hub shows
 */
export async function makeHub(world: World, folders: HubFolders, now: Instant): Promise<HubResult> {
  const { content, generated } = folders
  const checking = () => check(world, content, now)
  const { findings, program } = await step(world, 'Check the content', checking, (done) => closingLine(done.findings))
  if (countOf(findings, 'error') > 0 || !program) {
    const { copyOf } = folders
    const first = copyOf && (await check(world, copyOf.content, copyOf.now)).findings
    const told = first && countOf(first, 'error') > 0 ? { first, at: copyOf.content } : { first: findings, at: content }
    // What stops the build, and not the warnings beside it, which npm run validate shows.
    const errors = told.first.problems.filter((problem) => severityOf(problem) === 'error')
    world.log.warn(`\n${problemsText({ ...told.first, problems: errors }, `${told.at}/`, false)}`)
    return { stopped: 1 }
  }
  const count = async () => tally(program, now)
  const points = await step(world, 'Count the points', count, ({ entries }) => `${entries.length} lines`)
  const write = async () =>
    (await generateHub(program, points, world.store(content), generated, world, folders.relay)) +
    (await writeAdmin(program.settings, generated, backendFrom(world.env, program.settings), world))
  await step(world, 'Choose what the hub may show', write, (files) => `${files} files`)
  const code = await step(world, 'Build the hub', () => buildPages(world, folders))
  if (world.interrupted.aborted) return { stopped: 130 }
  return code === 0 ? { program, tally: points } : { stopped: 1 }
}

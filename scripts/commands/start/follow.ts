/** What happens beside the local hub of the sample while it is served: what its forms send is taken in, and what that changed is shown. */
import { INBOX_FOLDERS } from '../../../schemas/arriving.ts'
import { buildProgram } from '../../core/build-program.ts'
import { tally } from '../../core/points/tally.ts'
import { instantText } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { writeMailbox } from '../mailbox/write-pages.ts'
import { commitOf } from '../notices/remembered.ts'
import { spanText } from '../progress.ts'
import { mailboxOf, makeShownHub, makeShownMailbox, type Shown } from './make.ts'

/** How often somebody looks whether there is something to do: milliseconds. */
const LOOK_MS = 1000

export type Following = {
  /** Something has come in. */
  arrived(): void
  /** Ends when the command is interrupted. */
  readonly ended: Promise<void>
}

/** Runs the intake as a person would, on this machine alone: its own words, or what it failed with. */
async function takeIn(world: World, { content }: Shown): Promise<string> {
  const now = world.fixedNow === undefined ? [] : ['--now', instantText(world.fixedNow)]
  const { code, out, all } = await world.processes.run({
    program: 'node',
    args: [`${world.root}/scripts/main.ts`, 'intake', '--apply', '--content', content, ...now],
    env: { GITHUB_REPOSITORY: '', GITHUB_TOKEN: '', NO_COLOR: '1' },
    output: 'keep',
  })
  if (code !== 0 && !world.interrupted.aborted)
    world.log.warn(`\nThe intake could not take in what came:\n${all.trim()}`)
  return out.trim().split('\n').at(-1) ?? ''
}

/** Makes the mailbox and the hub again, in this order: the mails are there at once. */
async function showAgain(world: World, shown: Shown, hub: string): Promise<void> {
  const started = performance.now()
  // What each step does was said at the start; what goes wrong is said again.
  const quiet = { ...world, log: { ...world.log, info: () => {} } }
  const now = world.clock.now()
  const { records, files } = await world.store(shown.content).read()
  const program = buildProgram(records, files)
  if (program) {
    await makeShownMailbox(quiet, shown, { program, tally: tally(program, now) })
    await writeMailbox(world, shown.content, mailboxOf(shown), hub)
  }
  world.log.info('  The hub is being built again: reload in half a minute.')
  const made = await makeShownHub(quiet, shown, now)
  if (!('stopped' in made)) world.log.info(`  The hub is as new, after ${spanText(performance.now() - started)}.`)
}

/**
 * Follows what comes in and what changes, one thing at a time.
 * @param hub where the hub is served
 * @param built the commit that the hub was built from; undefined when that is not known
 * @param remember told the commit that is shown by now
 */
export async function follow(
  world: World,
  shown: Shown,
  hub: string,
  built: string | undefined,
  remember: (commit: string | undefined) => Promise<void>,
): Promise<Following> {
  const left = (await (await world.inbox(shown.content)).read()).files
  let waiting = [...left.keys()].some((path) => path.startsWith(`${INBOX_FOLDERS.items}/`))
  let of = built
  async function look(): Promise<void> {
    if (waiting) {
      waiting = false
      const said = await takeIn(world, shown)
      world.log.info(`  Something came in. ${said}`)
    }
    const commit = await commitOf(world, shown.content)
    if (commit === of || world.interrupted.aborted) return
    // What cannot be shown is said once; the next commit is tried again.
    of = commit
    await showAgain(world, shown, hub)
    if (!world.interrupted.aborted) await remember(commit)
  }
  async function lookOn(): Promise<void> {
    while (!world.interrupted.aborted) {
      await look().catch((error: unknown) =>
        world.log.warn(`What came in could not be shown: ${error instanceof Error ? error.message : 'unknown'}`),
      )
      await world.timer.wait(LOOK_MS)
    }
  }
  return {
    arrived() {
      waiting = true
    },
    ended: lookOn(),
  }
}

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

/** Runs the intake as a person would, on this machine alone: what it said, or nothing where it failed, which has been said by then. */
async function takeIn(world: World, { content }: Shown): Promise<string | undefined> {
  const now = world.fixedNow === undefined ? [] : ['--now', instantText(world.fixedNow)]
  const { code, out, all } = await world.processes.run({
    program: 'node',
    args: [`${world.root}/scripts/main.ts`, 'intake', '--apply', '--content', content, ...now],
    env: { GITHUB_REPOSITORY: '', GITHUB_TOKEN: '', NO_COLOR: '1' },
    output: 'keep',
  })
  if (code === 0) return out.trim()
  if (!world.interrupted.aborted) world.log.warn(`\nWhat came in waits: the intake could not take it.\n${all.trim()}\n`)
  return undefined
}

/** What came in, what became of it, and what a person may do about it here, where the content is a copy. */
function sayTaken(world: World, { content }: Shown, said: string): void {
  const here = content.startsWith(`${world.root}/`) ? content.slice(world.root.length + 1) : content
  const lines = said.replaceAll('npm run intake -- ', `npm run intake -- --content ${here} `).split('\n')
  world.log.info(`\nSomething came in.\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}`)
}

/** Makes the mailbox again from the content as it is. */
async function showPost(world: World, shown: Shown, hub: string): Promise<void> {
  const now = world.clock.now()
  const { records, files } = await world.store(shown.content).read()
  const program = buildProgram(records, files)
  if (!program) return
  await makeShownMailbox(world, shown, { program, tally: tally(program, now) })
  await writeMailbox(world, shown.content, mailboxOf(shown), hub)
}

/** Builds the hub again, one build at a time; what changes meanwhile is built after it. */
function rebuilder(world: World, quiet: World, shown: Shown, remember: (commit: string | undefined) => Promise<void>) {
  let wanted: { readonly commit: string | undefined } | undefined
  let building: Promise<void> | undefined
  async function build(): Promise<void> {
    while (wanted && !world.interrupted.aborted) {
      const { commit } = wanted
      wanted = undefined
      const started = performance.now()
      world.log.info('  The hub is being built again: reload in half a minute.')
      const made = await makeShownHub(quiet, shown, world.clock.now())
      if ('stopped' in made) continue
      world.log.info(`  The hub is as new, after ${spanText(performance.now() - started)}.`)
      await remember(commit)
    }
  }
  return {
    want(commit: string | undefined) {
      wanted = { commit }
      building ??= build()
        .catch((error: unknown) => world.log.warn(failed(error)))
        .finally(() => {
          building = undefined
        })
    },
    idle: async () => building,
  }
}

const failed = (error: unknown) =>
  `What came in could not be shown: ${error instanceof Error ? error.message : 'unknown'}`

/**
 * Follows what comes in and what changes: the mails are there at once, the hub after its build.
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
  // What each step does was said at the start; what goes wrong is said again.
  const quiet = { ...world, log: { ...world.log, info: () => {} } }
  const inbox = await world.inbox(shown.content)
  const hubs = rebuilder(world, quiet, shown, remember)
  const first = await inbox.read()
  let waiting = [...first.files.keys()].some((path) => path.startsWith(`${INBOX_FOLDERS.items}/`))
  let of = built
  // What lies there to be said to people is no commit of the content.
  let answered = first.head
  async function look(): Promise<void> {
    if (waiting) {
      waiting = false
      const said = await takeIn(world, shown)
      if (said !== undefined) sayTaken(world, shown, said)
    }
    const commit = await commitOf(world, shown.content)
    const { head } = await inbox.read()
    if ((commit === of && head === answered) || world.interrupted.aborted) return
    const changed = commit !== of
    // What cannot be shown is said once; the next commit is tried again.
    of = commit
    answered = head
    await showPost(quiet, shown, hub)
    world.log.info('  The mailbox is as new.')
    if (changed) hubs.want(commit)
  }
  async function lookOn(): Promise<void> {
    while (!world.interrupted.aborted) {
      await look().catch((error: unknown) => world.log.warn(failed(error)))
      await world.timer.wait(LOOK_MS)
    }
    await hubs.idle()
  }
  return {
    arrived() {
      waiting = true
    },
    ended: lookOn(),
  }
}

import { buildProgram } from '../../core/build-program.ts'
import type { Forge, World } from '../../ports.ts'
import { commitContent } from '../commit-content.ts'
import type { Main, MainNow } from './ports.ts'

/** Where the mark of the last run lies: beside the content's files, and none of them. */
const MARK = '.intake.jsonl'
const encoder = new TextEncoder()

async function mainNow(world: World, folder: string): Promise<MainNow> {
  const store = world.store(folder)
  const { records, files } = await store.read()
  const program = buildProgram(records, files)
  if (!program) throw new Error('content/program.yaml cannot be used: mend it first. What came in waits.')
  const mark = await world.disk.read(`${folder}/${MARK}`)
  return { program, bytes: (path) => store.bytes(path), mark: mark ? new TextDecoder().decode(mark) : '' }
}

/** Nobody's name, hooks or signing key: what the program commits is the same wherever it runs. */
const GIT = [
  'user.name=Goodword',
  'user.email=goodword@localhost',
  'commit.gpgsign=false',
  'core.hooksPath=/dev/null',
].flatMap((setting) => ['-c', setting])

/** Commits those files of a folder, and nothing else that lies changed beside them. */
async function commitFiles(world: World, folder: string, paths: readonly string[], message: string): Promise<void> {
  const run = (...args: string[]) =>
    world.processes.run({ program: 'git', args: [...GIT, ...args], folder, output: 'keep' })
  const date = new Date(world.fixedNow ?? world.clock.now()).toISOString()
  const inside = await run('rev-parse', '--verify', '--quiet', 'HEAD')
  // A folder without a history is only written.
  if (inside.code !== 0) return
  const tracked = new Set((await run('ls-files', '-z', '--', ...paths)).out.split('\0'))
  const there = await Promise.all(paths.map(async (path) => (await world.disk.read(`${folder}/${path}`)) !== undefined))
  // What was never in the history and is gone again is nothing to commit.
  const known = paths.filter((path, at) => there[at] || tracked.has(path))
  for (const args of [
    ['add', '--all', '--force', '--', ...known],
    ['commit', '--quiet', `--date=${date}`, `--message=${message}`, '--', ...known],
  ]) {
    const { code, all } = await run(...args)
    if (code !== 0) throw new Error(`git ${args[0]} failed: ${all.trim().split('\n')[0]}`)
  }
}

/** The content in a folder on this machine: written, and committed where the folder has a history. */
export const folderMain = (world: World, content: string): Main => ({
  async change(want) {
    const { changes, mark, message, found } = await want(await mainNow(world, content))
    if (changes.length === 0) return { found }
    const paths = await world.store(content).apply(changes)
    await world.disk.write(`${content}/${MARK}`, mark)
    await commitFiles(world, content, [...paths, MARK], message)
    return { found }
  },
})

/** The content on the forge's main branch. @param content the clone's own, to save fetching what is the same */
export const forgeMain = (world: World, forge: Forge, content: string): Main => ({
  change: (want) =>
    commitContent(world, forge, content, async (folder) => {
      const { changes, mark, message, found } = await want(await mainNow(world, folder))
      return { changes, message, found, also: new Map([[`content/${MARK}`, encoder.encode(mark)]]) }
    }),
})

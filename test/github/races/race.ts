import { join } from 'node:path'
import { parse } from 'yaml'
import { commitContent } from '../../../scripts/commands/commit-content.ts'
import type { World } from '../../../scripts/ports.ts'
import { makeWorld } from '../../../scripts/world.ts'
import { CREW, type Emulated, pushMain } from '../support/emulated.ts'
import { contentFiles, type Repository } from '../support/repository.ts'

/** Files that all runs write to, one after the other. */
const SHARED = ['shares/2026/11/05/tom--p2d7.yaml', 'shares/2026/11/05/tom--r0.yaml', 'shares/2026/11/05/tom--r1.yaml']
/** The pauses of those who were too late are so many times shorter than in life. */
const FASTER = 20

export type Raced = {
  /** Changes that runs were told had landed, and those of people beside them. */
  readonly landed: number
  readonly saved: number
  /** How often a run gave up a change, which the next then made. */
  readonly givenUp: number
  /** Commits on main after the first. */
  readonly commits: number
  /** Changes that main holds twice, that it lost, and that stand elsewhere than in the order in which they came. */
  readonly doubled: number
  readonly lost: number
  readonly misplaced: number
  /** Moves of main that were asked for, refused since somebody was first, and asked for by force. */
  readonly moves: { readonly asked: number; readonly refused: number; readonly forced: number }
}

/**
 * A machine of its own for one run.
 * @param wait lets time pass
 * @param at its number: its clock is so many seconds ahead, since two runs that do the same in one second make the very same commit
 */
export function machine(github: Emulated, root: string, wait: (ms: number) => Promise<void>, at: number): World {
  const silent = () => {}
  const world = makeWorld({
    root,
    fixedNow: undefined,
    interrupted: new AbortController().signal,
    log: { info: silent, warn: silent },
    out: silent,
    env: github.run(at).env,
  })
  return { ...world, clock: { now: () => Date.parse('2026-11-21T12:00:00Z') + at * 1000 }, timer: { wait } }
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const marksIn = (text: string): string[] =>
  ((parse(text) as { reviewed?: { by: string }[] }).reviewed ?? []).map(({ by }) => by)

/** One run: changes one after the other, each a mark behind those that a shared file holds, and a file of its own. */
async function oneRun(world: World, github: Emulated, content: string, run: number, changes: number) {
  const heads: string[] = []
  let givenUp = 0
  const { forge } = github.run(run)
  for (let change = 0; change < changes; ) {
    const [path, by] = [SHARED[(run + change) % SHARED.length]!, `run-${run}-${change}`]
    const done = await commitContent(world, forge, content, async (folder) => {
      const before = (parse(textOf(await world.store(folder).bytes(path))) as { reviewed?: object[] }).reviewed ?? []
      const review = { status: 'verified', by, at: '2026-11-20T10:00:00Z' }
      const award = { ambassador: 'maya', points: 5, reason: 'Thanks', by: 'anna', at: '2026-11-20' }
      return {
        changes: [
          { op: 'edit', path, set: [{ at: ['reviewed'], value: [...before, review] }] },
          { op: 'write', path: `awards/2026/maya--${by}.yaml`, data: award },
        ],
        message: by,
        found: by,
      }
    })
    // What a run gives up, the next one does.
    if (done?.head === undefined) givenUp += 1
    else {
      heads.push(done.head)
      change += 1
    }
  }
  return { heads, givenUp }
}

/** Somebody who saves on main meanwhile, by the forge’s own page. */
async function savesOf(github: Emulated, saves: number, isOver: () => boolean): Promise<number> {
  let saved = 0
  while (saved < saves && !isOver()) {
    const content = Buffer.from(`Note ${saved}\n`).toString('base64')
    const file = { ...CREW, path: `notes/${saved}.md`, message: `Note ${saved}`, content }
    await github.as('anna').repos.createOrUpdateFileContents(file)
    saved += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return saved
}

/** Every commit of main, the oldest first, and whether each stands on the one before. */
async function historyOf({ as }: Emulated) {
  const { data: ref } = await as('anna').git.getRef({ ...CREW, ref: 'heads/main' })
  const commits: { sha: string; tree: string; message: string }[] = []
  let sha: string | undefined = ref.object.sha
  while (sha !== undefined) {
    const { data }: Awaited<ReturnType<ReturnType<typeof as>['git']['getCommit']>> = await as('anna').git.getCommit({
      ...CREW,
      commit_sha: sha,
    })
    if (data.parents.length > 1) throw new Error(`${sha} stands on more than one commit`)
    commits.unshift({ sha, tree: data.tree.sha, message: data.message })
    sha = data.parents[0]?.sha
  }
  return commits
}

/** How many marks of the shared files stand elsewhere than where they were first put: each commit may only add one behind what was there. */
async function misplacedIn({ as, forge }: Emulated, trees: readonly string[]): Promise<number> {
  const texts = new Map<string, Promise<Uint8Array>>()
  const last = new Map<string, string[]>()
  let misplaced = 0
  for (const tree_sha of trees) {
    const { data } = await as('anna').git.getTree({ ...CREW, tree_sha, recursive: '1' })
    for (const path of SHARED) {
      const id = data.tree.find((one) => one.path === `content/${path}`)?.sha
      if (id === undefined) continue
      if (!texts.has(id)) texts.set(id, forge.blob(id))
      const [before, now] = [last.get(path) ?? [], marksIn(textOf(await texts.get(id)))]
      if (now.length > before.length + 1) misplaced += 1
      misplaced += before.filter((mark, at) => now[at] !== mark).length
      last.set(path, now)
    }
  }
  for (const marks of last.values()) {
    const own = Map.groupBy(marks, (mark) => mark.replace(/-\d+$/, ''))
    for (const list of own.values()) {
      const numbers = list.map((mark) => Number(mark.split('-').at(-1)))
      if (numbers.some((number, at) => at > 0 && number <= numbers[at - 1]!)) misplaced += 1
    }
  }
  return misplaced
}

/**
 * Lets runs change main at the same moment, each several times, while somebody saves there too.
 * @param repository the small program, and the clone that all runs begin with
 * @param folderOf an empty folder for each run
 */
export async function race(
  github: Emulated,
  repository: Repository,
  { runs, changes, saves }: { readonly runs: number; readonly changes: number; readonly saves: number },
  folderOf: (run: number) => string,
): Promise<Raced> {
  const post = textOf(contentFiles(repository).get(`content/${SHARED[0]!}`))
  repository.commit('More posts', Object.fromEntries(SHARED.slice(1).map((path) => [`content/${path}`, post])))
  await pushMain(github, contentFiles(repository))
  const first = (await historyOf(github)).length
  const before = { ...github.moves }
  const content = join(repository.root, 'content')
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / FASTER))
  let isOver = false
  const racing = Promise.all(
    Array.from({ length: runs }, (_, run) =>
      oneRun(machine(github, folderOf(run), wait, run), github, content, run, changes),
    ),
  ).finally(() => {
    isOver = true
  })
  const [ends, saved] = await Promise.all([racing, savesOf(github, saves, () => isOver)])
  const heads = ends.flatMap((end) => end.heads)
  const history = await historyOf(github)
  const messages = history.map(({ message }) => message).filter((message) => message.startsWith('run-'))
  const { files } = await github.forge.main()
  const marks = await Promise.all(
    SHARED.map(async (path) => marksIn(textOf(await github.forge.blob(files.get(`content/${path}`)!)))),
  )
  const isThere = new Set(marks.flat())
  const landed = ends.flatMap((end, run) => end.heads.map((_, change) => `run-${run}-${change}`))
  const known = new Set(history.map(({ sha }) => sha))
  const lost =
    landed.filter((by) => !isThere.has(by) || !files.has(`content/awards/2026/maya--${by}.yaml`)).length +
    heads.filter((head) => !known.has(head)).length +
    [...contentFiles(repository).keys()].filter((path) => !files.has(path)).length
  return {
    landed: heads.length,
    saved,
    givenUp: ends.reduce((sum, end) => sum + end.givenUp, 0),
    commits: history.length - first,
    doubled: messages.length - new Set(messages).size + marks.flat().length - isThere.size,
    lost,
    misplaced: await misplacedIn(
      github,
      history.map(({ tree }) => tree),
    ),
    moves: {
      asked: github.moves.asked - before.asked,
      refused: github.moves.refused - before.refused,
      forced: github.moves.forced - before.forced,
    },
  }
}

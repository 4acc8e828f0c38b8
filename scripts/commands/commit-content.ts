import type { FileChange } from '../core/records.ts'
import type { Forge, World } from '../ports.ts'

/** What is to be changed in the content as it is now; no change, no commit. `found` is handed back. */
export type Wanted<T> = {
  readonly changes: readonly FileChange[]
  readonly message: string
  readonly found: T
  /** Files that are no content, by their path from the repository's root, changed in the same commit. */
  readonly also?: ReadonlyMap<string, Uint8Array | undefined>
}

const FOLDER = 'content/'
const FIRST_MS = 2000
const LONGEST_MS = 30_000
const GIVE_UP_MS = 300_000

/** Git's own id of a file. */
async function idOf(bytes: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`)
  const whole = new Uint8Array(head.length + bytes.length)
  whole.set(head)
  whole.set(bytes, head.length)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', whole))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Brings a folder to the content of the main branch as it is on the forge; only files that differ are fetched.
 * @returns the commit
 */
async function pull({ disk }: World, forge: Forge, from: string, folder: string): Promise<string> {
  const { head, files } = await forge.main()
  const wanted = [...files].flatMap(([path, id]) =>
    path.startsWith(FOLDER) ? [[path.slice(FOLDER.length), id] as const] : [],
  )
  const paths = new Set(wanted.map(([path]) => path))
  for (const path of await disk.list(folder)) if (!paths.has(path)) await disk.remove(`${folder}/${path}`)
  for (const [path, id] of wanted) {
    const there = await disk.read(`${folder}/${path}`)
    if (there && (await idOf(there)) === id) continue
    const here = await disk.read(`${from}/${path}`)
    await disk.write(`${folder}/${path}`, here && (await idOf(here)) === id ? here : await forge.blob(id))
  }
  return head
}

/** A number from 0 up to 1. */
const chance = ({ random }: Pick<World, 'random'>) => new DataView(random.bytes(4).buffer).getUint32(0) / 2 ** 32

/**
 * Changes the content on the main branch in one commit. What is to be changed is asked for on the content as it is there, and asked for again
 * whenever the branch has moved meanwhile, with pauses of random length up to 2 s at first and 30 s later, for five minutes.
 * @param content the clone's own content, absolute: it saves fetching what is the same
 * @param want plans the change on a folder that holds what the branch holds
 * @returns what was found, and the new commit where there was one; undefined when it gave up, and nothing was written
 */
export async function commitContent<T>(
  world: World,
  forge: Forge,
  content: string,
  want: (folder: string) => Promise<Wanted<T>>,
): Promise<{ readonly found: T; readonly head?: string } | undefined> {
  const folder = `${world.root}/.goodword/main/content`
  const until = world.clock.now() + GIVE_UP_MS
  for (
    let longest = FIRST_MS, waited = 0;
    waited < GIVE_UP_MS && world.clock.now() < until;
    longest = Math.min(longest * 2, LONGEST_MS)
  ) {
    const on = await pull(world, forge, content, folder)
    const { changes, message, found, also = [] } = await want(folder)
    if (changes.length === 0) return { found }
    const files = await world.store(folder).preview(changes)
    const below = new Map([...files].map(([path, bytes]) => [`${FOLDER}${path}`, bytes]))
    const done = await forge.commitMain(on, new Map([...below, ...also]), message)
    if ('head' in done) return { found, head: done.head }
    const pause = chance(world) * longest
    waited += pause
    await world.timer.wait(pause)
  }
  return undefined
}

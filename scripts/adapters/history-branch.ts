import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Branch, Clock } from '../ports.ts'
import { git, objects, type Ran } from './history-git.ts'

const NOTHING = '0'.repeat(40)

function good(ran: Ran, what: string): string {
  if (ran.code !== 0) throw new Error(`git ${what} failed: ${ran.err.split('\n')[0]}`)
  return ran.out.toString().trim()
}

async function headOf(folder: string, ref: string): Promise<string | null> {
  const found = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  return found.code === 0 ? found.out.toString().trim() : null
}

/** Writes texts into the object store; gives their ids in order. */
async function store(folder: string, place: string, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const paths = texts.map((_, index) => join(place, String(index)))
  await Promise.all(texts.map((text, index) => writeFile(paths[index]!, text)))
  const ran = await git(folder, ['hash-object', '-w', '--no-filters', '--stdin-paths'], `${paths.join('\n')}\n`)
  return good(ran, 'hash-object').split('\n')
}

/** The tree of a commit with changes, made in an index of its own: neither the working copy nor its index is touched. */
async function treeWith(
  folder: string,
  place: string,
  on: string | null,
  changes: ReadonlyMap<string, string | undefined>,
): Promise<string> {
  const index = { GIT_INDEX_FILE: join(place, 'index') }
  if (on !== null) good(await git(folder, ['read-tree', on], '', index), 'read-tree')
  const written = [...changes].filter((change): change is [string, string] => change[1] !== undefined)
  const ids = await store(
    folder,
    place,
    written.map(([, text]) => text),
  )
  const rows = written.map(([path], at) => `100644 ${ids[at]}\t${path}\0`)
  for (const [path, text] of changes) if (text === undefined) rows.push(`0 ${NOTHING}\t${path}\0`)
  good(await git(folder, ['update-index', '-z', '--index-info'], rows.join(''), index), 'update-index')
  return good(await git(folder, ['write-tree'], '', index), 'write-tree')
}

/**
 * A branch of the local git repository around a folder.
 * @param folder absolute
 * @param branch its name, such as `ledger`
 */
export function makeLocalBranch(folder: string, branch: string, clock: Clock): Branch {
  const ref = `refs/heads/${branch}`
  return {
    name: `the branch ${branch} of this clone`,
    async read() {
      const head = await headOf(folder, ref)
      if (head === null) {
        good(await git(folder, ['rev-parse', '--git-dir']), 'rev-parse')
        return { head, files: new Map() }
      }
      const rows = good(await git(folder, ['ls-tree', '-r', '-z', '--full-tree', head]), 'ls-tree').split('\0')
      const found = rows.flatMap((row) => {
        const [facts = '', path = ''] = row.split('\t')
        const [mode, , id] = facts.split(' ')
        return mode?.startsWith('100') && id !== undefined ? [{ path, id }] : []
      })
      const read = await git(folder, ['cat-file', '--batch'], found.map(({ id }) => `${id}\n`).join(''))
      if (read.code !== 0) throw new Error(`git cat-file failed: ${read.err.split('\n')[0]}`)
      const texts = [...objects(read.out)].map((bytes) => new TextDecoder().decode(bytes))
      return { head, files: new Map(found.map(({ path }, at) => [path, texts[at]!])) }
    },
    async commit(on, changes, message) {
      const place = await mkdtemp(join(tmpdir(), 'goodword-branch-'))
      try {
        const tree = await treeWith(folder, place, on, changes)
        const date = `${Math.floor(clock.now() / 1000)} +0000`
        const by = { NAME: 'Goodword', EMAIL: 'goodword@localhost', DATE: date }
        const who = Object.entries(by).flatMap(([key, value]) => [
          [`GIT_AUTHOR_${key}`, value],
          [`GIT_COMMITTER_${key}`, value],
        ])
        const parents = on === null ? [] : ['-p', on]
        const made = await git(folder, ['commit-tree', tree, ...parents], `${message}\n`, Object.fromEntries(who))
        const head = good(made, 'commit-tree')
        const swapped = await git(folder, ['update-ref', '-m', message, ref, head, on ?? NOTHING])
        if (swapped.code === 0) return { head }
        const now = await headOf(folder, ref)
        // Somebody was first, or is writing at this moment.
        if (now !== on || /\.lock'?: File exists/.test(swapped.err)) return { moved: true }
        throw new Error(`git update-ref failed: ${swapped.err.split('\n')[0]}`)
      } finally {
        await rm(place, { recursive: true, force: true })
      }
    },
  }
}

import { spawn } from 'node:child_process'
import type { History } from '../ports.ts'

type Ran = { readonly code: number; readonly out: Buffer; readonly err: string }

/** Runs git in a folder without a shell, a pager or a question. */
function git(folder: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
    const child = spawn('git', ['--no-pager', '-C', folder, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString() }),
    )
    // git may end before it has read everything; its exit code says what went wrong.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** Cuts what `git cat-file --batch` writes into the objects asked for, in their order. */
function* objects(out: Buffer): Generator<Uint8Array> {
  let at = 0
  while (at < out.length) {
    const end = out.indexOf(10, at)
    const size = Number(out.subarray(at, end).toString().split(' ')[2])
    yield new Uint8Array(out.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
}

/**
 * The history of a content folder in the local git repository around it.
 * @param folder absolute
 */
export function makeHistory(folder: string): History {
  return {
    async at(ref, paths) {
      const inside = await git(folder, ['rev-parse', '--show-prefix'])
      if (inside.code !== 0)
        return { missing: `${folder} is in no git repository, so it cannot be compared with ${ref}.` }
      const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
      if (commit.code !== 0)
        return { missing: `There is no commit ${ref} here: fetch it first (git fetch origin), or name another.` }
      const prefix = inside.out.toString().replace(/\n$/, '')
      const listed = await git(folder, [
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        commit.out.toString().trim(),
        '--',
        prefix === '' ? '.' : prefix,
      ])
      if (listed.code !== 0) throw new Error(`git ls-tree failed: ${listed.err.split('\n')[0]}`)
      const found: { path: string; id: string }[] = []
      for (const row of listed.out.toString().split('\0')) {
        const [facts = '', path = ''] = row.split('\t')
        const [mode, , id] = facts.split(' ')
        const below = path.slice(prefix.length)
        if (mode?.startsWith('100') && id !== undefined && paths.test(below)) found.push({ path: below, id })
      }
      if (found.length === 0) return new Map()
      const read = await git(folder, ['cat-file', '--batch'], `${found.map(({ id }) => id).join('\n')}\n`)
      if (read.code !== 0) throw new Error(`git cat-file failed: ${read.err.split('\n')[0]}`)
      const bytes = [...objects(read.out)]
      return new Map(found.map(({ path }, index) => [path, bytes[index]!]))
    },
  }
}

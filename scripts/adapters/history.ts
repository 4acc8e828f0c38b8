import type { History } from '../ports.ts'
import { git, objects } from './history-git.ts'

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

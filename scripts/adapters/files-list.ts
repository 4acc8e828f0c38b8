import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { quotable } from '../core/mask.ts'
import type { Problem } from '../core/problem.ts'

/** What lies in a folder: the paths of its plain files, and what cannot be used. */
export type Listing = { readonly paths: readonly string[]; readonly problems: readonly Problem[] }

/** Folders deeper than any record lies. */
const MAX_FOLDERS = 12

/**
 * Lists a folder's plain files, at any depth, sorted. Names with a dot in front are passed over; links are not followed.
 * @param root absolute
 */
export function listFiles(root: string): Listing {
  const paths: string[] = []
  const problems: Problem[] = []
  const folders: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }]
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const { path: below, depth } = folder
    let entries: Dirent[]
    try {
      entries = readdirSync(below === '' ? root : join(root, below), { withFileTypes: true })
    } catch (error) {
      const problem = unreadable(below === '' ? '.' : below, error)
      if (problem) problems.push(problem)
      continue
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isFile()) paths.push(path)
      else if (entry.isDirectory() && depth < MAX_FOLDERS) folders.push({ path, depth: depth + 1 })
      else problems.push(notPlain(path, entry))
    }
  }
  return { paths: paths.sort(), problems }
}

function notPlain(path: string, entry: Dirent): Problem {
  if (entry.isDirectory())
    return {
      code: 'unknown-file',
      file: path,
      message: 'The folder lies deeper than any record',
      hint: 'Move what is in it to its place, or delete it',
    }
  const what = entry.isSymbolicLink()
    ? 'a link to another place'
    : entry.isFIFO()
      ? 'a pipe'
      : entry.isSocket()
        ? 'a socket'
        : 'a device'
  return {
    code: 'unreadable-file',
    file: path,
    message: `This is ${what}, not a file`,
    right: 'A plain file',
    hint: entry.isSymbolicLink()
      ? 'Replace the link by a copy of what it points to: a link could show files from outside the folder'
      : 'Delete it',
  }
}

const REASONS: Record<string, { message: string; hint: string }> = {
  EACCES: {
    message: 'There is no permission to read it',
    hint: 'Give the user who runs this the right to read it: chmod u+r (for a folder u+rx)',
  },
  EPERM: {
    message: 'There is no permission to read it',
    hint: 'Give the user who runs this the right to read it: chmod u+r (for a folder u+rx)',
  },
  ELOOP: {
    message: 'This is a link to another place, not a file',
    hint: 'Replace the link by a copy of what it points to',
  },
  ENOTDIR: { message: 'A file lies where a folder belongs', hint: 'Move the file, or make the folder' },
  ENAMETOOLONG: { message: 'Its name is too long for this machine', hint: 'Shorten the name' },
}

/** The problem of a file or folder that could not be read; undefined when it is simply gone. */
export function unreadable(path: string, error: unknown): Problem | undefined {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) throw error
  if (code === 'ENOENT' && path !== '.') return undefined
  const { message, hint } = REASONS[code] ?? {
    message: `It cannot be read (${quotable(code)})`,
    hint: 'Check the disk, and that no other program holds the file',
  }
  return {
    code: 'unreadable-file',
    file: path,
    message: path === '.' && code === 'ENOENT' ? 'There is no such content folder' : message,
    hint: path === '.' && code === 'ENOENT' ? 'Name the right folder with --content, or make it' : hint,
  }
}

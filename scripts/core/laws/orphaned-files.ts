import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'
import { eachPicture } from './pictures.ts'

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/** Every picture and video belongs to some file. Folders with a file that could not be used are left alone: it may be the one that names it. */
export const orphanedFiles: Law = (program, { broken }) => {
  const named = new Set<string>()
  eachPicture(program, ({ path }) => named.add(path))
  const unsure = new Set([...broken].map(folderOf))
  const bodies = new Map<string, string>()
  for (const { path, body } of program.records.values()) {
    if (body !== '') bodies.set(folderOf(path), `${bodies.get(folderOf(path)) ?? ''}${body}\n`)
  }
  const problems: Problem[] = []
  for (const path of program.media.keys()) {
    const folder = folderOf(path)
    if (folder === '' || named.has(path) || unsure.has(folder)) continue
    if (bodies.get(folder)?.includes(path.slice(folder.length))) continue
    problems.push({
      code: 'orphaned-file',
      message: 'No file names this picture or video, so nobody sees it',
      file: path,
      right: `A file in ${folder} that names ${path.slice(folder.length)}`,
      hint: 'Name it, in a campaign under assets for one; or delete it',
    })
  }
  return problems
}

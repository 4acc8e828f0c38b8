import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { isSealedPath, MAX_RECORD_BYTES, MEDIA_PATH, THEME_PATH } from '../../schemas/kinds.ts'
import { decode, mdxProblems, sizeProblem } from '../codec/index.ts'
import { type Problem, sortProblems } from '../core/problem.ts'
import type { ContentRecord, MediaFile } from '../core/records.ts'
import type { Reading } from '../ports.ts'
import { listFiles, unreadable } from './files-list.ts'

/** Never through a link that took the file's place since it was listed, never waiting for a pipe's other end. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const isMedia = (path: string) => MEDIA_PATH.test(path) || isSealedPath(path) || THEME_PATH.test(path)

/** Reads a content folder: records are decoded and checked, of media only the size is taken. */
export async function readFolder(root: string): Promise<Reading> {
  const { paths, problems } = listFiles(root)
  const found: Problem[] = [...problems]
  const records: ContentRecord[] = []
  const files: MediaFile[] = []
  const buffer = new Uint8Array(MAX_RECORD_BYTES + 1)
  for (const path of paths) {
    try {
      if (isMedia(path)) files.push({ path, bytes: lstatSync(join(root, path)).size })
      else {
        const decoded = readRecord(root, path, buffer)
        if (decoded.record) records.push(decoded.record)
        for (const problem of decoded.problems) found.push(problem)
      }
    } catch (error) {
      const problem = unreadable(path, error)
      if (problem) found.push(problem)
    }
  }
  const broken = new Set<string>()
  for (const record of records) {
    if (!record.path.endsWith('.mdx')) continue
    const mdx = await mdxProblems(record)
    if (mdx.length > 0) broken.add(record.path)
    found.push(...mdx)
  }
  return {
    records: broken.size === 0 ? records : records.filter(({ path }) => !broken.has(path)),
    files,
    problems: sortProblems(found),
  }
}

function readRecord(root: string, path: string, buffer: Uint8Array) {
  const file = openSync(join(root, path), FLAGS)
  try {
    const length = readSync(file, buffer, 0, buffer.length, 0)
    if (length <= MAX_RECORD_BYTES) return decode(path, buffer.subarray(0, length))
    const known = decode(path, new Uint8Array(0)).problems.find(({ code }) => code === 'unknown-file')
    return { problems: [known ?? { ...sizeProblem(fstatSync(file).size)!, file: path }] }
  } finally {
    closeSync(file)
  }
}

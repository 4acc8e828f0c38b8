import type { Dirent } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Disk } from '../ports.ts'

const absent = (error: unknown) => ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

async function entries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (absent(error)) return []
    throw error
  }
}

async function list(folder: string, skip: readonly string[], prefix: string): Promise<string[]> {
  const found = await entries(folder)
  const nested = found
    .filter(({ name }) => !skip.includes(name))
    .map(async (entry) => {
      const path = `${prefix}${entry.name}`
      if (entry.isDirectory()) return list(join(folder, entry.name), skip, `${path}/`)
      return entry.isFile() ? [path] : []
    })
  return (await Promise.all(nested)).flat()
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The machine's own disk. */
export const disk: Disk = {
  async read(path) {
    try {
      return await readFile(path)
    } catch (error) {
      if (absent(error)) return undefined
      throw error
    }
  },
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  },
  list: async (folder, skip = []) => (await list(folder, skip, '')).sort(byCode),
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  copy: (from, to, skip = []) =>
    cp(from, to, { recursive: true, filter: (source) => source === from || !skip.includes(basename(source)) }),
  async move(from, to) {
    await mkdir(dirname(to), { recursive: true })
    await rm(to, { recursive: true, force: true, maxRetries: 3 })
    await rename(from, to)
  },
}

/** The editor in a browser, saving into a store of that browser's own: what a person does there, and the files that come of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { server } from '../../scripts/adapters/server.ts'
import { writeAdmin } from '../../scripts/commands/admin-files.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import { makeWorld } from '../../scripts/world.ts'
import { temporaryFolder } from '../support/folders.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Where the editor's own test backend keeps its files, in the browser's private file system. */
const STORE = 'sveltia-cms-test'

/** What a browser's store holds: path from the repository's root -> bytes. */
export type Stored = ReadonlyMap<string, Uint8Array>

const worldAt = (now: string) =>
  makeWorld({
    root: ROOT,
    fixedNow: Date.parse(now),
    interrupted: new AbortController().signal,
    log: { info: () => undefined, warn: (text) => process.stderr.write(`${text}\n`) },
    out: () => undefined,
  })

/** Publishes the editor of a program, saving into the browser, until the test ends; gives the address it lies under. */
export async function serveEditor(content: string, now: string): Promise<string> {
  const world = worldAt(now)
  const program = await readProgram(world, content)
  if (!program) throw new Error(`${content} cannot be read`)
  const folder = temporaryFolder()
  await writeAdmin(program.settings, folder, { name: 'test-repo' }, world)
  const { url, close } = await server.serve({ folder: join(folder, 'public'), base: '/', port: 45_330 })
  onTestFinished(close)
  return url
}

/** Text files of a content folder, as the repository has them. */
export function textsOf(content: string): Record<string, string> {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
  const texts = paths.filter((path) => /\.(?:ya?ml|mdx?)$/.test(path))
  return Object.fromEntries(texts.map((path) => [`content/${path}`, readFileSync(join(content, path), 'utf8')]))
}

/** Puts files into the browser's store. */
export async function fillStore(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    async ([store, all]) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(store, { create: true })
      for (const [path, text] of Object.entries(all)) {
        const parts = path.split('/')
        let folder = root
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true })
        const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true })
        const writable = await file.createWritable()
        await writable.write(text)
        await writable.close()
      }
    },
    [STORE, files] as const,
  )
}

/** What the browser's store holds, apart from what it was filled with and still holds unchanged. */
export async function changesIn(page: Page, files: Readonly<Record<string, string>>): Promise<Stored> {
  const all = await page.evaluate(async (store) => {
    const found: [path: string, bytes: number[]][] = []
    const walk = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${above}${name}/`)
        else {
          const file = await (handle as FileSystemFileHandle).getFile()
          found.push([above + name, [...new Uint8Array(await file.arrayBuffer())]])
        }
      }
    }
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(store), '')
    return found
  }, STORE)
  const stored = all.map(([path, bytes]) => [path, Uint8Array.from(bytes)] as const)
  return new Map(stored.filter(([path, bytes]) => files[path] !== new TextDecoder().decode(bytes)))
}

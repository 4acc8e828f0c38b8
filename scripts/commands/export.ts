import { type Entry, jsonOf, tablesOf } from '../core/export/entries.ts'
import { exportReadme } from '../core/export/render.ts'
import type { Store, Tables, World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Every record as an entry, with its own text where its data would be written otherwise; and the paths of all other files. */
async function contentOf(store: Store, tables: Tables) {
  const { records, files, problems } = await store.read()
  const entries: Entry[] = []
  for (const { path, data, body } of records) {
    const text = decoder.decode((await store.bytes(path))!)
    const canonical = tables.encode(path, data, body) === text
    entries.push({ path, data: data as Entry['data'], body, ...(canonical ? {} : { text }) })
  }
  const known = new Set(records.map(({ path }) => path))
  const broken = [...new Set(problems.flatMap(({ file }) => (file === undefined || known.has(file) ? [] : [file])))]
  const raw: string[] = []
  for (const path of [...files.map((file) => file.path), ...broken])
    if (!raw.includes(path) && (await store.bytes(path))) raw.push(path)
  const name = records.find((one) => one.kind === 'program')
  return {
    entries,
    raw: raw.sort(),
    broken: broken.filter((path) => raw.includes(path)),
    lost: broken.filter((path) => path !== '.' && !raw.includes(path)),
    name: name ? String((name.data as { name?: unknown }).name) : 'a program',
  }
}

/** Why an export must not go into a folder, if it must not. */
async function refusal(world: World, out: string, content: string): Promise<string | undefined> {
  const inside = (folder: string, other: string) => `${folder}/`.startsWith(`${other}/`)
  if (inside(out, content) || inside(content, out)) return 'The export cannot lie in the content folder, nor around it.'
  const there = await world.disk.list(out)
  if (there.length > 0 && !there.includes('program.json'))
    return `${out} holds other files. Name an empty folder, or one with an earlier export, which is replaced.`
  return undefined
}

async function write(
  world: World,
  out: string,
  store: Store,
  content: Awaited<ReturnType<typeof contentOf>>,
  tables: Tables,
): Promise<void> {
  await world.disk.remove(out)
  for (const [name, rows] of tablesOf(content.entries, tables.encode))
    await world.disk.write(`${out}/tables/${name}.csv`, `\ufeff${tables.writeCsv(rows)}`)
  for (const path of content.raw) await world.disk.write(`${out}/files/${path}`, (await store.bytes(path))!)
  await world.disk.write(`${out}/README.md`, exportReadme(content.name, content.entries.length, content.raw.length))
  await world.disk.write(`${out}/program.json`, jsonOf(content.entries))
}

export const command = defineCommand({
  name: 'export',
  summary: SUMMARIES.export,
  usage: '[options]',
  help: `One table per kind, all records as one JSON file, and pictures and sealed contacts as they are.
Brought in again (npm run import -- --from-export DIR) it gives the same files, byte for byte.

Exit code: 0 done, 1 a file could not be read, 2 the command was given wrongly.

Examples:
  npm run export
  npm run export -- --out ../backup --content ../their-program/content`,
  options: { out: { type: 'string', value: 'DIR', help: 'where to; .goodword/export in the clone unless said' } },
  async run({ values, content, resolve }, world) {
    const out = values.out === undefined ? `${world.root}/.goodword/export` : resolve(values.out)
    const wrong = await refusal(world, out, content)
    if (wrong !== undefined) {
      world.log.warn(wrong)
      return 2
    }
    const tables = await world.tables()
    const store = world.store(content)
    const found = await contentOf(store, tables)
    if (found.entries.length + found.raw.length === 0) {
      world.log.warn(`${content} holds nothing to export.`)
      return 1
    }
    await write(world, out, store, found, tables)
    world.out(`${found.entries.length} records and ${found.raw.length} other files of ${content}\nare in ${out}\n`)
    for (const path of found.broken)
      world.log.warn(`${path} has errors: it is among the files as it is, and in no table.`)
    for (const path of found.lost) world.log.warn(`${path} could not be read and is not in the export.`)
    return found.lost.length === 0 ? 0 : 1
  },
})

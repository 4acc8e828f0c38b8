import {
  differing,
  type Entry,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  entryOfJson,
  entryOfLine,
} from '../core/export/entries.ts'
import { restoreText } from '../core/export/render.ts'
import { bytesOf, planRestore, type Wanted } from '../core/export/restore.ts'
import type { Problem } from '../core/problem.ts'
import type { Tables, World } from '../ports.ts'

export type RestoreCall = {
  /** The export's folder, absolute. */
  readonly from: string
  readonly content: string
  /** Which half of the export counts; needed only when they differ. */
  readonly half: 'json' | 'csv' | undefined
  readonly dry: boolean
  readonly overwrite: boolean
  readonly json: boolean
}

type Half = { readonly entries: readonly Entry[]; readonly refused: readonly Wanted[] }
type Read = Half | { readonly problems: readonly Problem[] }

const decoder = new TextDecoder()

async function fromJson(world: World, from: string): Promise<Read | undefined> {
  const bytes = await world.disk.read(`${from}/program.json`)
  if (!bytes) return undefined
  const wrong = (message: string): Read => ({
    problems: [
      { code: 'unreadable-file', file: 'program.json', message, hint: 'Export again, or use the tables: --from csv' },
    ],
  })
  let value: { format?: unknown; version?: unknown; files?: unknown }
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) return wrong('The file is not JSON')
    throw error
  }
  if (value?.format !== EXPORT_FORMAT || !Array.isArray(value.files))
    return wrong('This is not the JSON file of an export')
  if (value.version !== EXPORT_VERSION)
    return wrong(`The export is of version ${String(value.version)}, and this program reads version ${EXPORT_VERSION}`)
  const found = value.files.map(entryOfJson)
  return {
    entries: found.filter((entry) => entry !== undefined),
    refused: found.flatMap((entry, at) =>
      entry ? [] : [{ path: `program.json, file ${at + 1}`, reason: 'it has no path and data' }],
    ),
  }
}

async function fromTables(world: World, tables: Tables, from: string): Promise<Read | undefined> {
  const names = (await world.disk.list(`${from}/tables`)).filter((name) => name.endsWith('.csv'))
  if (names.length === 0) return undefined
  const entries: Entry[] = []
  const refused: Wanted[] = []
  for (const name of names) {
    const read = tables.readSource(`tables/${name}`, (await world.disk.read(`${from}/tables/${name}`))!, {
      format: 'csv',
      large: true,
    })
    if ('problems' in read) return read
    for (const { value, line, wrong } of read.source.rows) {
      const entry = wrong === undefined ? entryOfLine(value as Record<string, string>) : undefined
      if (entry) entries.push(entry)
      else refused.push({ path: `tables/${name}, line ${line}`, reason: wrong ?? 'it has no path' })
    }
  }
  return { entries, refused }
}

/** Takes the half that is meant: the only one, the one named, or either when they say the same. */
function choose(
  json: Half | undefined,
  csv: Half | undefined,
  half: RestoreCall['half'],
): Half | { readonly missing: string } {
  const [one, other] = half === 'csv' ? [csv, undefined] : half === 'json' ? [json, undefined] : [json, csv]
  const chosen = one ?? other
  if (!chosen)
    return {
      missing:
        half === undefined
          ? 'holds neither program.json nor tables'
          : half === 'csv'
            ? 'holds no tables'
            : 'holds no program.json',
    }
  const differ = one && other ? differing(one.entries, other.entries) : []
  if (differ.length === 0) return chosen
  const some = `${differ.slice(0, 5).join(', ')}${differ.length > 5 ? ' and more' : ''}`
  return {
    missing: `says different things in program.json and in its tables about ${some}. Say which is right: --from csv or --from json`,
  }
}

/** Brings an export into a content folder, to the same bytes. */
export async function restoreExport(
  call: RestoreCall,
  world: World,
): Promise<number | { readonly problems: readonly Problem[] }> {
  const tables = await world.tables()
  const json = call.half === 'csv' ? undefined : await fromJson(world, call.from)
  if (json && 'problems' in json) return json
  const csv = call.half === 'json' ? undefined : await fromTables(world, tables, call.from)
  if (csv && 'problems' in csv) return csv
  const half = choose(json, csv, call.half)
  if ('missing' in half) {
    world.log.warn(`${call.from} ${half.missing}.`)
    return 2
  }
  const wanted: Wanted[] = [...half.refused, ...half.entries.map((entry) => bytesOf(entry, tables))]
  for (const path of await world.disk.list(`${call.from}/files`))
    wanted.push({ path, bytes: (await world.disk.read(`${call.from}/files/${path}`))! })
  const store = world.store(call.content)
  const there = new Map<string, Uint8Array>()
  for (const { path, bytes } of wanted) {
    const now = bytes && (await store.bytes(path))
    if (now) there.set(path, now)
  }
  const plan = planRestore(wanted, there, call.overwrite)
  if (!call.dry) await store.apply(plan.changes)
  world.out(
    call.json
      ? `${JSON.stringify({ dryRun: call.dry, files: plan.files }, null, 2)}\n`
      : restoreText(plan.files, call.from, call.content, call.dry),
  )
  return plan.files.some(({ outcome }) => outcome === 'refused') ? 1 : 0
}

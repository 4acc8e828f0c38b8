import { kindOf, type RecordKind } from '../../../schemas/kinds.ts'
import { equal } from '../import/merge.ts'
import { gather, spread } from './cells.ts'

/** One record file, as an export holds it. */
export type Entry = {
  /** Below the content folder. */
  readonly path: string
  readonly data: Readonly<Record<string, unknown>>
  /** The words below the front matter. */
  readonly body: string
  /** The file's own text, where writing the data anew would give another: it holds comments, or is laid out by hand. */
  readonly text?: string
}

/** Writes a record's file in its canonical form. */
export type Encode = (path: string, data: object, body: string) => string

const PLURALS: Readonly<Partial<Record<RecordKind, string>>> = {
  program: 'program',
  keys: 'keys',
  quiz: 'quiz',
  pass: 'passes',
  news: 'news',
  story: 'stories',
}

/** The name of the table that holds a kind. */
const tableOf = (path: string): string | undefined => {
  const kind = kindOf(path)?.kind.kind
  return kind && (PLURALS[kind] ?? `${kind}s`)
}

/** The columns that are not fields. */
const OWN = ['path', 'body', 'source_text'] as const

/**
 * Makes one table per kind: a line for each file, a column for each field.
 * @param encode tells whether the data alone gives the file back; where it does not, the line carries the file's own text
 */
export function tablesOf(entries: readonly Entry[], encode: Encode): Map<string, string[][]> {
  const tables = new Map<string, string[][]>()
  for (const [name, group] of Map.groupBy(entries, ({ path }) => tableOf(path))) {
    if (name === undefined) continue
    const lines = group.map((entry) => ({ entry, cells: spread(entry.data) }))
    const columns = [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))]
    const rows = lines.map(({ entry, cells }) => {
      const line = columns.map((column) => cells.get(column) ?? '')
      const whole = entry.text ?? encode(entry.path, entry.data, entry.body)
      const again = gather(columns.map((column, at) => [column, line[at]!] as const))
      const plain = entry.text === undefined && encode(entry.path, again, entry.body) === whole
      return { line, path: entry.path, body: entry.body, text: plain ? '' : whole }
    })
    const bodies = rows.some(({ body }) => body !== '')
    const texts = rows.some(({ text }) => text !== '')
    const own = ({ body, text }: { body: string; text: string }) => [
      ...(bodies ? [cell(body)] : []),
      ...(texts ? [cell(text)] : []),
    ]
    tables.set(name, [
      ['path', ...columns, ...(bodies ? ['body'] : []), ...(texts ? ['source_text'] : [])],
      ...rows.map((row) => [row.path, ...row.line, ...own(row)]),
    ])
  }
  return tables
}

const cell = (text: string) => (text === '' ? '' : (spread({ text }).get('text') ?? ''))

/** One line of a table as the file it stands for; undefined without a path. */
export function entryOfLine(line: Readonly<Record<string, string>>): Entry | undefined {
  const own = gather(OWN.flatMap((column) => (line[column] ? [[column, line[column]] as const] : [])))
  const fields = Object.entries(line).filter(([column]) => !(OWN as readonly string[]).includes(column))
  if (typeof own['path'] !== 'string') return undefined
  return {
    path: own['path'],
    data: gather(fields),
    body: String(own['body'] ?? ''),
    ...(own['source_text'] === undefined ? {} : { text: String(own['source_text']) }),
  }
}

/** What the one JSON file of an export says it is. */
export const EXPORT_FORMAT = 'goodword-export'
export const EXPORT_VERSION = 1

/** Writes all entries as one JSON file, a line each. */
export function jsonOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ path, data, body, text }) =>
    JSON.stringify({ path, data, ...(body === '' ? {} : { body }), ...(text === undefined ? {} : { text }) }),
  )
  return `{\n"format": "${EXPORT_FORMAT}",\n"version": ${EXPORT_VERSION},\n"files": [\n${lines.join(',\n')}\n]\n}\n`
}

/** One thing of the JSON file's list as an entry; undefined for something else. */
export function entryOfJson(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { path, data, body, text } = value as Record<string, unknown>
  if (typeof path !== 'string' || typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  return {
    path,
    data: data as Entry['data'],
    body: typeof body === 'string' ? body : '',
    ...(typeof text === 'string' ? { text } : {}),
  }
}

/** The paths at which two readings of one export say something else. */
export function differing(a: readonly Entry[], b: readonly Entry[]): string[] {
  const other = new Map(b.map((entry) => [entry.path, entry]))
  const paths = a.filter(({ path, data, body }) => {
    const twin = other.get(path)
    return !twin || !equal(twin.data, data) || twin.body !== body
  })
  const known = new Set(a.map(({ path }) => path))
  return [...paths.map(({ path }) => path), ...b.filter(({ path }) => !known.has(path)).map(({ path }) => path)].sort()
}

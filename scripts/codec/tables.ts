/** Files from elsewhere: tables and lists to import, and the maps that explain them. */

import { didYouMean } from '../core/did-you-mean.ts'
import type { SourceForm, SourceRead } from '../core/import/reading.ts'
import type { SourceRow } from '../core/import/source.ts'
import { readCsv } from './tables-csv.ts'
import { type JsonTree, readJson } from './tables-json.ts'
import { MAX_TABLE_BYTES, tableText } from './tables-text.ts'
import { readYamlTable } from './tables-yaml.ts'

export { guardCell, unguardCell } from './tables-cells.ts'
export { writeCsv } from './tables-csv.ts'
export { locateInMap, readMap } from './tables-map.ts'

const ENDINGS: Readonly<Record<string, 'csv' | 'json' | 'yaml'>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
}

/**
 * Reads a file to import.
 * @param name its name without folders, as the report calls it
 */
export function readSource(name: string, bytes: Uint8Array, form: SourceForm): SourceRead {
  const format = form.format ?? ENDINGS[name.split('.').at(-1)!.toLowerCase()]
  if (format === undefined)
    return {
      problems: [
        {
          code: 'unreadable-file',
          file: name,
          message: 'The name of the file does not say what it is',
          right: 'A name that ends with .csv, .tsv, .json, .yaml or .yml',
          hint: 'Rename it, or say source: { format: csv } in the map',
        },
      ],
    }
  const text = tableText(name, bytes, format, form.large ? Number.MAX_SAFE_INTEGER : MAX_TABLE_BYTES)
  if ('code' in text) return { problems: [text] }
  if (format === 'csv') {
    const table = readCsv(name, text.text, form.separator)
    return 'code' in table ? { problems: [table] } : { source: table }
  }
  const tree = format === 'json' ? readJson(name, text.text) : readYamlTable(name, text.text)
  if ('problems' in tree) return tree
  return 'code' in tree ? { problems: [tree] } : listIn(name, tree, form.list)
}

/** Takes the list of records out of a file. */
function listIn(name: string, tree: JsonTree, list: string | undefined): SourceRead {
  let value = tree.value
  for (const [at, step] of (list?.split('.') ?? []).entries()) {
    const here = value
    value =
      here !== null && typeof here === 'object' && Object.hasOwn(here, step)
        ? (here as Record<string, unknown>)[step]
        : undefined
    if (value === undefined) {
      const known = here !== null && typeof here === 'object' && !Array.isArray(here) ? Object.keys(here) : []
      const near = didYouMean(step, known)
      return {
        problems: [
          {
            code: 'missing-key',
            file: name,
            message: `The file has no ${list!
              .split('.')
              .slice(0, at + 1)
              .join('.')}, where the map says the list lies`,
            ...(known.length > 0 ? { right: `One of: ${known.slice(0, 20).join(', ')}` } : {}),
            ...(near === undefined ? {} : { hint: `Did you mean ${near}?` }),
          },
        ],
      }
    }
  }
  if (!Array.isArray(value))
    return {
      problems: [
        {
          code: 'wrong-shape',
          file: name,
          message: list === undefined ? 'The file is not a list of records' : `What lies at ${list} is not a list`,
          right: 'A list of records, each with keys',
          hint: 'Say where the list lies: source: { list: people }',
        },
      ],
    }
  return { source: { name, rows: rowsOf(value, tree.lines, list), emptyLines: 0 } }
}

function rowsOf(list: readonly unknown[], lines: ReadonlyMap<string, number>, at: string | undefined): SourceRow[] {
  const head = at === undefined ? '' : `${at}.`
  const inner = list.map(() => new Map<string, number>())
  for (const [path, line] of lines) {
    if (!path.startsWith(head)) continue
    const [index, ...rest] = path.slice(head.length).split('.')
    if (rest.length > 0) inner[Number(index)]?.set(rest.join('.'), line)
  }
  return list.map((value, index) => ({ value, line: lines.get(`${head}${index}`) ?? 1, lines: inner[index]! }))
}

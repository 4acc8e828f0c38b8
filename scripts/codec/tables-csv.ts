import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Source, SourceRow } from '../core/import/source.ts'
import { quotable } from '../core/mask.ts'
import type { Problem } from '../core/problem.ts'
import { guardCell, unguardCell } from './tables-cells.ts'

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const
export type Separator = keyof typeof SEPARATORS

/** A table as it stands: its lines as lists of cells, each with the line it begins on. */
type Lines = readonly { readonly cells: readonly string[]; readonly line: number }[]

/** The character that parts the cells of a table's first line, outside quotes; a comma where none does. */
function separatorOf(text: string): string {
  const counts = new Map([...Object.values(SEPARATORS)].map((one) => [one as string, 0]))
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (char === '\n' && !quoted) {
      if ([...counts.values()].some((count) => count > 0)) break
    } else if (!quoted && counts.has(char)) counts.set(char, counts.get(char)! + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function linesOf(name: string, text: string, separator: string, from: number): Lines | Problem {
  try {
    const found = parse(text, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: '\n',
    }) as unknown as readonly { record: string[]; info: { lines: number } }[]
    let line = from
    return found.map(({ record, info }) => {
      const start = line
      line = info.lines + from
      return { cells: record.map(unguardCell), line: start }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: unknown }).lines)
    return {
      code: 'unreadable-file',
      file: name,
      ...(Number.isFinite(line) ? { line: line + from - 1 } : {}),
      message: /QUOTE_NOT_CLOSED/.test(error.code)
        ? 'A quote that was opened is not closed'
        : 'A quote stands where none belongs',
      right: 'A cell between double quotes, each quote inside it doubled: "He said ""hello"""',
      hint: 'Look at the quotes from this line on, or save the table again from the spreadsheet',
    }
  }
}

/** The columns' names: what has no name is called by its place. */
function columnsOf(name: string, header: readonly string[], line: number): string[] | Problem {
  const columns = header.map((cell, at) => cell.trim() || `column ${at + 1}`)
  const twice = columns.find((column, at) => columns.indexOf(column) !== at)
  if (twice === undefined) return columns
  return {
    code: 'duplicate-key',
    file: name,
    line,
    message: `Two columns are called ${quotable(twice, 60)}`,
    right: 'Each column with a name of its own',
    hint: 'Rename one of them in the first line',
  }
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/**
 * Reads a table: comma, semicolon or tab (found out unless said, `sep=` lines honoured), quoted cells over several lines, any number of
 * empty lines. The first line names the columns.
 */
export function readCsv(name: string, text: string, separator: Separator | undefined): Source | Problem {
  const said = /^sep=(.)\n/.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const mark = separator ? SEPARATORS[separator] : (said?.[1] ?? separatorOf(body))
  const lines = linesOf(name, body, mark, said ? 2 : 1)
  if ('code' in lines) return lines
  const headAt = lines.findIndex(({ cells }) => !isBlank(cells))
  const head = lines[headAt]
  if (!head)
    return {
      code: 'unreadable-file',
      file: name,
      message: 'The table is empty',
      right: 'A first line with the names of the columns, then a line for each record',
    }
  const columns = columnsOf(name, head.cells, head.line)
  if ('code' in columns) return columns
  const full = lines.slice(headAt + 1).filter(({ cells }) => !isBlank(cells))
  const rows = full.map(({ cells, line }): SourceRow => {
    const value = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
    if (isBlank(cells.slice(columns.length))) return { value, line }
    return {
      value,
      line,
      wrong: `it has ${cells.length} cells and the table ${columns.length} columns: a text with a separator in it needs quotes around it`,
    }
  })
  return { name, columns, rows, emptyLines: lines.length - headAt - 1 - full.length + headAt }
}

/** Writes a table; a cell that a spreadsheet would take for a formula is guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    { record_delimiter: '\n' },
  )
}

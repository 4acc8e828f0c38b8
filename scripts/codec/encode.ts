import type { z } from 'zod'
import { type Kind, kindOf } from '../../schemas/kinds.ts'
import { blockLines, isBlock, scalarText } from './scalars.ts'
import { bare, keysOf, schemaAt } from './schema-walk.ts'

/**
 * Writes a record as its file: keys in the schema's order, words quoted where YAML needs it, words of several lines as literal blocks,
 * two spaces a level, a line feed at the end. The same data gives the same text.
 * @param path below the content folder; it says the kind
 * @param data as the schema has it; keys that are undefined are left out
 * @param body the Markdown or MDX after the front matter; leading empty lines are not kept
 * @throws RangeError when no record lives at the path
 */
export function encode(path: string, data: object, body = ''): string {
  const kind = kindOf(path)?.kind
  if (!kind) throw new RangeError(`no record lives at ${path}`)
  return encodeKind(kind, data, body)
}

/** Writes a record of a kind; see `encode`. */
export function encodeKind(kind: Kind, data: object, body = ''): string {
  const fields = mapLines(data, '', kind.schema)
  const yaml = fields.length === 0 ? '' : `${fields.join('\n')}\n`
  if (kind.format === 'yaml') return yaml === '' ? '{}\n' : yaml
  const words = body.replace(/^(?:[ \t]*\r?\n)+/, '').replaceAll('\r\n', '\n')
  return `---\n${yaml}---\n${words === '' ? '' : `\n${words}${words.endsWith('\n') ? '' : '\n'}`}`
}

/** The lines of a map's fields. */
export function mapLines(data: object, indent: string, schema: z.ZodType | undefined): string[] {
  return ordered(data, schema).flatMap(([key, value]) =>
    fieldLines(key, value, indent, schema && schemaAt(schema, [key])),
  )
}

/** The lines of one field: its key and value, what is longer below it. */
export function fieldLines(key: string, value: unknown, indent: string, schema?: z.ZodType): string[] {
  const [first, ...rest] = valueLines(value, `${indent}  `, schema)
  return [`${indent}${scalarText(key)}:${first === '' ? '' : ` ${first}`}`, ...rest]
}

/** The lines of one list item. */
export function itemLines(value: unknown, indent: string, schema?: z.ZodType): string[] {
  if (isFields(value) && entriesOf(value).length > 0) {
    const lines = mapLines(value, `${indent}  `, schema)
    return [`${indent}- ${lines[0]!.slice(indent.length + 2)}`, ...lines.slice(1)]
  }
  const [first, ...rest] = valueLines(value, `${indent}  `, schema)
  return first === '' ? [`${indent}-`, ...rest] : [`${indent}- ${first}`, ...rest]
}

/** A value's lines: the first belongs after the key, `''` when all is below it. */
function valueLines(value: unknown, indent: string, schema: z.ZodType | undefined): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return ['[]']
    return ['', ...value.flatMap((item) => itemLines(item, indent, schema && schemaAt(bare(schema), [0])))]
  }
  if (isFields(value)) return entriesOf(value).length === 0 ? ['{}'] : ['', ...mapLines(value, indent, schema)]
  if (typeof value === 'string' && isBlock(value)) return blockLines(value, indent)
  return [scalarText(scalar(value))]
}

/** A value on one line, between brackets where it holds others. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`
  if (isFields(value)) {
    const entries = entriesOf(value)
    return entries.length === 0
      ? '{}'
      : `{ ${entries.map(([key, one]) => `${flowText(key)}: ${flowText(one)}`).join(', ')} }`
  }
  const text = scalarText(scalar(value))
  return typeof value === 'string' && !text.startsWith('"') && /[,[\]{}]|:/.test(text) && !isDateLike(text)
    ? JSON.stringify(value)
    : text
}

const isDateLike = (text: string) => /^[\w.+:-]+$/.test(text) && !text.endsWith(':')

const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const entriesOf = (value: object) => Object.entries(value).filter(([, one]) => one !== undefined)

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  throw new RangeError(`a file holds no such value: ${typeof value}`)
}

/** A map's entries in the schema's order; keys of one's own choice stay in theirs, after. */
function ordered(data: object, schema: z.ZodType | undefined): [string, unknown][] {
  const entries = entriesOf(data)
  const known = keysOf(schema)
  if (known.length === 0) return entries
  const rank = new Map(known.map((key, at) => [key, at]))
  return entries.toSorted(([a], [b]) => (rank.get(a) ?? known.length) - (rank.get(b) ?? known.length))
}

import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { z } from 'zod'
import type { KeyPath } from '../core/problem.ts'
import { fieldLines, flowText, itemLines, mapLines } from './encode.ts'
import { isBlock, scalarText } from './scalars.ts'
import { keysOf, schemaAt } from './schema-walk.ts'
import { keyText } from './yaml-tree.ts'

/** A list or map on the way to a field, with the place it stands at. */
type Level = { readonly node: YAMLMap | YAMLSeq; readonly at: KeyPath }

/**
 * Proposes texts with a field set, the one that touches least first. The caller reads each and takes the first that is right:
 * the last rewrites the outermost field, and after it the whole text.
 */
export function* splice(
  text: string,
  doc: Document,
  at: KeyPath,
  value: unknown,
  wanted: unknown,
  schema: z.ZodType,
): Generator<string> {
  const levels = levelsOf(doc, at)
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const { node, at: here } = levels[depth]!
    const step = at[here.length]!
    const next = [...here, step]
    const inner = next.length === at.length ? value : valueAt(wanted, next)
    const own = schemaAt(schema, next)
    if (node.flow) {
      const [from, to] = node.range!
      yield text.slice(0, from) + flowText(valueAt(wanted, here)) + text.slice(to)
    } else if (isMap(node)) yield* inMap(text, node, String(step), inner, own, schemaAt(schema, here))
    else yield* inList(text, node, Number(step), inner, own)
  }
  yield `${mapLines(wanted as object, '', schema).join('\n')}\n`
}

function levelsOf(doc: Document, at: KeyPath): Level[] {
  const levels: Level[] = []
  let node: unknown = doc.contents
  for (const [depth, step] of at.entries()) {
    if (!isMap(node) && !isSeq(node)) break
    levels.push({ node, at: at.slice(0, depth) })
    if (node.flow) break
    node = isMap(node) ? pairOf(node, String(step))?.value : node.items[Number(step)]
  }
  return levels
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && keyText(pair.key) === key)

function valueAt(value: unknown, at: KeyPath): unknown {
  return at.reduce<unknown>((now, step) => (now as Record<string | number, unknown> | undefined)?.[step], value)
}

function* inMap(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
  own: z.ZodType | undefined,
  schema: z.ZodType | undefined,
): Generator<string> {
  const pair = pairOf(map, key)
  const indent = ' '.repeat(columnOf(text, startOf(map.items[0]!.key)))
  if (!pair) {
    if (value === undefined) return
    const before = pairBefore(map, key, schema)
    const lines = fieldLines(key, value, indent, own)
    if (before) yield insertAfter(text, endOf(text, before), lines)
    else yield putBefore(text, startOf(map.items[0]!.key), lines, indent)
    return
  }
  const start = startOf(pair.key)
  const end = endOf(text, pair)
  if (value === undefined) {
    if (map.items.length > 1) yield removeField(text, map, pair, start, end)
    return
  }
  const old = pair.value as Node | null
  if (isScalar(old) && old.range && oneLine(value) && !/\n/.test(text.slice(old.range[0], old.range[1])))
    yield text.slice(0, old.range[0]) +
      (old.range[0] === old.range[1] ? ' ' : '') +
      scalarText(value) +
      text.slice(old.range[1])
  const [first, ...rest] = fieldLines(key, value, indent, own)
  const next = lineEnd(text, end)
  const beside = text.slice(end, next).trimEnd()
  yield `${text.slice(0, start)}${[first!.slice(indent.length) + beside, ...rest].join('\n')}\n${text.slice(next)}`
}

/** True for what is written on one line. */
const oneLine = (value: unknown): value is string | number | boolean | null =>
  (typeof value !== 'object' || value === null) && !(typeof value === 'string' && isBlock(value))

function* inList(
  text: string,
  list: YAMLSeq,
  place: number,
  value: unknown,
  own: z.ZodType | undefined,
): Generator<string> {
  const item = list.items[place] as Node | undefined
  const indent = ' '.repeat(columnOf(text, list.range![0]))
  const lines = value === undefined ? [] : itemLines(value, indent, own)
  if (item === undefined) {
    const last = list.items.at(-1) as Node | undefined
    if (last?.range && lines.length > 0) yield insertAfter(text, valueEnd(text, last.range[1]), lines)
    return
  }
  const start = lineStart(text, hyphenBefore(text, item.range![0]))
  const end = valueEnd(text, item.range![1])
  if (value === undefined && list.items.length === 1) return
  if (value !== undefined && isScalar(item) && oneLine(value) && !/\n/.test(text.slice(item.range![0], item.range![1])))
    yield text.slice(0, item.range![0]) + scalarText(value) + text.slice(item.range![1])
  const next = lineEnd(text, end)
  yield text.slice(0, start) + lines.map((line) => `${line}\n`).join('') + text.slice(next)
}

/** The last pair that the schema's order puts before a key; the last of all for a key it does not know. */
function pairBefore(map: YAMLMap, key: string, schema: z.ZodType | undefined): Pair | undefined {
  const known = keysOf(schema)
  const rank = known.indexOf(key)
  if (rank === -1) return map.items.at(-1)
  const ranks = map.items.map((pair) => known.indexOf(keyText(pair.key as never)))
  const near = known.slice(0, rank).findLast((name) => ranks.includes(known.indexOf(name)))
  return near === undefined ? undefined : pairOf(map, near)
}

const startOf = (node: unknown) => (node as Node).range![0]
const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1
const columnOf = (text: string, offset: number) => offset - lineStart(text, offset)

/** The offset after the line feed that ends the line an offset lies on. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

/** Where a value ends: a block's end lies after its last line feed, which is not its own. */
function valueEnd(text: string, end: number): number {
  return end > 0 && text[end - 1] === '\n' ? end - 1 : end
}

function endOf(text: string, pair: Pair): number {
  const value = pair.value as Node | null
  if (value?.range && value.range[1] > value.range[0]) return valueEnd(text, value.range[1])
  const key = (pair.key as Node).range!
  return text.indexOf(':', key[1]) + 1
}

function insertAfter(text: string, end: number, lines: readonly string[]): string {
  const next = lineEnd(text, end)
  const before = text.slice(0, next)
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n${text.slice(next)}`
}

function putBefore(text: string, start: number, lines: readonly string[], indent: string): string {
  return `${text.slice(0, start)}${lines.join('\n').slice(indent.length)}\n${indent}${text.slice(start)}`
}

function removeField(text: string, map: YAMLMap, pair: Pair, start: number, end: number): string {
  const from = lineStart(text, start)
  const next = lineEnd(text, end)
  if (text.slice(from, start).trim() === '') return text.slice(0, from) + text.slice(next)
  const after = map.items[map.items.indexOf(pair) + 1]
  return after ? text.slice(0, start) + text.slice(startOf(after.key)) : text.slice(0, from) + text.slice(next)
}

/** The offset of the hyphen that an item stands behind. */
function hyphenBefore(text: string, offset: number): number {
  return text.lastIndexOf('-', offset - 1)
}

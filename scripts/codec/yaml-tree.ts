import { Composer, type Document, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { quotable } from '../core/mask.ts'
import type { KeyPath } from '../core/problem.ts'
import { wordsFor } from './yaml-messages.ts'
import { type Found, tokensOf } from './yaml-tokens.ts'

/** Keys that JavaScript objects have a meaning of their own for. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** A broken line often breaks those after it: more than these are echoes. */
const MOST_SYNTAX_PROBLEMS = 5

/** YAML read: its value, its problems by offset, and where each field stands. */
export type YamlTree = {
  /** Undefined where the problems are such that no value can be trusted. */
  readonly value: unknown
  readonly problems: readonly Found[]
  readonly doc: Document | undefined
}

/**
 * Reads YAML 1.2 (core schema: dates stay text) into plain values, with every problem that can be told in one go.
 * Refused are aliases, anchors, tags, merges, directives, further documents, keys that are no plain words, forbidden and repeated keys.
 */
export function readYaml(text: string): YamlTree {
  const { tokens, problems, quotes } = tokensOf(text)
  if (problems.length > 0) return { value: undefined, problems, doc: undefined }
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const doc = [...composer.compose(tokens, true, text.length)][0]!
  if (doc.errors.length > 0) return { value: undefined, problems: syntaxProblems(text, doc, quotes), doc: undefined }
  const found: Found[] = []
  const value = plain(doc.contents, found)
  return { value, problems: found, doc }
}

function syntaxProblems(text: string, doc: Document, quotes: ReadonlyMap<number, number>): Found[] {
  const byLine = new Map<number, Found>()
  for (const error of doc.errors) {
    const unclosed = error.code === 'MISSING_CHAR' && /quote/.test(error.message) ? quotes.get(error.pos[0]) : undefined
    const at = unclosed ?? error.pos[0]
    const start = text.lastIndexOf('\n', at - 1)
    if (!byLine.has(start)) byLine.set(start, { code: 'yaml-syntax', at, ...wordsFor(error) })
  }
  return [...byLine.values()].slice(0, MOST_SYNTAX_PROBLEMS)
}

function plain(node: unknown, found: Found[]): unknown {
  if (isSeq(node)) return node.items.map((item) => plain(item, found))
  if (isMap(node)) return plainMap(node.items, found)
  const value = isScalar(node) ? node.value : null
  return value === 0 ? 0 : value
}

function plainMap(pairs: readonly { key: unknown; value: unknown }[], found: Found[]): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const { key, value } of pairs) {
    const at = offsetOf(key) ?? offsetOf(value) ?? 0
    if (!isScalar(key)) {
      found.push({
        code: 'yaml-syntax',
        at,
        message: 'A key is a list or holds fields of its own',
        hint: 'Write key: value; if brackets belong to the key, put it between double quotes',
      })
      continue
    }
    const name = keyText(key)
    if (FORBIDDEN_KEYS.has(name)) {
      found.push({
        code: 'forbidden-key',
        at,
        message: `The key ${name} is not allowed anywhere`,
        hint: 'Delete the line, or choose another name',
      })
    } else if (seen.has(name)) {
      found.push({
        code: 'duplicate-key',
        at,
        message: `The key ${quotable(name, 60)} stands here a second time`,
        hint: 'Keep one of the two',
      })
    } else {
      seen.add(name)
      result[name] = plain(value, found)
    }
  }
  return result
}

/** A key as it is written: `2026` and `no` are words here. */
export function keyText(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value ?? ''))
}

const offsetOf = (node: unknown) => (node as Node | null | undefined)?.range?.[0]

/** Where a field of a document stands. */
export type Place = {
  /** Offset of its key, or of itself in a list. */
  readonly at: number
  readonly node: unknown
  /** False when the field is not there; `at` is then the nearest field around it. */
  readonly whole: boolean
}

/** Finds a field; where it is missing, the nearest field around it. */
export function placeOf(doc: Document, field: KeyPath): Place {
  let place: Place = { at: offsetOf(doc.contents) ?? 0, node: doc.contents, whole: true }
  for (const step of field) {
    const node: unknown = place.node
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && keyText(key) === String(step))
      if (!pair) return { ...place, whole: false }
      place = { at: offsetOf(pair.key) ?? place.at, node: pair.value, whole: true }
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (item === undefined) return { ...place, whole: false }
      place = { at: offsetOf(item) ?? place.at, node: item, whole: true }
    } else return { ...place, whole: false }
  }
  return place
}

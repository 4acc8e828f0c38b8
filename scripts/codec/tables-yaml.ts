import { isMap, isScalar, isSeq } from 'yaml'
import type { Problem } from '../core/problem.ts'
import type { JsonTree } from './tables-json.ts'
import { lineFinder } from './tables-text.ts'
import { excerptOf } from './text.ts'
import { readYaml } from './yaml-tree.ts'

const offsetOf = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] } | null | undefined)?.range?.[0]

/** Where the things of a YAML file's lists begin. The parser has bounded how deep they lie. */
function linesIn(node: unknown, path: string, lineOf: (offset: number) => number, lines: Map<string, number>): void {
  const under = (step: string | number) => (path === '' ? String(step) : `${path}.${step}`)
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) {
      const at = offsetOf(item)
      if (at !== undefined) lines.set(under(index), lineOf(at))
      linesIn(item, under(index), lineOf, lines)
    }
  if (isMap(node))
    for (const { key, value } of node.items) if (isScalar(key)) linesIn(value, under(String(key.value)), lineOf, lines)
}

/** Reads YAML, guarded as every file of the program is, with the lines of what is in its lists. */
export function readYamlTable(name: string, text: string): JsonTree | { readonly problems: readonly Problem[] } {
  const tree = readYaml(text)
  const lineOf = lineFinder(text)
  if (tree.value === undefined || tree.problems.length > 0)
    return {
      problems: tree.problems.map(({ at, ...problem }) => {
        const line = lineOf(at)
        const excerpt = excerptOf(text, line)
        return { ...problem, file: name, line, ...(excerpt === undefined ? {} : { excerpt }) }
      }),
    }
  const lines = new Map<string, number>()
  linesIn(tree.doc?.contents, '', lineOf, lines)
  return { value: tree.value, lines }
}

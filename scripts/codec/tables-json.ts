import type { Problem } from '../core/problem.ts'
import { lineFinder } from './tables-text.ts'

/** How deep lists and records of an imported file may lie in each other. */
const MAX_DEPTH = 16
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** JSON read: its value, and the lines on which the things of its lists begin, by their place (`people.3.posts.0`). */
export type JsonTree = { readonly value: unknown; readonly lines: ReadonlyMap<string, number> }

type Level = { readonly list: boolean; readonly path: string; index: number; key: string }

/** Finds where the things of lists begin, without recursion; stops at what is too deep or a key that is not allowed. */
function linesIn(name: string, text: string): Problem | Map<string, number> {
  const lineOf = lineFinder(text)
  const lines = new Map<string, number>()
  const levels: Level[] = []
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\],]|[^\s"{}[\],:]+/g
  const pathOf = (level: Level) => {
    const step = level.list ? String(level.index) : level.key
    return level.path === '' ? step : `${level.path}.${step}`
  }
  const begin = (at: number) => {
    const level = levels.at(-1)
    if (level?.list) lines.set(pathOf(level), lineOf(at))
  }
  for (const match of text.matchAll(token)) {
    const [found, colon] = match
    const level = levels.at(-1)
    if (found === '{' || found === '[') {
      begin(match.index)
      if (levels.length >= MAX_DEPTH)
        return {
          code: 'too-deep',
          file: name,
          line: lineOf(match.index),
          message: `Lists and records lie more than ${MAX_DEPTH} deep in each other`,
          hint: 'Check for brackets that are not closed',
        }
      levels.push({ list: found === '[', path: level ? pathOf(level) : '', index: 0, key: '' })
    } else if (found === '}' || found === ']') levels.pop()
    else if (found === ',' && level?.list) level.index++
    else if (colon !== undefined && level && !level.list) {
      level.key = keyOf(found.slice(0, -colon.length))
      if (FORBIDDEN.has(level.key))
        return {
          code: 'forbidden-key',
          file: name,
          line: lineOf(match.index),
          message: `The key ${level.key} is not allowed`,
          hint: 'Rename it',
        }
    } else if (found !== ',') begin(match.index)
  }
  return lines
}

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

/** Reads JSON into plain values with the lines of what is in its lists. */
export function readJson(name: string, text: string): JsonTree | Problem {
  const lines = linesIn(name, text)
  if ('code' in lines) return lines
  try {
    return { value: JSON.parse(text), lines }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = /position (\d+)/.exec(error.message)?.[1]
    const place = at === undefined ? text.length : Number(at)
    return {
      code: 'unreadable-file',
      file: name,
      line: lineFinder(text)(Math.min(place, Math.max(0, text.trimEnd().length - 1))),
      message: 'The file is not JSON from here on',
      right: '[{ "key": "value" }, { "key": "value" }]',
      hint: 'Look for a comma too many or too few, or a quote that is not closed',
    }
  }
}

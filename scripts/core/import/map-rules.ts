import type { ImportMap, RecordRule, Rule } from '../../../schemas/import-map.ts'
import type { KeyPath } from '../problem.ts'

/** One rule of a map, and where in the map it stands. */
export type PlacedRule = {
  readonly rule: Rule
  readonly at: KeyPath
  readonly record: RecordRule
  readonly sealed: boolean
  /** Whether a table may lack the columns that it names: it says so, or the rule around it does. */
  readonly optional: boolean
}

/** One mention of a place in the source. */
export type Mention = {
  readonly path: string
  readonly at: KeyPath
  readonly sealed: boolean
  readonly optional: boolean
}

type Placed = Omit<PlacedRule, 'rule' | 'at'>

function* within(rule: Rule, at: KeyPath, around: Placed): Generator<PlacedRule> {
  const one = { ...around, optional: around.optional || rule.optional === true }
  yield { rule, at, ...one }
  for (const [index, inner] of (rule.first ?? []).entries()) yield* within(inner, [...at, 'first', index], one)
  for (const [index, inner] of (rule.list ?? []).entries()) yield* within(inner, [...at, 'list', index], one)
  for (const [key, inner] of Object.entries(rule.object ?? {})) yield* within(inner, [...at, 'object', key], one)
}

/** Every rule of a map, those inside lists and objects too. */
export function* rulesOf(map: ImportMap): Generator<PlacedRule> {
  for (const [index, record] of map.records.entries()) {
    const at: KeyPath = ['records', index]
    const open: Placed = { record, sealed: false, optional: false }
    for (const [target, rule] of Object.entries(record.fields)) yield* within(rule, [...at, 'fields', target], open)
    for (const key of ['handle', 'slug', 'id', 'body'] as const)
      if (record[key]) yield* within(record[key], [...at, key], open)
    for (const key of ['email', 'phone'] as const) {
      const rule = record.contact?.[key]
      if (rule) yield* within(rule, [...at, 'contact', key], { ...open, sealed: true })
    }
  }
}

/** The places a rule looks at, each with the key that names it. */
function named(rule: Rule): [string, KeyPath][] {
  const found: [string, KeyPath][] = []
  if (typeof rule.from === 'string') found.push([rule.from, ['from']])
  if (Array.isArray(rule.from)) for (const [index, path] of rule.from.entries()) found.push([path, ['from', index]])
  for (const [, path] of rule.template?.matchAll(/\{([^{}]+)\}/g) ?? []) found.push([path!.trim(), ['template']])
  for (const key of ['year', 'month', 'day'] as const)
    if (rule.parts?.[key] !== undefined) found.push([rule.parts[key], ['parts', key]])
  if (rule.when) found.push([rule.when.from, ['when', 'from']])
  return found
}

/** A place as the whole source names it: inside a list as `list[].key`, `..` taken off. */
function whole(path: string, each: string | undefined): string {
  if (path.startsWith('..')) return path.slice(2)
  return each === undefined ? path : `${each}[].${path}`
}

/** Every place of the source that a map names. */
export function mentionsOf(map: ImportMap): Mention[] {
  const found: Mention[] = []
  for (const { rule, at, record, sealed, optional } of rulesOf(map))
    for (const [path, key] of named(rule))
      found.push({ path: whole(path, record.each), at: [...at, ...key], sealed, optional })
  for (const [index, record] of map.records.entries())
    if (record.when)
      found.push({
        path: whole(record.when.from, record.each),
        at: ['records', index, 'when', 'from'],
        sealed: false,
        optional: false,
      })
  return found
}

/** The lists that a map splits. */
export const listsOf = (map: ImportMap): ReadonlySet<string> => new Set(map.records.flatMap(({ each }) => each ?? []))

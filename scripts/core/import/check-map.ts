import type { ImportMap, RecordRule } from '../../../schemas/import-map.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { KeyPath, Problem } from '../problem.ts'
import { isDateFormat } from './dates.ts'
import { isRequired, keysAt, SHAPES } from './fit.ts'
import { mentionsOf, rulesOf } from './map-rules.ts'
import type { Source } from './source.ts'

const meant = (word: string, known: Iterable<string>) => {
  const near = didYouMean(word, known)
  return near === undefined ? {} : { hint: `Did you mean ${near}?` }
}

/** What the import fills in by itself. */
const OWN: Readonly<Record<string, readonly string[]>> = { share: ['logged'] }

function targetProblem({ kind }: RecordRule, target: string, field: KeyPath): Problem | undefined {
  const keys = target.split('.')
  for (const [index, key] of keys.entries()) {
    const known = keysAt(kind, keys.slice(0, index))
    if (index > 0 && known === undefined) return undefined
    if (known && !known.includes(key))
      return {
        code: 'unknown-key',
        field,
        message: `${kind} has no field ${keys.slice(0, index + 1).join('.')}`,
        right: `One of: ${known.join(', ')}`,
        ...meant(key, known),
      }
  }
  return undefined
}

/** Fields that each record of the kind must have and that the map does not make. */
function missingFields(record: RecordRule, hasPeople: boolean): string[] {
  const given = new Set(Object.keys(record.fields).map((target) => target.split('.')[0]!))
  const byItself = [...(OWN[record.kind] ?? []), ...(hasPeople ? ['ambassador'] : [])]
  return Object.keys(SHAPES[record.kind].shape).filter(
    (key) => isRequired(record.kind, key) && !given.has(key) && !byItself.includes(key),
  )
}

function fieldProblems(map: ImportMap): Problem[] {
  const problems: Problem[] = []
  const hasPeople = map.records.some(({ kind }) => kind === 'ambassador')
  for (const [index, record] of map.records.entries()) {
    for (const target of Object.keys(record.fields)) {
      const problem = targetProblem(record, target, ['records', index, 'fields', target])
      if (problem) problems.push(problem)
    }
    for (const key of missingFields(record, hasPeople))
      problems.push({
        code: 'missing-key',
        field: ['records', index, 'fields'],
        message: `The fields of ${record.kind} do not say where its ${key} comes from`,
        right: `${key}: { from: a column } or ${key}: { value: a constant }`,
        hint: `Every ${record.kind} needs ${key}`,
      })
    if (record.kind === 'order' && !record.id)
      problems.push({
        code: 'missing-key',
        field: ['records', index],
        message: 'An order needs an id, or the next report would bring it in again',
        right: 'id: { from: the column with the number of the order }',
      })
    const named = record.kind === 'campaign' || record.kind === 'reward'
    if (named && !record.slug)
      problems.push({
        code: 'missing-key',
        field: ['records', index],
        message: `A ${record.kind} needs a slug`,
        right: 'slug: { from: title, as: slug }',
      })
  }
  return problems
}

function ruleProblems(map: ImportMap): Problem[] {
  const problems: Problem[] = []
  const tables = Object.keys(map.tables ?? {})
  for (const { rule, at } of rulesOf(map)) {
    for (const [name, key] of [
      [rule.table, 'table'],
      [rule.parts?.months, 'months'],
    ] as const)
      if (typeof name === 'string' && !tables.includes(name))
        problems.push({
          code: 'unknown-key',
          field: key === 'table' ? [...at, key] : [...at, 'parts', key],
          message: `There is no table ${name}`,
          right: tables.length > 0 ? `One of: ${tables.join(', ')}` : 'A table under tables:',
          ...meant(name, tables),
        })
    if (rule.date !== undefined && !isDateFormat(rule.date))
      problems.push({
        code: 'wrong-shape',
        field: [...at, 'date'],
        message: `The date format ${JSON.stringify(rule.date)} does not have a year, a month and a day`,
        right: 'DD.MM.YYYY, MM/DD/YYYY, D MMMM YYYY or YYYY-MM-DD HH:mm',
      })
  }
  return problems
}

/** Columns that hold a contact are used for nothing else. */
function contactProblems(map: ImportMap): Problem[] {
  const mentions = mentionsOf(map)
  const sealed = new Set(mentions.flatMap((one) => (one.sealed ? [one.path] : [])))
  return mentions
    .filter((one) => !one.sealed && sealed.has(one.path))
    .map(({ path, at }) => ({
      code: 'wrong-shape',
      field: at,
      message: `The column ${path} is a contact and is used for a field as well`,
      right: 'A contact is sealed and appears nowhere else',
      hint: 'Take another column for this field',
    }))
}

function columnProblems(map: ImportMap, source: Source): Problem[] {
  const { columns } = source
  if (!columns) return []
  return mentionsOf(map)
    .filter(({ path, optional }) => !optional && !columns.includes(path) && !columns.includes(path.split('.')[0]!))
    .map(({ path, at }) => ({
      code: 'unknown-key',
      field: at,
      message: `${source.name} has no column ${path}`,
      right: `One of: ${columns.join(', ')}`,
      hint:
        meant(path, columns).hint ??
        `Write into the map what your file calls it, or give the file a column ${path}; where it may be missing, say optional: true beside it in the map`,
    }))
}

/**
 * Checks a map against the kinds it makes and the source it is for, before anything is planned.
 * @returns problems whose `field` is a place in the map
 */
export function checkMap(map: ImportMap, source: Source): Problem[] {
  return [...fieldProblems(map), ...ruleProblems(map), ...contactProblems(map), ...columnProblems(map, source)]
}

import { z } from 'zod'
import type { Kind } from '../../schemas/kinds.ts'
import { KINDS } from '../../schemas/kinds.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { quotable } from '../core/mask.ts'
import type { KeyPath, Problem } from '../core/problem.ts'
import { aboutOf, bare, exampleOf, keysOf, schemaAt } from './schema-walk.ts'

type Issue = z.core.$ZodIssue

/** Each kind's schema, compiled: right files pass in a fraction of the time, wrong ones are read again for their issues. */
const compiled = new Map<string, z.ZodType>(KINDS.map(({ kind, schema }) => [kind, z.compile(schema)]))

/** True where a record's data fit its schema. */
export function hasShape(kind: Kind, data: unknown): boolean {
  return compiled.get(kind.kind)!.safeParse(data).success
}

/**
 * Checks a record's data against its schema.
 * @param written gives the text of a field as it stands in the file, where it was no quoted text
 * @returns no problem, or one for each field that is wrong, each with its `field`
 */
export function shapeProblems(
  kind: { readonly kind: string; readonly schema: z.ZodType },
  data: unknown,
  written: (field: KeyPath) => string | undefined = () => undefined,
): Problem[] {
  const result = (compiled.get(kind.kind) ?? kind.schema).safeParse(data)
  if (result.success) return []
  const told = new Map<string, Problem>()
  const guessed = new Set<string>()
  const issues = result.error.issues.flatMap(flatten)
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    for (const key of issue.keys) {
      const problem = unknownKey(kind.schema, data, issue.path as KeyPath, key, guessed)
      told.set(JSON.stringify(problem.field), problem)
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue
    const field = issue.path as KeyPath
    const id = JSON.stringify(field)
    if (told.has(id) || guessed.has(id)) continue
    if (issue.code === 'custom' && issue.message.startsWith('key '))
      told.set(id, wrongKey(field, issue.message.slice(4)))
    else
      told.set(
        id,
        hasField(data, field) ? wrongShape(kind.schema, data, issue, written(field)) : missingKey(kind.schema, field),
      )
  }
  return [...told.values()]
}

/** Brings issues of a record's keys to the key itself. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_key') return [issue]
  return issue.issues
    .slice(0, 1)
    .map((inner) => ({ ...inner, code: 'custom', path: issue.path, message: `key ${inner.message}` }) as Issue)
}

function valueAt(data: unknown, field: KeyPath): unknown {
  let now = data
  for (const step of field) now = (now as Record<string | number, unknown> | undefined | null)?.[step]
  return now
}

function hasField(data: unknown, field: KeyPath): boolean {
  return field.length === 0 || valueAt(data, field) !== undefined
}

/** A field for people: its keys, without places in lists. */
const nameOf = (field: KeyPath) => quotable(field.filter((step) => typeof step === 'string').join('.'), 80)

function unknownKey(schema: z.ZodType, data: unknown, parent: KeyPath, key: string, guessed: Set<string>): Problem {
  const known = keysOf(schemaAt(schema, parent))
  const free = known.filter((one) => !hasField(data, [...parent, one]))
  const meant = didYouMean(key, free)
  if (meant !== undefined) guessed.add(JSON.stringify([...parent, meant]))
  const place = parent.length === 0 ? '' : ` in ${nameOf(parent)}`
  return {
    code: 'unknown-key',
    message: `There is no key ${quotable(key, 60) || '""'}${place}`,
    field: [...parent, key],
    right:
      meant === undefined
        ? `The keys known here: ${known.join(', ')}`
        : `${meant}: ${exampleOf(schemaAt(schema, [...parent, meant])) ?? '…'}`,
    hint: meant === undefined ? 'Use one of these, or delete the line' : `Did you mean ${meant}?`,
  }
}

function missingKey(schema: z.ZodType, field: KeyPath): Problem {
  const key = String(field.at(-1))
  const parent = field.slice(0, -1)
  const own = schemaAt(schema, field)
  const { description } = aboutOf(own)
  const { title } = aboutOf(schema)
  const place = parent.length > 0 ? ` in ${nameOf(parent)}` : title ? ` (${title.toLowerCase()} needs it)` : ''
  return {
    code: 'missing-key',
    message: `The key ${key} is missing${place}`,
    field,
    right: `${key}: ${exampleOf(own) ?? '…'}`,
    ...(description === undefined ? {} : { hint: `Add it: ${lower(description)}` }),
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function wrongShape(schema: z.ZodType, data: unknown, issue: Issue, written: string | undefined): Problem {
  const field = issue.path as KeyPath
  const value = valueAt(data, field)
  const own = schemaAt(schema, field)
  const { message, hint } = sayWrong(value, issue, written)
  const name = field.length === 0 ? 'The file' : nameOf(field)
  return {
    code: 'wrong-shape',
    message: `${name} ${message}`,
    field,
    right: rightOf(own, field),
    ...(hint === undefined ? {} : { hint }),
  }
}

function wrongKey(field: KeyPath, words: string): Problem {
  const [what, ...how] = words.split(': ')
  const parent = nameOf(field.slice(0, -1))
  return {
    code: 'wrong-shape',
    message: `${parent || 'The file'} has the key ${quotable(String(field.at(-1)), 60)}, which ${what}`,
    field,
    right: sentence(how.join(': ')) || 'A short name of lower-case letters, digits and hyphens',
  }
}

function rightOf(schema: z.ZodType | undefined, field: KeyPath): string {
  const here = schema && bare(schema)
  if (here instanceof z.ZodEnum) return `One of: ${here.options.join(', ')}`
  const { description } = aboutOf(schema)
  const example = exampleOf(schema)
  if (field.length === 0) return 'Fields, one a line: key: value'
  if (example === undefined || example === '…') return description ?? 'Words'
  return description === undefined ? `For example ${example}` : `${description}, for example ${example}`
}

/** What a value is, in words. */
function received(value: unknown, written?: string): string {
  if (value === null) return 'is empty'
  if (Array.isArray(value)) return 'holds a list'
  if (typeof value === 'object') return 'holds fields of its own'
  if (typeof value === 'string') return value === '' ? 'is empty' : `is ${JSON.stringify(quotable(value, 60))}`
  return `is the ${typeof value === 'number' ? 'number' : 'yes-or-no value'} ${quotable(written ?? String(value), 60)}`
}

const WANTED: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields of its own',
  record: 'fields of its own',
}

type Said = { readonly message: string; readonly hint?: string }

function sayWrong(value: unknown, issue: Issue, written: string | undefined): Said {
  const is = received(value, written)
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = WANTED[issue.expected] ?? issue.expected
      if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
        const text = written ?? String(value)
        return { message: `${is} and must be words`, hint: `Put it between double quotes: "${quotable(text, 60)}"` }
      }
      if (value === null)
        return { message: `is empty and must be ${wanted}`, hint: 'Write a value after the colon, or delete the line' }
      if (issue.expected === 'array')
        return {
          message: `${is} and must be a list`,
          hint: 'Write [one, two], or each item on a line of its own after "- "',
        }
      if (typeof value === 'string' && /^(?:number|int)$/.test(issue.expected))
        return {
          message: `${is} and must be ${wanted}`,
          hint: 'Write the number alone: no quotes, words or separators',
        }
      if (typeof value === 'number' && issue.expected === 'int') return { message: `${is} and must be a whole number` }
      return { message: `${is} and must be ${wanted}` }
    }
    case 'invalid_value': {
      const options = issue.values.map(String)
      const meant = typeof value === 'string' ? didYouMean(value, options) : undefined
      return {
        message: `${is}, which is none of the words allowed here`,
        ...(meant === undefined ? {} : { hint: `Did you mean ${meant}?` }),
      }
    }
    case 'too_small':
      if (issue.origin === 'string') return { message: 'is empty', hint: 'Write some words, or delete the line' }
      if (issue.origin === 'array')
        return {
          message: `has ${count(value)} and needs at least ${issue.minimum}`,
          hint: 'Add an item, or delete the whole list',
        }
      return { message: `${is}; the least is ${issue.minimum}` }
    case 'too_big':
      if (issue.origin === 'string')
        return {
          message: `has ${[...String(value)].length} characters; the most is ${issue.maximum}`,
          hint: 'Shorten it',
        }
      if (issue.origin === 'array') return { message: `has ${count(value)}; the most is ${issue.maximum}` }
      return { message: `${is}; the most is ${issue.maximum}` }
    case 'invalid_format':
    case 'custom': {
      const [what, ...how] = ownWords(issue).split(': ')
      const message = value !== null && typeof value === 'object' ? what! : `${is}, which ${what}`
      return { message, ...(how.length === 0 ? {} : { hint: sentence(how.join(': ')) }) }
    }
    default:
      return { message: `${is}, which does not fit` }
  }
}

const count = (value: unknown) =>
  Array.isArray(value) ? (value.length === 1 ? '1 item' : `${value.length} items`) : 'too few'
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The schema's own words, which begin with a verb; the library's are replaced. */
function ownWords(issue: Issue): string {
  return /^(?:is|has|must|holds) /.test(issue.message) ? issue.message : 'does not look right'
}

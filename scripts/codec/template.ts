import { type Filter, Liquid, LiquidError, type Template, TypeGuards, Value } from 'liquidjs'
import type { TemplateFacts } from '../core/render/mail/templates.ts'

type Found = {
  variables: { path: string[]; line: number }[]
  filters: { name: string; line: number }[]
  tags: { name: string; line: number }[]
}
/** Loop names and assigned names, to the path they stand for; null when they stand for no single one. */
type Scope = ReadonlyMap<string, readonly string[] | null>
type Placed = { readonly token?: { getPosition(): number[] } }

const parser = new Liquid({ strictFilters: false })
const ITEM = '[]'
const lineOf = (placed: Placed): number => placed.token?.getPosition()[0] ?? 1

class Unusable extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/** The path a value token names, through loop names; undefined for a literal or an assigned name. */
function pathOf(token: unknown, scope: Scope): string[] | undefined {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return undefined
  const line = token.getPosition()[0]!
  const parts = token.props.map((prop) => {
    if ('content' in prop && typeof prop.content === 'string') return prop.content
    if ('content' in prop && typeof prop.content === 'number') return ITEM
    throw new Unusable('A name in square brackets cannot be used; write the name after a dot', line)
  })
  const [head, ...rest] = parts
  if (head === undefined) return undefined
  if (!scope.has(head)) return parts
  const stands = scope.get(head)
  return stands ? [...stands, ...rest] : undefined
}

function readToken(token: unknown, scope: Scope, found: Found): void {
  if (token instanceof Value) {
    readValue(token, scope, found)
    return
  }
  if (TypeGuards.isRangeToken(token))
    throw new Unusable('A range such as (1..9) cannot be used', token.getPosition()[0]!)
  const path = pathOf(token, scope)
  if (path && TypeGuards.isPropertyAccessToken(token)) found.variables.push({ path, line: token.getPosition()[0]! })
}

function readValue(value: Value, scope: Scope, found: Found): void {
  for (const token of value.initial.postfix) readToken(token, scope, found)
  for (const filter of value.filters) {
    const line = lineOf(filter as unknown as Filter & Placed)
    // Liquid adds the escape of its own as a filter without a place in the source.
    if (typeof filter.name === 'string' && /^\w+$/.test(filter.name)) found.filters.push({ name: filter.name, line })
    for (const arg of filter.args) readToken(Array.isArray(arg) ? arg[1] : arg, scope, found)
  }
}

type Named = Template & {
  readonly name?: string
  readonly variable?: string
  readonly collection?: unknown
  readonly key?: string
  readonly value?: unknown
}

function innerScope(template: Named, scope: Scope): Scope {
  if (template.name !== 'for' || template.variable === undefined) return scope
  const path = pathOf(template.collection, scope)
  return new Map([...scope, [template.variable, path ? [...path, ITEM] : null], ['forloop', null]])
}

function childrenOf(template: Template): Template[] {
  if (!template.children) return []
  const step = template.children(false, true).next()
  return Array.isArray(step.value) ? step.value : []
}

function walk(templates: readonly Template[], outer: Scope, found: Found): void {
  let scope = outer
  for (const template of templates as readonly Named[]) {
    if (template.name !== undefined) found.tags.push({ name: template.name, line: lineOf(template) })
    const own = (template as { value?: unknown }).value
    if (template.name === undefined && own instanceof Value) readValue(own, scope, found)
    else for (const argument of template.arguments?.() ?? []) readToken(argument, scope, found)
    walk(childrenOf(template), innerScope(template, scope), found)
    if (template.name === 'assign' && template.key !== undefined) scope = new Map([...scope, [template.key, null]])
  }
}

/** Says in plain words why Liquid could not read a template. */
function wordsFor(message: string): string {
  const [first = ''] = message.split(/, (?:file|line):/)
  const tag = /^tag "?(.{1,40}?)"? not found$/.exec(first)
  if (tag) return `There is no tag ${tag[1]}`
  if (/^output .* not closed$/s.test(first)) return 'A {{ is not closed by }}'
  if (/^tag \{%.* not closed$/s.test(first))
    return 'A tag is opened and never ended: each if, for, case and unless needs its end'
  if (/^tag .* not closed$/s.test(first)) return 'A {% is not closed by %}'
  return 'This does not read as Liquid'
}

/**
 * Reads a Liquid template without running it.
 * @param source the template
 * @returns the variables, filters and tags it uses with their lines (from 1); `broken` where it does not parse
 */
export function parseTemplate(source: string): TemplateFacts {
  const found: Found = { variables: [], filters: [], tags: [] }
  try {
    walk(parser.parse(source), new Map(), found)
    return found
  } catch (error) {
    if (error instanceof Unusable) return { ...found, broken: { message: error.message, line: error.line } }
    if (!LiquidError.is(error)) throw error
    const unknown = /^tag "?(\w{1,40})"? not found/.exec(error.message)
    const line = error.token?.getPosition()[0] ?? 1
    if (unknown) return { ...found, tags: [...found.tags, { name: unknown[1]!, line }] }
    return { ...found, broken: { message: wordsFor(error.message), line } }
  }
}

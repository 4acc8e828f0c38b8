/** From the shape of a file to the fields of the editor: a new field of a schema appears by itself. */
import { MAX_COUNT } from '../../../schemas/primitives.ts'
import type { Shape } from './shape.ts'
import type { AdminField } from './types.ts'
import { choiceOf, labelOf } from './words.ts'

/** What the fields of one program choose from. Slug to name. */
export type Choices = {
  readonly channels: ReadonlyMap<string, string>
  readonly segments: ReadonlyMap<string, string>
  readonly tiers: ReadonlyMap<string, string>
  readonly badges: ReadonlyMap<string, string>
  readonly timezone: string
}

/** How one field is to be, where its shape alone does not say: by its path, such as `review.at`. */
export type Special = {
  readonly label?: string
  readonly hint?: string
  /** A day and a time to pick, with the clock's own as a start. */
  readonly pick?: 'now' | 'time'
  readonly default?: string
  /** Shown, not to be changed. */
  readonly fixed?: true
  /** Unfolded from the start. */
  readonly open?: true
  /** Kept as it is, and not shown: what the program notes for itself. */
  readonly hidden?: true
}
export type Specials = Readonly<Record<string, Special>>

type At = { readonly name: string; readonly path: string; readonly required: boolean; readonly fixed: boolean }
type Base = Pick<AdminField, 'name' | 'label' | 'hint' | 'required' | 'readonly'>
type Making = { readonly choices: Choices; readonly specials: Specials }

const PLAIN = { use_emoji_autocomplete: false } as const
const DAY = '\\d{4}-\\d{2}-\\d{2}'
const INSTANT = `${DAY}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})`
const MOMENT_HINT = 'A day, 2026-11-03, or a day and a time, 2026-11-03T18:20:00+01:00.'

/** Patterns that the shape cannot say, and how to write it right. */
const WRITTEN: Readonly<Record<string, readonly [pattern: string, right: string]>> = {
  instant: [`^${INSTANT}$`, 'Write day and time: 2026-11-03T18:20:00+01:00'],
  moment: [`^(${DAY}|${INSTANT})$`, 'Write a day, 2026-11-03, or a day and a time, 2026-11-03T18:20:00+01:00'],
  url: ['^https?://[^\\s]+$', 'Write a web address: https://…'],
}

/** Shared shapes whose own words say nothing that the field does not show. */
const SILENT = new Set([
  'line',
  'words',
  'count',
  'points',
  'handle',
  'channel',
  'segment',
  'slug',
  'url',
  'day',
  'file',
])

function hintOf(shape: Shape, special: Special | undefined): string | undefined {
  if (special?.hint) return special.hint
  if (shape.shared && shape.id === 'moment') return MOMENT_HINT
  if (shape.shared && SILENT.has(shape.id ?? '')) return undefined
  const example = shape.examples?.[0]
  const said = shape.description
  const shown = typeof example === 'string' || typeof example === 'number' ? `For example: ${example}` : undefined
  return [said && `${said.replace(/[.:]$/, '')}.`, shown].filter(Boolean).join(' ') || undefined
}

const limits = ({ minimum, maximum }: Shape) => ({
  ...(minimum !== undefined && minimum > -MAX_COUNT && { min: minimum }),
  ...(maximum !== undefined && maximum < MAX_COUNT && { max: maximum }),
})
const amounts = ({ minItems, maxItems }: Shape, required: boolean) => ({
  ...(minItems !== undefined && required && { min: minItems }),
  ...(maxItems !== undefined && { max: maxItems }),
})

const options = (values: readonly (string | number | boolean)[]) =>
  values.map((value) => ({ label: choiceOf(value), value }))
const named = (from: ReadonlyMap<string, string>) => [...from].map(([value, label]) => ({ label, value }))

/** Names of fields that point at something the program itself lists. */
const LISTED: Readonly<Record<string, 'tiers' | 'badges'>> = { tiers: 'tiers', badges: 'badges', badge: 'badges' }
/** Names of fields that point at files of another kind: collection, and what is shown of one. */
const ELSEWHERE: Readonly<Record<string, readonly [collection: string, shown: string]>> = {
  campaign: ['campaigns', 'title'],
  campaigns: ['campaigns', 'title'],
  reward: ['rewards', 'name'],
}

/** A choice among things that have short names: a list the program has, or files of another kind. */
function choiceAmong(
  shape: Shape,
  name: string,
  base: Base,
  { choices }: Making,
  many: object,
): AdminField | undefined {
  const listed = LISTED[name]
  if (shape.id === 'channel') return { ...base, widget: 'select', options: named(choices.channels), ...many }
  if (shape.id === 'segment') return { ...base, widget: 'select', options: named(choices.segments), ...many }
  if (shape.id === 'slug' && listed) return { ...base, widget: 'select', options: named(choices[listed]), ...many }
  const [collection, shown] = shape.id === 'handle' ? ['members', 'name'] : (ELSEWHERE[name] ?? [])
  if (!collection || !shown || (shape.id !== 'slug' && shape.id !== 'handle')) return undefined
  return {
    ...base,
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [shown],
    search_fields: [shown],
    ...many,
  }
}

function text(shape: Shape, base: Base, special: Special | undefined): AdminField {
  const [pattern, right] = WRITTEN[shape.id ?? ''] ?? [shape.pattern]
  return {
    ...base,
    widget: shape.id === 'words' ? 'text' : 'string',
    ...PLAIN,
    ...(pattern && { pattern: [pattern, right ?? base.hint ?? `Write it as it should be: ${base.label}`] as const }),
    ...(shape.maxLength !== undefined && { maxlength: shape.maxLength }),
    ...(special?.default !== undefined && { default: special.default }),
  }
}

function oneString(shape: Shape, at: At, base: Base, making: Making): AdminField {
  const special = making.specials[at.path]
  if (at.fixed) return text({ ...shape, pattern: undefined } as Shape, base, special)
  if (special?.pick) {
    const start = special.pick === 'now' ? ({ default: '{{now}}' } as const) : {}
    return { ...base, widget: 'datetime', type: 'datetime-local', input_timezone: making.choices.timezone, ...start }
  }
  if (shape.id === 'day') return { ...base, widget: 'datetime', type: 'date' }
  if (shape.id === 'file')
    return at.name === 'file'
      ? { ...base, widget: 'file', choose_url: false }
      : { ...base, widget: 'image', choose_url: false }
  return choiceAmong(shape, at.name, base, making, {}) ?? text(shape, base, special)
}

function list(shape: Shape, at: At, base: Base, making: Making): AdminField {
  const { items } = shape
  if (!items) throw new Error(`${at.path}: a list that does not say of what`)
  const many = { multiple: true, ...amounts(shape, at.required) }
  if (items.enum) return { ...base, widget: 'select', options: options(items.enum), ...many }
  const chosen = choiceAmong(items, at.name, base, making, many)
  if (chosen) return chosen
  const rest = { label_singular: base.label.toLowerCase(), ...amounts(shape, at.required) }
  const inner: At = { ...at, required: true }
  if (items.properties)
    return { ...base, widget: 'list', ...rest, collapsed: 'auto', fields: fieldsOf(items, making, at.path, at.fixed) }
  return { ...base, widget: 'list', ...rest, field: field(items, inner, making) }
}

/** A table with open keys: one field for each key that is known, or words beside words. */
function table(shape: Shape, at: At, base: Base, making: Making): AdminField {
  const values = shape.additionalProperties
  if (!values) throw new Error(`${at.path}: an object that does not say what is in it`)
  const keys = shape.propertyNames?.enum
  const cell = (name: string, label?: string): AdminField => {
    const made = field(values, { ...at, name, path: `${at.path}.${name}`, required: false }, making)
    return label === undefined ? made : { ...made, label }
  }
  const fields = keys
    ? keys.map((key) => cell(String(key)))
    : values.type === 'integer' && shape.propertyNames?.id === 'slug'
      ? [...named(making.choices.channels).map(({ value, label }) => cell(value, label)), cell('default', 'The others')]
      : undefined
  if (fields) return { ...base, widget: 'object', collapsed: 'auto', fields }
  if (values.type !== 'string') throw new Error(`${at.path}: no way is known to show a table of ${values.type}`)
  return { ...base, widget: 'keyvalue', key_label: 'Name', value_label: 'Value' }
}

/** One field of the editor. Throws on a shape that cannot be shown, so that no field is lost in silence. */
function field(shape: Shape, at: At, making: Making): AdminField {
  const special = making.specials[at.path]
  if (special?.hidden) return { name: at.name, label: labelOf(at.name), widget: 'hidden', required: at.required }
  const hint = hintOf(shape, special)
  const fixed = at.fixed || special?.fixed === true
  const here: At = { ...at, fixed }
  const label = special?.label ?? shape.title ?? labelOf(at.name)
  const base: Base = {
    name: at.name,
    label,
    required: at.required,
    ...(hint !== undefined && { hint }),
    ...(fixed && { readonly: true }),
  }
  const start = special?.default === undefined ? {} : { default: special.default }
  if (shape.enum) return { ...base, widget: 'select', options: options(shape.enum), ...start }
  if (shape.const !== undefined) return { ...base, widget: 'select', options: options([shape.const]) }
  if (shape.anyOf?.every((one) => one.type === 'string')) return text({ ...shape, type: 'string' }, base, special)
  switch (shape.type) {
    // Not a switch: that would write "no" where nothing was said, and nothing said may mean yes.
    case 'boolean':
      return { ...base, widget: 'select', options: options([true, false]) }
    case 'integer':
    case 'number':
      return { ...base, widget: 'number', value_type: shape.type === 'integer' ? 'int' : 'float', ...limits(shape) }
    case 'string':
      return oneString(shape, here, base, making)
    case 'array':
      return list(shape, here, base, making)
    case 'object':
      return shape.properties
        ? {
            ...base,
            widget: 'object',
            collapsed: special?.open ? false : 'auto',
            fields: fieldsOf(shape, making, at.path, fixed),
          }
        : table(shape, here, base, making)
    default:
      throw new Error(`${at.path}: no way is known to show it in the editor (scripts/core/admin/fields.ts)`)
  }
}

/**
 * The fields of an object, in the order of its schema.
 * @param above the path of the object; nothing for a whole file
 * @param fixed whether all of it is shown and not to be changed
 */
export function fieldsOf(shape: Shape, making: Making, above = '', fixed = false): AdminField[] {
  const required = new Set(shape.required)
  return Object.entries(shape.properties ?? {}).map(([name, inner]) =>
    field(inner, { name, path: above === '' ? name : `${above}.${name}`, required: required.has(name), fixed }, making),
  )
}

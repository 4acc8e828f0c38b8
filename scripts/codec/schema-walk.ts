import { z } from 'zod'
import type { KeyPath } from '../core/problem.ts'

/** What a schema says about itself for people and editors. */
export type About = { readonly title?: string; readonly description?: string; readonly examples?: readonly unknown[] }

/** A schema without what makes it optional. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema
}

/** The schema of a field within a schema, or undefined when there is none. */
export function schemaAt(schema: z.ZodType, field: KeyPath): z.ZodType | undefined {
  let now: z.ZodType | undefined = schema
  for (const step of field) {
    const here: z.ZodType = bare(now)
    if (here instanceof z.ZodObject) now = here.shape[step]
    else if (here instanceof z.ZodArray) now = here.element as z.ZodType
    else if (here instanceof z.ZodRecord) now = here.valueType as z.ZodType
    else now = undefined
    if (now === undefined) return undefined
  }
  return now
}

/** The keys a schema knows, in its order; empty for what is no map, or takes keys of its own choice. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  const here = schema && bare(schema)
  if (here instanceof z.ZodObject) return Object.keys(here.shape)
  if (here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum) return here.keyType.options.map(String)
  return []
}

/** What a schema says about itself: the outer words go before the inner ones. */
export function aboutOf(schema: z.ZodType | undefined): About {
  if (!schema) return {}
  const own = (schema.meta() ?? {}) as About
  return schema instanceof z.ZodOptional ? { ...aboutOf(schema.unwrap() as z.ZodType), ...own } : own
}

/**
 * An example of a value, as it stands in YAML after its key; `…` for words of one's own.
 * @returns undefined where nothing useful can be said
 */
export function exampleOf(schema: z.ZodType | undefined): string | undefined {
  if (!schema) return undefined
  const [example] = aboutOf(schema).examples ?? []
  if (example !== undefined) return flow(example)
  const here = bare(schema)
  if (here instanceof z.ZodEnum) return String(here.options[0])
  if (here instanceof z.ZodBoolean) return 'true'
  if (here instanceof z.ZodNumber) return String(Math.max(1, here.minValue ?? 1))
  if (here instanceof z.ZodString) return '…'
  if (here instanceof z.ZodArray) return `[${exampleOf(here.element as z.ZodType) ?? '…'}]`
  if (here instanceof z.ZodObject) {
    const needed = Object.entries(here.shape as Record<string, z.ZodType>).filter(
      ([, value]) => !(value instanceof z.ZodOptional),
    )
    const shown = needed.length > 0 ? needed : Object.entries(here.shape as Record<string, z.ZodType>).slice(0, 2)
    return `{ ${shown.map(([key, value]) => `${key}: ${exampleOf(value) ?? '…'}`).join(', ')} }`
  }
  if (here instanceof z.ZodRecord) {
    const key =
      here.keyType instanceof z.ZodEnum
        ? String(here.keyType.options[0])
        : (exampleOf(here.keyType as z.ZodType) ?? '…')
    return `{ ${key}: ${exampleOf(here.valueType as z.ZodType) ?? '…'} }`
  }
  return undefined
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${flow(one)}`)
      .join(', ')} }`
  if (typeof value === 'string' && /^[#@&*!|>'"%`]/.test(value)) return JSON.stringify(value)
  return String(value)
}

import { z } from 'zod'
import { bare, schemaAt } from '../../scripts/codec/schema-walk.ts'

type Field = readonly (string | number)[]

/** Every place in a schema where words stand. */
export function textFields(schema: z.ZodType, above: Field = []): Field[] {
  const here = bare(schema)
  if (here instanceof z.ZodString) return [above]
  if (here instanceof z.ZodArray) return textFields(here.element as z.ZodType, [...above, 0])
  if (here instanceof z.ZodObject)
    return Object.entries(here.shape as Record<string, z.ZodType>).flatMap(([key, one]) =>
      textFields(one, [...above, key]),
    )
  return []
}

const WORDS = [
  'maya',
  'words',
  '2026-11-03',
  '2026-11-03T18:20:00Z',
  'https://a.example/',
  'a.webp',
  'en',
  'Europe/Berlin',
  '48h',
  '#ad',
  '0.1',
  'DE',
  'EUR',
  '#B5482A',
  '12 months',
  '0'.repeat(64),
  '0'.repeat(16),
  `age1${'q'.repeat(58)}`,
]

/** A small right value of a schema: what is needed and no more. */
export function filled(schema: z.ZodType): unknown {
  const here = bare(schema)
  if (here instanceof z.ZodString) return WORDS.find((text) => here.safeParse(text).success)
  if (here instanceof z.ZodEnum) return here.options[0]
  if (here instanceof z.ZodNumber) return Math.max(1, here.minValue ?? 1)
  if (here instanceof z.ZodBoolean) return true
  if (here instanceof z.ZodArray) return [filled(here.element as z.ZodType)]
  if (here instanceof z.ZodRecord) return {}
  if (!(here instanceof z.ZodObject)) throw new Error(`no value is made for ${here.type}`)
  const needed = Object.entries(here.shape as Record<string, z.ZodType>).filter(
    ([, one]) => !(one instanceof z.ZodOptional),
  )
  return Object.fromEntries(needed.map(([key, one]) => [key, filled(one)]))
}

/** A value with words put into one of its fields; what leads there is filled in as far as its schema needs it. */
export function withText(value: unknown, [step, ...rest]: Field, text: string, schema: z.ZodType): unknown {
  if (step === undefined) return text
  const inner = schemaAt(schema, [step])!
  if (typeof step === 'number') return [withText(Array.isArray(value) ? value[step] : undefined, rest, text, inner)]
  const fields = (value ?? filled(schema)) as Record<string, unknown>
  return { ...fields, [step]: withText(fields[step], rest, text, inner) }
}

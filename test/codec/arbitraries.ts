import fc from 'fast-check'
import { z } from 'zod'
import { KINDS, type Kind } from '../../schemas/kinds.ts'

/** One word each that shows what YAML makes of it: values that turn into something else, indicators, quotes, hidden characters. */
const TRAPS = [
  'no',
  'yes',
  'null',
  '~',
  'true',
  '012',
  '0x1F',
  '1e3',
  '2026',
  '2026-01-02',
  '.inf',
  '- a',
  '-',
  '--',
  '---',
  '...',
  'a: b',
  'a:',
  'a #b',
  '#a',
  "it's",
  '"q"',
  "'q'",
  '[a]',
  '{a}',
  '*a',
  '&a',
  '!a',
  '|',
  '>',
  '%a',
  '@a',
  '`a`',
  '? a',
  '?',
  ':',
  ': a',
  'a, b',
  '<<',
  '=',
  'ein Gruß',
  '😀',
  'a\\b',
  'a\tb',
  ' a',
  'a ',
  '\u200ba',
  'a\u202eb',
  '\u2028',
  '\u0085',
  'a"b\\',
  '1_000',
  '0o14',
  '1:30',
  '+1',
  '.5',
  '5.',
  '__proto__x',
  'constructor',
]

const oneLine = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.array(fc.constantFrom(...TRAPS, ' ', 'word'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
)
const manyLines = fc
  .array(fc.oneof(oneLine, fc.constantFrom('', ' ', '  a', '\ta')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n'))

/** Whatever a schema accepts, from examples of its ids, numbers in its range and nasty words. */
export function valuesOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return rough(schema).filter((value) => schema.safeParse(value).success)
}

function rough(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return rough(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => valuesOf(option as z.ZodType)))
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return numbers(schema)
  if (schema instanceof z.ZodString) return texts(schema)
  if (schema instanceof z.ZodArray)
    return fc.array(valuesOf(schema.element as z.ZodType), { minLength: 1, maxLength: 3 })
  if (schema instanceof z.ZodRecord) return records(schema)
  if (schema instanceof z.ZodObject) return objects(schema)
  throw new Error(`no values are made for ${schema.type}`)
}

function numbers(schema: z.ZodNumber): fc.Arbitrary<number> {
  const min = Math.max(schema.minValue ?? -1e6, -1e6)
  const max = Math.min(schema.maxValue ?? 1e6, 2 ** 31)
  const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
  return schema.safeParse(0.5).success
    ? fc.oneof(
        whole,
        fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
      )
    : whole
}

const known = [
  'maya',
  'no',
  'null',
  '2026',
  '012',
  '1e3',
  'x',
  'on',
  'autumn-roast',
  '2026-11-03',
  '2028-02-29',
  '2026-11-03T18:20:00Z',
  '2026-11-03T18:20:00.123+05:30',
  '48h',
  '7d',
  'https://a.example/?q=a:b#c',
  'https://a.example/%20',
  'a.webp',
  'en',
  'pt-BR',
  'Europe/Berlin',
  '#B5482A',
  'DE',
  'EUR',
  '#ad',
  '0.1',
  'brand-bold.woff2',
  '12 months',
  `${'ab0'.repeat(21)}a`,
  '0123456789abcdef',
  '0'.repeat(64),
  '1e'.repeat(8),
  `age1${'q'.repeat(58)}`,
  `777e777${'a'.repeat(9)}`,
]

function texts(schema: z.ZodString): fc.Arbitrary<string> {
  const fitting = known.filter((text) => schema.safeParse(text).success)
  const free = [oneLine, manyLines].map((arbitrary) => arbitrary.filter((text) => schema.safeParse(text).success))
  const open = schema.safeParse('some, words: no').success
  if (open) return fc.oneof(...free.slice(0, schema.safeParse('a\nb').success ? 2 : 1))
  if (fitting.length === 0) throw new Error(`none of the known words fits ${JSON.stringify(z.toJSONSchema(schema))}`)
  return fc.constantFrom(...fitting)
}

function records(schema: z.ZodRecord): fc.Arbitrary<unknown> {
  const keys =
    schema.keyType instanceof z.ZodEnum
      ? fc.constantFrom(...schema.keyType.options.map(String))
      : fc.constantFrom('instagram', 'x', 'default', 'no', '2026', '012')
  return fc.dictionary(keys, valuesOf(schema.valueType as z.ZodType), { minKeys: 1, maxKeys: 3, noNullPrototype: true })
}

function objects(schema: z.ZodObject): fc.Arbitrary<object> {
  const shape = schema.shape as Record<string, z.ZodType>
  const needed = Object.keys(shape).filter((key) => !(shape[key] instanceof z.ZodOptional))
  const model = Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, valuesOf(value)]))
  return fc.record(model, { requiredKeys: needed, noNullPrototype: true })
}

/** Every kind with files of it: path, data, body. */
export const kindsWithFiles = KINDS.map((kind) => ({ kind, files: fileOf(kind) }))

function fileOf(kind: Kind): fc.Arbitrary<{ path: string; data: object; body: string }> {
  const body =
    kind.format === 'yaml'
      ? fc.constant('')
      : fc.constantFrom('', 'Hello\n', '---\n\nA line\n', '    code\n', 'Zwei\n\n\nZeilen\n', '# A\n---\nb: c\n')
  return fc.record({ path: fc.constant(kind.example), data: valuesOf(kind.schema) as fc.Arbitrary<object>, body })
}

import { z } from 'zod'
import { campaignSchema } from './campaign.ts'
import { day, instant, line, slug, words } from './primitives.ts'
import { programSchema } from './program.ts'
import { rulesetSchema } from './ruleset.ts'

/** What a map can make of a source. */
export const IMPORT_KINDS = [
  'ambassador',
  'share',
  'award',
  'campaign',
  'reward',
  'redemption',
  'order',
  'visit',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** How a source's text becomes a value; `text` unless said. */
export const CONVERSIONS = [
  'text',
  'number',
  'amount',
  'yes-no',
  'slug',
  'link',
  'account',
  'country',
  'member',
  'as-it-is',
] as const
export type Conversion = (typeof CONVERSIONS)[number]

const path = z
  .string()
  .min(1)
  .max(200)
  .meta({
    description: 'A column, or keys joined by dots; `..` before it looks in the record that holds the list',
    examples: ['date.year', '..name'],
  })
const paths = z.union([path, z.array(path).min(1).max(20)], { error: 'is neither a column nor a list of columns' })
const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'is neither text nor a number nor true or false',
})
const table = z
  .record(z.string(), scalar)
  .meta({ description: 'What each word of the source stands for; capitals and spaces around it do not matter' })

const condition = z.strictObject({
  from: path,
  is: z.array(scalar).min(1).optional(),
  is_not: z.array(scalar).min(1).optional(),
})

const month = z.int().min(1).max(12)
const parts = z.strictObject({
  year: path,
  month: path.optional(),
  day: path.optional(),
  months: z
    .string()
    .optional()
    .meta({ description: 'The name of a table from month names to 1 to 12; numbers and English names are known' }),
  missing_month: month
    .optional()
    .meta({ description: 'Take this month where the source has none, and say so; without it the row is refused' }),
  wrong_month: month
    .optional()
    .meta({ description: 'Take this month where the source has something else there, and say so' }),
  missing_day: z
    .int()
    .min(1)
    .max(28)
    .optional()
    .meta({ description: 'Take this day where the source has none, and say so' }),
})

/** Where the value of one field comes from: one source, then what is done to it, in the order of these keys. */
export type Rule = {
  from?: string | string[]
  value?: unknown
  template?: string
  parts?: z.infer<typeof parts>
  first?: Rule[]
  list?: Rule[]
  object?: Record<string, Rule>
  now?: true
  earliest?: 'share'
  when?: z.infer<typeof condition>
  query?: string
  split?: string
  table?: string | Record<string, string | number | boolean>
  otherwise?: 'refuse' | 'leave-out' | { value: string | number | boolean }
  date?: string
  as?: Conversion
  cut?: number
  default?: string | number | boolean
  optional?: boolean
}

const SOURCES = ['from', 'value', 'template', 'parts', 'first', 'list', 'object', 'now', 'earliest'] as const

const rule: z.ZodType<Rule> = z.lazy(() =>
  z
    .strictObject({
      from: paths.optional(),
      value: z
        .union([scalar, z.array(scalar)], { error: 'is neither text, a number, true or false, nor a list of them' })
        .optional(),
      template: z.string().max(1000).optional(),
      parts: parts.optional(),
      first: z.array(rule).min(2).max(10).optional().meta({ description: 'The first of these that gives something' }),
      list: z.array(rule).min(1).max(60).optional(),
      object: z.record(z.string(), rule).optional(),
      now: z.literal(true).optional(),
      earliest: z.literal('share').optional(),
      when: condition.optional(),
      query: z
        .string()
        .min(1)
        .max(60)
        .optional()
        .meta({ description: 'Takes this parameter out of a web address or a path', examples: ['utm_content'] }),
      split: z.string().min(1).max(10).optional(),
      table: z.union([z.string(), table], { error: "is neither a table's name nor a table" }).optional(),
      otherwise: z
        .union([z.enum(['refuse', 'leave-out']), z.strictObject({ value: scalar })], {
          error: 'is none of refuse, leave-out and {value: …}',
        })
        .optional(),
      date: z
        .string()
        .max(40)
        .optional()
        .meta({ examples: ['DD.MM.YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD', 'YYYY-MM-DD HH:mm:ss Z'] }),
      as: z.enum(CONVERSIONS).optional(),
      cut: z.int().min(10).max(10_000).optional(),
      default: scalar.optional(),
      optional: z.boolean().optional().meta({
        description:
          'Whether a table may lack the columns named here and inside; without it a table that lacks one is refused',
      }),
    })
    .superRefine((one, context) => {
      const given = SOURCES.filter((key) => one[key] !== undefined)
      if (given.length !== 1)
        context.addIssue({
          code: 'custom',
          message:
            given.length === 0
              ? `has nothing that says where the value comes from: give one of ${SOURCES.join(', ')}`
              : `has ${given.join(' and ')}: one is enough`,
        })
    }),
)

const record = z
  .strictObject({
    kind: z.enum(IMPORT_KINDS),
    each: path.optional().meta({ description: "A list in the source's record: one is made of each thing in it" }),
    when: condition.optional().meta({ description: 'Only these; the others are reported as left out' }),
    handle: rule.optional().meta({ description: 'Of an ambassador: its short name; made of the name unless said' }),
    same_handle: z.enum(['person', 'another']).optional().meta({
      description:
        'What a second row of the same short name is: the same person, or another one, who gets a number (unless said)',
    }),
    slug: rule.optional().meta({ description: 'Of a campaign or reward: its short name' }),
    id: rule.optional().meta({
      description:
        'What tells a share, award, redemption or order from others; for the first three their post or title, and day, unless said',
    }),
    together: z
      .boolean()
      .optional()
      .meta({ description: 'Whether one post by several members was made together; true unless said' }),
    fields: z.record(z.string(), rule),
    body: rule.optional().meta({ description: 'The words below the front matter' }),
    contact: z
      .strictObject({ email: rule.optional(), phone: rule.optional() })
      .optional()
      .meta({ description: 'Sealed at once; never shown' }),
  })
  .superRefine((one, context) => {
    const only = (key: 'contact' | 'handle' | 'same_handle' | 'slug', kinds: readonly string[]) => {
      if (one[key] !== undefined && !kinds.includes(one.kind))
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `is for ${kinds.join(' or ')}, not for ${one.kind}`,
        })
    }
    only('contact', ['ambassador'])
    only('handle', ['ambassador'])
    only('same_handle', ['ambassador'])
    only('slug', ['campaign', 'reward'])
  })

/** A map: how a file from elsewhere becomes records under `content/`. Its words are explained in `schemas/import-maps/README.md`. */
export const importMapSchema = z
  .strictObject({
    name: line.optional(),
    source: z
      .strictObject({
        format: z
          .enum(['csv', 'json', 'yaml'])
          .optional()
          .meta({ description: 'Told by the name of the file unless said' }),
        list: path.optional().meta({ description: 'Where the list of records lies; the whole file unless said' }),
        separator: z
          .enum(['comma', 'semicolon', 'tab'])
          .optional()
          .meta({ description: 'Of a CSV file; found out unless said' }),
        logged_at: instant.optional().meta({
          description: 'When imported shares are said to have been logged; the time of the import unless said',
        }),
      })
      .optional(),
    ignore: z.array(path).max(200).optional().meta({ description: 'Columns left behind knowingly' }),
    tables: z.record(z.string(), table).optional(),
    program: programSchema.optional().meta({ description: 'Written where the content folder has no program.yaml' }),
    rulesets: z
      .record(day, rulesetSchema)
      .optional()
      .meta({ description: 'Written, by the day they begin, where the folder has no ruleset' }),
    starter: campaignSchema
      .extend({ slug, body: words })
      .optional()
      .meta({ description: 'Written where the folder has no campaign' }),
    records: z.array(record).min(1).max(20),
  })
  .meta({ id: 'import-map', title: 'How a file from elsewhere becomes content' })

export type ImportMap = z.infer<typeof importMapSchema>
export type RecordRule = z.infer<typeof record>
export type Condition = z.infer<typeof condition>
export type DateParts = z.infer<typeof parts>

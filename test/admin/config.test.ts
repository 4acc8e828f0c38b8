/** The editor's configuration is the schemas' own: every field is in it, and a new one comes by itself. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ambassadorSchema } from '../../schemas/ambassador.ts'
import { campaignSchema } from '../../schemas/campaign.ts'
import { emailSchema, newsSchema, storySchema, tipSchema } from '../../schemas/pages.ts'
import { awardSchema } from '../../schemas/points-files.ts'
import { slug, words } from '../../schemas/primitives.ts'
import { programSchema } from '../../schemas/program.ts'
import { rewardSchema } from '../../schemas/reward.ts'
import { rulesetSchema } from '../../schemas/ruleset.ts'
import { shareSchema } from '../../schemas/share.ts'
import { backendFrom } from '../../scripts/commands/admin-files.ts'
import { adminConfig, githubBackend } from '../../scripts/core/admin/config.ts'
import { type Choices, fieldsOf } from '../../scripts/core/admin/fields.ts'
import { adminTexts } from '../../scripts/core/admin/page.ts'
import { shapeOf } from '../../scripts/core/admin/shape.ts'
import type { AdminField } from '../../scripts/core/admin/types.ts'
import { makeProgram } from '../support/program-builder.ts'

const { settings } = makeProgram()
const config = adminConfig(settings, githubBackend('acme/crew'))
const collection = (name: string) => config.collections.find((one) => one.name === name)!
const fieldsOfCollection = (name: string): readonly AdminField[] => {
  const one = collection(name)
  return 'files' in one ? one.files[0]!.fields : one.fields
}

const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  campaigns: campaignSchema,
  'members-campaigns': campaignSchema,
  news: newsSchema,
  stories: storySchema,
  tips: tipSchema,
  emails: emailSchema,
  rewards: rewardSchema,
  members: ambassadorSchema,
  shares: shareSchema,
  awards: awardSchema,
  rulesets: rulesetSchema,
  program: programSchema,
}

const choices: Choices = {
  channels: settings.channels,
  segments: settings.segments,
  tiers: new Map(),
  badges: new Map(),
  timezone: 'Europe/Berlin',
}
const made = (schema: z.ZodType) => fieldsOf(shapeOf(schema), { choices, specials: {} })

/** Paths of everything that an object with known keys holds, as the JSON Schema has it. */
function pathsOf(schema: z.ZodType): string[] {
  const walk = (shape: ReturnType<typeof shapeOf>, above: string): string[] =>
    Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => [
      `${above}${name}`,
      ...walk(inner, `${above}${name}.`),
      ...(inner.items ? walk(inner.items, `${above}${name}.`) : []),
    ])
  return walk(shapeOf(schema), '')
}

const shownPaths = (fields: readonly AdminField[], above = ''): string[] =>
  fields.flatMap((field) => [
    `${above}${field.name}`,
    ...('fields' in field && field.fields ? shownPaths(field.fields, `${above}${field.name}.`) : []),
  ])

describe('the configuration', () => {
  test('has a collection for every kind that a marketer edits, and no other', () => {
    expect(config.collections.map(({ name }) => name)).toEqual(Object.keys(SCHEMAS))
  })

  test.each(Object.entries(SCHEMAS))('%s: every field of its schema is there, in its order', (name, schema) => {
    const names = fieldsOfCollection(name).map((field) => field.name)
    expect(names.filter((one) => one !== 'body')).toEqual(Object.keys(schema.shape))
    if (name === 'shares') return
    const shown = shownPaths(fieldsOfCollection(name))
    expect(pathsOf(schema).filter((path) => !shown.includes(path))).toEqual([])
  })

  test('what must be said is asked for, what may be left out is not', () => {
    for (const [name, schema] of Object.entries(SCHEMAS))
      for (const field of fieldsOfCollection(name)) {
        const inner = schema.shape[field.name]
        if (inner)
          expect([name, field.name, field.required]).toEqual([name, field.name, !inner.safeParse(undefined).success])
      }
  })

  test('a new field appears by itself, with its own words', () => {
    const grown = campaignSchema.extend({
      mood: words.optional().meta({ title: 'How it feels', description: 'Two or three words' }),
      seats: z
        .int()
        .min(1)
        .max(40)
        .meta({ description: 'Chairs there are', examples: [12] }),
    })
    expect(made(grown).slice(-2)).toEqual([
      expect.objectContaining({
        name: 'mood',
        label: 'How it feels',
        hint: 'Two or three words.',
        widget: 'text',
        required: false,
      }),
      expect.objectContaining({
        name: 'seats',
        hint: 'Chairs there are. For example: 12',
        widget: 'number',
        min: 1,
        max: 40,
        required: true,
      }),
    ])
  })

  test('a shape that cannot be shown is no field in silence', () => {
    expect(() => made(z.strictObject({ odd: z.unknown() }))).toThrow(/odd: no way is known/)
    expect(() => made(z.strictObject({ odd: z.record(slug, z.boolean()) }))).toThrow(/odd: no way is known/)
  })

  test('"no" is never written where nothing was said', () => {
    const widgets = new Set(JSON.stringify(config).match(/"widget":"[a-z]+"/g))
    expect(widgets).not.toContain('"widget":"boolean"')
    expect(fieldsOfCollection('members').find(({ name }) => name === 'leaderboard')).toMatchObject({
      required: false,
      options: [
        { label: 'yes', value: true },
        { label: 'no', value: false },
      ],
    })
  })

  test('campaigns, messages, rules and the program are drafts first; decisions and awards are saved at once', () => {
    const travels = Object.fromEntries(config.collections.map((one) => [one.name, one.publish_mode]))
    const drafts = Object.keys(travels).filter((name) => travels[name] === 'editorial_workflow')
    expect(drafts).toEqual(['campaigns', 'members-campaigns', 'emails', 'rulesets', 'program'])
    expect([travels['shares'], travels['awards']]).toEqual(['simple', 'simple'])
  })

  test('dates stay texts, empty fields are left out, sign-in is by token', () => {
    expect(config).toMatchObject({
      output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
      backend: { name: 'github', repo: 'acme/crew', auth_methods: ['token'] },
    })
  })

  test('where the relay brokers it, people sign in with their account, or still with a token', () => {
    const backend = (relay: string, sign_in: boolean) =>
      backendFrom(
        { GITHUB_REPOSITORY: 'acme/crew' },
        makeProgram({ program: { ways_in: { relay, sign_in } } }).settings,
      )
    expect(backend('https://relay.acme.example/in/', true)).toMatchObject({
      auth_methods: ['oauth', 'token'],
      base_url: 'https://relay.acme.example',
      auth_endpoint: 'in/auth',
    })
    expect(backend('https://relay.acme.example', true)).toMatchObject({ auth_endpoint: 'auth' })
    expect(backend('https://relay.acme.example', false)).toMatchObject({ auth_methods: ['token'] })
    expect(programSchema.shape.ways_in.safeParse({ sign_in: true }).error?.issues).toMatchObject([
      { path: ['sign_in'] },
    ])
  })

  test('of a post nothing but its judgement can be changed', () => {
    const free = fieldsOfCollection('shares').filter((field) => !field.readonly && field.widget !== 'hidden')
    expect(free.map(({ name }) => name)).toEqual(['campaign', 'title', 'review', 'with', 'note'])
    expect(collection('shares')).toMatchObject({
      create: false,
      delete: false,
      view_filters: {
        default: 'pending',
        filters: [{ field: 'review.status', not_in: ['verified', 'rejected'] }, {}, {}],
      },
    })
  })
})

describe('the page', () => {
  const textOf = (backend: Parameters<typeof adminTexts>[1], path: string) =>
    adminTexts(settings, backend).find((one) => one.path === path)?.text

  test('calls the forge alone, under a policy of its own, and is never indexed', () => {
    const html = textOf(githubBackend('acme/crew'), 'index.html')!
    expect(html).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(html).toContain('connect-src &#39;self&#39; blob: data: https://api.github.com;')
    expect(html).toContain('script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39;;')
    expect(html).not.toMatch(/<script(?![^>]*src="start\.js")/)
    expect(textOf(githubBackend('acme/crew', 'https://git.acme.example/api/v3'), 'index.html')).toContain(
      ' https://git.acme.example;',
    )
  })

  test('says in words what is missing where no repository is known', () => {
    expect(adminTexts(settings, undefined).map(({ path }) => path)).toEqual(['index.html'])
    expect(textOf(undefined, 'index.html')).toContain('GITHUB_REPOSITORY=owner/name npm start')
  })
})

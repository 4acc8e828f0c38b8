import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesStore } from '../../scripts/adapters/files.ts'
import { planGenerated } from '../../scripts/core/hub/generated.ts'
import type { Program } from '../../scripts/core/program.ts'
import { type Mark, marked, marksIn } from './marks.ts'
import { hubOf, NOW, programOf } from './support.ts'

/** Every field whose words may stand on a public page. What is not in this list must not cross. */
const MAY_CROSS: ReadonlySet<string> = new Set([
  'ambassador body',
  'ambassador channels.*.handle',
  'ambassador location',
  'ambassador name',
  'award reason',
  'campaign action',
  'campaign assets.*.alt',
  'campaign assets.*.name',
  'campaign body',
  'campaign captions.*.text',
  'campaign captions.*.voice',
  'campaign cover_alt',
  'campaign goal.words',
  'campaign link',
  'campaign summary',
  'campaign title',
  'guide body',
  'guide cover_alt',
  'guide summary',
  'guide title',
  'news body',
  'news cover_alt',
  'news summary',
  'news title',
  'program about',
  'program badges.*.for',
  'program badges.*.name',
  'program benefits.access',
  'program benefits.events',
  'program benefits.goodies',
  'program benefits.money',
  'program benefits.rewards',
  'program brand',
  'program channels.*.name',
  'program community.name',
  'program disclosure.close',
  'program disclosure.tags.*',
  'program disclosure.words',
  'program mail.postal_address',
  'program name',
  'program reasons.*',
  'program tagline',
  'program tiers.*.name',
  'program tiers.*.perks.*',
  'program url',
  'quiz intro',
  'quiz outcomes.*.title',
  'quiz outcomes.*.words',
  'quiz questions.*.answers.*.say',
  'quiz questions.*.ask',
  'quiz title',
  'reward name',
  'reward picture_alt',
  'reward within',
  'reward words',
  'share title',
  'share url',
  'story body',
  'story cover_alt',
  'story gain',
  'story summary',
  'tip title',
  'tip body',
  'tip url',
  'story title',
])

let program: Program
let marks: ReadonlyMap<string, Mark>
let crossed: Mark[]

beforeAll(async () => {
  const { records, files } = await filesStore(join(import.meta.dirname, '../../content')).read()
  const all = marked(records)
  marks = all.marks
  program = programOf(
    all.records,
    files.map(({ path }) => path),
  )
  const texts = planGenerated(program, hubOf(program), Date.parse(NOW)).map((file) =>
    'text' in file ? file.text : file.path,
  )
  crossed = marksIn(texts.join('\n'), marks)
})

const fieldOf = ({ kind, field }: Mark) => `${kind} ${field}`
const pathsOf = (kind: string) => new Set(crossed.filter((mark) => mark.kind === kind).map(({ path }) => path))

describe('what crosses into the hub, with a mark in every text of the sample program', () => {
  test('there is a mark in most of it, in what must stay inside above all', () => {
    expect(marks.size).toBeGreaterThan(1000)
    const fields = new Set([...marks.values()].map(fieldOf))
    for (const inside of [
      'share logged.ref',
      'share review.note',
      'share review.by',
      'program mail.from',
      'program community.url',
      'ambassador why',
      'redemption steps.*.by',
      'reward fulfilled_by',
      'story consent.by',
      'email subject',
      'ruleset note',
    ])
      expect(fields, inside).toContain(inside)
  })

  test('is what the list names and nothing else', () => {
    const fields = new Set(crossed.map(fieldOf))
    expect([...fields].filter((field) => !MAY_CROSS.has(field))).toEqual([])
    expect(fields.size).toBeGreaterThan(45)
  })

  test('drafts and what is for members stay inside, title and all', () => {
    const paths = [...program.campaigns.values()].filter(
      ({ status, visibility }) => status === 'draft' || visibility === 'members',
    )
    expect(paths.length).toBeGreaterThan(1)
    for (const { path } of paths) expect(pathsOf('campaign')).not.toContain(path)
    for (const { path, file } of program.news)
      expect(pathsOf('news').has(path), path).toBe(file.visibility !== 'members')
  })

  test('the words and captions of a campaign to come stay inside until it opens', () => {
    const soon = [...program.campaigns.values()].filter(({ opens }) => opens > Date.parse(NOW)).map(({ path }) => path)
    expect(soon.length).toBeGreaterThan(0)
    const early = crossed.filter(({ path, field }) => soon.includes(path) && /^(?:body|captions|assets)/.test(field))
    expect(early).toEqual([])
  })

  test('a member without a page leaves no trace', () => {
    const hidden = [...program.ambassadors.values()].filter(({ status }) => status !== 'active' && status !== 'alumni')
    expect(hidden.length).toBeGreaterThan(0)
    for (const { path } of hidden) expect(pathsOf('ambassador')).not.toContain(path)
  })

  test('of a post only what its member lets the hub show, and never while it is being checked or void', () => {
    const shows = (handle: string) => program.ambassadors.get(handle)?.file.public?.includes('posts') ?? false
    for (const { path, ambassador, reviews } of program.shares.filter(({ path }) => pathsOf('share').has(path))) {
      expect(shows(ambassador), path).toBe(true)
      expect(reviews.at(-1)?.status, path).toBe('verified')
    }
  })

  test('why points were given only where that may be public', () => {
    for (const { path, file } of program.awards) if (pathsOf('award').has(path)) expect(file.public, path).toBe(true)
  })
})

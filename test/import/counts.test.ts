import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importMapSchema } from '../../schemas/import-map.ts'
import { planImport } from '../../scripts/core/import/plan.ts'
import { OUTCOMES } from '../../scripts/core/import/report.ts'
import type { Source, SourceRow } from '../../scripts/core/import/source.ts'
import type { Program } from '../../scripts/core/program.ts'
import { importTo } from './support.ts'

const mapFor = (home: string) =>
  importMapSchema.parse({
    program: {
      name: 'C',
      brand: 'C',
      url: 'https://c.example',
      timezone: 'America/New_York',
      home,
      mail: { from: 'c@c.example', postal_address: 'S' },
    },
    tables: { channels: { post: 'instagram', talk: 'talk', text: 'blog' } },
    records: [
      {
        kind: 'ambassador',
        handle: { from: ['nick', 'name'] },
        when: { from: 'skip', is_not: ['yes'] },
        fields: {
          name: { from: 'name' },
          status: { value: 'active' },
          joined: { earliest: 'share', default: '2020-01-01' },
          why: { from: 'why' },
        },
        body: { from: 'bio' },
        contact: { email: { from: 'email' } },
      },
      {
        kind: 'share',
        each: 'posts',
        fields: {
          channel: { from: 'type', table: 'channels' },
          at: { parts: { year: 'year', month: 'month', missing_month: 1, missing_day: 1 } },
          url: { from: 'link', as: 'link' },
          title: { from: 'title', cut: 60 },
        },
      },
    ],
  })

const SECRET = 'zz.secret@mail.example'
const some = <T>(...values: T[]) => fc.constantFrom(...values)
const post = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: some('post', 'talk', 'Text ', 'booth', ''),
        year: some<unknown>(2023, '2024', '', 'soon'),
        month: some<unknown>('May', 3, '2022', ''),
        link: some('https://a.example/1', 'https://a.example/2', 'a.example/3', 'no link', ''),
        title: some('One', 'Two', SECRET, ''),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: some<unknown>(null, 'text', [1]) },
)
const person = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        name: some<unknown>('Maya', 'maya', 'Tom', 'Zoë', '李', 'Me', '', 7, `Maya ${SECRET}`),
        nick: some('m', 'Q Q', ''),
        skip: some('yes', 'no'),
        why: some('x', 'y', SECRET, ' '),
        bio: some('Hi\r\nthere', SECRET, ''),
        email: some(SECRET, 'none', ''),
        posts: fc.oneof(
          { weight: 8, arbitrary: fc.array(post, { maxLength: 4 }) },
          { weight: 1, arbitrary: some<unknown>('none', null) },
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: some<unknown>(null, 'Maya', [[1]]) },
)

const sourceOf = (values: readonly unknown[]): Source => ({
  name: 'list.json',
  emptyLines: 0,
  rows: values.map((value, at): SourceRow => ({ value, line: at * 10 + 1 })),
})

function planOf(home: string, source: Source, program: Program | undefined, now = '2026-11-21T12:00:00Z') {
  const options = { overwrite: false, replaceContacts: false }
  const plan = planImport({ map: mapFor(home), source, program, now: Date.parse(now), options })
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems))
  return plan
}

const home = fc.constantFrom('public', 'private')

/** How many records the source holds: its rows, and the things in their lists; a list that is none counts as one. */
function recordsIn(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => {
    const posts =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as { posts?: unknown }).posts
        : undefined
    return sum + 1 + (Array.isArray(posts) ? posts.length : posts === undefined || posts === null ? 0 : 1)
  }, 0)
}

test('nothing is lost silently: each record of the source has one line of the report, and the counts add up', () => {
  fc.assert(
    fc.property(home, fc.array(person, { maxLength: 6 }), (at, values) => {
      const { report, changes } = planOf(at, sourceOf(values), undefined)
      const counts = Object.values(report.counts)
      expect(report.rows).toHaveLength(recordsIn(values))
      expect(counts.reduce((sum, one) => sum + one.in, 0)).toBe(report.rows.length)
      for (const one of counts) expect(OUTCOMES.reduce((sum, outcome) => sum + one[outcome], 0)).toBe(one.in)
      for (const row of report.rows) {
        if (row.outcome === 'refused' || row.outcome === 'left-out') expect(row.reason).toBeTruthy()
        else expect(changes.some(({ path }) => path === row.path)).toBe(true)
      }
      expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length)
    }),
    { numRuns: 300 },
  )
})

test('what was imported is whole: every file reads again, and a second run, later, changes nothing', () => {
  fc.assert(
    fc.property(home, fc.array(person, { maxLength: 6 }), (at, values) => {
      const first = planOf(at, sourceOf(values), undefined)
      const program = importTo(undefined, first)
      const again = planOf(at, sourceOf(values), program, '2027-01-05T00:00:00Z')
      expect(again.changes).toEqual([])
      expect(again.seal).toEqual([])
      expect(again.report.rows.some(({ outcome }) => outcome === 'written' || outcome === 'merged')).toBe(false)
      expect(again.report.rows.map(({ path }) => path)).toEqual(first.report.rows.map(({ path }) => path))
    }),
    { numRuns: 300 },
  )
})

test('no address of anybody is in a plan, wherever it stood in the source', () => {
  fc.assert(
    fc.property(
      home,
      fc.array(person, { maxLength: 6 }),
      (at, values) => !JSON.stringify(planOf(at, sourceOf(values), undefined)).includes('secret@'),
    ),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../../scripts/core/build-program.ts'
import { checkLaws } from '../../../scripts/core/laws/index.ts'
import { type Problem, sortProblems } from '../../../scripts/core/problem.ts'
import type { ContentRecord } from '../../../scripts/core/records.ts'
import { recordsOf } from '../../support/program-builder.ts'

const handle = fc.constantFrom('maya', 'tom', 'zoe', 'nobody')
const slug = fc.constantFrom('tea', 'hello', 'none')
const channel = fc.constantFrom('instagram', 'x', 'facebook', 'talk', 'nowhere')
const day = fc.constantFrom(
  '0000-01-01',
  '1999-12-31',
  '2026-03-29',
  '2026-10-25',
  '2026-11-03',
  '2026-11-10',
  '2027-02-01',
  '9999-12-31',
)
const usual = fc
  .date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((at) => `${at.toISOString().slice(0, 19)}Z`)
/** When something happened that has a path by its day. */
const at = fc.oneof(day, usual)
/** Any other date, also those that lie outside four digits in some time zone. */
const moment = fc.oneof(day, usual, fc.constantFrom('0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00'))
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('#ad Tea', '[A](/campaigns/none)', '![A](a.webp)', 'a@b.example', '0151 23456789'),
)
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const one = (word: string) => fc.constant(word).map((only) => [only])
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 })

const share = fc.record({
  by: handle,
  at,
  channel,
  campaign: some(slug),
  url: some(
    fc.constantFrom(
      'https://www.instagram.com/p/Cx1abcd/',
      'https://m.instagram.com/p/Cx1abcd',
      'https://x.com/tom/status/1',
      'https://a.example',
    ),
  ),
  title: some(words),
  with: list(handle),
  removed: some(moment),
  review: fc.constantFrom('verified' as const, 'rejected' as const, 'pending' as const, null, {
    status: 'verified' as const,
  }),
  proof_hash: some(fc.constant('0f'.repeat(32))),
})

const member = fc.record({
  name: words,
  status: fc.constantFrom('active' as const, 'applied' as const, 'declined' as const, 'alumni' as const),
  joined: moment,
  segments: some(fc.array(fc.constantFrom('fan', 'sailor'), { minLength: 1, maxLength: 2 })),
  referred_by: some(handle),
  channels: some(list(fc.record({ channel, handle: words }))),
  why: some(words),
})

const campaign = fc.record({
  opens: moment,
  closes: some(moment),
  starter: some(fc.boolean()),
  within: some(fc.constant('7d')),
  channels: some(fc.array(channel, { minLength: 1, maxLength: 3 })),
  captions: some(list(fc.record({ text: words, channel: some(channel) }))),
  for: some(fc.record({ segments: some(one('fan')), handles: some(one('zoe')) })),
})

const literal = fc.record({
  program: fc.record({
    home: fc.constantFrom('public' as const, 'private' as const),
    live: fc.boolean(),
    timezone: fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'UTC'),
    points_expire: some(fc.constant('12 months')),
  }),
  rulesets: fc.dictionary(
    fc.constantFrom('2020-01-01', '2026-02-30', '2026-11-10'),
    fc.constant({ caps: { per_day: 1 } }),
    { maxKeys: 3 },
  ),
  ambassadors: fc.dictionary(handle, member, { maxKeys: 3 }),
  campaigns: fc.dictionary(slug, campaign, { maxKeys: 2 }),
  shares: fc.array(share, { maxLength: 8 }),
  awards: list(fc.record({ to: handle, points: fc.integer({ min: -500, max: 500 }), at })),
  rewards: fc.dictionary(
    fc.constantFrom('box'),
    fc.record({ stock: some(fc.nat(2)), from: some(moment), until: some(moment) }),
  ),
  redemptions: list(fc.record({ by: handle, cost: fc.nat(300), at })),
})

const now = Date.parse('2026-11-10T12:00:00Z')
const check = (records: readonly ContentRecord[]): Problem[] => {
  const before = JSON.stringify(records)
  const problems = checkLaws(buildProgram(records, [])!, { now, broken: new Set() })
  expect(JSON.stringify(records)).toBe(before)
  return sortProblems(problems)
}

describe('the laws, on any program whose files have the right shape', () => {
  it('never throw, change nothing, and say the same in whatever order the files are read', () => {
    fc.assert(
      fc.property(literal, fc.integer(), (program, seed) => {
        const records = recordsOf(program)
        const turned = records.toSorted((a, b) => ((a.path.length * 7 + seed) % 13) - ((b.path.length * 7 + seed) % 13))
        expect(check(turned)).toEqual(check(records))
      }),
      { numRuns: 300 },
    )
  })

  it('name a file of the program, and a field that is there or whose parent is', () => {
    fc.assert(
      fc.property(literal, (program) => {
        const records = new Map(recordsOf(program).map((record) => [record.path, record]))
        for (const { file, field } of check([...records.values()])) {
          const record = records.get(file!)
          expect(record).toBeDefined()
          const parent = field
            ?.slice(0, -1)
            .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], record?.data)
          if (field) expect(parent).toBeTypeOf('object')
        }
      }),
      { numRuns: 300 },
    )
  })
})

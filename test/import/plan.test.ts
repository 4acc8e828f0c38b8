import { expect, test } from 'vitest'
import { type ImportMap, importMapSchema } from '../../schemas/import-map.ts'
import { readSource } from '../../scripts/codec/tables.ts'
import { planImport } from '../../scripts/core/import/plan.ts'
import type { ImportPlan } from '../../scripts/core/import/report.ts'
import type { Program } from '../../scripts/core/program.ts'
import { importTo } from './support.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const PROGRAM = {
  name: 'Crew',
  brand: 'Crew',
  url: 'https://crew.example',
  timezone: 'Europe/Berlin',
  home: 'private',
  mail: { from: 'Crew <crew@crew.example>', postal_address: 'Street 1' },
}

const PEOPLE = {
  kind: 'ambassador',
  fields: {
    name: { from: 'Name' },
    status: { value: 'active' },
    joined: { from: 'Joined', date: 'DD.MM.YYYY', default: '2026-01-01' },
    location: { from: 'City' },
  },
}
const SHARES = {
  kind: 'share',
  fields: {
    ambassador: { from: 'Who', as: 'member' },
    channel: { from: 'Where' },
    at: { from: 'When' },
    url: { from: 'Link', as: 'link' },
    title: { from: 'Title' },
  },
}
const mapOf = (...records: object[]): ImportMap => importMapSchema.parse({ program: PROGRAM, records })

function planOf(map: ImportMap, text: string, program?: Program, options = {}): ImportPlan {
  const read = readSource('list.csv', new TextEncoder().encode(text), {})
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const plan = planImport({
    map,
    source: read.source,
    program,
    now: NOW,
    options: { overwrite: false, replaceContacts: false, ...options },
  })
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems))
  return plan
}

function problemsOf(map: ImportMap, text: string) {
  const read = readSource('list.csv', new TextEncoder().encode(text), {})
  if ('problems' in read) throw new Error('unreadable')
  const plan = planImport({
    map,
    source: read.source,
    program: undefined,
    now: NOW,
    options: { overwrite: false, replaceContacts: false },
  })
  return 'problems' in plan ? plan.problems : []
}

const ends = ({ report }: ImportPlan) => report.rows.map(({ line, outcome, path }) => [line, outcome, path])

test('two people of one name are two members, and stay so when it is run again', () => {
  const text = 'Name,Joined,City\nAnna Schmidt,,Berlin\nAnna Schmidt,,Hamburg\n'
  const first = planOf(mapOf(PEOPLE), text)
  expect(ends(first)).toEqual([
    [2, 'written', 'ambassadors/anna-schmidt.md'],
    [3, 'written', 'ambassadors/anna-schmidt-2.md'],
  ])
  expect(first.report.rows[1]!.remarks.join()).toContain('line 2')
  const program = importTo(undefined, first)
  expect(planOf(mapOf(PEOPLE), text, program).changes).toEqual([])
  const turned = planOf(mapOf(PEOPLE), 'Name,Joined,City\nAnna Schmidt,,Hamburg\nAnna Schmidt,,Berlin\n', program)
  expect(turned.changes).toEqual([])
  expect(ends(turned).map(([, , path]) => path)).toEqual([
    'ambassadors/anna-schmidt-2.md',
    'ambassadors/anna-schmidt.md',
  ])
})

test('a row that stands twice is one member; so are two rows of one handle where the map says so', () => {
  const twice = planOf(mapOf(PEOPLE), 'Name,Joined,City\nMaya,,Berlin\nMaya,,Berlin\n')
  expect(ends(twice)).toEqual([
    [2, 'written', 'ambassadors/maya.md'],
    [3, 'unchanged', 'ambassadors/maya.md'],
  ])
  const person = planOf(mapOf({ ...PEOPLE, same_handle: 'person' }), 'Name,Joined,City\nMaya,,\nMaya,,Berlin\n')
  expect(ends(person).map(([, outcome]) => outcome)).toEqual(['written', 'merged'])
  expect(person.changes.find(({ path }) => path === 'ambassadors/maya.md')).toMatchObject({
    data: { location: 'Berlin' },
  })
})

test("what people wrote is kept; what is missing is filled in; --overwrite takes the source's word", () => {
  const program = importTo(undefined, planOf(mapOf(PEOPLE), 'Name,Joined,City\nMaya,03.11.2026,\n'))
  const text = 'Name,Joined,City\nMaya,04.11.2026,Berlin\n'
  const plan = planOf(mapOf(PEOPLE), text, program)
  expect(plan.changes).toEqual([
    { op: 'edit', path: 'ambassadors/maya.md', set: [{ at: ['location'], value: 'Berlin' }] },
  ])
  expect(plan.report.rows[0]).toMatchObject({
    outcome: 'merged',
    remarks: [expect.stringContaining('joined differs and stays as it is')],
  })
  const over = planOf(mapOf(PEOPLE), text, program, { overwrite: true })
  expect(over.changes).toMatchObject([
    {
      set: [
        { at: ['joined'], value: '2026-11-04' },
        { at: ['location'], value: 'Berlin' },
      ],
    },
  ])
})

test('a share is known again by its post, whatever was done to it and however its link is written', () => {
  const map = mapOf({ ...PEOPLE, when: { from: 'Name' } }, { ...SHARES, when: { from: 'Link' } })
  const head = 'Name,Joined,City,Who,Where,When,Link,Title\n'
  const first = planOf(map, `${head}Maya,,,Maya,instagram,2026-11-03,https://www.instagram.com/p/Cx1/,Light\n`)
  const program = importTo(undefined, first)
  const again = planOf(
    map,
    `${head},,,maya,instagram,2026-11-09,https://instagram.com/p/Cx1/?igsh=abc,Light\n`,
    program,
  )
  expect(again.changes).toEqual([])
  expect(again.report.rows.map(({ outcome }) => outcome)).toEqual(['left-out', 'unchanged'])
  expect(again.report.rows[1]!.remarks.join()).toContain('url, at differ and stay as they are')
})

test('one post by two members was made together; the map can say no', () => {
  const head = 'Name,Joined,City,Who,Where,When,Link,Title\n'
  const text = `${head}Maya,,,Maya,youtube,2026-11-03,https://youtu.be/abcdefghijk,A\nTom,,,Tom,youtube,2026-11-03,https://www.youtube.com/watch?v=abcdefghijk,A\n`
  const shares = (map: ImportMap) => planOf(map, text).changes.filter(({ path }) => path.startsWith('shares/'))
  expect(shares(mapOf(PEOPLE, SHARES))).toMatchObject([
    { data: { ambassador: 'maya', with: ['tom'] } },
    { data: { ambassador: 'tom', with: ['maya'] } },
  ])
  expect(
    shares(mapOf(PEOPLE, { ...SHARES, together: false })).every(
      (change) => !('data' in change && 'with' in change.data),
    ),
  ).toBe(true)
})

test.each([
  ['nobody,instagram,2026-11-03,https://a.example/1,', 'is no member'],
  ['Maya,instgram,2026-11-03,https://a.example/1,', 'did you mean instagram?'],
  ['Maya,blog,2026-11-03,,A talk', 'there is no link'],
  ['Maya,instagram,2026-02-30,https://a.example/1,', 'at "2026-02-30" is not a date'],
  ['Maya,instagram,,https://a.example/1,', 'there is no at'],
])('a share is refused with its line and reason: %s', (row, reason) => {
  const map = mapOf({ ...PEOPLE, when: { from: 'Name' } }, { ...SHARES, when: { from: 'Where' } })
  const plan = planOf(map, `Name,Joined,City,Who,Where,When,Link,Title\nMaya,,,,,,,\n,,,${row}\n`)
  expect(plan.report.rows.at(-1)).toMatchObject({
    line: 3,
    outcome: 'refused',
    reason: expect.stringContaining(reason),
  })
  expect(plan.changes.some(({ path }) => path.startsWith('shares/'))).toBe(false)
})

test('what was wrong in an optional field is left out and said; a mail address or number is never written openly', () => {
  const plan = planOf(mapOf(PEOPLE), 'Name,Joined,City\nMaya,,maya@mail.example\nTom,,+49 30 5550100\n')
  expect(plan.report.rows.map(({ outcome }) => outcome)).toEqual(['written', 'written'])
  expect(
    plan.report.rows.every(({ remarks }) =>
      remarks.some((text) => text.startsWith('location holds an address or a number')),
    ),
  ).toBe(true)
  expect(JSON.stringify(plan)).not.toMatch(/mail\.example|5550100/)
})

test('contacts are ordered to be sealed by row, and stand nowhere in the plan', () => {
  const map = mapOf({ ...PEOPLE, contact: { email: { from: 'Email' }, phone: { from: 'Phone' } } })
  const plan = planOf(
    map,
    'Name,Joined,City,Email,Phone\nMaya,,,maya@mail.example,+49 30 5550100\nTom,,,not one,\nAda,,,,\n',
  )
  expect(plan.seal).toEqual([{ handle: 'maya', path: 'contacts/maya.age', row: 0, rule: 0, thing: 0, replaces: false }])
  expect(plan.report.rows.map(({ contact }) => contact)).toEqual(['sealed', undefined, undefined])
  expect(plan.report.rows[1]!.remarks.join()).toContain('the email is no mail address')
  expect(JSON.stringify(plan)).not.toMatch(/mail\.example|5550100|not one/)
})

test.each<[string, object, string, string]>([
  [
    'a field that is not known',
    { ...PEOPLE, fields: { ...PEOPLE.fields, nmae: { from: 'Name' } } },
    'Name,Joined,City\n',
    'ambassador has no field nmae',
  ],
  [
    'a field inside a field',
    { ...SHARES, fields: { ...SHARES.fields, 'engagement.lkes': { from: 'Who' } } },
    'Who,Where,When,Link,Title\n',
    'share has no field engagement.lkes',
  ],
  ['a column that is not there', PEOPLE, 'Name,Joned,City\n', 'list.csv has no column Joined'],
  ['a required field', { ...PEOPLE, fields: { name: { from: 'Name' } } }, 'Name\n', 'where its status comes from'],
  [
    'a table that is not there',
    { ...PEOPLE, fields: { ...PEOPLE.fields, segments: { from: 'City', table: 'groups' } } },
    'Name,Joined,City\n',
    'There is no table groups',
  ],
  [
    'a date format',
    { ...PEOPLE, fields: { ...PEOPLE.fields, joined: { from: 'Joined', date: 'MM.YYYY' } } },
    'Name,Joined,City\n',
    'does not have a year, a month and a day',
  ],
  [
    'a contact used twice',
    { ...PEOPLE, contact: { email: { from: 'City' } } },
    'Name,Joined,City\n',
    'The column City is a contact',
  ],
])('a map that cannot be: %s', (_, record, text, message) => {
  expect(problemsOf(mapOf(record), `${text}x\n`)).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining(message), field: expect.any(Array) }),
  )
})

test('what may be missing counts for the rules inside it, and for no other', () => {
  const location = { optional: true, first: [{ from: 'City' }, { from: 'Town' }] }
  const map = mapOf({ ...PEOPLE, fields: { ...PEOPLE.fields, location } })
  expect(planOf(map, 'Name,Joined,Town\nMaya,,Bremen\n').changes).toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ location: 'Bremen' }) }),
  )
  expect(problemsOf(map, 'Name\nMaya\n')).toMatchObject([{ message: 'list.csv has no column Joined' }])
})

test('a misspelt column: the one that was meant', () => {
  expect(problemsOf(mapOf(PEOPLE), 'Name,Joned,City\nx\n')).toMatchObject([
    { code: 'unknown-key', hint: 'Did you mean Joned?' },
  ])
})

test('an empty folder needs a program block', () => {
  expect(problemsOf(importMapSchema.parse({ records: [PEOPLE] }), 'Name,Joined,City\n')).toMatchObject([
    { code: 'missing-program' },
  ])
})

test('ten thousand rows are planned, each in the report', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `Member ${at % 9_000},,City ${at}`)
  const plan = planOf(mapOf(PEOPLE), `Name,Joined,City\n${rows.join('\n')}\n`)
  expect(plan.report.counts.ambassador).toMatchObject({ in: 10_000, written: 10_000 })
})

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, encode } from '../../scripts/codec/index.ts'
import { readSource, writeCsv } from '../../scripts/codec/tables.ts'
import { cellOf, gather, spread, valueOfCell } from '../../scripts/core/export/cells.ts'
import { type Entry, entryOfJson, entryOfLine, jsonOf, tablesOf } from '../../scripts/core/export/entries.ts'
import { bytesOf, planRestore } from '../../scripts/core/export/restore.ts'
import { run } from '../import/run.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    '"',
    "'",
    ',',
    ';',
    ':',
    '#',
    '=',
    '-',
    '+',
    '@',
    '\n',
    'é',
    '{',
    '[',
    '\t',
    '日',
    '👋',
  ),
  maxLength: 14,
})
const line = text.map((one) => `x${one.replace(/[\n\t]/g, ' ')}`)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const count = fc.nat({ max: 100_000 })

const share = fc.record({
  title: line,
  url: fc.constantFrom('https://a.example/1', 'https://a.example/?a=1&b=2#c'),
  at: day,
  engagement: optional(fc.record({ likes: count, views: optional(count) })),
  note: optional(text.filter((one) => one !== '')),
  with: optional(fc.constant(['tom', 'ada'])),
})
const member = fc.record({
  name: line,
  why: optional(line),
  country: optional(fc.constant('DE')),
  call: optional(fc.boolean()),
  links: optional(fc.constant([{ name: '=x', url: '7' }])),
})
const award = fc.record({ points: fc.integer({ min: -500, max: 500 }), reason: line })

type Files = Readonly<Record<string, { data: object; body: string }>>
const files: fc.Arbitrary<Files> = fc
  .record({
    shares: fc.array(share, { maxLength: 4 }),
    members: fc.array(fc.tuple(member, text), { maxLength: 3 }),
    awards: fc.array(award, { maxLength: 2 }),
  })
  .map(({ shares, members, awards }) =>
    Object.fromEntries([
      ...shares.map(
        (data, at) =>
          [
            `shares/${data.at.replaceAll('-', '/')}/maya--s${at}.yaml`,
            {
              data: {
                ambassador: 'maya',
                channel: 'blog',
                ...data,
                logged: { at: `${data.at}T10:00:00Z`, via: 'admin' },
              },
              body: '',
            },
          ] as const,
      ),
      ...members.map(
        ([data, body], at) =>
          [`ambassadors/m${at}.md`, { data: { ...data, status: 'active', joined: '2026-01-01' }, body }] as const,
      ),
      ...awards.map(
        (data, at) =>
          [
            `awards/2026/maya--a${at}.yaml`,
            { data: { ambassador: 'maya', ...data, by: 'anna', at: '2026-01-01' }, body: '' },
          ] as const,
      ),
    ]),
  )

/** What people do to files by hand: nothing, a comment, other line ends, a byte order mark, a blank line. */
const hands: readonly ((text: string) => string)[] = [
  (one) => one,
  (one) => one.replace(/^(name|ambassador):.*$/m, '$& # by hand'),
  (one) => one.replaceAll('\n', '\r\n'),
  (one) => `\ufeff${one}`,
  (one) => `${one}\n`,
]

const encoder = new TextEncoder()
const coder = { encode, decode }

function entriesOf(given: Files, hand: (text: string) => string): { entries: Entry[]; texts: Map<string, string> } {
  const texts = new Map<string, string>()
  const entries = Object.entries(given).flatMap(([path, { data, body }]): Entry[] => {
    const text = hand(encode(path, data, body))
    const { record } = decode(path, encoder.encode(text))
    if (!record) return []
    texts.set(path, text)
    const canonical = encode(path, record.data, record.body) === text
    return [{ path, data: record.data as Entry['data'], body: record.body, ...(canonical ? {} : { text }) }]
  })
  return { entries, texts }
}

const textsOf = (entries: readonly Entry[]) =>
  new Map(entries.map((entry) => [entry.path, Buffer.from(bytesOf(entry, coder).bytes!).toString()]))

function throughTables(entries: readonly Entry[]): Entry[] {
  return [...tablesOf(entries, encode)].flatMap(([name, rows]) => {
    const read = readSource(`${name}.csv`, encoder.encode(`\ufeff${writeCsv(rows)}`), { format: 'csv' })
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    return read.source.rows.map(({ value }) => entryOfLine(value as Record<string, string>)!)
  })
}

test('files come back byte for byte, through the JSON and through the tables, whatever hands did to them', () => {
  let kept = 0
  fc.assert(
    fc.property(files, fc.constantFrom(...hands), (given, hand) => {
      const { entries, texts } = entriesOf(given, hand)
      kept += entries.length
      const json = (JSON.parse(jsonOf(entries)) as { files: unknown[] }).files.map((one) => entryOfJson(one)!)
      expect(textsOf(json)).toEqual(texts)
      expect(new Map([...textsOf(throughTables(entries))].sort())).toEqual(new Map([...texts].sort()))
    }),
    { numRuns: 200 },
  )
  expect(kept).toBeGreaterThan(200)
})

test('a value is itself again after a cell, and a record after its columns', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      expect(valueOfCell(cellOf(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((one) => one.isWellFormed()),
      (value) => {
        expect(valueOfCell(cellOf(value))).toBe(value)
      },
    ),
  )
  const key = fc.constantFrom('a', 'b', 'c', 'd_e')
  fc.assert(
    fc.property(
      fc.dictionary(
        key,
        fc.oneof(text, count, fc.dictionary(key, fc.oneof(text, fc.boolean()), { minKeys: 1 }), fc.array(text)),
      ),
      (data) => {
        expect(gather(spread(data))).toEqual({ ...data })
      },
    ),
  )
})

test('a column may be called anything: nothing but the record changes', () => {
  gather([
    ['__proto__.polluted', 'yes'],
    ['constructor.prototype.polluted', 'yes'],
  ])
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
  const entry = entryOfLine({ path: 'awards/2026/maya--a.yaml', ambassador: 'maya', '__proto__.points': '5' })
  expect(bytesOf(entry!, coder)).toMatchObject({ reason: expect.any(String) })
})

test('no cell of a table begins as a formula', () => {
  const { entries } = entriesOf(
    {
      'awards/2026/maya--a.yaml': {
        data: { ambassador: 'maya', points: -5, reason: '=HYPERLINK("x")', by: '@anna', at: '2026-01-01' },
        body: '',
      },
    },
    hands[0]!,
  )
  const csv = writeCsv(tablesOf(entries, encode).get('awards')!)
  expect(csv.split('\n')[1]).toBe('awards/2026/maya--a.yaml,maya,\'-5,"\'=HYPERLINK(""x"")",\'@anna,2026-01-01')
})

test('a table that was edited is written anew, and the lost comments are said', () => {
  const { entries } = entriesOf(
    { 'ambassadors/m.md': { data: { name: 'Maya', status: 'active', joined: '2026-01-01' }, body: '' } },
    hands[1]!,
  )
  const [entry] = throughTables(entries)
  expect(bytesOf(entry!, coder).remark).toBeUndefined()
  const edited = bytesOf({ ...entry!, data: { ...entry!.data, name: 'Mia' } }, coder)
  expect(edited.remark).toContain('comments and layout are not kept')
  expect(Buffer.from(edited.bytes!).toString()).toContain('name: Mia\n')
  expect(bytesOf({ ...entry!, data: { name: 7 } }, coder).bytes).toBeUndefined()
})

test('what lies there already stays, unless it is to be overwritten', () => {
  const bytes = (one: string) => encoder.encode(one)
  const wanted = [
    { path: 'a', bytes: bytes('1') },
    { path: 'b', bytes: bytes('2') },
    { path: 'b', bytes: bytes('3') },
  ]
  const there = new Map([
    ['a', bytes('1')],
    ['b', bytes('x')],
  ])
  expect(planRestore(wanted, there, false).files.map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'refused',
    'refused',
  ])
  expect(planRestore(wanted, there, true).changes).toEqual([{ op: 'write-bytes', path: 'b', bytes: bytes('2') }])
})

const CONTENT = join(import.meta.dirname, '..', '..', 'content')

/** Every file below a folder but hidden ones, with its bytes. */
function treeOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]))
}

test.each(['json', 'csv'])(
  'the sample program comes back byte for byte from its %s, and a second time changes nothing',
  async (half) => {
    const folder = temporaryFolder()
    const [out, back] = [join(folder, 'out'), join(folder, 'back')]
    expect((await run('export', { out }, [], CONTENT)).code).toBe(0)
    const first = await run('import', { 'from-export': out, from: half }, [], back)
    expect([first.code, first.log]).toEqual([0, ''])
    expect(treeOf(back)).toEqual(treeOf(CONTENT))
    expect((await run('import', { 'from-export': out, from: half }, [], back)).out).toContain('0 written')
  },
)

const SMALL = {
  'program.yaml':
    'name: Crew\nbrand: Crew\nurl: https://crew.example\ntimezone: UTC\nmail:\n  from: c@crew.example\n  postal_address: Street 1\n',
  'ambassadors/maya.md': '---\nname: Maya\nstatus: active\njoined: 2026-01-01\n---\n',
  'ambassadors/tom.md': '---\nname: 7\n---\n',
}

test('a file with errors goes along as it is, and is named', async () => {
  const folder = writeTree(join(temporaryFolder(), 'content'), SMALL)
  const [out, back] = [join(folder, '..', 'out'), join(folder, '..', 'back')]
  const done = await run('export', { out }, [], folder)
  expect(done.log).toContain('ambassadors/tom.md has errors')
  await run('import', { 'from-export': out }, [], back)
  expect(treeOf(back)).toEqual(treeOf(folder))
})

test('when a table was edited and the JSON was not, nobody guesses which is right', async () => {
  const folder = writeTree(join(temporaryFolder(), 'content'), {
    'program.yaml': SMALL['program.yaml'],
    'ambassadors/maya.md': SMALL['ambassadors/maya.md'],
  })
  const [out, back] = [join(folder, '..', 'out'), join(folder, '..', 'back')]
  await run('export', { out }, [], folder)
  const table = join(out, 'tables', 'ambassadors.csv')
  writeFileSync(table, readFileSync(table, 'utf8').replace(',Maya,', ',Mia,'))
  const asked = await run('import', { 'from-export': out }, [], back)
  expect([asked.code, asked.log]).toEqual([
    2,
    expect.stringContaining('ambassadors/maya.md. Say which is right: --from csv or --from json'),
  ])
  expect((await run('import', { 'from-export': out, from: 'csv' }, [], back)).code).toBe(0)
  expect(readFileSync(join(back, 'ambassadors', 'maya.md'), 'utf8')).toContain('name: Mia')
  rmSync(join(out, 'program.json'))
  expect((await run('export', { out }, [], folder)).log).toContain('holds other files')
  expect((await run('export', { out: join(folder, 'out') }, [], folder)).log).toContain(
    'cannot lie in the content folder',
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardCell, readSource, unguardCell, writeCsv } from '../../scripts/codec/tables.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, name = 'list.csv', form = {}) =>
  readSource(name, typeof text === 'string' ? bytes(text) : text, form)

function rows(text: string, name?: string, form?: object) {
  const found = read(text, name, form)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.source.rows.map(({ value, line }) => [line, value])
}

function problem(text: string | Uint8Array, name?: string, form?: object) {
  const found = read(text, name, form)
  if ('source' in found) throw new Error('no problem was found')
  return found.problems[0]!
}

test.each([
  ['a comma', 'Name,City\nMaya,Berlin\n'],
  ['a semicolon', 'Name;City\nMaya;Berlin\n'],
  ['a tab', 'Name\tCity\nMaya\tBerlin\n'],
  ['a byte order mark and CRLF', '\ufeffName,City\r\nMaya,Berlin\r\n'],
  ['a sep line', 'sep=;\nName;City\nMaya;Berlin\n'],
])('a table parted by %s', (_, text) => {
  expect(rows(text).map(([, value]) => value)).toEqual([{ Name: 'Maya', City: 'Berlin' }])
})

test('the separator is taken from outside quotes', () => {
  expect(rows('"Name; first, last, other, more";City\n"Okafor, Maya";Berlin\n').map(([, value]) => value)).toEqual([
    { 'Name; first, last, other, more': 'Okafor, Maya', City: 'Berlin' },
  ])
})

test('each row has the line it begins on, over quoted line ends and empty lines, which are counted', () => {
  const found = read('Name,Words\nMaya,"one\ntwo"\n\nTom,three\n,\nAda,four\n')
  if ('problems' in found) throw new Error('unreadable')
  expect(found.source.rows.map(({ line }) => line)).toEqual([2, 5, 7])
  expect(found.source.emptyLines).toBe(2)
})

test('a row with more cells than columns is refused with its line, not cut', () => {
  const found = read('Name,City\nMaya,Berlin,Germany\n')
  if ('problems' in found) throw new Error('unreadable')
  expect(found.source.rows[0]).toMatchObject({ line: 2, wrong: expect.stringContaining('3 cells') })
})

test('Windows-1252 bytes: save it as UTF-8', () => {
  const text = Uint8Array.from([...bytes('Name\nZo'), 0xeb, ...bytes('\n')])
  expect(problem(text)).toMatchObject({
    code: 'not-text',
    file: 'list.csv',
    line: 2,
    hint: expect.stringContaining('CSV UTF-8'),
  })
})

test.each([
  ['a quote that is not closed', 'Name\n"Maya\n', 'unreadable-file', 'not closed'],
  ['two columns of one name', 'Name,Name\na,b\n', 'duplicate-key', 'Two columns are called Name'],
  ['nothing at all', '\n\n', 'unreadable-file', 'empty'],
])('%s', (_, text, code, words) => {
  expect(problem(text)).toMatchObject({ code, message: expect.stringContaining(words) })
})

test('a file that is too long is said so before it is read', () => {
  expect(problem(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({ code: 'too-long' })
})

test('a name that does not say what the file is', () => {
  expect(problem('x', 'members.docx')).toMatchObject({
    code: 'unreadable-file',
    hint: expect.stringContaining('source: { format: csv }'),
  })
})

const PEOPLE =
  '{\n "people": [\n  { "name": "Maya",\n    "posts": [\n     { "t": 1 },\n     { "t": "{[,:\\"" }\n ] },\n  { "name": "Tom", "posts": [] }\n ]\n}\n'

test.each(['json', 'yaml'])('%s: records and the things in their lists have their lines', (ending) => {
  const text =
    ending === 'json'
      ? PEOPLE
      : 'people:\n\n  - name: Maya\n    posts:\n      - t: 1\n      - t: 2\n\n  - name: Tom\n    posts: []\n'
  const found = read(text, `people.${ending}`, { list: 'people' })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  const [maya, tom] = found.source.rows
  expect([maya!.line, tom!.line]).toEqual(ending === 'json' ? [3, 8] : [3, 8])
  expect([...maya!.lines!]).toEqual([
    ['posts.0', 5],
    ['posts.1', 6],
  ])
})

test.each([
  ['nested too deep', '['.repeat(40) + ']'.repeat(40), 'too-deep'],
  ['a key with a meaning of its own', '[{ "__proto__": { "x": 1 } }]', 'forbidden-key'],
  ['the same key in escapes', '[{ "\\u005f_proto__": 1 }]', 'forbidden-key'],
  ['a comma too many', '[{ "a": 1, }]', 'unreadable-file'],
])('JSON, %s', (_, text, code) => {
  expect(problem(text, 'list.json')).toMatchObject({ code, line: 1 })
})

test('YAML is read as guarded as every file of the program', () => {
  expect(problem('- &a [1]\n- *a\n', 'list.yaml')).toMatchObject({ code: 'yaml-alias', file: 'list.yaml', line: 1 })
})

test('a list that lies elsewhere: where it was looked for, and what was meant', () => {
  expect(problem(PEOPLE, 'people.json', { list: 'poeple' })).toMatchObject({
    code: 'missing-key',
    hint: 'Did you mean people?',
  })
  expect(problem(PEOPLE, 'people.json')).toMatchObject({
    code: 'wrong-shape',
    message: 'The file is not a list of records',
  })
})

test('cells that a spreadsheet would run are guarded, and read again as they were', () => {
  for (const text of ['=1+1', '+49', '-5', '@me', '\tx', '＝x', "'=x"]) expect(guardCell(text)).toBe(`'${text}`)
  for (const text of ["'tis", 'a=b', '', ' =1']) expect(guardCell(text)).toBe(text)
  fc.assert(fc.property(fc.stringMatching(/^['=+\-@\t＝a ]{0,6}$/), (text) => unguardCell(guardCell(text)) === text))
})

test('a written table is read again as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', "'", ',', ';', '\n', '=', ' ', '\t', 'é'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (cells) => {
      const found = read(writeCsv([['id', 'a', 'b'], ...cells.map(([a, b], at) => [`r${at}`, a, b])]), 'table.csv', {
        separator: 'comma',
      })
      if ('problems' in found) throw new Error(JSON.stringify(found.problems))
      expect(found.source.rows.map(({ value }) => value)).toEqual(cells.map(([a, b], at) => ({ id: `r${at}`, a, b })))
    }),
  )
})

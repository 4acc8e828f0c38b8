import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFlat } from '../../scripts/codec/flat-yaml.ts'
import { encode } from '../../scripts/codec/index.ts'
import { readYaml } from '../../scripts/codec/yaml-tree.ts'
import { kindsWithFiles } from './arbitraries.ts'

const BITS = [
  '\n',
  ' ',
  '  ',
  '    ',
  ': ',
  ':',
  '- ',
  '-',
  '"',
  "'",
  '#',
  ' #',
  'a',
  '0',
  '1',
  '.',
  'e',
  '~',
  'null',
  'true',
  'True',
  '\t',
  '[',
  ']',
  '{}',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '\u00a0',
  '\u0085',
  'é',
  '😀',
  '\ufeff',
  '\n  ',
  '\n- ',
  '\n  - ',
  '\n  - b: ',
  '\\',
  'no: ',
  '...',
  '---',
  '\n---\n',
  '? ',
  '%',
  ',',
  '__proto__: 1\n',
  'constructor: 2\n',
  '<<: a\n',
  '1_0',
  '0x1',
  '1e3',
  '.5',
  '+1',
  '-1',
]

/** What the control check in front of both readers lets through. */
const isText = (text: string) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f]/.test(text)

/** True when the flat reader took the text; fails when it read it otherwise than the parser. */
function agrees(text: string): boolean {
  const flat = isText(text) ? readFlat(text) : undefined
  if (flat === undefined) return false
  const { value, problems } = readYaml(text)
  if (problems.length > 0 || !isDeepStrictEqual(value, flat)) throw new Error(`read otherwise: ${JSON.stringify(text)}`)
  return true
}

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(3),
  put: fc.constantFrom('', ...BITS),
})
const plainWord = fc.constantFrom(
  'maya',
  '12',
  '0',
  'true',
  'https://a.example/?b=c',
  '2026-11-03',
  '2026-11-03T18:20:00Z',
  '"quoted: #"',
  'Grüße',
  '48h',
  '1-2',
)
const field = fc
  .record({ key: fc.constantFrom('a', 'b', 'c_d', 'e-f', 'true', 'null'), value: plainWord })
  .map(({ key, value }) => `${key}: ${value}`)
const flatText = fc
  .array(
    fc.oneof(
      field,
      fc
        .tuple(fc.constantFrom('g', 'h'), fc.array(field, { minLength: 1, maxLength: 3 }))
        .map(([key, lines]) => `${key}:\n  ${lines.join('\n  ')}`),
      fc
        .tuple(fc.constantFrom('i', 'j'), fc.array(plainWord, { minLength: 1, maxLength: 3 }))
        .map(([key, words]) => `${key}:\n  - ${words.join('\n  - ')}`),
      fc
        .tuple(fc.constantFrom('k', 'l'), fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 2 }))
        .map(([key, items]) => `${key}:\n${items.map(([a, b]) => `  - ${a}\n    ${b}`).join('\n')}`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => `${lines.join('\n')}\n`)

const mutated = (text: string, mutations: readonly { at: number; cut: number; put: string }[]) =>
  mutations.reduce((now, { at, cut, put }) => {
    const from = Math.floor(at * now.length)
    return now.slice(0, from) + put + now.slice(from + cut)
  }, text)

describe('the flat reader reads as the parser does, or not at all', () => {
  test('flat texts and what small changes make of them', () => {
    let taken = 0
    fc.assert(
      fc.property(flatText, fc.array(mutation, { maxLength: 2 }), (text, mutations) => {
        if (agrees(mutated(text, mutations))) taken++
      }),
      { numRuns: 5000 },
    )
    expect(taken).toBeGreaterThan(1000)
  })

  test.each(kindsWithFiles.filter(({ kind }) => kind.format === 'yaml'))('files of $kind.kind', ({ files }) => {
    fc.assert(
      fc.property(files, fc.array(mutation, { maxLength: 3 }), ({ path, data }, mutations) => {
        agrees(mutated(encode(path, data), mutations))
      }),
      { numRuns: 500 },
    )
  })

  test('takes a share as it is written', () => {
    const data = {
      ambassador: 'maya',
      channel: 'x',
      url: 'https://x.example/1',
      at: '2026-11-03T18:20:00Z',
      engagement: { likes: 1 },
      logged: { at: '2026-11-03T18:20:00Z', via: 'form' },
      with: ['tom'],
      reviewed: [{ status: 'pending' }],
    }
    expect(readFlat(encode('shares/2026/11/03/maya--k3f9.yaml', data))).toEqual(data)
  })

  test.each([
    'a: 012\n',
    'a: 1e3\n',
    'a: 0x1F\n',
    'a: no # yes\n',
    'a: b: c\n',
    'a: [b]\n',
    'a: *b\n',
    'a: &b c\n',
    'a: !t c\n',
    'a: |\n  b\n',
    'a: b\n  c\n',
    'a: b\na: c\n',
    'a:\n',
    'a: \n',
    '\ta: b\n',
    'a: "b" c\n',
    'a: Null\n',
    'constructor: 1\n',
    '--- \na: b\n',
    '',
    '\n',
    'a:b\n',
    'a: b\n\n\n',
    '{}\n',
    'a: b\n- c\n',
  ])('leaves %j to the parser', (text) => {
    expect(readFlat(text)).toBeUndefined()
  })
})

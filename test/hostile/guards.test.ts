import matter from 'gray-matter'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { decode } from '../../scripts/codec/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const codes = (path: string, text: string) => decode(path, bytes(text)).problems.map(({ code }) => code)
const SHARE = 'shares/2026/11/03/maya--k3f9.yaml'
const STORY = 'stories/maya.md'

/** What the parsers do by themselves, beside what the codec makes of it: where these stop differing, the guard is idle. */
describe('each guard keeps out what the parsers let in', () => {
  test('a language of front matter is run by gray-matter', () => {
    const text = '---js\n{ title: String(6 * 7) }\n---\n'
    expect(matter(text, {}).data).toEqual({ title: '42' })
    expect(codes(STORY, text)).toEqual(['front-matter'])
  })

  test('JSON front matter is read by gray-matter', () => {
    const text = '---json\n{ "title": "Maya" }\n---\n'
    expect(matter(text, {}).data).toEqual({ title: 'Maya' })
    expect(codes(STORY, text)).toEqual(['front-matter'])
  })

  test('gray-matter forgets on the second sight that it threw', () => {
    const text = '---\ntitle: [guard\n---\n'
    expect(() => matter(text)).toThrow()
    expect(matter(text).data).toEqual({})
    expect(codes(STORY, text)).toEqual(['yaml-syntax'])
    expect(codes(STORY, text)).toEqual(['yaml-syntax'])
  })

  test('front matter that is not closed swallows the page', () => {
    const text = '---\ntitle: Maya\n'
    expect(matter(text, {}).data).toEqual({ title: 'Maya' })
    expect(codes(STORY, text)).toEqual(['front-matter'])
  })

  test('a fence that says more closes for gray-matter', () => {
    const text = '---\ntitle: Maya\n---js\nHello\n'
    expect(matter(text, {}).data).toEqual({ title: 'Maya' })
    expect(codes(STORY, text)).toEqual(['front-matter'])
  })

  test('gray-matter makes dates of days', () => {
    expect(matter('---\nat: 2026-11-03\n---\n', {}).data['at']).toBeInstanceOf(Date)
    const { record } = decode(STORY, bytes('---\ntitle: a\nconsent: { at: 2026-11-03, by: b }\n---\n'))
    expect(record?.data).toEqual({ title: 'a', consent: { at: '2026-11-03', by: 'b' } })
  })

  test('the parser gives an own __proto__ key', () => {
    expect(Object.hasOwn(parse('__proto__: { admin: true }'), '__proto__')).toBe(true)
    expect(codes(SHARE, '__proto__: { admin: true }\n')).toContain('forbidden-key')
  })

  test('the parser follows an alias', () => {
    expect(parse('a: &a 1\nb: *a\n')).toEqual({ a: 1, b: 1 })
    expect(codes(SHARE, 'a: &a 1\nb: *a\n')).toEqual(['yaml-alias', 'yaml-alias'])
  })

  test('the parser takes a tag', () => {
    expect(parse('a: !!str 1\n')).toEqual({ a: '1' })
    expect(codes(SHARE, 'a: !!str 1\n')).toEqual(['yaml-alias'])
  })

  test('the parser takes nesting of 60 levels', () => {
    const text = `a: ${'['.repeat(60)}${']'.repeat(60)}\n`
    expect(() => parse(text)).not.toThrow()
    expect(codes(SHARE, text)).toEqual(['too-deep'])
  })

  test('the parser takes a file of 70 KB', () => {
    const text = `title: ${'x'.repeat(70_000)}\n`
    expect(() => parse(text)).not.toThrow()
    expect(codes(SHARE, text)).toEqual(['too-long'])
  })

  test('the parser takes control characters and lone carriage returns', () => {
    expect(parse('a: b\u001b[31m\n')).toEqual({ a: 'b\u001b[31m' })
    expect(codes(SHARE, 'a: b\u001b[31m\n')).toEqual(['not-text'])
    expect(codes(SHARE, 'a: b\rc: d\n')).toEqual(['not-text'])
  })

  test('a decoder that is not strict replaces what is no UTF-8', () => {
    const wrong = Uint8Array.from([...bytes('title: Gr'), 0xfc, ...bytes('n\n')])
    expect(new TextDecoder().decode(wrong)).toContain('\ufffd')
    expect(decode(SHARE, wrong).problems).toMatchObject([{ code: 'not-text', line: 1 }])
  })

  test('a byte order mark and CRLF are welcome', () => {
    const { record, problems } = decode('passes/a/maya.yaml', bytes('\ufeffat: 2026-11-03T18:20:00Z\r\nnote: b\r\n'))
    expect(problems).toEqual([])
    expect(record?.data).toEqual({ at: '2026-11-03T18:20:00Z', note: 'b' })
  })
})

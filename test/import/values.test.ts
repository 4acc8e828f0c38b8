import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay, SLUG } from '../../schemas/primitives.ts'
import { CONVERTERS, cutTo, toNumber } from '../../scripts/core/import/convert.ts'
import { isDateFormat, monthNumber, readDate } from '../../scripts/core/import/dates.ts'
import { inertMdx } from '../../scripts/core/import/identity.ts'
import { handlesFor, idOf, toSlug } from '../../scripts/core/import/slugs.ts'

test.each([
  ['4820', 4820],
  ['4,820', 4820],
  ['4.820', 4820],
  ['4 820', 4820],
  ["1'234'567", 1_234_567],
  ['4.8k', 4800],
  ['4,8K', 4800],
  ['1.25m', 1_250_000],
  ['-5', -5],
])('the number %s', (text, value) => expect(toNumber(text)).toEqual({ value }))

test.each(['many', '4,82', '1,2,3', '4.8', '12x', ''])('no whole number: %j', (text) =>
  expect(toNumber(text)).toHaveProperty('wrong'),
)

test.each([
  ['03.11.2026', 'DD.MM.YYYY', '2026-11-03'],
  ['3.11.2026', 'DD.MM.YYYY', '2026-11-03'],
  ['11/03/2026', 'MM/DD/YYYY', '2026-11-03'],
  ['3 Nov 2026', 'D MMM YYYY', '2026-11-03'],
  ['3. November 26', 'D. MMMM YY', '2026-11-03'],
  ['2026-11-03 18:20', 'YYYY-MM-DD HH:mm', '2026-11-03T17:20:00Z'],
  ['2026-07-03 18:20', 'YYYY-MM-DD HH:mm', '2026-07-03T16:20:00Z'],
])('%s written %s', (text, format, day) => expect(readDate(text, format, 'Europe/Berlin')).toBe(day))

test.each([
  ['31.02.2026', 'DD.MM.YYYY'],
  ['11/03/2026', 'DD.MM.YYYY'],
  ['2026-11-03', 'YYYY-MM-DD HH:mm'],
  ['03.13.2026', 'DD.MM.YYYY'],
  ['x03.11.2026', 'DD.MM.YYYY'],
])('%s is no day written %s', (text, format) => expect(readDate(text, format, 'UTC')).toBeUndefined())

test('a date format has a year, a month and a day, each once', () => {
  expect(['DD.MM.YYYY', 'D MMMM YY', 'YYYY-MM-DD HH:mm:ss'].every(isDateFormat)).toBe(true)
  expect(['MM.YYYY', 'DD.MM', 'DD.DD.YYYY', ''].some(isDateFormat)).toBe(false)
})

test('months by number, name, three letters and a table', () => {
  expect(['January', 'jan', 'Jan.', '1', '01', 'JANUARY'].map((text) => monthNumber(text))).toEqual([1, 1, 1, 1, 1, 1])
  expect(['2022', '0', '13', 'J', 'Januar', ''].map((text) => monthNumber(text))).toEqual(Array(6).fill(undefined))
  expect(monthNumber('März', { märz: 3 })).toBe(3)
})

test('every day is read again from each way of writing it', () => {
  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (text) => {
      const [year, month, date] = text.split('-')
      expect(readDate(`${date}.${month}.${year}`, 'DD.MM.YYYY', 'UTC')).toBe(text)
      expect(readDate(`${month}/${date}/${year}`, 'MM/DD/YYYY', 'UTC')).toBe(text)
      expect(isDay(text)).toBe(true)
    }),
  )
})

test.each([
  ['Zoë Ångström', 'zoe-angstrom'],
  ['Łukasz Groß-Øster', 'lukasz-gross-oster'],
  ['Мария Иванова', 'mariya-ivanova'],
  ['Ελένη', 'eleni'],
  ['  @maya.brews! ', 'maya-brews'],
  ['M3lkior', 'm3lkior'],
])('the short name of %s', (text, slug) => expect(toSlug(text)).toBe(slug))

test('short names are short names, whatever they are made of', () => {
  expect(toSlug('李小龙')).toBeUndefined()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = toSlug(text)
      if (slug === undefined) return
      expect(slug).toMatch(SLUG)
      const all = handlesFor(slug)
      for (let at = 0; at < 12; at++) expect(all.next().value).toMatch(SLUG)
    }),
  )
})

test("the hub's own routes are nobody's short name", () => {
  expect(handlesFor('me').next().value).toBe('me-2')
})

test('ids are short names, the same for the same text', () => {
  fc.assert(fc.property(fc.string(), (text) => SLUG.test(idOf(text)) && idOf(text).length === 8))
  expect(new Set(Array.from({ length: 20_000 }, (_, at) => idOf(`share ${at}`))).size).toBe(20_000)
})

test.each([
  ['account', '@maya', 'maya'],
  ['account', 'https://www.linkedin.com/in/maya-o/', 'maya-o'],
  ['account', 'www.instagram.com/maya', 'maya'],
  ['country', '🇩🇪', 'DE'],
  ['country', 'de', 'DE'],
  ['link', 'example.com/post', 'https://example.com/post'],
  ['yes-no', 'Ja', true],
  ['yes-no', 'n', false],
] as const)('as %s: %s', (as, text, value) => expect(CONVERTERS[as](text)).toEqual({ value }))

test.each([
  ['account', 'two words'],
  ['country', 'Germany'],
  ['link', 'javascript:alert(1)'],
  ['link', 'see my profile'],
  ['yes-no', 'perhaps'],
] as const)('as %s, wrong: %s', (as, text) => expect(CONVERTERS[as](text)).toHaveProperty('wrong'))

test('words are cut at a space, never in a pair', () => {
  expect(cutTo('one two three', 11)).toBe('one two…')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => cutTo(text, 10).length <= 10 && cutTo(text, 10).isWellFormed() === text.isWellFormed(),
    ),
  )
})

test('words from elsewhere run nothing as MDX', () => {
  expect(inertMdx('Hi {process.env}\nimport x from "y"\n<Evil/> export')).toBe(
    'Hi &#123;process.env&#125;\n&#105;mport x from "y"\n&lt;Evil/> export',
  )
})

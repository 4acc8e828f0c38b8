import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { command } from '../../scripts/commands/results.ts'
import { bars } from '../../scripts/core/charts/bars.ts'
import { columns } from '../../scripts/core/charts/columns.ts'
import type { Chart } from '../../scripts/core/charts/draw.ts'
import { lines } from '../../scripts/core/charts/lines.ts'
import { people } from '../../scripts/core/charts/people.ts'
import { binned, foremost, parted, thinned } from '../../scripts/core/charts/scale.ts'
import { temporaryFolder } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'

const COUNTS = [0, 1, 10, 10_000]
const valueAt = (at: number) => (at * 37) % 101
const pointsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `n${at}`, value: valueAt(at) + 1 }))
const said = { title: 'Posts <by> “week”', about: 'What is in it & more' }
const usual = { ...said, number: String, empty: 'Nothing yet' }

const CHARTS: Readonly<Record<string, (count: number) => Chart>> = {
  columns: (count) =>
    columns({
      ...usual,
      id: 'c',
      points: pointsOf(count),
      head: ['Week', 'Posts'],
      named: String,
      together: (n) => `${n} weeks each`,
    }),
  bars: (count) =>
    bars({ ...usual, id: 'b', points: pointsOf(count), head: ['Place', 'Posts'], others: (n) => `${n} others` }),
  lines: (count) =>
    lines({ ...usual, id: 'l', series: [{ name: 'All', points: pointsOf(count) }], head: 'Month', named: String }),
  people: (count) =>
    people({
      ...usual,
      id: 'p',
      head: ['What', 'Members'],
      each: (n) => `each ${n}`,
      groups: [
        { name: 'done', count: Math.ceil(count / 2), mark: 'filled' },
        { name: 'silent', count: Math.floor(count / 2), mark: 'empty' },
      ],
    }),
}

const each = Object.entries(CHARTS).flatMap(([name, make]) => COUNTS.map((count) => ({ name, count, make })))
const shapesIn = (svg: string) => svg.match(/<(?:rect|circle|path)\b/g)?.length ?? 0

describe('a chart', () => {
  it.each(each)('of $name is whole at $count', ({ count, make }) => {
    const { wide, narrow, table } = make(count)
    for (const svg of [wide, narrow]) {
      expect(svg).toMatch(
        /^<svg [^>]*role="img" aria-labelledby="\w-[wn]-t \w-[wn]-d"><title id="\w-[wn]-t">Posts &#60;by&#62;/,
      )
      expect(svg).toContain('<desc')
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|style=/)
      expect(svg.length).toBeLessThan(80_000)
      if (count === 0) expect(svg).toContain('Nothing yet')
      else expect(shapesIn(svg)).toBeGreaterThan(0)
      // Nothing is drawn outside: every x lies within the width it was drawn for.
      const width = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
      if (count > 0)
        for (const [, x] of svg.matchAll(/\b(?:x|cx|x2)="([\d.-]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(width)
    }
    // The table has every number, however many there are.
    expect(table.rows.length).toBe(make === CHARTS['people'] ? 2 : count)
  })

  it('says what it left out: neighbours added up, the smallest as one, a mark for several', () => {
    expect(CHARTS['columns']!(10_000).wide).toContain('89 weeks each')
    const uneven = columns({
      ...usual,
      id: 'c',
      points: pointsOf(115),
      head: ['Week', 'Posts'],
      named: String,
      together: (n, last) => `${n} weeks each, the last ${last}`,
    })
    // Two by two in a window, three by three on a phone; the last column has what is left.
    expect(uneven.wide).toContain('2 weeks each, the last 1')
    expect(uneven.narrow).toContain('3 weeks each, the last 1')
    expect(CHARTS['bars']!(10_000).wide).toContain('9991 others')
    expect(CHARTS['people']!(10_000).wide).toContain('each 50')
  })
})

describe('what is taken together', () => {
  const values = fc.array(fc.nat(1000), { minLength: 1, maxLength: 300 })
  const sum = (list: readonly { readonly value: number }[]) => list.reduce((total, { value }) => total + value, 0)
  const named = (list: readonly number[]) => list.map((value, at) => ({ name: String(at), value }))

  it('keeps its sum', () =>
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 50 }), (list, most) => {
        const points = named(list)
        expect(sum(binned(points, most))).toBe(sum(points))
        expect(binned(points, most).length).toBeLessThanOrEqual(most)
        expect(sum(foremost(points, most, String))).toBe(sum(points))
        expect(foremost(points, most, String).length).toBeLessThanOrEqual(most)
      }),
    ))

  it('keeps the first, the last, the highest and the lowest of a line', () =>
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 50 }), (list, most) => {
        const points = named(list)
        const kept = thinned(points, most)
        expect(kept[0]).toBe(points[0])
        expect(kept.at(-1)).toBe(points.at(-1))
        const all = kept.map(({ value }) => value)
        expect([Math.max(...all), Math.min(...all)]).toEqual([Math.max(...list), Math.min(...list)])
      }),
    ))

  it('shows everybody who is there by a mark at least', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 4 }), (list) => {
        const marks = parted(list, 200)
        for (const [at, value] of list.entries()) expect(marks[at]! > 0).toBe(value > 0)
        if (list.some((value) => value > 0))
          expect(Math.abs(marks.reduce((a, b) => a + b, 0) - 200)).toBeLessThanOrEqual(3)
      }),
    ))
})

it('npm run results --page writes one page that fetches nothing and runs nothing', async () => {
  const file = join(temporaryFolder(), 'results.html')
  const { code } = await runCommand(command, join(import.meta.dirname, '../..'), { values: { page: file } })
  expect(code).toBe(0)
  const page = readFileSync(file, 'utf8')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).not.toMatch(/<script|<link|<img|\bsrc=|url\(|https?:\/\/(?!www\.w3\.org)/)
  const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(page).toContain('Audiences overlap')
})

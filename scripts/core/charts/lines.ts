import {
  ACCENT,
  type Chart,
  chart,
  figure,
  INK,
  LINE,
  label,
  nothing,
  PAPER,
  type Said,
  SEA,
  SOFT,
  shape,
  tenth,
  widthOf,
} from './draw.ts'
import { type Point, roundUp, thinned } from './scale.ts'

/** One line: its name stands at its end. A null is a gap: nothing is known. */
export type Series = {
  readonly name: string
  readonly points: readonly { readonly name: string; readonly value: number | null }[]
}

/** What lines are made of; all series have the same names in the same order. The first line is whole, the second dashed. */
export type Lines = Said & {
  readonly id: string
  readonly series: readonly Series[]
  /** The heading of the first column of the table. */
  readonly head: string
  readonly named: (name: string) => string
  readonly number: (value: number) => string
  readonly empty: string
  /** The top of the scale, where it is known; else it is taken from the values. */
  readonly full?: number
}

const HEIGHT = 150
const TOP = 26
const STYLES = [
  { stroke: ACCENT, dash: undefined },
  { stroke: SEA, dash: '7 5' },
] as const

type Placed = Point & { readonly x: number; readonly y: number; readonly last: boolean }

function placed({ points }: Series, width: number, full: number, base: number): Placed[][] {
  const runs: Placed[][] = [[]]
  for (const [at, { name, value }] of points.entries()) {
    if (value === null) {
      if (runs.at(-1)!.length > 0) runs.push([])
      continue
    }
    const x = points.length === 1 ? 5 : 5 + (at / (points.length - 1)) * (width - 10)
    runs.at(-1)!.push({ name, value, x, y: base - (value / full) * HEIGHT, last: at === points.length - 1 })
  }
  return runs.filter((run) => run.length > 0)
}

function lineOf(run: readonly Placed[], style: (typeof STYLES)[number], width: number): string[] {
  const few = thinned(run, Math.floor(width / 2))
  const path = few.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('')
  const dot = ({ x, y }: Placed) =>
    shape('circle', {
      cx: x,
      cy: y,
      r: 3.5,
      fill: style.dash ? PAPER : style.stroke,
      stroke: style.stroke,
      'stroke-width': 1.5,
    })
  return [
    ...(few.length > 1
      ? [
          shape('path', {
            d: path,
            fill: 'none',
            stroke: style.stroke,
            'stroke-width': 2,
            'stroke-linejoin': 'round',
            'stroke-dasharray': style.dash,
          }),
        ]
      : []),
    ...(few.length <= 24 ? few.map(dot) : [dot(few.at(-1)!)]),
  ]
}

function draw({ series, named, number, full: given }: Lines, width: number) {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  const most = Math.max(...values)
  const full = given ?? (most <= 4 ? Math.max(1, most) : roundUp(most))
  const base = TOP + HEIGHT
  const names = series[0]!.points
  const drawn = series.flatMap((one, at) =>
    placed(one, width, full, base).flatMap((run) => lineOf(run, STYLES[at % 2]!, width)),
  )
  const keys =
    series.length < 2
      ? []
      : series.flatMap(({ name, points }, at) => {
          const y = base + 50 + at * 24
          const style = STYLES[at % 2]!
          const last = points.at(-1)?.value ?? null
          const words = last === null ? '' : number(last)
          const dot = shape('circle', {
            cx: 14,
            cy: y - 4,
            r: 3.5,
            fill: style.dash ? PAPER : style.stroke,
            stroke: style.stroke,
            'stroke-width': 1.5,
          })
          return [
            shape('line', {
              x1: 0,
              y1: y - 4,
              x2: 28,
              y2: y - 4,
              stroke: style.stroke,
              'stroke-width': 2,
              'stroke-dasharray': style.dash,
            }),
            dot,
            ...(words === '' ? [] : [figure(words, 38, y)]),
            label(name, words === '' ? 38 : 38 + words.length * 8.6 + 6, y),
          ]
        })
  const ends = series.flatMap((one) => {
    const last = placed(one, width, full, base).at(-1)?.at(-1)
    if (!last || series.length > 1) return []
    const words = number(last.value)
    const anchor = last.x + widthOf(words) / 2 > width ? 'end' : last.x < widthOf(words) / 2 ? 'start' : 'middle'
    return [
      figure(words, anchor === 'end' ? width : anchor === 'start' ? 0 : last.x, Math.max(13, last.y - 10), {
        'text-anchor': anchor,
      }),
    ]
  })
  const [first, end] = [named(names[0]!.name), named(names.at(-1)!.name)]
  return {
    height: base + (series.length < 2 ? 28 : 36 + series.length * 24),
    parts: [
      ...[0.5, 1].map((part) =>
        shape('line', {
          x1: 0,
          y1: base - HEIGHT * part,
          x2: width,
          y2: base - HEIGHT * part,
          stroke: LINE,
          'stroke-dasharray': '1 4',
        }),
      ),
      ...(names.length > 1 ? [figure(number(full), 0, base - HEIGHT - 6, { 'font-size': 12, fill: SOFT })] : []),
      ...drawn,
      ...ends,
      shape('line', { x1: 0, y1: base + 0.5, x2: width, y2: base + 0.5, stroke: INK, 'stroke-width': 1.5 }),
      label(first, 0, base + 20, { 'font-size': 12, fill: SOFT }),
      ...(names.length > 1
        ? [label(end, width, base + 20, { 'font-size': 12, fill: SOFT, 'text-anchor': 'end' })]
        : []),
      ...keys,
    ],
  }
}

/** Lines over time, from 0 up. The lines differ in their strokes and dots as well as their colours. */
export function lines(given: Lines): Chart {
  const { id, title, about, series, head, named, number, empty } = given
  const names = series[0]?.points ?? []
  const table = {
    head: [head, ...series.map(({ name }) => name)],
    rows: names.map(({ name }, at) => [
      named(name),
      ...series.map(({ points }) => {
        const value = points[at]?.value ?? null
        return value === null ? '' : number(value)
      }),
    ]),
  }
  const isEmpty = series.every(({ points }) => points.every(({ value }) => value === null || value === 0))
  return chart(id, { title, about }, table, (width) => (isEmpty ? nothing(empty) : draw(given, width)))
}

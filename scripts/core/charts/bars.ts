import {
  ACCENT,
  type Chart,
  chart,
  figure,
  fitted,
  INK,
  LINE,
  label,
  nothing,
  type Said,
  SEA,
  SOFT,
  shape,
  widthOf,
} from './draw.ts'
import { foremost, type Point } from './scale.ts'

/** What bars are made of; `others` names those that are drawn as one. */
export type Bars = Said & {
  readonly id: string
  readonly points: readonly Point[]
  readonly head: readonly [string, string]
  readonly number: (value: number) => string
  readonly empty: string
  readonly others: (count: number) => string
  /** How many bars there are at most; 10 unless said. */
  readonly most?: number
  /** In the order they are given; else by value. */
  readonly asGiven?: boolean
}

const ROW = 38

function draw({ number, points, others, most = 10, asGiven }: Bars, width: number) {
  const rows = asGiven && points.length <= most ? points : foremost(points, most, others)
  // Those drawn as one are said and have no bar: together they would dwarf the others.
  const single = rows.slice(0, points.length > most ? -1 : undefined)
  const largest = Math.max(...single.map(({ value }) => value))
  const first = single.findIndex(({ value }) => value === largest)
  const parts = rows.flatMap(({ name, value }, at) => {
    const y = at * ROW
    const words = number(value)
    const length = (value / largest) * width
    return [
      label(fitted(name, width - widthOf(words) * 1.2 - 16), 0, y + 16, {}),
      figure(words, width, y + 16, { 'text-anchor': 'end', fill: at === first ? INK : SOFT }),
      shape('line', { x1: 0, y1: y + 26, x2: width, y2: y + 26, stroke: LINE }),
      ...(value > 0 && at < single.length
        ? [shape('rect', { x: 0, y: y + 23, width: Math.max(length, 2), height: 6, fill: at === first ? ACCENT : SEA })]
        : []),
    ]
  })
  return { height: rows.length * ROW, parts }
}

/** Bars below each other, the longest first, each with its name and value above it; the smallest of many are drawn as one. */
export function bars(given: Bars): Chart {
  const { id, title, about, points, head, number, empty } = given
  const table = { head, rows: points.map(({ name, value }) => [name, number(value)]) }
  return chart(id, { title, about }, table, (width) =>
    points.every(({ value }) => value === 0) ? nothing(empty) : draw(given, width),
  )
}

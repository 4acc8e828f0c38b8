import {
  ACCENT,
  type Chart,
  chart,
  figure,
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
import { type Bin, binned, type Point } from './scale.ts'

/** What columns are made of; `named` says a name as it stands below a column, `number` a value. */
export type Columns = Said & {
  readonly id: string
  readonly points: readonly Point[]
  readonly head: readonly [string, string]
  readonly named: (name: string) => string
  readonly number: (value: number) => string
  readonly empty: string
  /** What is said where a column stands for several neighbours; the last one may stand for fewer. */
  readonly together: (count: number, last: number) => string
}

const HEIGHT = 150
const TOP = 30

/** Which columns have their name below them: as many as there is room for, the first and the last among them. */
function namedColumns(count: number, step: number, width: number): Set<number> {
  const every = Math.max(1, Math.ceil(width / step))
  const found = new Set<number>()
  for (let at = 0; at < count; at += every) if (at + every * 0.6 < count || at === 0) found.add(at)
  return found
}

function draw({ named, number, together }: Columns, bins: readonly Bin[], width: number) {
  const most = Math.max(...bins.map(({ value }) => value))
  const top = TOP + (bins[0]!.of > 1 ? 20 : 0)
  const base = top + HEIGHT
  const step = Math.min(width / bins.length, 84)
  const room = Math.min(step * 0.72, 40)
  const highest = bins.findIndex(({ value }) => value === most)
  const size = 13
  const all = bins.every(({ value }) => widthOf(number(value), size) * 1.1 <= step)
  const names = namedColumns(bins.length, step, Math.max(...bins.map(({ first }) => widthOf(named(first), 12))) + 12)
  const parts = bins.flatMap(({ value, first }, at) => {
    const height = (value / most) * HEIGHT
    const x = at * step
    const isHighest = value === most && bins.length > 1
    const end = at === bins.length - 1 && at > bins.length / 2
    return [
      ...(value > 0
        ? [
            shape('rect', {
              x,
              y: base - Math.max(height, 1),
              width: room,
              height: Math.max(height, 1),
              fill: isHighest ? ACCENT : SEA,
            }),
          ]
        : []),
      ...(all || at === highest
        ? [
            figure(number(value), x + (all ? room / 2 : end ? room : 0), base - height - 7, {
              'text-anchor': all ? 'middle' : end ? 'end' : 'start',
              fill: isHighest ? INK : SOFT,
            }),
          ]
        : []),
      ...(names.has(at) ? [label(named(first), x, base + 20, { 'font-size': 12, fill: SOFT })] : []),
    ]
  })
  return {
    height: base + 28,
    parts: [
      ...(bins[0]!.of > 1
        ? [label(together(bins[0]!.of, bins.at(-1)!.of), 0, 14, { 'font-size': 12, fill: SOFT })]
        : []),
      shape('line', {
        x1: 0,
        y1: base - HEIGHT / 2,
        x2: width,
        y2: base - HEIGHT / 2,
        stroke: LINE,
        'stroke-dasharray': '1 4',
      }),
      ...parts,
      shape('line', { x1: 0, y1: base + 0.5, x2: width, y2: base + 0.5, stroke: INK, 'stroke-width': 1.5 }),
    ],
  }
}

/** Columns that stand side by side, as weeks do; where there are too many, neighbours are added up. The highest is marked and says its value. */
export function columns(given: Columns): Chart {
  const { id, title, about, points, head, named, number, empty } = given
  const table = { head, rows: points.map(({ name, value }) => [named(name), number(value)]) }
  return chart(id, { title, about }, table, (width) =>
    points.every(({ value }) => value === 0)
      ? nothing(empty)
      : draw(given, binned(points, Math.floor(width / 6)), width),
  )
}

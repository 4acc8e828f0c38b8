import { ACCENT, type Chart, chart, figure, INK, label, nothing, type Said, SOFT, shape, tenth } from './draw.ts'
import { parted, roundUp } from './scale.ts'

/** How a person's mark is drawn: filled, crossed or empty. The shape says it, and the colour again. */
export type Mark = 'filled' | 'crossed' | 'empty'

/** People in groups, a mark for each, or for so many. */
export type People = Said & {
  readonly id: string
  readonly groups: readonly { readonly name: string; readonly count: number; readonly mark: Mark }[]
  readonly head: readonly [string, string]
  readonly number: (value: number) => string
  readonly empty: string
  /** What is said where a mark stands for several people. */
  readonly each: (count: number) => string
}

/** Marks at most: what an eye still takes in as a crowd of single ones. */
const MOST = 240
const CELL = 20
const R = 6.5

function person(mark: Mark, x: number, y: number): string {
  if (mark === 'filled') return shape('circle', { cx: x, cy: y, r: R, fill: ACCENT })
  const ring = shape('circle', {
    cx: x,
    cy: y,
    r: R - 0.75,
    fill: 'none',
    stroke: mark === 'crossed' ? INK : SOFT,
    'stroke-width': 1.5,
  })
  if (mark === 'empty') return ring
  const d = tenth(R * 0.66)
  return (
    ring +
    shape('path', {
      d: `M${tenth(x - d)} ${tenth(y + d)}L${tenth(x + d)} ${tenth(y - d)}`,
      stroke: INK,
      'stroke-width': 1.5,
    })
  )
}

function draw({ groups, number, each }: People, width: number) {
  const sum = groups.reduce((total, { count }) => total + count, 0)
  const unit = sum <= MOST ? 1 : roundUp(sum / MOST)
  const counts = parted(
    groups.map(({ count }) => count),
    Math.ceil(sum / unit),
  )
  const perRow = Math.min(Math.floor(width / CELL), 30)
  const marks = groups.flatMap(({ mark }, at) => Array.from({ length: counts[at]! }, () => mark))
  const crowd = marks.map((mark, at) => person(mark, (at % perRow) * CELL + R, Math.floor(at / perRow) * CELL + R))
  const below = Math.ceil(marks.length / perRow) * CELL + 14
  let [x, y] = [0, below + R]
  const legend = groups.flatMap(({ name, count, mark }) => {
    const words = number(count)
    const room = 22 + words.length * 8.6 + 6 + name.length * 7.3 + 22
    if (x > 0 && x + room > width) [x, y] = [0, y + 26]
    const at = x
    x += room
    return [
      person(mark, at + R, y),
      figure(words, at + 22, y + 5),
      label(name, at + 22 + words.length * 8.6 + 6, y + 5, { fill: SOFT }),
    ]
  })
  const note = unit > 1 ? [label(each(unit), 0, y + 32, { 'font-size': 12, fill: SOFT })] : []
  return { height: y + (unit > 1 ? 40 : 14), parts: [...crowd, ...legend, ...note] }
}

/** People as a crowd of marks, each group with its own; of a great many, a mark stands for several. */
export function people(given: People): Chart {
  const { id, title, about, groups, head, number, empty } = given
  const table = { head, rows: groups.map(({ name, count }) => [name, number(count)]) }
  return chart(id, { title, about }, table, (width) =>
    groups.every(({ count }) => count === 0) ? nothing(empty) : draw(given, width),
  )
}

/** Shapes as SVG text: a seeded hand that cuts paths, and nothing that knows about pictures. */

export type Point = readonly [number, number]
export type Random = () => number

/** A repeatable stream of numbers in [0, 1) from a whole-number seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A number between `from` and `to`. */
export const between = (r: Random, from: number, to: number): number => from + (to - from) * r()

/** `count` values of `make`, called with 0 to count - 1, joined to one text. */
export const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, i) => make(i)).join('')

const n = (value: number): string => String(Math.round(value * 100) / 100)

/** A path of straight cuts through the points. */
export const cut = (points: readonly Point[], closed = true): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`

/** A soft path through the points (Catmull-Rom as Bezier curves). */
export function curve(points: readonly Point[], closed = false): string {
  const at = (i: number): Point => {
    const size = points.length
    const index = closed ? (i + size) % size : Math.min(size - 1, Math.max(0, i))
    return points[index] ?? [0, 0]
  }
  const last = closed ? points.length : points.length - 1
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`
  for (let i = 0; i < last; i += 1) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return closed ? `${d}Z` : d
}

/** A round shape as cut by hand: an ellipse whose edge wobbles by `wobble` of its radius. */
export function blob(r: Random, x: number, y: number, rx: number, ry = rx, wobble = 0.06, corners = 11): string {
  const points = Array.from({ length: corners }, (_, i): Point => {
    const angle = (i / corners) * Math.PI * 2
    const k = 1 + between(r, -wobble, wobble)
    return [x + Math.cos(angle) * rx * k, y + Math.sin(angle) * ry * k]
  })
  return curve(points, true)
}

/** Breaks a line at its middles, moving each by up to `rough` of its length: a torn edge. */
function tear(r: Random, points: readonly Point[], rough: number, times: number): Point[] {
  if (times === 0) return [...points]
  const torn = points.flatMap((b, i): Point[] => {
    const a = points[i - 1]
    if (!a) return [b]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    return [[(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + between(r, -rough, rough) * length], b]
  })
  return tear(r, torn, rough * 0.9, times - 1)
}

/** A mountain line from x = 0 to `w` around height `y`, closed at `bottom`; `peaks` of different height, at most `tall`. */
export function ridge(r: Random, w: number, y: number, bottom: number, tall: number, peaks: number): string {
  const points: Point[] = [[-60, y - tall * between(r, 0.1, 0.4)]]
  for (let i = 0; i < peaks; i += 1) {
    const x = ((i + between(r, 0.3, 0.7)) / peaks) * w
    points.push([x, y - tall * between(r, 0.45, 1)])
    if (i < peaks - 1) points.push([((i + between(r, 0.9, 1.1)) / peaks) * w, y - tall * between(r, 0, 0.25)])
  }
  points.push([w + 60, y - tall * between(r, 0.1, 0.5)])
  return cut([[-60, bottom], ...tear(r, points, 0.07, 3), [w + 60, bottom]])
}

/** A rectangle path. */
export const box = (x: number, y: number, w: number, h: number): string =>
  cut([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ])

/** A filled path. */
export const fill = (d: string, colour: string, more = ''): string => `<path d="${d}" fill="${colour}" ${more}/>`

/** A drawn line with round ends. */
export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

/** A group moved to (x, y), scaled and turned (degrees). */
export const place = (inner: string, x: number, y: number, scale = 1, turn = 0): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1000) / 1000}) rotate(${n(turn)})">${inner}</g>`

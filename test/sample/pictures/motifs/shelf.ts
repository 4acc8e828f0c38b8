import { box, fill, place, random, repeat, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { bean, mug } from './parts.ts'

type Label = 'peaks' | 'waves' | 'sun' | 'leaf' | 'moon'

const LABELS: Record<Label, (a: string, b: string) => string> = {
  peaks: (a, b) => `${fill('M-76 60L-24 -40L10 20L34 -14L76 60Z', a)}<circle cx="34" cy="-50" r="24" fill="${b}"/>`,
  waves: (a, b) =>
    `<circle cy="-30" r="38" fill="${b}"/>` +
    repeat(3, (i) => stroke(`M-70 ${14 + i * 24}q17 -20 35 0t35 0t35 0t35 0`, a, 11)),
  sun: (a, b) =>
    `<circle r="34" fill="${a}"/>${repeat(12, (i) => stroke('M0 -46V-68', b, 9, `transform="rotate(${i * 30})"`))}`,
  leaf: (a, b) =>
    fill('M0 70C-70 20 -50 -50 0 -80C50 -50 70 20 0 70Z', a) +
    stroke('M0 64V-64M0 -20L24 -42M0 10L30 -16M0 -10L-26 -34M0 24L-30 -4', b, 6),
  moon: (a, b) =>
    fill('M20 -70A62 62 0 1 0 60 36A52 52 0 0 1 20 -70Z', a) +
    repeat(4, (i) => `<circle cx="${-60 + i * 36}" cy="${-62 + (i % 2) * 22}" r="7" fill="${b}"/>`),
}

/** A bag of coffee, 240 wide and 400 tall, standing on (0, 0). */
export function bag(s: Sheet, colour: string, label: Label, a: string, b: string): string {
  const body = 'M-116 0Q-124 -180 -104 -350H104Q124 -180 116 0Q0 16 -116 0Z'
  return (
    fill(body, colour) +
    s.shade(body, INK.ink, [150, -150], [0, -190], 0.7) +
    fill('M-106 -404H106L104 -346H-104Z', mix(colour, INK.ink, 0.22)) +
    stroke('M-104 -360H104M-106 -376H106', mix(colour, INK.ink, 0.45), 4) +
    fill(box(-28, -418, 56, 34), INK.mustard) +
    fill('M-88 -290H88V-74H-88Z', INK.paper) +
    place(LABELS[label](a, b), 0, -190, 0.98) +
    stroke('M-40 -98H40', a, 7) +
    stroke('M-60 -40H60', mix(colour, INK.paper, 0.6), 6)
  )
}

/** A glass jar of beans, 200 wide and 300 tall, standing on (0, 0). */
function jar(s: Sheet): string {
  const r = random(19)
  const glass = 'M-92 -8V-210Q-92 -240 -66 -250H66Q92 -240 92 -210V-8Q0 10 -92 -8Z'
  return (
    fill(glass, mix(INK.sky, INK.paper, 0.3)) +
    s.inside(
      glass,
      fill(box(-100, -170, 200, 190), TINT.bean) +
        repeat(64, (i) =>
          place(
            bean(([0, 1, 2, 1] as const)[i % 4] ?? 0),
            -86 + (i % 7) * 29,
            -164 + Math.floor(i / 7) * 19,
            0.86,
            r() * 180,
          ),
        ),
    ) +
    stroke('M-72 -200V-50', INK.paper, 10) +
    fill(box(-80, -290, 160, 44), mix(INK.mustard, INK.clay, 0.4)) +
    stroke(glass, mix(INK.sky, INK.sea, 0.45), 5)
  )
}

/** A pot with a trailing plant, standing on (0, 0). */
const plant = (): string =>
  fill('M-86 -150H86L66 0Q0 10 -66 0Z', INK.clay) +
  fill('M30 -150H86L66 0Q50 4 34 4Z', TINT.bark) +
  fill('M-96 -172H96V-138H-96Z', mix(INK.clay, INK.mustard, 0.2)) +
  [
    [-60, -170, -150, 1],
    [0, -176, -95, 1.15],
    [50, -170, -30, 1],
    [-20, -170, -118, 1.2],
    [26, -172, -64, 1.1],
    [80, -150, 48, 0.9],
    [-84, -150, 128, 0.9],
  ]
    .map(([x, y, turn, size]) =>
      place(
        fill('M0 0C36 -40 110 -46 150 0C110 40 40 36 0 0Z', (turn ?? 0) % 2 === 0 ? INK.sea : TINT.leaf) +
          stroke('M8 0H132', INK.sky, 4),
        x ?? 0,
        y ?? 0,
        size ?? 1,
        turn ?? 0,
      ),
    )
    .join('')

const plank = (s: Sheet, w: number, y: number, k: number): string =>
  fill(box(-60, y, w + 120, 44 * k), mix(INK.mustard, INK.clay, 0.45)) +
  fill(box(-60, y + 32 * k, w + 120, 16 * k), TINT.bark) +
  s.shade(box(-60, y + 46 * k, w + 120, 150 * k), INK.ink, [0, y + 46 * k], [0, y + 190 * k], 0.7)

/** Bags of coffee on a shop's shelf, with a jar, a plant and a mug. */
export function shelf(w: number, h: number): string {
  const s = sheet(w, h, 103)
  const m = Math.min(w, h)
  const k = m / 1200
  const wide = w > h
  const bags = [
    () => bag(s, INK.clay, 'peaks', INK.sea, INK.mustard),
    () => bag(s, INK.sea, 'sun', INK.mustard, INK.clay),
    () => bag(s, mix(INK.mustard, INK.clay, 0.12), 'waves', INK.plum, INK.clay),
    () => bag(s, INK.plum, 'leaf', INK.sea, INK.paper),
    () => bag(s, TINT.night, 'moon', INK.mustard, INK.clay),
    () => bag(s, TINT.blush, 'sun', INK.clay, INK.plum),
  ]
  const row = (y: number, items: readonly [number, string, number][]) =>
    items.map(([x, art, size]) => place(art, w * x, y + 6, k * size)).join('')
  const [top, low] = wide ? [h * 0.44, h * 0.91] : [h * 0.47, h * 0.88]
  const at = (i: number) => bags[i]?.() ?? ''
  const upper: [number, string, number][] = wide
    ? [
        [0.1, jar(s), 1.05],
        [0.27, at(1), 1.02],
        [0.43, at(0), 1.08],
        [0.6, at(4), 1.02],
        [0.84, plant(), 1.15],
      ]
    : [
        [0.2, at(1), 1.1],
        [0.5, at(0), 1.2],
        [0.8, plant(), 1.05],
      ]
  const lower: [number, string, number][] = wide
    ? [
        [0.13, at(3), 1.05],
        [0.3, at(2), 1.1],
        [0.5, mug(INK.paper, INK.sky, INK.clay), 1.35],
        [0.72, at(5), 1.06],
        [0.89, jar(s), 1.15],
      ]
    : [
        [0.2, at(2), 1.15],
        [0.52, mug(INK.paper, INK.sky, INK.clay), 1.25],
        [0.82, at(3), 1.12],
      ]
  return s.pull(
    fill(box(-60, -60, w + 120, h + 120), mix(INK.sky, INK.sea, 0.3)) +
      repeat(13, (i) => stroke(`M${(i / 12) * w} -60V${h + 60}`, mix(INK.sky, INK.sea, 0.48), 5 * k)) +
      s.shade(box(-60, -60, w + 120, h + 120), INK.sea, [w, h], [w * 0.3, h * 0.2], 0.8) +
      s.glow(w * 0.3, 0, m * 0.85, INK.paper, 0.6) +
      plank(s, w, top, k) +
      row(top, upper) +
      plank(s, w, low, k) +
      row(low, lower),
  )
}

import { between, blob, box, curve, cut, fill, type Point, place, random, repeat, ridge, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { mug, pine, steam } from './parts.ts'

/** A paper star of many points, lit from inside. */
function star(radius: number): string {
  const spike = (i: number, points: number, long: number, colour: string, half: string): string => {
    const a = (i / points) * Math.PI * 2 - Math.PI / 2
    const at = (angle: number, reach: number): Point => [Math.cos(angle) * reach, Math.sin(angle) * reach]
    const tip = at(a, long)
    return (
      fill(cut([[0, 0], at(a - Math.PI / points, radius * 0.38), tip]), colour) +
      fill(cut([[0, 0], tip, at(a + Math.PI / points, radius * 0.38)]), half)
    )
  }
  return (
    repeat(8, (i) => spike(i + 0.5, 8, radius * 0.72, mix(INK.clay, INK.mustard, 0.25), mix(INK.clay, INK.ink, 0.2))) +
    repeat(8, (i) => spike(i, 8, radius, mix(INK.mustard, INK.paper, 0.45), INK.mustard))
  )
}

function outside(s: Sheet, w: number, h: number, k: number): string {
  const r = random(24)
  const snow = (y: number, colour: string) =>
    fill(
      curve(
        [
          [-80, h * (y + 0.02)],
          [w * 0.2, h * (y - 0.02)],
          [w * 0.5, h * (y + 0.018)],
          [w * 0.8, h * (y - 0.012)],
          [w + 80, h * (y + 0.01)],
          [w + 80, h + 80],
          [-80, h + 80],
        ],
        true,
      ),
      colour,
    )
  const far = ridge(r, w, h * 0.5, h, h * 0.3, w > h ? 4 : 3)
  const wood = (count: number, y: number, size: number, colour: string) =>
    repeat(count, (i) =>
      place(
        pine(r, colour),
        w * ((i + between(r, 0.2, 0.8)) / count),
        h * y + between(r, -8, 14),
        k * size * between(r, 0.75, 1.25),
      ),
    )
  return (
    fill(box(-60, -60, w + 120, h + 120), mix(INK.sea, INK.plum, 0.35)) +
    s.shade(box(-60, -60, w + 120, h * 0.7), INK.ink, [0, -60], [0, h * 0.45], 0.8) +
    s.shade(box(-60, -60, w + 120, h * 0.8), TINT.blush, [0, h * 0.56], [0, h * 0.26], 0.95) +
    fill(far, mix(INK.sky, INK.sea, 0.45)) +
    s.shade(far, INK.paper, [0, h * 0.24], [0, h * 0.44], 0.9) +
    wood(w > h ? 26 : 17, 0.53, 0.9, mix(INK.sea, INK.sky, 0.18)) +
    snow(0.53, mix(INK.sky, INK.paper, 0.35)) +
    wood(w > h ? 13 : 8, 0.59, 1.5, mix(INK.sea, INK.ink, 0.25)) +
    snow(0.6, INK.paper) +
    place(cabin(), w * 0.3, h * 0.66, k * 1.25) +
    s.shade(box(-60, h * 0.58, w + 120, h * 0.3), mix(INK.sky, INK.sea, 0.4), [0, h * 0.86], [0, h * 0.6], 0.85) +
    repeat(120, () =>
      fill(blob(r, r() * w, r() * h * 0.8, between(r, 2.5, 8) * k * 1.2, undefined, 0.15, 7), INK.paper),
    )
  )
}

const cabin = (): string =>
  fill('M-70 6V-58H70V6Z', TINT.bark) +
  fill('M8 6V-58H70V6Z', mix(INK.ink, INK.clay, 0.3)) +
  fill('M-92 -52L-52 -112H58L94 -52Z', mix(INK.sky, INK.sea, 0.14)) +
  fill('M-92 -52L-56 -106H-34L-70 -52Z', INK.paper) +
  fill('M26 -104V-140H46V-104Z', INK.plum) +
  fill('M-50 -38H-24V-10H-50ZM24 -38H48V-10H24Z', INK.mustard) +
  fill('M-12 6V-36H8V6Z', INK.clay)

/** Snow behind a window, a paper star, and a steaming mug on the sill. */
export function winter(w: number, h: number): string {
  const s = sheet(w, h, 53)
  const m = Math.min(w, h)
  const k = m / 1200
  const sill = h * (w > h ? 0.815 : 0.82)
  const wood = mix(INK.plum, INK.ink, 0.25)
  const bar = (x: number, y: number, bw: number, bh: number) =>
    fill(box(x, y, bw, bh), wood) + fill(box(x, y, bw > bh ? bw : bw * 0.22, bw > bh ? bh * 0.22 : bh), TINT.dusk)
  const mx = w * (w > h ? 0.66 : 0.62)
  const drift = (x: number, wide: number) =>
    fill(
      curve(
        [
          [x, sill],
          [x + wide * 0.1, sill - 40 * k],
          [x + wide * 0.4, sill - 26 * k],
          [x + wide * 0.75, sill - 10 * k],
          [x + wide, sill],
        ],
        true,
      ),
      INK.paper,
    )
  return s.pull(
    outside(s, w, h, k) +
      drift(w * 0.05, w * 0.3) +
      drift(w * 0.52, w * 0.24) +
      bar(w * 0.49, -60, 44 * k, sill + 60) +
      bar(-60, h * 0.36, w + 120, 34 * k) +
      bar(-60, -60, 60 + 56 * k, h) +
      bar(w - 56 * k, -60, 140 * k, h) +
      bar(-60, -60, w + 120, 60 + 46 * k) +
      fill(box(-60, sill, w + 120, h), mix(INK.clay, INK.ink, 0.3)) +
      fill(box(-60, sill, w + 120, 30 * k), mix(INK.clay, INK.mustard, 0.35)) +
      s.shade(box(-60, sill + 30 * k, w + 120, h), INK.ink, [0, h * 1.02], [0, sill], 0.85) +
      stroke(`M${w * 0.26} -60V${h * 0.2}`, INK.ink, 4 * k) +
      s.glow(w * 0.26, h * 0.24, m * 0.36, INK.mustard, 0.62) +
      place(star(150), w * 0.26, h * 0.24, k) +
      s.glow(mx, sill + 60 * k, m * 0.3, INK.mustard, 0.35) +
      place(steam(mix(INK.sky, INK.sea, 0.42)), mx - 29 * k, sill - 232 * k, k * 1.25) +
      place(steam(INK.paper), mx - 40 * k, sill - 240 * k, k * 1.25) +
      place(mug(INK.clay, mix(INK.clay, INK.ink, 0.4), INK.paper), mx, sill + 66 * k, k * 1.55) +
      place(twig(), w * (w > h ? 0.4 : 0.24), sill + 78 * k, k * 1.15) +
      place(clementine(s), w * (w > h ? 0.885 : 0.88), sill + 46 * k, k * 1.2),
  )
}

/** A cut branch of spruce with a cone, lying on the sill. */
const twig = (): string =>
  stroke('M-190 10Q-40 -34 170 4', TINT.bark, 9) +
  repeat(30, (i) => {
    const x = -176 + i * 11.5
    const y = 6 - Math.sin(((x + 190) / 360) * Math.PI) * 26
    return stroke(`M${x} ${y}l26 ${i % 2 === 0 ? -34 : 28}`, i % 3 === 0 ? TINT.leaf : mix(INK.sea, INK.ink, 0.15), 7)
  }) +
  fill('M150 -8Q190 -44 236 -14Q240 16 200 26Q162 24 150 -8Z', TINT.bark) +
  stroke('M168 -18L180 18M188 -30L204 20M210 -32L224 12M156 2L232 -12M168 18L238 2', mix(INK.mustard, INK.clay, 0.5), 4)

const clementine = (s: Sheet): string =>
  fill(blob(random(8), 0, -46, 62, 54, 0.03), mix(INK.mustard, INK.clay, 0.35)) +
  s.shade('M-62 -46A62 54 0 0 0 62 -46Z', INK.clay, [40, 10], [-20, -50], 0.9) +
  fill('M0 -96Q30 -134 74 -122Q56 -92 0 -96Z', TINT.leaf) +
  stroke('M0 -94V-104', TINT.bark, 8)

import { between, blob, box, curve, fill, place, random, repeat, ridge, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { sheet } from '../sheet.ts'
import { mokaPot, stove } from './moka.ts'
import { pine, steam } from './parts.ts'

/** A moka pot on a camping stove beside a lake, at the end of a day. */
export function camp(w: number, h: number): string {
  const s = sheet(w, h, 17)
  const r = random(77)
  const m = Math.min(w, h)
  const shore = h * 0.52
  const all = box(-60, -60, w + 120, h + 120)
  const water = box(-60, shore, w + 120, h)
  const [sx, sy] = w > h ? [w * 0.3, shore - m * 0.1] : [w * 0.34, shore - h * 0.3]
  const far = ridge(r, w, shore, shore, h * 0.3, w > h ? 3 : 2)
  const near = ridge(r, w, shore, shore, h * 0.13, w > h ? 4 : 3)
  const mirror = (d: string, colour: string) =>
    `<path d="${d}" fill="${colour}" transform="translate(0 ${shore * 2}) scale(1 -1)"/>`
  const glints = repeat(17, (i) => {
    const y = shore + m * 0.022 + (h - shore) * 0.56 * (i / 17) ** 1.25
    const half = m * between(r, 0.035, 0.1) * (1 + i / 22)
    const x = sx + between(r, -0.06, 0.06) * m * (1 + i / 12)
    return fill(blob(r, x, y, half, m * 0.0045 * (1 + i / 18), 0.15, 8), INK.mustard)
  })
  const ripples = repeat(22, (i) => {
    const y = shore + (h - shore) * (i / 22) * 0.8
    return stroke(
      `M${between(r, -0.1, 1) * w} ${y}h${between(r, 0.05, 0.2) * w}`,
      mix(INK.sky, INK.sea, 0.45),
      2 + i * 0.14,
    )
  })
  const rock = curve(
    [
      [-80, h * 0.9],
      [w * 0.12, h * 0.855],
      [w * 0.3, h * 0.84],
      [w * 0.5, h * 0.8],
      [w * 0.72, h * 0.785],
      [w * 0.9, h * 0.81],
      [w + 80, h * 0.8],
      [w + 80, h + 90],
      [-80, h + 90],
    ],
    true,
  )
  const k = m / 1200
  return s.pull(
    fill(all, mix(INK.mustard, INK.paper, 0.5)) +
      s.shade(all, INK.clay, [0, -h * 0.1], [0, h * 0.42], 0.85) +
      s.shade(all, INK.plum, [0, -h * 0.22], [0, h * 0.2], 0.95) +
      fill(blob(r, sx, sy, m * (w > h ? 0.115 : 0.15), undefined, 0.008, 22), INK.paper) +
      fill(far, mix(INK.plum, INK.clay, 0.25)) +
      s.shade(far, TINT.blush, [0, shore], [0, shore - h * 0.26], 0.95) +
      fill(near, mix(INK.sea, INK.plum, 0.3)) +
      s.shade(near, INK.ink, [0, shore], [0, shore - h * 0.12], 0.6) +
      fill(water, mix(INK.sea, INK.sky, 0.25)) +
      s.inside(water, mirror(far, mix(INK.plum, INK.sea, 0.4)) + mirror(near, mix(INK.sea, INK.ink, 0.2))) +
      s.shade(water, TINT.night, [0, h * 0.95], [0, shore], 0.8) +
      ripples +
      glints +
      repeat(w > h ? 5 : 3, (i) =>
        place(
          pine(r, TINT.night),
          w * (0.965 - i * 0.052) - between(r, 0, 20),
          shore + m * 0.02 + i * 3,
          k * between(r, 1, 1.7),
        ),
      ) +
      repeat(4, (i) => place(pine(r, INK.ink), w * (0.02 + i * 0.035), h * 0.88, k * (2.6 - i * 0.35))) +
      fill(rock, INK.ink) +
      s.shade(rock, INK.plum, [w * 0.4, h * 0.78], [w * 0.5, h], 0.9) +
      stroke(
        `M${w * 0.3} ${h * 0.85}Q${w * 0.5} ${h * 0.81} ${w * 0.7} ${h * 0.797}T${w * 0.98} ${h * 0.817}`,
        TINT.dusk,
        5 * k,
      ) +
      s.glow(w * 0.64, h * 0.72, m * 0.36, INK.mustard, 0.42) +
      place(steam(INK.paper), w * 0.64 - 205 * k, h * 0.83 - 735 * k, 0.82 * k) +
      place(stove() + place(mokaPot(s), 0, -238), w * 0.64, h * 0.83, k * 1.12) +
      place(enamelCup(), w * 0.42, h * 0.868, k * 1.1),
  )
}

/** An enamel cup with a rim, about 150 units wide, standing on (0, 0). */
export const enamelCup = (): string =>
  stroke('M66 -104Q128 -112 118 -64Q108 -30 60 -34', INK.paper, 15) +
  fill('M-74 -130L-64 -8Q0 14 64 -8L74 -130Z', INK.paper) +
  fill('M20 -128L26 4Q54 2 64 -8L74 -130Z', INK.sky) +
  fill('M-76 -130Q0 -106 76 -130Q0 -154 -76 -130Z', TINT.bean) +
  stroke('M-76 -130Q0 -106 76 -130Q0 -154 -76 -130Z', INK.sea, 7) +
  fill('M-40 -76L-14 -100L2 -80L18 -96L40 -66Q0 -54 -40 -66Z', INK.clay)

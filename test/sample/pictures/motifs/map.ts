import { between, blob, box, curve, fill, type Point, place, random, repeat, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { bean } from './parts.ts'
import { postmark, stamp } from './post.ts'

const spoon = (): string =>
  fill('M-26 -40Q-10 -260 -22 -520Q0 -560 22 -520Q10 -260 26 -40Z', INK.sky) +
  fill('M4 -540Q22 -540 22 -520Q10 -260 26 -40L6 -40Z', mix(INK.sky, INK.sea, 0.4)) +
  fill('M0 -70C70 -60 96 10 88 70C78 140 36 166 0 166C-36 166 -78 140 -88 70C-96 10 -70 -60 0 -70Z', INK.sky) +
  fill(
    'M0 -36C50 -30 70 20 64 70C56 118 28 138 0 138C-28 138 -56 118 -64 70C-70 20 -50 -30 0 -36Z',
    mix(INK.sky, INK.sea, 0.55),
  ) +
  repeat(9, (i) =>
    place(
      bean(([0, 1, 2] as const)[i % 3] ?? 0),
      -28 + (i % 3) * 28,
      6 + Math.floor(i / 3) * 42 + (i % 2) * 8,
      1.2,
      i * 47,
    ),
  )

/** The land, its heights, rivers, and the journey drawn across it, for a sheet of `w` by `h` around (0, 0). */
function country(s: Sheet, w: number, h: number): string {
  const r = random(404)
  const coast = curve(
    [
      [-w * 0.52, -h * 0.2],
      [-w * 0.36, -h * 0.32],
      [-w * 0.2, -h * 0.27],
      [-w * 0.05, -h * 0.4],
      [w * 0.16, -h * 0.34],
      [w * 0.3, -h * 0.44],
      [w * 0.56, -h * 0.36],
      [w * 0.56, h * 0.6],
      [-w * 0.1, h * 0.6],
      [-w * 0.2, h * 0.36],
      [-w * 0.38, h * 0.3],
      [-w * 0.56, h * 0.36],
    ],
    true,
  )
  const heights = (x: number, y: number, size: number) =>
    repeat(4, (i) =>
      stroke(
        blob(random(i + 3), x, y, size * (1 - i * 0.23), size * 0.72 * (1 - i * 0.23), 0.1, 10),
        mix(TINT.leaf, INK.ink, 0.1),
        4,
      ),
    )
  const route: Point[] = [
    [-w * 0.36, -h * 0.08],
    [-w * 0.22, h * 0.08],
    [-w * 0.08, -h * 0.04],
    [w * 0.06, -h * 0.16],
    [w * 0.2, -h * 0.02],
    [w * 0.22, h * 0.2],
    [w * 0.36, h * 0.26],
  ]
  const pin = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="19" fill="${INK.paper}"/><circle cx="${x}" cy="${y}" r="19" fill="none" stroke="${INK.ink}" stroke-width="7"/>`
  const last = route.at(-1) ?? [0, 0]
  return (
    fill(box(-w / 2, -h / 2, w, h), mix(INK.sky, INK.sea, 0.18)) +
    repeat(30, () =>
      stroke(
        `M${between(r, -0.5, 0.5) * w} ${between(r, -0.5, -0.3) * h}q14 -10 28 0t28 0`,
        mix(INK.sky, INK.sea, 0.45),
        4,
      ),
    ) +
    repeat(18, () =>
      stroke(
        `M${between(r, -0.5, -0.24) * w} ${between(r, 0.36, 0.5) * h}q14 -10 28 0t28 0`,
        mix(INK.sky, INK.sea, 0.45),
        4,
      ),
    ) +
    fill(coast, INK.paper) +
    s.shade(coast, INK.mustard, [w * 0.3, h * 0.5], [-w * 0.1, -h * 0.1], 0.6) +
    stroke(coast, INK.sea, 7) +
    heights(-w * 0.02, h * 0.2, 150) +
    heights(w * 0.36, -h * 0.12, 170) +
    heights(-w * 0.3, h * 0.16, 90) +
    stroke(
      curve([
        [w * 0.3, -h * 0.1],
        [w * 0.14, h * 0.06],
        [w * 0.1, h * 0.24],
        [-w * 0.04, h * 0.36],
        [-w * 0.14, h * 0.54],
      ]),
      mix(INK.sea, INK.sky, 0.35),
      14,
    ) +
    repeat(20, (i) =>
      fill(
        `M${w * 0.4 + (i % 5) * 34 - 60} ${h * 0.06 + Math.floor(i / 5) * 44}l14 -34l14 34Z`,
        i % 3 === 0 ? INK.sea : TINT.leaf,
      ),
    ) +
    stroke(curve(route), INK.clay, 13, 'stroke-dasharray="34 26"') +
    route
      .slice(0, -1)
      .filter((_, i) => i % 2 === 0)
      .map(([x, y]) => pin(x, y))
      .join('') +
    place(
      fill('M0 0C-56 -80 -60 -150 0 -156C60 -150 56 -80 0 0Z', INK.clay) +
        `<circle cy="-100" r="24" fill="${INK.paper}"/>`,
      last[0],
      last[1],
      1.05,
    )
  )
}

/** A folded map on a table with a route, stamps, a ring of coffee and a spoon of beans. */
export function map(w: number, h: number): string {
  const s = sheet(w, h, 97)
  const r = random(66)
  const m = Math.min(w, h)
  const k = m / 1200
  const wide = w > h
  const [mw, mh] = wide ? [1400, 980] : [1010, 1120]
  const folds = repeat(3, (i) => {
    const x = -mw / 2 + (mw / 4) * (i + 1)
    return (
      s.shade(
        box(i % 2 === 0 ? x : x - mw / 4, -mh / 2, mw / 4, mh),
        INK.plum,
        [x, 0],
        [i % 2 === 0 ? x + mw / 7 : x - mw / 7, 0],
        0.5,
      ) + stroke(`M${x} ${-mh / 2}V${mh / 2}`, mix(INK.sky, INK.plum, 0.3), 3)
    )
  })
  return s.pull(
    fill(box(-60, -60, w + 120, h + 120), INK.clay) +
      repeat(11, (i) =>
        stroke(
          `M-60 ${(i / 10) * h}Q${w * 0.4} ${(i / 10) * h + between(r, -20, 20) * k} ${w + 60} ${(i / 10) * h}`,
          mix(INK.clay, INK.ink, 0.28),
          (i % 2 === 0 ? 7 : 3) * k,
        ),
      ) +
      s.shade(box(-60, -60, w + 120, h + 120), INK.ink, [w, h], [w * 0.35, h * 0.3], 0.75) +
      place(
        fill(box(-mw / 2 + 22, -mh / 2 + 26, mw, mh), INK.ink, 'opacity="0.35"') +
          s.inside(box(-mw / 2, -mh / 2, mw, mh), country(s, mw, mh)) +
          folds +
          stroke(`M${-mw / 2} 0H${mw / 2}`, mix(INK.sky, INK.plum, 0.3), 3) +
          `<g fill="none" stroke="${TINT.bark}" opacity="0.5"><circle cx="${-mw * 0.22}" cy="${-mh * 0.28}" r="104" stroke-width="15"/><circle cx="${-mw * 0.22}" cy="${-mh * 0.28}" r="86" stroke-width="4"/></g>`,
        w * 0.49,
        h * (wide ? 0.48 : 0.46),
        k * 1.02,
        -4,
      ) +
      place(
        stamp(s, INK.mustard, INK.sea, INK.clay),
        w * (wide ? 0.125 : 0.2),
        h * (wide ? 0.76 : 0.82),
        k * 1.15,
        -9,
      ) +
      place(
        stamp(s, INK.sky, INK.plum, INK.mustard),
        w * (wide ? 0.245 : 0.4),
        h * (wide ? 0.82 : 0.855),
        k * 1.15,
        6,
      ) +
      place(postmark(), w * (wide ? 0.2 : 0.31), h * (wide ? 0.7 : 0.77), k, -12) +
      place(spoon(), w * (wide ? 0.87 : 0.82), h * (wide ? 0.68 : 0.74), k * 1.12, 24) +
      repeat(7, (i) =>
        place(
          bean(([0, 1, 2] as const)[i % 3] ?? 0),
          w * (wide ? 0.72 : 0.56) + between(r, 0, 0.16) * w,
          h * between(r, 0.86, 0.96),
          k * 1.3,
          r() * 180,
        ),
      ),
  )
}

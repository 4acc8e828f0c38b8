import { between, blob, curve, fill, type Point, place, type Random, random, repeat, ridge, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { coffeeBranch } from './branch.ts'

/** One terrace: its edge as points from left to right. */
function edge(w: number, y: number, bend: number, phase: number): Point[] {
  return Array.from({ length: 13 }, (_, i): Point => {
    const t = i / 12
    return [t * w * 1.1 - w * 0.05, y + Math.sin(t * 4.2 + phase) * bend + (t - 0.5) * (t - 0.5) * bend * 3]
  })
}

/** A row of coffee bushes along a terrace, lit from the sun's side. */
function bushes(r: Random, line: Point[], size: number, dark: string, light: string): string {
  const from = line[0]?.[0] ?? 0
  const to = line.at(-1)?.[0] ?? 0
  const count = Math.floor((to - from) / (size * 2))
  return repeat(count, (i) => {
    const t = ((i + between(r, 0.35, 0.65)) / count) * (line.length - 1)
    const k = Math.floor(t)
    const [a, b] = [line[k] ?? [0, 0], line[k + 1] ?? line[k] ?? [0, 0]]
    const x = a[0] + (b[0] - a[0]) * (t - k)
    const y = a[1] + (b[1] - a[1]) * (t - k)
    const dome = `M-1 .1C-1.05 -1.05 -.5 -1.2 .1 -1.15C.8 -1.1 1.1 -.5 1 .1Q0 .28 -1 .1Z`
    const lit = `M-.1 -1.15C.8 -1.1 1.1 -.5 1 .1C.8 -.1 .75 -.5 .45 -.72C.2 -.9 -.3 -.85 -.62 -.9C-.5 -1.05 -.3 -1.15 -.1 -1.15Z`
    return place(fill(dome, dark) + fill(lit, light), x, y, size * between(r, 0.85, 1.1))
  })
}

function hillside(s: Sheet, r: Random): string {
  const { w, h } = s
  const rows = 8
  return repeat(rows, (i) => {
    const t = i / (rows - 1)
    const y = h * (0.6 + 0.42 * t ** 1.25)
    const line = edge(w, y, h * 0.035 * (1 + t), 0.6 + i * 0.33)
    const land = curve([...line, [w * 1.06, h * 1.1], [-w * 0.06, h * 1.1]])
    const soil = i % 2 === 0 ? TINT.leaf : mix(TINT.leaf, INK.mustard, 0.28)
    return (
      fill(land, i % 3 === 2 ? mix(INK.clay, TINT.leaf, 0.35) : soil) +
      s.shade(land, TINT.moss, [0, y + h * 0.1], [0, y], 0.75) +
      stroke(curve(line), mix(INK.mustard, INK.paper, 0.35), 2 + t * 4, 'stroke-dasharray="90 14 160 22"') +
      bushes(
        r,
        line,
        Math.min(w, h) * (0.017 + 0.026 * t),
        mix(TINT.moss, INK.sea, 0.55),
        mix(TINT.leaf, INK.mustard, 0.42),
      )
    )
  })
}

const house = (s: number): string =>
  place(
    fill('M-60 0V-52H60V0Z', INK.paper) +
      fill('M10 0V-52H60V0Z', INK.sky) +
      fill('M-76 -48L-46 -96H50L78 -48Z', INK.clay) +
      fill('M10 -48L26 -96H50L78 -48Z', TINT.bark) +
      fill('M-34 0V-32H-14V0Z', INK.plum) +
      fill('M24 -34H42V-16H24Z', INK.mustard),
    0,
    0,
    s,
  )

const picker = (): string =>
  fill('M-16 0L-12 -62Q0 -78 12 -62L18 0Z', INK.clay) +
  fill('M-10 -58Q-34 -40 -30 -18L-20 -18Q-22 -38 -4 -50Z', TINT.bark) +
  fill('M12 -52Q36 -46 34 -18L10 -20Z', INK.mustard) +
  fill('M-9 -66A9 11 0 1 1 9 -66Z', TINT.bark) +
  fill('M-27 -72Q0 -100 27 -72Q0 -66 -27 -72Z', INK.paper)

/** Misty coffee terraces at dawn. */
export function terraces(w: number, h: number): string {
  const s = sheet(w, h, 41)
  const r = random(1907)
  const m = Math.min(w, h)
  const sun: Point = [w * 0.66, h * 0.27]
  const all = `M-60 -60H${w + 60}V${h + 60}H-60Z`
  const far = [0.43, 0.485, 0.545].map((y, i) => {
    const d = ridge(r, w, h * y, h, h * (0.2 - i * 0.045), w > h ? 3 + i : 2 + i)
    const colour = mix(mix(INK.sky, INK.plum, 0.22), INK.sea, 0.18 + i * 0.3)
    return fill(d, colour) + s.shade(d, INK.paper, [0, h * (y + 0.1)], [0, h * (y - 0.07)], 1)
  })
  const mist = [0.445, 0.535].map((y, i) =>
    fill(blob(r, w * (0.22 + i * 0.56), h * y, w * 0.3, h * 0.011, 0.1, 14), mix(INK.paper, INK.sky, 0.3)),
  )
  return s.pull(
    fill(all, mix(INK.sky, INK.paper, 0.35)) +
      s.shade(all, TINT.blush, [0, h * 0.56], [0, h * 0.04], 1) +
      fill(blob(r, sun[0], sun[1], m * 0.17, m * 0.17, 0.008, 24), INK.mustard) +
      s.shade(blob(r, sun[0], sun[1], m * 0.17), INK.clay, [0, sun[1] + m * 0.17], [0, sun[1] - m * 0.08], 0.85) +
      far.join('') +
      mist.join('') +
      place(house(m / 1200), w * 0.3, h * 0.617) +
      hillside(s, r) +
      place(picker(), w * 0.735, h * 0.79, m / 640) +
      bushes(
        random(5),
        [
          [w * 0.735 - m * 0.13, h * 0.79 + m * 0.018],
          [w * 0.735 + m * 0.11, h * 0.79 + m * 0.022],
        ],
        m * 0.036,
        mix(TINT.moss, INK.sea, 0.55),
        mix(TINT.leaf, INK.mustard, 0.42),
      ) +
      place(coffeeBranch(11), -m * 0.02, -m * 0.03, m / 1120),
  )
}

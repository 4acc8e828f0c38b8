import { between, blob, box, curve, fill, place, random, repeat, ridge, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { bean, steam } from './parts.ts'

const round = (x: number, y: number, w: number, h: number, k: number): string =>
  `M${x + k} ${y}H${x + w - k}Q${x + w} ${y} ${x + w} ${y + k}V${y + h - k}Q${x + w} ${y + h} ${x + w - k} ${y + h}H${x + k}Q${x} ${y + h} ${x} ${y + h - k}V${y + k}Q${x} ${y} ${x + k} ${y}Z`

/** The night that passes the window: moon, hills, a village, its lights smeared by speed. */
function night(s: Sheet, x: number, y: number, w: number, h: number): string {
  const r = random(204)
  const m = Math.min(w, h)
  const ground = y + h * 0.74
  const hill = (at: number, tall: number, peaks: number, colour: string) =>
    `<g transform="translate(${x} 0)">${fill(ridge(r, w, y + h * at, y + h * 1.1, h * tall, peaks), colour)}</g>`
  const [mx, my] = [x + w * 0.7, y + h * 0.24]
  return (
    fill(box(x, y, w, h), mix(INK.sea, INK.ink, 0.45)) +
    s.shade(box(x, y, w, h), INK.ink, [0, y - h * 0.1], [0, y + h * 0.6], 0.9) +
    repeat(46, () =>
      fill(blob(r, x + r() * w, y + r() * h * 0.5, between(r, 1.4, 4), between(r, 1.4, 4), 0.2, 6), INK.paper),
    ) +
    s.glow(mx, my, m * 0.42, INK.mustard, 0.42) +
    fill(blob(r, mx, my, m * 0.105, m * 0.105, 0.012, 18), INK.paper) +
    s.shade(blob(r, mx, my, m * 0.1), INK.mustard, [mx - m * 0.1, my], [mx + m * 0.06, my], 0.8) +
    hill(0.6, 0.3, 3, mix(INK.sea, INK.plum, 0.45)) +
    s.shade(box(x, y + h * 0.3, w, h * 0.4), INK.sky, [0, y + h * 0.68], [0, y + h * 0.52], 0.34) +
    hill(0.7, 0.17, 4, mix(INK.ink, INK.sea, 0.45)) +
    repeat(17, () => {
      const lx = x + w * (0.08 + 0.5 * r())
      const ly = y + h * between(r, 0.665, 0.725)
      return fill(box(lx, ly, between(r, 8, 26), between(r, 5, 9)), r() > 0.3 ? INK.mustard : INK.clay)
    }) +
    fill(box(x, ground, w, h), mix(INK.ink, INK.plum, 0.3)) +
    repeat(26, () => {
      const ly = ground + h * 0.24 * r()
      const colour = [TINT.dusk, INK.sea, INK.plum, mix(INK.mustard, INK.plum, 0.4)][Math.floor(r() * 4)] ?? INK.sea
      return fill(
        curve(
          [
            [x + (r() * 1.2 - 0.2) * w, ly],
            [x + r() * w, ly - 2],
            [x + r() * w, ly + between(r, 2, 7)],
          ],
          true,
        ),
        colour,
      )
    })
  )
}

/** A reading lamp of brass with a cloth shade, about 330 tall, standing on (0, 0). */
const lamp = (): string =>
  fill('M-56 0Q-52 -22 -12 -26H12Q52 -22 56 0Z', mix(INK.mustard, INK.clay, 0.35)) +
  stroke('M0 -20V-170', INK.mustard, 12) +
  fill('M-66 -310H66L112 -160Q0 -140 -112 -160Z', INK.mustard) +
  fill('M24 -310H66L112 -160Q70 -150 36 -150Z', mix(INK.mustard, INK.clay, 0.5)) +
  stroke('M-66 -310H66M-111 -161Q0 -141 111 -161', INK.clay, 7)

const glass = (): string =>
  fill('M-118 10Q0 40 118 10Q60 -12 0 -12Q-60 -12 -118 10Z', INK.sky) +
  stroke('M70 -112Q146 -124 134 -66Q122 -30 62 -34', INK.paper, 16) +
  fill('M-82 -150C-80 -60 -62 8 0 10C62 8 80 -60 82 -150Z', INK.paper) +
  fill('M22 -148C26 -60 30 -10 12 10C62 6 80 -60 82 -150Z', mix(INK.sky, INK.sea, 0.2)) +
  fill('M-83 -150Q0 -126 83 -150Q0 -174 -83 -150Z', TINT.bean) +
  stroke('M-83 -150Q0 -126 83 -150Q0 -174 -83 -150Z', INK.paper, 6) +
  stroke('M-76 -104Q0 -82 76 -104', INK.clay, 9)

/** A night train's window, a lamp and a cup. */
export function train(w: number, h: number): string {
  const s = sheet(w, h, 29)
  const r = random(12)
  const m = Math.min(w, h)
  const k = m / 1200
  const table = h * (w > h ? 0.8 : 0.78)
  const [wx, wy, ww, wh] = [w * 0.11, h * 0.1, w * 0.72, table - h * 0.17]
  const all = box(-60, -60, w + 120, h + 120)
  const pane = round(wx, wy, ww, wh, 70 * k)
  const fold = (x: number, wide: number, colour: string) =>
    fill(
      `M${x} -60H${x + wide}C${x + wide + 26 * k} ${h * 0.3} ${x + wide - 30 * k} ${h * 0.55} ${x + wide + 12 * k} ${table + 30 * k}H${x - 6 * k}C${x - 30 * k} ${h * 0.5} ${x + 22 * k} ${h * 0.3} ${x} -60Z`,
      colour,
    )
  const lx = w * (w > h ? 0.22 : 0.2)
  const cx = w * (w > h ? 0.52 : 0.56)
  return s.pull(
    fill(all, INK.plum) +
      repeat(9, (i) => stroke(`M${w * (i / 8)} -60V${table}`, mix(INK.plum, INK.ink, 0.35), 5 * k)) +
      s.shade(all, INK.ink, [w, 0], [w * 0.3, h * 0.6], 0.75) +
      s.glow(lx, table - 250 * k, m * 0.62, INK.mustard, 0.5) +
      fill(round(wx - 44 * k, wy - 44 * k, ww + 88 * k, wh + 88 * k, 104 * k), mix(INK.mustard, INK.clay, 0.4)) +
      fill(round(wx - 30 * k, wy - 34 * k, ww + 64 * k, wh + 70 * k, 96 * k), mix(INK.plum, INK.ink, 0.55)) +
      s.inside(pane, night(s, wx, wy, ww, wh)) +
      s.inside(
        pane,
        fill(
          `M${wx + ww * 0.3} ${wy}L${wx + ww * 0.42} ${wy}L${wx + ww * 0.2} ${wy + wh}H${wx + ww * 0.06}Z`,
          INK.sky,
          'opacity="0.1"',
        ),
      ) +
      stroke(`M${wx} ${wy + wh * 0.2}H${wx + ww}`, mix(INK.plum, INK.ink, 0.55), 16 * k) +
      stroke(`M${wx + 20 * k} ${wy + wh * 0.2 - 4 * k}H${wx + ww - 20 * k}`, TINT.dusk, 3 * k) +
      [0, 1, 2, 3]
        .map((i) =>
          fold(
            w * 0.86 + i * 66 * k * (w > h ? 1 : 0.75),
            74 * k,
            i % 2 === 0 ? INK.clay : mix(INK.clay, INK.ink, 0.32),
          ),
        )
        .join('') +
      s.shade(box(w * 0.82, -60, w, h), INK.ink, [w * 1.02, 0], [w * 0.84, 0], 0.6) +
      stroke(
        `M${w * 0.84} ${table * 0.66}Q${w * 0.93} ${table * 0.74} ${w + 40} ${table * 0.69}`,
        INK.mustard,
        17 * k,
      ) +
      fill(box(-60, table, w + 120, h), mix(INK.clay, INK.ink, 0.42)) +
      fill(box(-60, table, w + 120, 26 * k), mix(INK.mustard, INK.clay, 0.45)) +
      s.shade(box(-60, table + 26 * k, w + 120, h), INK.ink, [0, h], [0, table], 0.85) +
      s.glow(lx, table + 60 * k, m * 0.4, INK.mustard, 0.4) +
      repeat(5, (i) =>
        stroke(
          `M${w * (i * 0.22 - 0.06)} ${table + (60 + i * 17) * k}q${120 * k} ${12 * k} ${290 * k} 0`,
          TINT.bark,
          4 * k,
        ),
      ) +
      place(lamp(), lx, table + 44 * k, k * 1.2) +
      place(steam(INK.paper), cx - 26 * k, table - 130 * k, k * 1.02) +
      place(glass(), cx, table + 72 * k, k * 1.22) +
      place(ticket(), w * (w > h ? 0.7 : 0.8), table + (w > h ? 118 : 190) * k, k * 1.1, -7) +
      repeat(3, (i) =>
        place(
          bean(i === 1 ? 1 : 0),
          cx + (190 + i * 44) * k,
          table + (70 + (i % 2) * 26) * k,
          k * between(r, 0.8, 1),
          i * 50,
        ),
      ),
  )
}

/** A punched ticket, 260 by 84, around (0, 0). */
export const ticket = (): string =>
  fill('M-130 -40H130V-12A14 14 0 0 0 130 16V44H-130V16A14 14 0 0 0 -130 -12Z', INK.paper) +
  stroke('M66 -34V38', INK.clay, 4, 'stroke-dasharray="8 9"') +
  stroke('M-106 -14H20M-106 6H-20M-106 24H2', INK.plum, 6) +
  `<circle cx="97" cy="2" r="17" fill="none" stroke="${INK.clay}" stroke-width="6"/>`

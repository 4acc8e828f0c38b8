import { between, box, fill, place, random, repeat, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { bean } from './parts.ts'

const ring = (x: number, y: number, radius: number, colour: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`

/** The roasting machine, about 760 wide and 900 tall, standing on (0, 0). */
function machine(s: Sheet): string {
  const body = 'M-330 -150V-470Q-330 -520 -280 -520H250Q300 -520 300 -470V-150Z'
  return (
    fill('M196 -500V-980H262V-500Z', mix(INK.mustard, INK.clay, 0.3)) +
    fill('M240 -500V-980H262V-500Z', TINT.bark) +
    repeat(4, (i) => stroke(`M190 ${-560 - i * 130}H268`, INK.mustard, 12)) +
    fill('M-290 0L-250 -170H-180L-200 0ZM170 0L190 -170H260L270 0Z', INK.ink) +
    fill(body, INK.sea) +
    s.shade(body, INK.ink, [320, -200], [-60, -420], 0.85) +
    s.shade(body, INK.sky, [-340, -500], [-100, -300], 0.5) +
    fill('M-220 -770H60L-20 -600H-140Z', mix(INK.mustard, INK.clay, 0.12)) +
    fill('M-20 -770H60L-20 -600H-60Z', mix(INK.mustard, INK.clay, 0.55)) +
    fill('M-232 -792H72V-764H-232Z', INK.mustard) +
    fill('M-140 -600H-20L-30 -510H-130Z', TINT.night) +
    ring(-110, -330, 196, mix(INK.ink, INK.sea, 0.15)) +
    ring(-110, -330, 172, mix(INK.mustard, INK.clay, 0.22)) +
    ring(-110, -330, 150, INK.ink) +
    repeat(8, (i) => ring(-110 + Math.cos(i * 0.785) * 161, -330 + Math.sin(i * 0.785) * 161, 7, TINT.bark)) +
    ring(-110, -372, 66, INK.mustard) +
    ring(-110, -372, 54, INK.clay) +
    s.shade('M-164 -372A54 54 0 0 0 -56 -372Z', TINT.bean, [0, -310], [0, -385], 1) +
    repeat(9, (i) =>
      place(bean(i % 3 === 0 ? 1 : 0), -148 + (i % 5) * 19, -350 + Math.floor(i / 5) * 16, 0.55, i * 41),
    ) +
    stroke('M-30 -232L56 -170', INK.mustard, 18) +
    ring(62, -166, 20, INK.clay) +
    ring(180, -400, 56, INK.paper) +
    stroke('M180 -400L210 -428', INK.clay, 8) +
    repeat(7, (i) =>
      stroke(
        `M${180 - Math.cos(i * 0.52) * 44} ${-400 - Math.sin(i * 0.52) * 44}l${Math.cos(i * 0.52) * 9} ${Math.sin(i * 0.52) * 9}`,
        INK.ink,
        4,
      ),
    ) +
    repeat(3, (i) => ring(140 + i * 42, -270, 13, [INK.clay, INK.mustard, INK.sky][i] ?? INK.sky)) +
    fill('M-200 -160H-20L-60 -60H-160Z', TINT.night)
  )
}

/** The cooling tray: an ellipse full of beans with its stirring arms, 920 wide around (0, 0). */
function tray(s: Sheet): string {
  const r = random(90)
  return (
    fill('M-470 0V70Q-440 190 0 196Q440 190 470 70V0Z', mix(INK.mustard, INK.clay, 0.25)) +
    s.shade('M-470 0V70Q-440 190 0 196Q440 190 470 70V0Z', INK.ink, [470, 0], [-120, 0], 0.85) +
    stroke('M-462 86Q-420 186 0 192Q420 186 462 86', INK.mustard, 10) +
    `<ellipse cx="0" cy="0" rx="472" ry="132" fill="${INK.mustard}"/><ellipse cx="0" cy="4" rx="446" ry="116" fill="${TINT.bean}"/>` +
    repeat(330, (i) => {
      const a = r() * Math.PI * 2
      const q = Math.sqrt(r()) * 0.95
      const shade = ([0, 0, 1, 2] as const)[i % 4] ?? 0
      return place(bean(shade), Math.cos(a) * 424 * q, 6 + Math.sin(a) * 104 * q, between(r, 0.85, 1.15), r() * 180)
    }) +
    stroke('M0 0L330 -52M0 0L-300 66M0 0L-250 -74', INK.sky, 14) +
    stroke('M330 -52l24 30M-300 66l-34 20M-250 -74l-36 16', INK.sky, 10) +
    fill('M-30 6Q0 22 30 6L22 -50Q0 -62 -22 -50Z', INK.paper)
  )
}

/** A jute sack of green beans with a stamp on it, about 330 wide, standing on (0, 0). */
const sack = (s: Sheet): string =>
  fill(
    'M-150 0Q-190 -150 -140 -300Q-150 -340 -110 -350Q0 -320 112 -352Q150 -336 140 -300Q190 -150 152 0Q0 24 -150 0Z',
    TINT.sand,
  ) +
  s.shade(
    'M-150 0Q-190 -150 -140 -300L140 -300Q190 -150 152 0Z',
    mix(INK.clay, INK.ink, 0.2),
    [190, -60],
    [-40, -200],
    0.8,
  ) +
  fill('M-112 -346Q0 -312 114 -350Q0 -398 -112 -346Z', mix(TINT.leaf, INK.paper, 0.35)) +
  stroke('M-138 -300Q0 -266 140 -302', mix(INK.mustard, INK.clay, 0.4), 8) +
  `<g fill="none" stroke="${INK.clay}" stroke-width="8"><circle cx="-6" cy="-150" r="76"/><path d="M-64 -126L-26 -184L2 -146L22 -170L56 -122"/></g>`

/** The roastery: a drum roaster, its tray of beans, a sack in the window's light. */
export function roaster(w: number, h: number): string {
  const s = sheet(w, h, 71)
  const r = random(31)
  const m = Math.min(w, h)
  const k = m / 1200
  const floor = h * 0.78
  const pane = (x: number, y: number) => fill(box(x, y, 108 * k, 150 * k), mix(INK.sky, INK.paper, 0.5))
  const cx = w * (w > h ? 0.5 : 0.52)
  return s.pull(
    fill(box(-60, -60, w + 120, h + 120), mix(INK.mustard, INK.paper, 0.42)) +
      repeat(16, (row) =>
        repeat(12, (i) =>
          r() > 0.82
            ? fill(
                box((i - (row % 2) * 0.5) * (w / 11), row * 56 * k, w / 11 - 8 * k, 48 * k),
                mix(INK.mustard, INK.clay, 0.22),
                'opacity="0.5"',
              )
            : '',
        ),
      ) +
      s.shade(box(-60, -60, w + 120, h), INK.clay, [w, 0], [w * 0.35, h * 0.3], 0.75) +
      fill(box(w * 0.07 - 26 * k, h * 0.1 - 26 * k, 408 * k, 524 * k), INK.plum) +
      repeat(9, (i) => pane(w * 0.07 + (i % 3) * 124 * k, h * 0.1 + Math.floor(i / 3) * 162 * k)) +
      s.inside(
        box(-60, -60, w + 120, floor + 60),
        fill(
          `M${w * 0.07} ${h * 0.1}L${w * 0.07 + 360 * k} ${h * 0.1}L${w * 0.07 + 1100 * k} ${floor}H${w * 0.07 + 420 * k}Z`,
          INK.paper,
          'opacity="0.3"',
        ),
      ) +
      fill(box(-60, floor, w + 120, h), mix(INK.plum, INK.clay, 0.18)) +
      repeat(7, (i) =>
        stroke(
          `M${w * (i / 6)} ${floor}L${w * (0.5 + (i / 6 - 0.5) * 1.7)} ${h + 60}`,
          mix(INK.plum, INK.ink, 0.4),
          4 * k,
        ),
      ) +
      stroke(`M-60 ${h * 0.88}H${w + 60}`, mix(INK.plum, INK.ink, 0.4), 4 * k) +
      s.shade(box(-60, floor, w + 120, h), INK.ink, [w, h], [w * 0.3, floor], 0.7) +
      place(machine(s), cx + 90 * k, floor + 44 * k, k * 1.12) +
      place(sack(s), w * (w > h ? 0.87 : 0.86), h * 0.9, k * 1.05) +
      place(tray(s), cx - 110 * k, h * (w > h ? 0.815 : 0.83), k * 0.96) +
      repeat(16, (i) =>
        place(
          bean(([0, 1, 2] as const)[i % 3] ?? 0),
          w * between(r, 0.05, 0.95),
          h * between(r, 0.965, 0.99),
          k * 1.1,
          r() * 180,
        ),
      ),
  )
}

import { between, blob, box, curve, cut, fill, place, random, repeat, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { sheet } from '../sheet.ts'
import { steam } from './parts.ts'

/** A harbour crane of about 330 by 360 units, standing on (0, 0). */
const crane = (colour: string): string =>
  stroke('M-70 0L-34 -210M70 0L34 -210M-62 -60H62M-50 -130H50M-62 -60L50 -130M62 -60L-50 -130', colour, 9) +
  fill('M-58 -250H52V-206H-58Z', colour) +
  fill('M-150 -262L196 -330L200 -316L-146 -232Z', colour) +
  stroke('M0 -250L20 -372L196 -324M20 -372L-140 -248', colour, 6) +
  stroke('M176 -318V-210', colour, 4) +
  fill('M162 -214h28v26h-28Z', colour)

/** A harbour ferry of about 620 by 260 units; its water line is y = 0. */
const ferry = (): string =>
  fill('M-320 -78H318Q308 -20 262 6H-270Q-306 -20 -320 -78Z', INK.ink) +
  fill('M-320 -78H318L312 -52H-316Z', INK.clay) +
  fill('M-268 -166H214L250 -78H-274Z', INK.paper) +
  fill('M120 -166H214L250 -78H120Z', INK.sky) +
  repeat(8, (i) => fill(`M${-248 + i * 45} -146h30v36h-30Z`, i === 5 ? INK.mustard : INK.sea)) +
  fill('M128 -146h66l16 36h-82Z', INK.sea) +
  fill('M-210 -176H140V-166H-210Z', INK.mustard) +
  fill('M20 -246H118L136 -176H10Z', INK.paper) +
  fill('M34 -232H76V-198H30ZM86 -232H110L118 -198H86Z', INK.sea) +
  fill('M4 -254H128V-244H4Z', INK.clay) +
  fill('M-126 -262H-66L-60 -176H-132Z', INK.clay) +
  fill('M-127 -236H-65L-63 -212H-129Z', INK.paper) +
  stroke('M-200 -176V-206H-140M-50 -176V-206H10M-262 -176L-262 -238', INK.ink, 5) +
  fill('M-262 -238L-206 -222L-262 -206Z', INK.mustard)

/** Gabled brick warehouses, about 470 wide, standing on (0, 0). */
function warehouses(): string {
  const house = (x: number, wide: number, tall: number, colour: string) => {
    const shade = mix(colour, INK.ink, 0.3)
    return (
      fill(
        `M${x} 0V${-tall}H${x + 14}V${-tall - 34}H${x + wide * 0.28}V${-tall - 78}H${x + wide * 0.5}L${x + wide * 0.5} 0Z`,
        colour,
      ) +
      fill(
        `M${x + wide * 0.5} 0V${-tall - 78}H${x + wide * 0.72}V${-tall - 34}H${x + wide - 14}V${-tall}H${x + wide}V0Z`,
        shade,
      ) +
      repeat(4, (row) =>
        repeat(3, (c) =>
          fill(
            `M${x + wide * (0.16 + c * 0.27)} ${-tall + 26 + row * 62}v-22q${wide * 0.065} -16 ${wide * 0.13} 0v22Z`,
            (row * 3 + c) % 5 === 1 ? INK.mustard : TINT.bean,
          ),
        ),
      ) +
      fill(`M${x + wide * 0.44} ${-tall - 36}v-16q${wide * 0.06} -12 ${wide * 0.12} 0v16Z`, INK.paper)
    )
  }
  return (
    house(-240, 168, 250, INK.clay) +
    house(96, 150, 230, mix(INK.clay, INK.plum, 0.5)) +
    house(-76, 176, 286, mix(INK.clay, INK.mustard, 0.22))
  )
}

const gull = (): string =>
  fill('M-46 -14C-30 -30 -12 -22 0 -2C12 -24 32 -30 50 -12C30 -18 14 -10 2 10C-8 -8 -26 -16 -46 -14Z', INK.paper)

/** A mooring bollard with a rope, about 230 wide, standing on (0, 0). */
const bollard = (): string =>
  fill('M-110 0Q-100 -30 -62 -36Q-52 -110 -66 -160H66Q52 -110 62 -36Q100 -30 110 0Z', INK.ink) +
  fill('M-98 -160Q-104 -204 0 -208Q104 -204 98 -160Q60 -142 0 -142Q-60 -142 -98 -160Z', TINT.night) +
  fill('M-92 -168Q-88 -196 0 -200Q40 -198 66 -190Q0 -196 -92 -168Z', INK.sea) +
  stroke('M-64 -112Q0 -88 62 -112M-64 -90Q0 -66 62 -90M-63 -68Q0 -44 62 -68', mix(INK.mustard, INK.paper, 0.3), 16) +
  stroke('M-64 -70C-160 -50 -190 10 -330 14', mix(INK.mustard, INK.paper, 0.3), 16)

const toGo = (): string =>
  fill('M-52 -124L-40 0Q0 12 40 0L52 -124Z', INK.paper) +
  fill('M14 -124L16 7Q34 4 40 0L52 -124Z', INK.sky) +
  fill('M-49 -92L-44 -34Q0 -24 44 -34L49 -92Q0 -82 -49 -92Z', INK.clay) +
  fill('M-60 -140Q0 -128 60 -140L55 -120Q0 -108 -55 -120Z', INK.plum) +
  fill('M-50 -150Q0 -140 50 -150L58 -138Q0 -124 -58 -138Z', INK.plum)

/** A harbour morning: cranes, warehouses, a ferry, and a cup on a bollard. */
export function harbour(w: number, h: number): string {
  const s = sheet(w, h, 61)
  const r = random(18)
  const m = Math.min(w, h)
  const k = m / 1200
  const water = h * 0.56
  const quay = h * 0.845
  const [sx, sy] = [w * 0.56, h * 0.25]
  const sea = box(-60, water, w + 120, h)
  const sheen = repeat(60, (i) => {
    const y = water + (quay - water) * (i / 60)
    const wide = between(r, 40, 200) * k * (0.6 + i / 50)
    const colour =
      [mix(INK.sea, INK.sky, 0.3), mix(INK.sea, INK.ink, 0.3), mix(INK.sea, INK.sky, 0.55)][i % 3] ?? INK.sea
    return fill(blob(r, between(r, -0.05, 1.05) * w, y, wide, (3 + i * 0.09) * k, 0.12, 8), colour)
  })
  const path = repeat(15, (i) =>
    fill(
      blob(
        r,
        sx + between(r, -50, 50) * k,
        water + 18 * k + (quay - water) * 0.8 * (i / 15),
        between(r, 40, 120) * k,
        6 * k,
        0.14,
        8,
      ),
      INK.mustard,
    ),
  )
  return s.pull(
    fill(box(-60, -60, w + 120, h + 120), mix(INK.sky, INK.paper, 0.25)) +
      s.shade(box(-60, -60, w + 120, h), INK.mustard, [0, water], [0, h * 0.06], 0.85) +
      fill(blob(r, sx, sy, m * 0.15, m * 0.15, 0.008, 24), INK.clay) +
      s.shade(blob(r, sx, sy, m * 0.15), INK.mustard, [0, sy + m * 0.15], [0, sy - m * 0.05], 0.8) +
      fill(
        cut([
          [-60, water],
          [-60, water - 90 * k],
          [w * 0.2, water - 110 * k],
          [w * 0.45, water - 70 * k],
          [w * 0.7, water - 120 * k],
          [w + 60, water - 96 * k],
          [w + 60, water],
        ]),
        mix(INK.sky, INK.plum, 0.42),
      ) +
      [0.5, 0.72, 0.9]
        .map((x, i) =>
          place(crane(mix(INK.plum, INK.sky, 0.18 + (i % 2) * 0.2)), w * x, water, k * [0.82, 1.15, 0.9][i]!),
        )
        .join('') +
      place(warehouses(), w > h ? w * 0.15 : w * 0.14, water + 6, k * 1.16) +
      fill(sea, INK.sea) +
      sheen +
      s.shade(sea, TINT.night, [0, quay], [0, water], 0.5) +
      path +
      place(ferry(), w * (w > h ? 0.52 : 0.5), water + (quay - water) * 0.42, k * 1.16) +
      fill(
        curve(
          [
            [w * 0.5 - 400 * k, water + (quay - water) * 0.44],
            [w * 0.5, water + (quay - water) * 0.41],
            [w * 0.5 + 420 * k, water + (quay - water) * 0.44],
            [w * 0.5, water + (quay - water) * 0.5],
          ],
          true,
        ),
        INK.paper,
      ) +
      place(gull(), w * 0.36, h * 0.2, k * 1.2) +
      place(gull(), w * 0.44, h * 0.13, k * 0.8, 12) +
      place(gull(), w * 0.8, h * 0.17, k, -10) +
      fill(box(-60, quay, w + 120, h), mix(INK.plum, INK.ink, 0.3)) +
      fill(box(-60, quay, w + 120, 26 * k), TINT.sand) +
      repeat(6, (i) =>
        stroke(`M${w * (i * 0.2 - 0.06)} ${quay + 30 * k}L${w * (i * 0.26 - 0.2)} ${h + 40}`, INK.ink, 5 * k),
      ) +
      s.shade(box(-60, quay + 26 * k, w + 120, h), INK.ink, [0, h], [0, quay], 0.7) +
      place(bollard(), w * (w > h ? 0.8 : 0.72), h * 0.925, k * 1.4) +
      place(steam(INK.paper), w * (w > h ? 0.8 : 0.72) - 40 * k, h * 0.925 - 432 * k, k * 0.72) +
      place(toGo(), w * (w > h ? 0.8 : 0.72), h * 0.925 - 268 * k, k * 1.3),
  )
}

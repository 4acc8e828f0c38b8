import { between, blob, box, fill, place, random, repeat, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'

/** One house front of `wide` by `tall`, its foot at (0, 0), with shuttered windows. */
function front(s: Sheet, wide: number, tall: number, colour: string, shutter: string, lit: number): string {
  const columns = Math.max(2, Math.round(wide / 130))
  const cell = wide / columns
  return (
    fill(box(0, -tall, wide, tall), colour) +
    s.shade(box(0, -tall, wide, tall), mix(colour, INK.ink, 0.6), [wide, -tall], [wide * 0.1, -tall * 0.6], 0.6) +
    fill(box(-10, -tall - 22, wide + 20, 30), mix(colour, INK.ink, 0.35)) +
    repeat(3, (row) =>
      repeat(columns, (c) => {
        const x = c * cell + cell * 0.3
        const y = -tall + 60 + row * 172
        const glass = (row * columns + c) % 5 === lit ? INK.mustard : TINT.night
        return (
          fill(
            `M${x} ${y + 110}V${y + 16}Q${x + cell * 0.2} ${y - 14} ${x + cell * 0.4} ${y + 16}V${y + 110}Z`,
            glass,
          ) +
          stroke(`M${x + cell * 0.2} ${y + 4}V${y + 108}M${x} ${y + 56}H${x + cell * 0.4}`, INK.paper, 4) +
          fill(box(x - cell * 0.2, y + 8, cell * 0.18, 104), shutter) +
          fill(box(x + cell * 0.42, y + 8, cell * 0.18, 104), shutter) +
          fill(box(x - 12, y + 112, cell * 0.4 + 24, 10), mix(colour, INK.paper, 0.5))
        )
      }),
    )
  )
}

/** A market stall, 400 wide, standing on (0, 0), with a striped awning and crates. */
function stall(colour: string, fruit: readonly string[], seed: number): string {
  const r = random(seed)
  const stripes = 8
  return (
    stroke('M-176 0V-330M176 0V-330', TINT.bark, 14) +
    fill(box(-176, -250, 352, 250), mix(INK.ink, INK.plum, 0.5)) +
    repeat(stripes, (i) => {
      const x = -216 + (432 / stripes) * i
      const q = 432 / stripes
      return fill(
        `M${x * 0.86} -400H${(x + q) * 0.86}L${x + q} -290Q${x + q * 0.5} -252 ${x} -290Z`,
        i % 2 === 0 ? colour : INK.paper,
      )
    }) +
    [0, 1, 2]
      .map((row) =>
        repeat(4, (c) => {
          const [x, y] = [-186 + c * 94, -158 + row * 62]
          const tone = fruit[(c + row) % fruit.length] ?? INK.clay
          return (
            repeat(7, (i) =>
              fill(
                blob(r, x + 12 + i * 11, y - 6 - (i % 2) * 8, 11, 11, 0.08, 7),
                i % 3 === 2 ? mix(tone, INK.ink, 0.25) : tone,
              ),
            ) +
            fill(box(x, y, 86, 44), row % 2 === 0 ? mix(INK.mustard, INK.clay, 0.4) : TINT.bark) +
            stroke(`M${x + 4} ${y + 22}h78`, INK.ink, 3)
          )
        }),
      )
      .join('')
  )
}

type Look = { coat: string; skin: string; hair: string; legs: string }

/** A passer-by seen from behind or the side, about 330 tall, standing on (0, 0). */
const walker = (look: Look, bag: string): string =>
  fill('M-34 -130L-46 0H-22L-2 -110L16 0H42L34 -130Z', look.legs) +
  fill('M-56 -110Q-62 -226 -34 -250Q0 -266 34 -250Q62 -226 54 -110Q0 -94 -56 -110Z', look.coat) +
  fill('M8 -258Q62 -240 54 -110Q34 -100 16 -102Z', mix(look.coat, INK.ink, 0.35)) +
  stroke('M44 -232Q76 -180 64 -132', look.coat, 22) +
  fill('M42 -134h52l8 78h-66Z', bag) +
  stroke('M52 -134q16 -34 34 0', mix(bag, INK.ink, 0.4), 5) +
  fill('M-14 -246V-276H14V-246Z', look.skin) +
  fill(blob(random(2), 0, -296, 29, 34, 0.03), look.skin) +
  stroke('M-46 -232Q-70 -180 -44 -146', mix(look.coat, INK.ink, 0.18), 20) +
  fill('M-29 -288Q-34 -334 1 -333Q35 -332 29 -288Q26 -268 0 -268Q-26 -268 -29 -288Z', look.hair)

/** A market street: fronts, awnings, lanterns, people with a coffee in hand. */
export function market(w: number, h: number): string {
  const s = sheet(w, h, 83)
  const r = random(55)
  const m = Math.min(w, h)
  const k = m / 1200
  const street = h * 0.86
  const tall = h * 0.66
  const fronts = [INK.clay, TINT.sand, INK.sea, TINT.blush, mix(INK.plum, INK.clay, 0.2)]
  const shutters = [INK.sea, INK.clay, INK.mustard, INK.plum, INK.sky]
  const count = w > h ? 5 : 3
  const wide = (w + 80) / count / k
  const lanterns = (y: number, from: number) =>
    stroke(`M-60 ${y}Q${w * 0.25} ${y + 110 * k} ${w * 0.5} ${y + 30 * k}T${w + 60} ${y + 20 * k}`, INK.ink, 4 * k) +
    repeat(9, (i) => {
      const t = (i + 0.5) / 9
      const drop = y + Math.sin(t * Math.PI * 2) * 34 * k + 46 * k
      return (
        fill(blob(r, t * w, drop + from, 17 * k, 21 * k, 0.06), INK.mustard) +
        s.glow(t * w, drop + from, 66 * k, INK.paper, 0.4)
      )
    })
  const people: [number, number, Look, string][] = [
    [0.19, 1.14, { coat: INK.mustard, skin: '#8A5A3C', hair: INK.ink, legs: INK.plum }, INK.paper],
    [0.5, 1.3, { coat: INK.sea, skin: '#E2B48C', hair: TINT.bark, legs: INK.ink }, INK.clay],
    [0.585, 1.18, { coat: INK.clay, skin: '#5E3A28', hair: INK.ink, legs: TINT.night }, INK.mustard],
    [0.84, 1.24, { coat: INK.plum, skin: '#C98F66', hair: INK.sky, legs: INK.ink }, INK.sky],
  ]
  return s.pull(
    fill(box(-60, -60, w + 120, h + 120), mix(INK.sky, INK.paper, 0.4)) +
      s.shade(box(-60, -60, w + 120, h), INK.mustard, [0, h * 0.5], [0, 0], 0.7) +
      repeat(count, (i) =>
        place(
          front(
            s,
            wide,
            (tall / k) * [1, 0.86, 1.06, 0.92, 1.02][i]!,
            fronts[i] ?? INK.clay,
            shutters[i] ?? INK.sea,
            i % 5,
          ),
          -40 + (i * (w + 80)) / count,
          street,
          k,
        ),
      ) +
      lanterns(h * 0.24, 0) +
      fill(box(-60, street - 26 * k, w + 120, h), mix(INK.sky, INK.plum, 0.35)) +
      repeat(70, () =>
        fill(
          blob(r, r() * w, between(r, street, h), between(r, 18, 46) * k, between(r, 5, 9) * k, 0.12, 7),
          mix(INK.sky, INK.plum, 0.55),
        ),
      ) +
      s.shade(box(-60, street - 26 * k, w + 120, h), INK.plum, [0, h], [0, street - 40 * k], 0.8) +
      repeat(w > h ? 3 : 2, (i) =>
        place(
          stall(
            [INK.clay, INK.sea, INK.mustard][i] ?? INK.clay,
            [
              [INK.mustard, TINT.leaf, INK.clay],
              [INK.clay, mix(INK.clay, INK.mustard, 0.5), TINT.leaf],
              [INK.plum, TINT.leaf, INK.mustard],
            ][i] ?? [INK.clay],
            7 + i,
          ),
          w * ((i + 0.5) / (w > h ? 3 : 2)),
          street + 26 * k,
          k * 1.12,
        ),
      ) +
      people.map(([x, size, look, bag]) => place(walker(look, bag), w * x, street + 128 * k, k * size)).join(''),
  )
}

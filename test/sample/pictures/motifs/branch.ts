import { blob, fill, place, random, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'

const leaf = (dark: string, light: string): string =>
  fill('M0 0C40 -62 150 -84 236 -34C170 30 66 46 0 0Z', dark) +
  fill('M0 0C56 -20 150 -36 236 -34C170 30 66 46 0 0Z', light) +
  stroke('M6 -2C70 -24 150 -36 226 -34', INK.sky, 3) +
  stroke('M60 -18Q84 -44 112 -54M104 -29Q134 -50 164 -54M70 -20Q98 2 126 12M120 -31Q150 -14 180 -8', INK.sky, 2)

const cherry = (colour: string): string =>
  fill(blob(random(5), 0, 0, 27, 29, 0.04), colour) +
  fill('M-14 -10Q-10 -20 0 -21Q-8 -14 -9 -4Z', INK.paper) +
  fill('M-7 23L0 30L7 23L0 26Z', TINT.bark)

/** A coffee branch that hangs in from the top left corner, about 620 units long. */
export function coffeeBranch(seed: number): string {
  const r = random(seed)
  const leaves: [number, number, number, number][] = [
    [90, 120, -28, 1.1],
    [60, 130, 78, 1.15],
    [250, 150, -42, 1],
    [230, 160, 62, 1.1],
    [400, 196, -30, 0.9],
    [388, 200, 48, 0.95],
    [520, 246, 12, 0.85],
  ]
  const cherries: [number, number][] = [
    [112, 168],
    [150, 186],
    [136, 142],
    [282, 196],
    [322, 206],
    [296, 232],
    [430, 236],
    [462, 252],
  ]
  return (
    stroke('M-40 90Q200 120 530 250', TINT.bark, 13) +
    leaves.map(([x, y, turn, k]) => place(leaf(TINT.night, mix(INK.sea, INK.ink, 0.12)), x, y, k, turn)).join('') +
    cherries
      .map(([x, y]) => place(cherry(r() > 0.25 ? INK.clay : mix(INK.clay, INK.mustard, 0.5)), x, y, 0.85 + r() * 0.25))
      .join('')
  )
}

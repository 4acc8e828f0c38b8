import { between, cut, fill, type Point, type Random, repeat, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'

/** A pine of about 130 units, standing on (0, 0). */
export function pine(r: Random, colour: string): string {
  const side = (sign: number): Point[] =>
    Array.from({ length: 6 }, (_, i): Point[] => {
      const y = -128 + i * 22
      const reach = 8 + i * 7.5 + between(r, -3, 3)
      return [
        [sign * reach, y + 20],
        [sign * reach * 0.5, y + 18],
      ]
    }).flat()
  return fill(cut([[0, -140], ...side(1), [4, 0], [-4, 0], ...side(-1).reverse()]), colour)
}

/** Two ribbons of steam, about 130 wide and 330 tall, rising from (0, 0) at their foot. */
export const steam = (colour: string): string =>
  fill('M0 0C-60 -60 54 -110 4 -180C-30 -230 20 -280 62 -330C44 -270 10 -236 40 -182C76 -116 -28 -66 0 0Z', colour) +
  fill('M52 -6C20 -50 100 -84 74 -140C58 -176 86 -206 112 -232C104 -196 84 -176 102 -142C130 -86 44 -56 52 -6Z', colour)

/** A roasted bean of about 40 by 28 units around (0, 0), in one of three shades. */
export function bean(shade: 0 | 1 | 2): string {
  const colour = [TINT.bean, mix(INK.clay, INK.ink, 0.45), mix(INK.ink, INK.clay, 0.15)][shade] ?? TINT.bean
  return (
    fill('M-21 1C-21 -12 -10 -15 1 -14C13 -14 21 -8 21 1C20 12 10 15 -1 14C-12 14 -20 10 -21 1Z', colour) +
    stroke('M-18 2C-8 -7 6 8 18 -1', mix(INK.mustard, INK.clay, 0.5), 2.6)
  )
}

/** A mug standing on (0, 0), about 190 wide and 190 tall; `band` decorates it. */
export function mug(body: string, shadow: string, band: string): string {
  return (
    stroke('M84 -150Q164 -160 154 -92Q142 -44 76 -52', body, 22) +
    stroke('M96 -60Q140 -58 150 -100', shadow, 7) +
    fill('M-96 -190L-88 -14Q0 12 88 -14L96 -190Z', body) +
    fill('M30 -186L36 6Q74 0 88 -14L96 -190Z', shadow) +
    fill('M-97 -190Q0 -162 97 -190Q0 -218 -97 -190Z', mix(body, INK.ink, 0.12)) +
    fill('M-84 -188Q0 -168 84 -188Q0 -208 -84 -188Z', TINT.bean) +
    repeat(7, (i) => fill(`M${-84 + i * 25} -96l11 -17l11 17l-11 17Z`, band)) +
    stroke('M-92 -134Q0 -112 92 -134M-90 -62Q0 -38 90 -62', band, 4)
  )
}

import { fill, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import type { Sheet } from '../sheet.ts'

const METAL = [mix(INK.sky, INK.paper, 0.5), INK.sky, mix(INK.sky, INK.sea, 0.4), mix(INK.sea, INK.ink, 0.2)]

/** Facets of a tapering octagon: four upright faces between a top and a bottom edge. */
function facets(top: number, bottom: number, y0: number, y1: number): string {
  const cuts = [-1, -0.48, 0.12, 0.64, 1]
  return METAL.map((colour, i) => {
    const [a, b] = [cuts[i] ?? 0, cuts[i + 1] ?? 0]
    return fill(`M${a * top} ${y0}L${b * top} ${y0}L${b * bottom} ${y1}L${a * bottom} ${y1}Z`, colour)
  }).join('')
}

/** A moka pot standing on (0, 0), about 300 wide and 470 tall. */
export function mokaPot(s: Sheet): string {
  return (
    stroke('M112 -372Q210 -392 204 -312L186 -206', INK.ink, 30) +
    stroke('M116 -378Q200 -394 196 -320', TINT.dusk, 7) +
    facets(92, 136, -200, 0) +
    s.shade('M-92 -200H92L136 0H-136Z', INK.clay, [0, 20], [0, -110], 0.75) +
    fill('M-104 -222H104L96 -196H-96Z', mix(INK.sea, INK.ink, 0.5)) +
    stroke('M-98 -210H98', METAL[1] ?? INK.sky, 4) +
    fill('M-84 -372L-158 -398L-112 -330Z', METAL[1] ?? INK.sky) +
    fill('M-84 -372L-158 -398L-100 -352Z', METAL[2] ?? INK.sea) +
    facets(118, 90, -398, -220) +
    s.shade('M20 -398H118L90 -220H30Z', INK.ink, [130, 0], [10, 0], 0.55) +
    fill('M-128 -398L-8 -440H8L126 -398Z', METAL[1] ?? INK.sky) +
    fill('M14 -440L126 -398H40Z', METAL[3] ?? INK.sea) +
    fill('M-14 -440H14L24 -482Q0 -502 -24 -482Z', INK.ink) +
    fill('M-12 -478Q-4 -488 6 -486L-4 -448H-8Z', TINT.dusk) +
    `<circle cx="-52" cy="-110" r="11" fill="${INK.mustard}"/><circle cx="-52" cy="-110" r="4" fill="${TINT.bark}"/>`
  )
}

/** A gas stove for one pot: cartridge, burner, arms and a ring of flame; its pot stands at y = -238. */
export function stove(): string {
  const flame = (x: number, tall: number): string =>
    fill(
      `M${x - 17} -196Q${x - 20} ${-196 - tall * 0.5} ${x} ${-196 - tall}Q${x + 20} ${-196 - tall * 0.5} ${x + 17} -196Z`,
      INK.mustard,
    ) +
    fill(
      `M${x - 8} -196Q${x - 9} ${-196 - tall * 0.3} ${x} ${-196 - tall * 0.6}Q${x + 9} ${-196 - tall * 0.3} ${x + 8} -196Z`,
      INK.paper,
    )
  return (
    fill('M-118 0Q-124 -88 -92 -106Q0 -132 92 -106Q124 -88 118 0Q0 26 -118 0Z', INK.clay) +
    fill('M36 -118Q72 -114 92 -106Q124 -88 118 0Q82 10 50 12Z', TINT.bark) +
    fill('M-120 -62Q0 -36 120 -62L120 -36Q0 -10 -120 -36Z', INK.paper) +
    fill('M-30 -116H30L24 -152H-24Z', METAL[2] ?? INK.sea) +
    stroke('M26 -136H96', METAL[1] ?? INK.sky, 9) +
    fill('M92 -154h26v36h-26Z', INK.mustard) +
    fill('M-62 -196H62L30 -150H-30Z', INK.sea) +
    [-46, -16, 16, 46].map((x, i) => flame(x, i % 3 === 0 ? 34 : 42)).join('') +
    stroke('M-44 -160L-136 -206L-150 -238H-96M44 -160L136 -206L150 -238H96', INK.sky, 11)
  )
}

import { between, blob, curve, fill, place, random, repeat, ridge, stroke } from '../draw.ts'
import { pine } from '../motifs/parts.ts'
import { INK, mix } from '../palette.ts'
import type { Sheet } from '../sheet.ts'
import type { Look } from './look.ts'

/** What stands behind a member: a few flat shapes of where they are, 480 by 600. */
export function backdrop(s: Sheet, look: Look): string {
  const r = random(look.seed)
  const far = mix(look.sky, INK.sea, 0.45)
  const near = mix(look.sky, INK.ink, 0.45)
  const sun = (x: number, y: number, colour: string, size = 70) => fill(blob(r, x, y, size, size, 0.012, 18), colour)
  const waves = (from: number) =>
    repeat(9, (i) =>
      stroke(`M${-20 + (i % 2) * 30} ${from + i * 24}${'q22 -14 44 0t44 0'.repeat(6)}`, mix(far, INK.paper, 0.35), 4),
    )
  const scenes: Record<Look['place'], () => string> = {
    harbour: () =>
      sun(370, 150, INK.clay) +
      stroke('M60 420L84 210M130 420L104 210M66 360H124M30 206L220 150M84 206L110 120L216 152', near, 8) +
      fill('M66 176H122V214H66Z', near) +
      fill('M-20 400H520V640H-20Z', far) +
      waves(430),
    peaks: () =>
      sun(110, 140, INK.mustard) +
      fill(ridge(r, 480, 380, 640, 220, 2), far) +
      fill(ridge(r, 480, 460, 640, 130, 3), near),
    city: () =>
      sun(380, 120, INK.mustard, 54) +
      repeat(6, (i) => {
        const tall = between(r, 170, 330)
        const x = i * 84 - 10
        return (
          fill(
            `M${x} 640V${560 - tall}L${x + 39} ${560 - tall - (i % 2) * 46}L${x + 78} ${560 - tall}V640Z`,
            i % 2 === 0 ? far : near,
          ) +
          repeat(8, (n) =>
            fill(
              `M${x + 16 + (n % 2) * 30} ${584 - tall + Math.floor(n / 2) * 50}h16v24h-16Z`,
              n % 3 === 0 ? INK.mustard : mix(far, INK.paper, 0.35),
            ),
          )
        )
      }),
    sea: () =>
      sun(350, 190, INK.paper, 84) +
      fill('M-20 300H520V640H-20Z', far) +
      waves(330) +
      fill('M40 318L118 318L100 340H56ZM78 310V222L128 300Z', INK.paper),
    wood: () =>
      sun(120, 150, INK.paper, 58) +
      repeat(7, (i) => place(pine(r, i % 2 === 0 ? far : near), i * 84 - 10, 520 + (i % 3) * 30, between(r, 2, 3))),
    hills: () =>
      sun(360, 150, INK.clay, 62) +
      repeat(4, (i) =>
        fill(
          curve(
            [
              [-40, 360 + i * 60],
              [120, 320 + i * 66],
              [300, 380 + i * 52],
              [520, 330 + i * 60],
              [520, 660],
              [-40, 660],
            ],
            true,
          ),
          mix(i % 2 === 0 ? far : near, INK.mustard, 0.12 * i),
        ),
      ),
    moon: () =>
      fill('M380 70A76 76 0 1 0 430 196A66 66 0 0 1 380 70Z', INK.mustard) +
      repeat(22, () => fill(blob(r, r() * 480, r() * 330, 4, 4, 0.2, 6), INK.paper)) +
      fill(ridge(r, 480, 470, 640, 120, 3), far),
    fields: () =>
      sun(100, 170, INK.mustard, 62) +
      fill('M-20 380H520V640H-20Z', far) +
      repeat(11, (i) => stroke(`M${240 + (i - 5) * 22} 384L${240 + (i - 5) * 118} 640`, near, 9)),
  }
  return (
    fill('M-40 -40H520V640H-40Z', look.sky) +
    s.shade('M-40 -40H520V640H-40Z', mix(look.sky, INK.ink, 0.4), [480, 600], [140, 120], 0.5) +
    scenes[look.place]()
  )
}

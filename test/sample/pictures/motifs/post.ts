import { box, cut, fill, type Point, stroke } from '../draw.ts'
import { INK, mix } from '../palette.ts'
import type { Sheet } from '../sheet.ts'

/** A postage stamp of 200 by 250 with perforated edges and a small landscape, centred on (0, 0). */
export function stamp(s: Sheet, sky: string, land: string, sun: string): string {
  const holes: Point[] = []
  for (let x = -100; x < 100; x += 20) holes.push([x, -125], [x + 10, -119])
  for (let y = -125; y < 125; y += 20) holes.push([100, y], [94, y + 10])
  for (let x = 100; x > -100; x -= 20) holes.push([x, 125], [x - 10, 119])
  for (let y = 125; y > -125; y -= 20) holes.push([-100, y], [-94, y - 10])
  const frame = box(-78, -102, 156, 204)
  return (
    fill(cut(holes), INK.paper) +
    fill(frame, sky) +
    s.inside(
      frame,
      `<circle cx="26" cy="-30" r="36" fill="${sun}"/>` +
        fill('M-90 60L-36 -34L0 26L34 -18L96 70V110H-90Z', land) +
        fill('M-36 -34L-52 -6L-38 2L-26 -8L-18 0Z', INK.paper) +
        fill('M-90 66Q-20 40 30 66T96 60V110H-90Z', mix(land, INK.ink, 0.4)),
    )
  )
}

/** A round postmark with waves to its right, about 300 wide, its circle around (0, 0). */
export const postmark = (): string =>
  `<g fill="none" stroke="${INK.plum}" stroke-width="7" opacity="0.85"><circle r="92"/><circle r="66"/></g>` +
  stroke('M84 -44q30 -20 60 0t60 0M92 -8q30 -20 60 0t60 0M88 28q30 -20 60 0t60 0', INK.plum, 7, 'opacity="0.85"') +
  fill('M-30 16L0 -34L30 16Z', INK.plum, 'opacity="0.85"')

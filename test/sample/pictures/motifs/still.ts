import { box, fill, place, stroke } from '../draw.ts'
import { INK, mix, TINT } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { enamelCup } from './camp.ts'
import { mug, steam } from './parts.ts'
import { stamp } from './post.ts'
import { bag } from './shelf.ts'
import { ticket } from './train.ts'

type Still = { readonly wall: string; readonly table: string; readonly things: (s: Sheet) => string }

const card = (): string =>
  fill('M-230 -140H230V140H-230Z', INK.sea) +
  fill('M-230 40L-120 -60L-30 30L60 -70L230 60V140H-230Z', TINT.night) +
  `<circle cx="130" cy="-60" r="42" fill="${INK.mustard}"/>` +
  stroke('M-190 -100H-60', INK.paper, 12) +
  stroke('M-190 -70H-110', INK.paper, 8)

const STILLS: Record<string, Still> = {
  cup: {
    wall: mix(INK.mustard, INK.paper, 0.25),
    table: INK.clay,
    things: () => place(steam(INK.paper), 350, 330, 0.8) + place(enamelCup(), 390, 640, 2.5),
  },
  bags: {
    wall: mix(INK.sky, INK.sea, 0.3),
    table: mix(INK.mustard, INK.clay, 0.4),
    things: (s) =>
      place(bag(s, INK.plum, 'moon', INK.sea, INK.mustard), 210, 620, 0.95) +
      place(bag(s, INK.sea, 'leaf', INK.clay, INK.paper), 590, 620, 0.95) +
      place(bag(s, INK.clay, 'peaks', INK.sea, INK.mustard), 400, 660, 1.1),
  },
  card: {
    wall: TINT.blush,
    table: INK.plum,
    things: () => place(card(), 420, 400, 1.15, -8) + place(mug(INK.paper, INK.sky, INK.clay), 190, 690, 1),
  },
  prints: {
    wall: mix(INK.sea, INK.ink, 0.15),
    table: TINT.sand,
    things: (s) =>
      place(stamp(s, INK.mustard, INK.sea, INK.clay), 200, 380, 1.3, -8) +
      place(stamp(s, INK.sky, INK.plum, INK.mustard), 610, 390, 1.3, 7) +
      place(stamp(s, TINT.blush, INK.clay, INK.paper), 405, 420, 1.5),
  },
  ticket: {
    wall: INK.plum,
    table: mix(INK.clay, INK.ink, 0.3),
    things: () =>
      place(steam(INK.paper), 250, 330, 0.8) +
      place(mug(INK.mustard, mix(INK.mustard, INK.clay, 0.6), INK.clay), 290, 660, 1.6) +
      place(ticket(), 560, 690, 1.4, -9),
  },
}

/** One thing on a table, 800 by 800: `cup`, `bags`, `card`, `prints` or `ticket`. */
export function still(name: string): string {
  const found = STILLS[name]
  if (!found) throw new RangeError(`no still life is called ${name}`)
  const s = sheet(800, 800, 7, 6)
  const wall = box(-40, -40, 880, 880)
  const table = box(-40, 580, 880, 260)
  return s.pull(
    fill(wall, found.wall) +
      s.shade(wall, mix(found.wall, INK.ink, 0.45), [800, 700], [200, 150], 0.6) +
      fill(table, found.table) +
      s.shade(table, INK.ink, [0, 840], [0, 590], 0.6) +
      found.things(s),
  )
}

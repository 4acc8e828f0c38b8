import { camp } from './motifs/camp.ts'
import { harbour } from './motifs/harbour.ts'
import { map } from './motifs/map.ts'
import { market } from './motifs/market.ts'
import { roaster } from './motifs/roaster.ts'
import { shelf } from './motifs/shelf.ts'
import { still } from './motifs/still.ts'
import { terraces } from './motifs/terraces.ts'
import { train } from './motifs/train.ts'
import { winter } from './motifs/winter.ts'
import { LOOKS } from './portraits/looks.ts'
import { portrait } from './portraits/portrait.ts'

/** One picture to print: where it goes below `content/`, its size, and the SVG it is made of. */
export type Job = {
  readonly path: string
  readonly w: number
  readonly h: number
  readonly svg: () => string
  readonly to?: number
}
type Motif = (w: number, h: number) => string

const campaign = (slug: string, motif: Motif): Job[] =>
  (
    [
      ['cover', 1600, 1200],
      ['portrait', 1080, 1350],
      ['story', 1080, 1920],
    ] as const
  ).map(([name, w, h]) => ({ path: `campaigns/${slug}/${name}.webp`, w, h, svg: () => motif(w, h) }))

/** Drawn at full size and made smaller, so that the grain stays fine. */
const page = (path: string, motif: Motif): Job => ({ path, w: 1600, h: 1200, to: 1200, svg: () => motif(1600, 1200) })

/** Every picture of the sample program, portraits and still lives included. */
export const JOBS: readonly Job[] = [
  ...campaign('coffee-outside', camp),
  ...campaign('first-light', terraces),
  ...campaign('night-train', train),
  ...campaign('lit-windows', winter),
  ...campaign('first-cup', shelf),
  ...campaign('harbour-cupping', harbour),
  page('guides/welcome.webp', map),
  page('guides/picture.webp', market),
  page('stories/night-train.webp', train),
  page('stories/market-day.webp', market),
  page('stories/from-the-terraces.webp', terraces),
  page('news/new-roaster.webp', roaster),
  ...['cup', 'bags', 'card', 'prints', 'ticket'].map((name) => ({
    path: `rewards/${name}.webp`,
    w: 800,
    h: 800,
    svg: () => still(name),
  })),
  ...Object.entries(LOOKS).map(([handle, look]) => ({
    path: `ambassadors/${handle}.webp`,
    w: 480,
    h: 600,
    svg: () => portrait(look),
  })),
]

/** What is behind a screenshot, by name; drawn at twice the screen's size. */
export const BEHIND: Readonly<Record<string, () => string>> = {
  market: () => market(1080, 1920),
  roaster: () => roaster(1080, 1920),
  map: () => map(1080, 1920),
  shelf: () => shelf(1080, 1920),
  terraces: () => terraces(1080, 1920),
}

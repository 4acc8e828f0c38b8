import { blob, fill, random, repeat, stroke } from '../draw.ts'
import { INK, mix } from '../palette.ts'
import type { Look } from './look.ts'

type Layers = { readonly back: string; readonly front: string }

/** The top of a head of hair around the face whose middle is (0, 0): from temple to temple. */
const crown = (colour: string, part = -20): string =>
  fill(
    `M-82 -22C-98 -140 -40 -150 6 -146C70 -146 100 -110 84 -18C80 -50 72 -66 60 -78C30 -72 0 -84 ${part} -102C-34 -84 -62 -70 -70 -58C-78 -46 -78 -34 -82 -22Z`,
    colour,
  )

const curls = (look: Look, count: number, reach: number): string => {
  const r = random(look.seed)
  return repeat(count, (i) => {
    const a = Math.PI * (1 + i / (count - 1)) + 0
    return fill(
      blob(r, Math.cos(a) * reach, -34 + Math.sin(a) * (reach + 8), 34, 34, 0.1, 8),
      i % 3 === 1 ? mix(look.hairColour, INK.paper, 0.08) : look.hairColour,
    )
  })
}

const STYLES: Record<Look['hair'], (look: Look) => Layers> = {
  short: ({ hairColour: c }) => ({ back: '', front: crown(c, -34) }),
  swept: ({ hairColour: c }) => ({
    back: '',
    front:
      fill(
        'M-80 -26C-92 -100 -62 -160 10 -154C66 -168 100 -116 84 -20C78 -46 74 -58 64 -72C36 -60 -22 -66 -54 -100C-56 -78 -74 -56 -80 -26Z',
        c,
      ) + stroke('M-44 -116Q0 -82 58 -92M-30 -134Q10 -106 60 -112', mix(c, INK.paper, 0.25), 4),
  }),
  curls: (look) => ({
    back: fill(blob(random(4), 0, -44, 118, 112, 0.05), look.hairColour),
    front: curls(look, 10, 84) + fill('M-74 -50C-50 -96 40 -100 74 -50C62 -116 -60 -120 -74 -50Z', look.hairColour),
  }),
  bun: ({ hairColour: c }) => ({
    back:
      fill(blob(random(6), 6, -168, 48, 42, 0.05), c) + stroke('M-24 -176Q6 -150 36 -172', mix(c, INK.paper, 0.2), 4),
    front: fill(
      'M-80 -20C-92 -136 -30 -146 4 -142C60 -142 92 -110 82 -18C74 -74 40 -98 0 -100C-40 -98 -72 -74 -80 -20Z',
      c,
    ),
  }),
  long: ({ hairColour: c }) => ({
    back: fill('M-100 190C-124 60 -116 -150 4 -150C122 -150 122 60 104 190C70 214 -70 214 -100 190Z', c),
    front: fill(
      'M-82 -6C-92 -110 -50 -146 0 -142C56 -142 92 -110 82 -6C76 -50 46 -92 6 -112C-24 -84 -72 -60 -82 -6Z',
      c,
    ),
  }),
  bob: ({ hairColour: c }) => ({
    back: fill('M-108 74C-120 -60 -100 -150 4 -150C108 -150 120 -60 110 74C80 96 -80 96 -108 74Z', c),
    front: fill(
      'M-86 60C-98 -90 -54 -146 0 -142C56 -142 98 -90 88 60C78 40 76 -20 68 -44C20 -46 -30 -66 -46 -92C-54 -50 -78 -20 -86 60Z',
      c,
    ),
  }),
  fringe: ({ hairColour: c }) => ({
    back: fill('M-106 120C-118 -40 -104 -152 2 -152C108 -152 118 -40 108 120C84 140 -84 140 -106 120Z', c),
    front:
      fill('M-82 -38C-88 -120 -50 -144 0 -142C52 -142 88 -120 82 -38C60 -50 -58 -50 -82 -38Z', c) +
      stroke('M-40 -52V-100M-6 -54V-104M30 -54V-98', mix(c, INK.paper, 0.18), 4),
  }),
  waves: ({ hairColour: c }) => ({
    back: fill(
      'M-100 66C-134 20 -100 -30 -110 -70C-96 -150 -40 -156 0 -154C50 -156 102 -146 112 -66C104 -30 134 16 104 66C60 90 -60 90 -100 66Z',
      c,
    ),
    front:
      fill(
        'M-82 -10C-104 -70 -60 -146 0 -142C60 -146 104 -70 84 -8C80 -54 56 -66 40 -92C0 -70 -50 -84 -62 -60C-76 -44 -74 -26 -82 -10Z',
        c,
      ) + stroke('M-60 -90Q-20 -124 34 -108M-92 -20Q-104 16 -86 48M94 -20Q108 18 90 50', mix(c, INK.ink, 0.25), 5),
  }),
  locs: ({ hairColour: c }) => ({
    back: repeat(9, (i) =>
      stroke(
        `M${-88 + i * 22} -90Q${-116 + i * 29} 30 ${-104 + i * 26} ${120 + (i % 3) * 22}`,
        i % 3 === 1 ? mix(c, INK.mustard, 0.3) : c,
        24,
      ),
    ),
    front:
      crown(c, 4) +
      repeat(5, (i) =>
        stroke(`M${-50 + i * 26} -138Q${-60 + i * 30} -116 ${-62 + i * 32} -92`, mix(c, INK.paper, 0.16), 4),
      ),
  }),
  scarf: ({ hairColour: c }) => ({
    back: fill('M-120 210C-140 40 -120 -158 4 -160C124 -158 140 40 124 210Z', c),
    front:
      `<path fill-rule="evenodd" fill="${c}" d="M-104 110C-122 -60 -104 -158 2 -160C108 -158 122 -60 106 110C60 150 -60 150 -104 110ZM-66 -34C-68 50 -40 100 0 104C42 100 70 50 68 -34C64 -92 -62 -92 -66 -34Z"/>` +
      stroke('M-92 70Q-60 126 20 132Q70 126 96 90M-92 -40Q-80 -128 0 -134', mix(c, INK.ink, 0.3), 5),
  }),
  beanie: ({ hairColour: c, accent }) => ({
    back: fill('M-90 40C-96 -20 -90 -60 -84 -80H86C92 -60 98 -20 92 40C80 20 -78 20 -90 40Z', c),
    front:
      fill('M-92 -62C-100 -170 -40 -182 0 -182C44 -182 104 -170 94 -62Z', accent) +
      fill('M-98 -92H100V-46Q0 -66 -98 -46Z', mix(accent, INK.ink, 0.28)) +
      repeat(7, (i) => stroke(`M${-78 + i * 26} -86V-60`, accent, 5)),
  }),
  hat: ({ hairColour: c, accent }) => ({
    back: fill('M-88 70C-100 -10 -92 -60 -84 -80H86C94 -60 102 -10 92 70C80 40 -76 40 -88 70Z', c),
    front:
      fill('M-176 -66C-90 -104 90 -104 178 -66C100 -48 -100 -48 -176 -66Z', mix(accent, INK.ink, 0.18)) +
      fill('M-88 -80C-92 -190 -40 -180 0 -190C44 -180 94 -190 90 -80C40 -66 -40 -66 -88 -80Z', accent) +
      fill('M-90 -106Q0 -80 91 -106L90 -80Q0 -58 -88 -80Z', INK.clay),
  }),
  cap: ({ hairColour: c, accent }) => ({
    back: fill('M-88 20C-94 -40 -88 -70 -80 -90H84C92 -70 96 -40 90 20C78 0 -78 0 -88 20Z', c),
    front:
      fill('M-90 -66C-94 -164 -30 -172 4 -170C60 -170 96 -150 92 -66C40 -84 -40 -84 -90 -66Z', accent) +
      fill(
        'M-104 -62C-60 -100 60 -100 106 -62C80 -44 40 -56 0 -58C-44 -56 -80 -44 -104 -62Z',
        mix(accent, INK.ink, 0.4),
      ),
  }),
}

/** The hair of a look: what lies behind the head and what lies over it. */
export const hairOf = (look: Look): Layers => STYLES[look.hair](look)

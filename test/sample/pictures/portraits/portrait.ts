import { fill, place, repeat, stroke } from '../draw.ts'
import { INK, mix } from '../palette.ts'
import { type Sheet, sheet } from '../sheet.ts'
import { backdrop } from './backdrop.ts'
import { hairOf } from './hair.ts'
import type { Look } from './look.ts'

const FACE = 'M-72 -44C-76 40 -58 92 -18 112C-6 117 8 117 20 112C60 92 76 40 74 -44C68 -116 -66 -116 -72 -44Z'
/** The side away from the light, cut along brow, nose, lips and chin. */
const SHADOW =
  'M74 -44C76 40 60 92 20 112C12 116 4 117 -2 116C10 108 12 98 8 88L10 76L4 68L12 58L8 46L-12 40C-16 34 -8 20 -2 -2C0 -14 4 -26 14 -34C20 -60 18 -80 8 -98C52 -98 70 -80 74 -44Z'

const has = (look: Look, extra: NonNullable<Look['extras']>[number]): boolean => look.extras?.includes(extra) ?? false

function features(look: Look): string {
  const dark = mix(look.shade, INK.ink, 0.7)
  const brow = look.hair === 'scarf' || look.hairColour === INK.paper ? dark : mix(look.hairColour, INK.ink, 0.3)
  const eye = (x: number) =>
    `<ellipse cx="${x}" cy="-14" rx="7.5" ry="8" fill="${dark}"/>` +
    stroke(`M${x - 16} -14Q${x} -30 ${x + 16} -14`, dark, 5)
  return (
    stroke('M-52 -44Q-36 -56 -18 -46M22 -46Q40 -56 56 -43', brow, 8) +
    eye(-34) +
    eye(38) +
    stroke('M-26 66Q0 84 30 64', mix(INK.clay, look.shade, 0.35), 8) +
    (has(look, 'lines')
      ? stroke('M-58 -4q-8 8 -6 16M-40 44q-8 14 -4 26M46 44q8 12 4 26M-40 -72H30', mix(look.shade, look.skin, 0.2), 4)
      : '') +
    (has(look, 'freckles')
      ? repeat(
          9,
          (i) =>
            `<circle cx="${[-50, -42, -34, -26, -46, -30, 40, 50, 32][i]}" cy="${[16, 24, 18, 26, 32, 34, 18, 26, 28][i]}" r="3" fill="${mix(look.shade, INK.clay, 0.3)}"/>`,
        )
      : '') +
    (has(look, 'beard')
      ? fill(
          'M-74 0C-78 84 -46 146 0 148C48 146 80 84 76 0C66 40 50 46 32 46C16 38 -14 38 -30 46C-50 46 -64 40 -74 0ZM-26 66Q0 56 30 64Q2 92 -26 66Z',
          look.hairColour,
          'fill-rule="evenodd"',
        )
      : '') +
    (has(look, 'stubble')
      ? fill(
          'M-70 10C-66 70 -46 104 -14 113C0 117 8 117 20 112C56 96 72 60 72 10C62 40 54 50 36 52C12 46 -12 46 -34 52C-50 50 -62 40 -70 10ZM-26 66Q0 56 30 64Q2 92 -26 66Z',
          look.hairColour,
          'fill-rule="evenodd" opacity="0.35"',
        )
      : '') +
    (has(look, 'moustache')
      ? fill('M-40 62C-34 42 -8 40 0 48C10 40 36 42 44 60C24 66 10 60 2 56C-8 62 -22 68 -40 62Z', look.hairColour)
      : '') +
    (has(look, 'glasses')
      ? `<g fill="none" stroke="${INK.ink}" stroke-width="6"><circle cx="-35" cy="-12" r="28"/><circle cx="39" cy="-12" r="28"/><path d="M-7 -16Q2 -24 11 -16M-63 -16L-76 -22M67 -16L78 -22"/></g>`
      : '')
  )
}

const COLLARS: Record<Look['collar'], (look: Look) => string> = {
  round: ({ clothes }) => stroke('M-60 172Q0 226 62 172', mix(clothes, INK.ink, 0.35), 13),
  shirt: ({ accent }) =>
    fill('M-62 160L-6 230L-44 262L-88 178Z', accent) +
    fill('M64 160L4 230L46 262L90 178Z', mix(accent, INK.ink, 0.2)) +
    stroke('M0 232V400', mix(accent, INK.ink, 0.4), 4),
  scarf: ({ accent }) =>
    fill(
      'M-92 150C-40 196 40 196 94 150C112 190 96 224 70 232C20 248 -30 246 -74 230C-98 220 -110 186 -92 150Z',
      accent,
    ) +
    fill('M20 226L84 218L96 372L40 380Z', mix(accent, INK.ink, 0.25)) +
    stroke('M-84 184Q0 226 92 182', mix(accent, INK.ink, 0.35), 5),
  apron: ({ clothes, accent }) =>
    stroke('M-60 172Q0 216 62 172', mix(clothes, INK.ink, 0.35), 10) +
    fill('M-92 262H94L112 420H-108Z', accent) +
    stroke('M-90 264L-66 170M92 264L68 170', accent, 16),
  roll: ({ clothes }) =>
    fill('M-56 116Q0 150 58 116L68 186Q0 220 -66 186Z', mix(clothes, INK.paper, 0.16)) +
    stroke('M-60 150Q0 184 62 150', mix(clothes, INK.ink, 0.3), 4),
}

function bust(s: Sheet, look: Look): string {
  const hair = hairOf(look)
  const body = 'M-232 430C-232 262 -190 206 -92 176C-50 166 50 166 94 176C194 206 236 262 236 430Z'
  return (
    hair.back +
    fill(body, look.clothes) +
    s.shade(body, mix(look.clothes, INK.ink, 0.6), [250, 260], [-20, 240], 0.85) +
    fill('M-44 70V168Q0 216 48 168V70Z', look.shade) +
    COLLARS[look.collar](look) +
    (look.hair === 'scarf'
      ? ''
      : fill('M-84 -22Q-94 -2 -82 24L-68 28V-24ZM86 -22Q96 -2 84 24L70 28V-24Z', mix(look.skin, look.shade, 0.5))) +
    fill(FACE, look.skin) +
    fill(SHADOW, look.shade) +
    features(look) +
    hair.front +
    (has(look, 'earrings')
      ? `<circle cx="-86" cy="42" r="10" fill="${INK.mustard}"/><circle cx="88" cy="42" r="10" fill="${INK.mustard}"/>`
      : '')
  )
}

/** One member as a print of 480 by 600. */
export function portrait(look: Look): string {
  const s = sheet(480, 600, look.seed, 5)
  return s.pull(backdrop(s, look) + place(bust(s, look), 240, 268, 1.06))
}

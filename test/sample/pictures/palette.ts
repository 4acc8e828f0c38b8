/** The seven inks of the sample's prints, and the tints that come from laying one over another. */
export const INK = {
  paper: '#F6F1E7',
  ink: '#1F2A2E',
  clay: '#B5482A',
  sea: '#1F5E63',
  mustard: '#D9A441',
  sky: '#CFDAD3',
  plum: '#4B3A4E',
} as const

const channels = (hex: string): number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))

/** The colour that lies `t` (0 to 1) of the way from `a` to `b`, both `#RRGGBB`. */
export function mix(a: string, b: string, t: number): string {
  const from = channels(a)
  const to = channels(b)
  const out = from.map((value, i) => Math.round(value + ((to[i] ?? value) - value) * t))
  return `#${out.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export const TINT = {
  leaf: mix(INK.sea, INK.mustard, 0.32),
  moss: mix(INK.sea, INK.ink, 0.35),
  night: mix(INK.ink, INK.sea, 0.3),
  dusk: mix(INK.plum, INK.clay, 0.45),
  blush: mix(INK.clay, INK.paper, 0.62),
  sand: mix(INK.mustard, INK.paper, 0.6),
  bark: mix(INK.clay, INK.ink, 0.55),
  bean: mix(INK.clay, INK.ink, 0.7),
} as const

/** The colours of one mail, each `#rrggbb`. */
export type Palette = {
  readonly paper: string
  readonly raised: string
  readonly sunk: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly accent: string
  readonly on_accent: string
  readonly sea: string
  readonly on_sea: string
  readonly sun: string
  /** The ground of boards, which are dark by day too. */
  readonly board: string
  readonly board_ink: string
  readonly board_soft: string
  readonly board_line: string
}

export type Palettes = { readonly light: Palette; readonly dark: Palette }

type Rgb = readonly [number, number, number]

const DEFAULTS = { paper: '#f6f1e7', ink: '#1f2a2e', accent: '#b5482a', sea: '#1f5e63', sun: '#d9a441' } as const
type Named = Record<keyof typeof DEFAULTS, string>

/** The least contrast of text on its ground (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const hex = (colour: Rgb): string => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** A colour so far (0 to 1) on its way to another. */
export function mix(from: string, to: string, far: number): string {
  const [a, b] = [rgb(from), rgb(to)]
  return hex([0, 1, 2].map((at) => a[at]! + (b[at]! - a[at]!) * far) as unknown as Rgb)
}

function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** The colour itself, or the nearest on its way to `towards` that can be read on every ground. */
export function readable(colour: string, grounds: readonly string[], towards: string): string {
  for (let step = 0; step <= 20; step++) {
    const tried = mix(colour, towards, step / 20)
    if (grounds.every((ground) => contrast(tried, ground) >= READABLE)) return tried
  }
  return towards
}

/** What can be written on a colour: warm white or warm black, pure ones where those do not do. */
const onto = (ground: string) =>
  ['#fffcf5', '#15100e', '#ffffff'].find((text) => contrast(text, ground) >= READABLE) ?? '#000000'

/** A ground that is light, or dark, enough for much to be read on it. */
function ground(colour: string, towards: string, text: string): string {
  for (let step = 0; step < 20; step++)
    if (contrast(mix(colour, towards, step / 20), text) >= 12) return mix(colour, towards, step / 20)
  return towards
}

function paletteFrom(
  { paper, ink, accent, sea, sun }: Named,
  raised: string,
  strongest: string,
  board: string,
): Palette {
  const bright = luminance(paper) >= luminance(ink) ? paper : ink
  const sunk = mix(paper, ink, 0.05)
  const grounds = [paper, raised, sunk]
  const readAccent = readable(accent, grounds, strongest)
  const readSea = readable(sea, grounds, strongest)
  return {
    paper,
    raised,
    sunk,
    ink: readable(ink, grounds, strongest),
    soft: readable(mix(ink, paper, 0.35), grounds, strongest),
    line: mix(paper, ink, 0.22),
    accent: readAccent,
    on_accent: onto(readAccent),
    sea: readSea,
    on_sea: onto(readSea),
    sun,
    board,
    board_ink: bright,
    board_soft: readable(mix(bright, board, 0.3), [board], '#ffffff'),
    board_line: mix(board, bright, 0.16),
  }
}

/**
 * The colours of a brand's mails, light and dark, made readable where the brand's own are not.
 * @param colours `colours` of program.yaml; `paper`, `ink`, `accent`, `sea` and `sun` are used
 */
export function palettesOf(colours: Readonly<Record<string, string>> = {}): Palettes {
  const given = {
    ...DEFAULTS,
    ...Object.fromEntries(
      Object.keys(DEFAULTS).flatMap((name) => (colours[name] ? [[name, colours[name].toLowerCase()]] : [])),
    ),
  } as Named
  // A brand whose paper is dark has its two sides the other way round.
  const [bright, deep] =
    luminance(given.paper) >= luminance(given.ink) ? [given.paper, given.ink] : [given.ink, given.paper]
  const paper = ground(bright, '#ffffff', '#000000')
  const ink = readable(deep, [paper], '#000000')
  const light = { ...given, paper, ink }
  const night = ground(mix(ink, '#000000', 0.42), '#000000', '#ffffff')
  const dark = {
    ...given,
    paper: night,
    ink: mix(paper, night, 0.06),
    accent: mix(given.accent, '#ffb89a', 0.45),
    sea: mix(given.sea, '#bfe6e2', 0.55),
  }
  return {
    light: paletteFrom(
      light,
      mix(paper, '#ffffff', 0.65),
      '#000000',
      ground(mix(ink, '#000000', 0.12), '#000000', '#ffffff'),
    ),
    dark: paletteFrom(dark, mix(night, dark.ink, 0.055), '#ffffff', mix(night, '#000000', 0.4)),
  }
}

import { INK } from './palette.ts'

/** Pixels drawn beyond each edge and trimmed after printing, so that frayed edges never show the sheet's end. */
export const BLEED = 32

/** One print: what is drawn on it, and the filters and gradients that its shapes ask for. */
export type Sheet = {
  readonly w: number
  readonly h: number
  /** Stippled shading of a path in one ink: thick where the direction starts, gone where it ends. */
  shade(
    d: string,
    colour: string,
    from: readonly [number, number],
    to: readonly [number, number],
    strength?: number,
  ): string
  /** Stippled glow around a point. */
  glow(x: number, y: number, radius: number, colour: string, strength?: number): string
  /** Shows `inner` only inside the path. */
  inside(d: string, inner: string): string
  /** The finished SVG. */
  pull(body: string): string
}

const svgFilter = (id: string, inner: string, region = 'x="-5%" y="-5%" width="110%" height="110%"'): string =>
  `<filter id="${id}" ${region} color-interpolation-filters="sRGB">${inner}</filter>`

const stipple = (colour: string, seed: number): string =>
  svgFilter(
    `dots${colour.slice(1)}`,
    `<feTurbulence type="fractalNoise" baseFrequency="0.3" numOctaves="2" seed="${seed}"/>
     <feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  2.6 0 0 0 -0.8" result="noise"/>
     <feComposite in="SourceAlpha" in2="noise" operator="arithmetic" k1="0" k2="1" k3="1" k4="-1"/>
     <feComponentTransfer><feFuncA type="linear" slope="2.4"/></feComponentTransfer>
     <feComposite in2="SourceAlpha" operator="in" result="mask"/>
     <feFlood flood-color="${colour}"/><feComposite in2="mask" operator="in"/>`,
  )

/** `cut` frays the edges as scissors do; `worn` is the paper that shows where ink did not take. */
const common = (seed: number, fray: number): string =>
  svgFilter(
    'cut',
    `<feTurbulence type="fractalNoise" baseFrequency="0.022" numOctaves="3" seed="${seed}"/>
     <feDisplacementMap in="SourceGraphic" scale="${fray}" xChannelSelector="R" yChannelSelector="G"/>`,
    'x="-4%" y="-4%" width="108%" height="108%"',
  ) +
  svgFilter(
    'worn',
    `<feTurbulence type="fractalNoise" baseFrequency="0.22" numOctaves="2" seed="${seed + 7}"/>
     <feColorMatrix values="0 0 0 0 0.965  0 0 0 0 0.945  0 0 0 0 0.906  0 0 0 7 -5.3"/>
     <feComposite in2="SourceAlpha" operator="in"/>`,
    'x="0" y="0" width="100%" height="100%"',
  )

/**
 * An empty sheet of `w` by `h` pixels. The same seed gives the same print.
 * `fray` is how far (in pixels) the hand-cut edges stray.
 */
export function sheet(w: number, h: number, seed: number, fray = 9): Sheet {
  const defs = new Map<string, string>()
  let count = 0
  const dots = (colour: string): string => {
    defs.set(`dots${colour}`, stipple(colour, seed + 3))
    return `url(#dots${colour.slice(1)})`
  }
  const whole = `M${-BLEED} ${-BLEED}H${w + BLEED}V${h + BLEED}H${-BLEED}Z`
  const stops = (strength: number): string =>
    `<stop offset="0" stop-color="#000" stop-opacity="${strength}"/><stop offset="1" stop-color="#000" stop-opacity="0"/>`
  return {
    w,
    h,
    shade(d, colour, from, to, strength = 0.9) {
      count += 1
      const id = `fade${count}`
      defs.set(
        id,
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${stops(strength)}</linearGradient>`,
      )
      return `<g filter="${dots(colour)}"><path d="${d}" fill="url(#${id})"/></g>`
    },
    glow(x, y, radius, colour, strength = 0.8) {
      count += 1
      const id = `glow${count}`
      defs.set(
        id,
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${radius}">${stops(strength)}</radialGradient>`,
      )
      return `<g filter="${dots(colour)}"><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#${id})"/></g>`
    },
    inside(d, inner) {
      count += 1
      defs.set(`clip${count}`, `<clipPath id="clip${count}"><path d="${d}"/></clipPath>`)
      return `<g clip-path="url(#clip${count})">${inner}</g>`
    },
    pull(body) {
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${w + BLEED * 2}" height="${h + BLEED * 2}" viewBox="${-BLEED} ${-BLEED} ${w + BLEED * 2} ${h + BLEED * 2}">
<defs>${common(seed, fray)}${[...defs.values()].join('')}</defs>
<path d="${whole}" fill="${INK.paper}"/>
<g filter="url(#cut)">${body}</g>
<path d="${whole}" filter="url(#worn)"/></svg>`
    },
  }
}

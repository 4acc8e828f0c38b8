/**
 * What all charts share: shapes as text, the sizes they are drawn at, and the words of a chart. A chart is drawn from values alone, in the colours
 * of the theme's tokens, without a script and without a style of its own, so that it stands on any page under any policy.
 */

/** What a chart says, for those who do not look at it. */
export type Said = {
  /** The heading: what is shown. */
  readonly title: string
  /** One or two sentences with what is to be seen in it. */
  readonly about: string
}

/** The numbers behind a chart. */
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A chart at two widths, for a window and for a phone, with the table behind it. */
export type Chart = Said & {
  readonly id: string
  readonly wide: string
  readonly narrow: string
  readonly table: Table
}

/** The width a chart is drawn for, in pixels. */
export const WIDE = 680
export const NARROW = 330

export const INK = 'var(--ink, #1f2a2e)'
export const SOFT = 'var(--ink-soft, #4f5a5c)'
export const LINE = 'var(--line, #cdc2ac)'
export const ACCENT = 'var(--accent, #a33a1c)'
export const SEA = 'var(--sea, #1f5e63)'
export const PAPER = 'var(--paper, #f6f1e7)'

/** Escapes text for SVG, and takes out what no XML may hold. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

type Values = Readonly<Record<string, string | number | undefined>>

/** A number as coordinates are written: tenths of a pixel are enough. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

const attributes = (values: Values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? tenth(value) : escaped(value!)}"`)
    .join('')

/** One element without children. */
export const shape = (name: string, values: Values): string => `<${name}${attributes(values)}/>`

/** A line of text; `figures` sets it in the face of numbers. */
export function label(
  text: string,
  x: number,
  y: number,
  values: Values & { readonly figures?: undefined } = {},
): string {
  const usual = { x, y, fill: INK, 'font-size': 13, 'font-family': 'var(--text, system-ui, sans-serif)' }
  return `<text${attributes({ ...usual, ...values })}>${escaped(text)}</text>`
}

/** A number in its own face, its digits of one width. */
export const figure = (text: string, x: number, y: number, values: Values = {}): string =>
  label(text, x, y, { 'font-family': 'var(--figures, ui-monospace, monospace)', ...values })

/** About how wide a text is at so many pixels' size. */
export const widthOf = (text: string, size = 13): number => text.length * size * 0.56

/** Cuts a text to about so many pixels. */
export function fitted(text: string, width: number, size = 13): string {
  if (widthOf(text, size) <= width) return text
  return `${text.slice(0, Math.max(1, Math.floor(width / (size * 0.56)) - 1)).trimEnd()}…`
}

/** The whole drawing, with its words for those who do not see it. @param id unique on the page */
export function drawing(
  id: string,
  { title, about }: Said,
  width: number,
  height: number,
  parts: readonly string[],
): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="${id}-t ${id}-d">`
  return `${head}<title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(about)}</desc>${parts.join('')}</svg>`
}

/** Draws a chart at both widths. */
export function chart(
  id: string,
  said: Said,
  table: Table,
  draw: (width: number) => { readonly height: number; readonly parts: readonly string[] },
): Chart {
  const at = (width: number, suffix: string) => {
    const { height, parts } = draw(width)
    return drawing(`${id}-${suffix}`, said, width, height, parts)
  }
  return { id, ...said, wide: at(WIDE, 'w'), narrow: at(NARROW, 'n'), table }
}

/** What stands where there is nothing to draw. */
export const nothing = (words: string) => ({
  height: 56,
  parts: [
    shape('line', { x1: 0, y1: 44, x2: 4000, y2: 44, stroke: LINE, 'stroke-dasharray': '2 5' }),
    label(words, 0, 26, { fill: SOFT }),
  ],
})

import { visible } from '../mask.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

const widthOfSign = (sign: string) => (WIDE.test(sign) ? 2 : /^\p{M}/u.test(sign) ? 0 : 1)
const signsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

/** How many columns a text takes in a terminal: two for a sign of East Asia and for a picture sign. */
export function widthOf(text: string): number {
  return signsOf(text).reduce((width, sign) => width + widthOfSign(sign), 0)
}

/** Cuts a text to so many columns; the last one then says that there was more. */
export function cut(text: string, columns: number): string {
  const safe = visible(text)
  if (widthOf(safe) <= columns) return safe
  let [kept, width] = ['', 0]
  for (const sign of signsOf(safe)) {
    width += widthOfSign(sign)
    if (width > columns - 1) break
    kept += sign
  }
  return `${kept}…`
}

/** One column of a table: its heading, how wide it may be at most, and whether its texts end at the right, as numbers do. */
export type Column = { readonly heading: string; readonly most: number; readonly right?: boolean }

/** Sets texts in columns, two spaces apart, under their headings; nothing invisible is let through. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) =>
    row.map((text, index) => cut(text, columns[index]!.most)),
  )
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index]!))))
  const line = (row: readonly string[]) =>
    row
      .map((text, index) => {
        const space = ' '.repeat(widths[index]! - widthOf(text))
        return columns[index]!.right ? space + text : text + space
      })
      .join('  ')
      .trimEnd()
  return cells.map((row) => `${line(row)}\n`).join('')
}

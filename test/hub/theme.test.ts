import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { themeSheet } from '../../scripts/core/hub/theme.ts'
import { contrast } from '../../scripts/core/render/mail/colours.ts'
import { checkBrandSheet } from '../../site/lib/brand-sheet.ts'
import { recordsOf } from '../support/program-builder.ts'
import { programOf } from './support.ts'

const sheetOf = (facts: Record<string, unknown>) => themeSheet(programOf(recordsOf({ program: facts })))

/** The colours of a token by day and by night. */
const token = (sheet: string, name: string): [light: string, dark: string] => {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(sheet)
  if (!found) throw new Error(`${name} is not in the sheet`)
  return [found[1]!, found[2]!]
}

describe('the theme of a program', () => {
  test('none is written where the program says nothing', () => {
    expect(sheetOf({})).toBeUndefined()
  })

  test('the brand’s own colours stay as they are by day where they can be read', () => {
    const sheet = sheetOf({ colours: { paper: '#FFFFFF', ink: '#161344', accent: '#C4127A', sea: '#0A6B52' } })!
    expect(token(sheet, 'paper')[0]).toBe('#ffffff')
    expect(token(sheet, 'ink')[0]).toBe('#161344')
    expect(token(sheet, 'accent')[0]).toBe('#c4127a')
  })

  test('whatever the colours, what is read can be read, by day and by night', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(fc.record({ paper: colour, ink: colour, accent: colour, sea: colour, sun: colour }), (colours) => {
        const sheet = sheetOf({ colours })!
        for (const at of [0, 1] as const) {
          const of = (name: string) => token(sheet, name)[at]
          for (const ground of ['paper', 'paper-raised', 'paper-sunk'])
            for (const words of ['ink', 'ink-soft', 'accent', 'sea'])
              expect(contrast(of(words), of(ground)), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5)
          for (const words of ['board-ink', 'board-soft', 'board-figure'])
            expect(contrast(of(words), of('board')), words).toBeGreaterThanOrEqual(4.5)
          expect(contrast(of('accent-ink'), of('accent')), 'on the accent').toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a face of one’s own is published beside the sheet', () => {
    const sheet = sheetOf({ fonts: { headings: 'brand-bold.woff2', text: 'system-sans' } })!
    expect(sheet).toContain('url("./assets/theme/brand-bold.woff2")')
    expect(sheet).toContain('--display: "Brand headings"')
    expect(sheet).not.toContain('light-dark')
  })
})

describe('the brand’s own stylesheet', () => {
  test('may set what is no colour', () => {
    expect(() =>
      checkBrandSheet(':root { --corner: 1rem; /* --ink: red */ }\n.x { background: url("a.webp") }'),
    ).not.toThrow()
  })

  test.each([
    [':root {\n  --accent: red;\n}', /theme\.css, line 2: --accent is a colour\. .*colours: \{ paper/s],
    ['@import "https://fonts.example/a.css";', /line 1: loads something from elsewhere/],
    ['a {}\nb { background: url(//x.example/a.png) }', /line 2: loads something from elsewhere/],
  ])('is refused when it says %j', (css, message) => {
    expect(() => checkBrandSheet(css)).toThrow(message)
  })
})

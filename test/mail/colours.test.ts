import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, palettesOf, READABLE } from '../../scripts/core/render/mail/colours.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the colours of mails', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('keep a brand’s own where they can be read', () => {
    const { light } = palettesOf({ paper: '#FFFFFF', ink: '#101010', accent: '#8A1C1C' })
    expect([light.paper, light.ink, light.accent]).toEqual(['#ffffff', '#101010', '#8a1c1c'])
  })

  it('can always be read, light and dark, whatever the brand’s are', () => {
    fc.assert(
      fc.property(fc.record({ paper: colour, ink: colour, accent: colour, sea: colour, sun: colour }), (colours) => {
        for (const {
          paper,
          raised,
          sunk,
          ink,
          soft,
          accent,
          on_accent,
          sea,
          on_sea,
          board,
          board_ink,
          board_soft,
        } of Object.values(palettesOf(colours))) {
          for (const ground of [paper, raised, sunk])
            for (const text of [ink, soft, accent]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(READABLE)
          expect(contrast(on_accent, accent)).toBeGreaterThanOrEqual(READABLE)
          for (const text of [board_ink, board_soft]) expect(contrast(text, board)).toBeGreaterThanOrEqual(READABLE)
          expect(contrast(on_sea, sea)).toBeGreaterThanOrEqual(READABLE)
        }
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

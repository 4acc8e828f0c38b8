/** Every kind of page, in light and in dark, on a phone and in a window: no rule of axe is broken, and nothing sticks out. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, inject, test } from 'vitest'
import { pageTypes } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample
const types = pageTypes(hub)

test.each([390, 1280])('at %i pixels', { timeout: 300_000 }, async (width) => {
  const url = await serveHub(hub)
  const { page } = await openWindow(browser(), { reducedMotion: 'reduce' })
  const found: string[] = []
  for (const path of types) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(url + path)
    // As tall as the page, so that what lies below the first screen is judged as it is painted.
    const [wide, height] = await page.evaluate(
      () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight] as const,
    )
    if (wide > width) found.push(`${path}: ${wide} pixels wide`)
    await page.setViewportSize({ width, height })
    for (const [colorScheme, axe] of [
      ['light', new AxeBuilder({ page })],
      // The other rules judge what is there, which is the same in the dark.
      ['dark', new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations, passes } = await axe.analyze()
      if (!passes.some(({ id }) => id === 'color-contrast'))
        found.push(`${path} in ${colorScheme}: no colour was judged`)
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          found.push(`${path} in ${colorScheme}: ${id}: ${target.join(' ')}: ${failureSummary}`)
    }
  }
  expect(found).toEqual([])
  expect(types.length).toBeGreaterThan(15)
})

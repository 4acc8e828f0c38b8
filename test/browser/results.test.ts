/** The page of results for the program's own people, of nobody and of ten members: no rule of axe is broken and nothing sticks out. */
import { expect, test } from 'vitest'
import { sizedPage } from '../results/sized.ts'
import { rulesBroken } from './support/axe.ts'
import { openWindow, unfold, useBrowser } from './support/pages.ts'

const browser = useBrowser()

test.each([
  [0, 'en'],
  [10, 'de'],
])('of %i members, in %s', { timeout: 60_000 }, async (members, language) => {
  const { page, complaints } = await openWindow(browser(), { reducedMotion: 'reduce' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setContent(sizedPage(members, language))
  const found: string[] = []
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await unfold(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${wide} pixels wide at ${width}`)
    found.push(...(await rulesBroken(page)))
    // Each chart is there once, drawn for this width.
    const drawn = await page.locator('figure svg:visible').count()
    expect(drawn).toBe(await page.locator('figure').count())
    expect(drawn).toBeGreaterThan(4)
  }
  expect([found, asked, complaints]).toEqual([[], [], []])
})

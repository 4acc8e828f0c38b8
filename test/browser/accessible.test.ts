/** Every kind of page, in light and in dark, on a phone and in a window: no rule of axe is broken, and nothing sticks out. */
import { expect, inject, test } from 'vitest'
import { rulesBroken } from './support/axe.ts'
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
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${path}: ${wide} pixels wide`)
    for (const broken of await rulesBroken(page)) found.push(`${path} in ${broken}`)
  }
  expect(found).toEqual([])
  expect(types.length).toBeGreaterThan(15)
})

test('a picture without words and words too pale for their ground are found, each in its own light', async () => {
  const { page } = await openWindow(browser())
  await page.setContent(
    `<html lang="en"><head><title>Pale</title><style>:root { color-scheme: light dark; background: light-dark(#fff, #777) }</style></head>
    <body><main><h1>Title</h1><img src="data:,"><p style="color: #707070">Fine by day, lost by night</p></main></body></html>`,
  )
  const found = await rulesBroken(page)
  expect(found.map((one) => one.split(': ').slice(0, 3).join(': '))).toEqual([
    'light: image-alt: img',
    'dark: color-contrast: p',
  ])
})

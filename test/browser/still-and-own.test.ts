/** Every kind of page on a phone: nothing moves once it stands, nothing is asked of another host, no complaint in the console. */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { pageTypes } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample

/** Has every page of a window keep what moved on it while it was loading. */
const watchMoves = (context: BrowserContext) =>
  context.addInitScript(() => {
    Object.assign(window, { moved: [] })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { moved: number[] }).moved.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** How far a page moved: the sum of its layout shifts. */
const movedOn = async (page: Page): Promise<number> => {
  const shifts = await page.evaluate(() => (window as unknown as { moved: number[] }).moved)
  return shifts.reduce((total, one) => total + one, 0)
}

test('no page moves, and none asks another host', { timeout: 300_000 }, async () => {
  const url = await serveHub(hub)
  const { context, page, complaints } = await openWindow(browser(), { viewport: { width: 390, height: 844 } })
  // A count-down goes by the visitor's clock: it stands at the instant that the hub was built for.
  await context.clock.setFixedTime(new Date(hub.now))
  await watchMoves(context)
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      elsewhere.push(`${page.url()}: ${request.url()}`)
  })
  const moved: string[] = []
  for (const path of pageTypes(hub).filter((one) => one !== '404.html')) {
    await page.goto(url + path, { waitUntil: 'networkidle' })
    const sum = await movedOn(page)
    if (sum > 0) moved.push(`${path}: ${sum.toFixed(4)}`)
  }
  expect(moved).toEqual([])
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

test('a face or a script that comes late moves nothing', async () => {
  const url = await serveHub(hub)
  const { context } = await openWindow(browser(), { viewport: { width: 390, height: 844 } })
  await watchMoves(context)
  let late = 0
  await context.route(/\.(?:woff2|js)$/, async (route) => {
    late += 1
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  const paths = ['', 'campaigns/night-train/', 'boards/', 'members/maya/']
  const moved = await Promise.all(
    paths.map(async (path) => {
      const page = await context.newPage()
      await page.goto(url + path, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready)
      return [path, await movedOn(page)]
    }),
  )
  expect(late).toBeGreaterThanOrEqual(paths.length)
  expect(moved).toEqual(paths.map((path) => [path, 0]))
})

test('the quiz answers, the search finds, and a read guide is ticked off', async () => {
  const url = await serveHub(hub)
  const { page } = await openWindow(browser(), { viewport: { width: 390, height: 844 } })
  await page.goto(`${url}quiz/`)
  await page.getByRole('button', { name: 'See the answer' }).click()
  expect(await page.getByRole('status').filter({ visible: true }).first().innerText()).toBe(
    'Please answer every question first.',
  )
  for (const question of await page.locator('fieldset').all()) await question.locator('input').nth(1).check()
  await page.getByRole('button', { name: 'See the answer' }).click()
  expect(await page.locator('[data-outcome]').filter({ visible: true }).count()).toBe(1)

  await page.goto(`${url}search/`)
  await page.getByLabel('What are you looking for?').fill('nystrom')
  await page.locator('site-search ol a').first().click()
  await page.waitForURL(`${url}members/greta/`)

  await page.goto(`${url}guides/welcome-aboard/`)
  await page.getByLabel('I have read this').check()
  await page.goto(`${url}start/`)
  expect(await page.locator('[data-guide="welcome-aboard"]').innerText()).toContain('Read')
  expect(await page.locator('guide-list .progress').innerText()).toBe('1 of 6 read')
})

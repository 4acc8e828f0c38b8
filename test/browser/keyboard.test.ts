/** Without a mouse: every stop can be seen, the page can be skipped to, and a caption can be copied. */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { dataOf } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample
const campaign = dataOf(hub).campaigns.find(({ state, captions }) => state === 'running' && captions.length > 0)!
const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What has the focus: its name, whether it shows that, and the caption it stands with. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here)
    const { width, height, right, bottom } = here.getBoundingClientRect()
    const marked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    return {
      name: (here.innerText || here.getAttribute('aria-label') || here.tagName).trim(),
      copies: here.matches('[data-act="copy"], copy-text button'),
      seen: marked && width > 0 && height > 0 && right > 0 && bottom > 0,
      caption: here.closest<HTMLElement>('[data-caption]')?.innerText,
    }
  })

test('the first stop leads past the head of the page', async () => {
  const url = await serveHub(hub)
  const { page } = await openWindow(browser())
  await page.goto(`${url}campaigns/${campaign.slug}/`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test.each([390, 1280])('a caption is reached, copied and said to be copied, at %i pixels', async (width) => {
  const url = await serveHub(hub)
  const { page, context } = await openWindow(browser(), {
    viewport: { width, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  expect(context.pages()).toHaveLength(1)
  await page.goto(`${url}campaigns/${campaign.slug}/`)
  await page.locator('[data-caption] button').filter({ visible: true }).first().waitFor()
  const unseen: string[] = []
  let stop = { name: '', copies: false, seen: true, caption: undefined as string | undefined }
  for (let stops = 0; stops < 60 && !(stop.copies && stop.caption !== undefined); stops += 1) {
    await page.keyboard.press('Tab')
    stop = await focused(page)
    if (!stop.seen) unseen.push(stop.name)
  }
  expect(unseen).toEqual([])
  expect(stop.caption).toBeDefined()
  await page.keyboard.press('Enter')
  const status = page.locator('[data-caption] [role="status"]').filter({ hasText: /\S/ })
  await status.first().waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.length).toBeGreaterThan(20)
  expect(oneSpace(stop.caption!)).toContain(oneSpace(copied))
  expect(campaign.captions.some(({ text }) => copied.includes(text))).toBe(true)
  expect(await status.count()).toBe(1)
})

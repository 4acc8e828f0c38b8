/** A visitor whose browser runs no scripts reads everything that there is to read. */
import { expect, inject, test } from 'vitest'
import { dataOf } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample
const data = dataOf(hub)
const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim()

test('from the home page a campaign that is open is one link away, and its captions and links are there to be read', async () => {
  const url = await serveHub(hub)
  const { page } = await openWindow(browser(), { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.goto(url)
  const open = data.campaigns.filter(({ state, captions }) => state === 'running' && captions.length > 0)
  const ways = open.map(({ slug }) => `main a[href="${hub.base}campaigns/${slug}/"]`).join(', ')
  await page.locator(ways).filter({ visible: true }).first().click()
  const campaign = open.find(({ slug }) => new URL(page.url()).pathname === `${hub.base}campaigns/${slug}/`)!
  // What is folded is read by unfolding it, one after the other: that is the browser's own doing.
  const folds = page.locator('main details:not([open]) > summary').filter({ visible: true })
  let text = await page.locator('main').innerText()
  for (const fold of await folds.elementHandles()) {
    await fold.click()
    text += `\n${await page.locator('main').innerText()}`
  }
  text = oneSpace(text)
  expect(text).toContain(campaign.title)
  for (const caption of campaign.captions) expect(text).toContain(oneSpace(caption.text))
  for (const tag of campaign.hashtags) expect(text).toContain(tag)
  if (campaign.link) expect(text).toContain(campaign.link)
  expect(await page.locator('main a[download]').count()).toBeGreaterThanOrEqual(campaign.assets.length)
})

test('no button stands there that would do nothing', async () => {
  const url = await serveHub(hub)
  const { page } = await openWindow(browser(), { javaScriptEnabled: false })
  for (const path of ['', 'boards/', ...data.campaigns.map(({ slug }) => `campaigns/${slug}/`)]) {
    await page.goto(url + path)
    const idle = await page.locator('button:not(form button)').filter({ visible: true }).allInnerTexts()
    expect([path, idle]).toEqual([path, []])
  }
})

test('the boards are whole', async () => {
  const url = await serveHub(hub)
  const { page } = await openWindow(browser(), { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const boards = [
    ['boards/', data.boards.all],
    ...data.boards.seasons.map(({ key, rows }) => [`boards/seasons/${key}/`, rows] as const),
    ...data.campaigns.map(({ slug }) => [`boards/campaigns/${slug}/`, data.boards.campaigns[slug] ?? []] as const),
  ] as const
  for (const [path, rows] of boards) {
    await page.goto(url + path)
    const seen = page.locator('table[data-board] [data-handle]').filter({ visible: true })
    const handles = await seen.evaluateAll((list) => list.map((row) => row.getAttribute('data-handle')))
    expect([path, handles]).toEqual([path, rows.map(({ handle }) => handle)])
  }
  expect(boards.filter(([, rows]) => rows.length > 0).length).toBeGreaterThan(4)
})

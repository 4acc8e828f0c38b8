/** A board put in another order, and a name found on it. */
import { expect, inject, test } from 'vitest'
import { dataOf } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample
const { boards, members } = dataOf(hub)

async function open() {
  const url = await serveHub(hub)
  const { page, complaints } = await openWindow(browser())
  await page.goto(`${url}boards/`)
  const handles = () =>
    page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-handle')))
  const sort = (key: string) => page.locator(`th[data-sort=${key}] button`).click()
  return { url, page, complaints, handles, sort }
}

test('a heading sorts by it, again turns it round, and the places come back', async () => {
  const { page, handles, sort, complaints } = await open()
  const placed = boards.all.map(({ handle }) => handle)
  await sort('shares')
  const shares = boards.all.toSorted((a, b) => b.shares - a.shares).map(({ handle }) => handle)
  expect(await handles()).toEqual(shares)
  expect(await page.locator('th[data-sort=shares]').getAttribute('aria-sort')).toBe('descending')
  await sort('name')
  const names = members.filter(({ listed }) => listed).map(({ name, handle }) => ({ name, handle }))
  const byName = names.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map(({ handle }) => handle)
  expect(await handles()).toEqual(byName)
  await sort('name')
  expect(await handles()).toEqual(byName.toReversed())
  await page.locator('[data-unsort]').click()
  expect(await handles()).toEqual(placed)
  expect(complaints).toEqual([])
})

test('a name is found, and the phone’s own member at a touch', async () => {
  const { page, url } = await open()
  const last = boards.all.at(-1)!
  const { name } = members.find(({ handle }) => handle === last.handle)!
  expect(await page.locator('[data-me]').isVisible()).toBe(false)
  await page.locator('#find-me').fill(name.slice(0, 4).toUpperCase())
  await page.locator('find-me ol a').first().click()
  expect(page.url()).toBe(`${url}boards/#${last.handle}`)
  await page.evaluate(([base, handle]) => localStorage.setItem(`goodword:${base}:handle`, handle!), [
    hub.base.replace(/\/$/, ''),
    boards.all[0]!.handle,
  ] as const)
  await page.goto(`${url}boards/`)
  await page.locator('[data-me]').click()
  await page.waitForURL(`${url}boards/#${boards.all[0]!.handle}`)
})

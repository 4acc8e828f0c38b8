/** A real program, brought in from its own file: its people and what they did are on its hub. */
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { ASYNCAPI } from '../support/asyncapi.ts'
import { openWindow, serveHub, unfold, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const hub = inject('hubs').asyncapi

/** What the source says of each person, read as plain lines. */
function people(): { name: string; handle: string; titles: string[]; links: string[] }[] {
  const value = (text: string, key: string) =>
    [...text.matchAll(new RegExp(`^ +(?:- )?${key}: *"?(.*?)"? *$`, 'gm'))].map((match) => match[1]!)
  return readFileSync(ASYNCAPI.file, 'utf8')
    .split(/^(?= {2}- name:)/m)
    .filter((text) => text.startsWith('  - name:'))
    .map((text) => ({
      name: value(text, 'name')[0]!,
      handle: value(text, 'github')[0]!.toLowerCase(),
      titles: [...text.matchAll(/^ {8}title: "(.*)" *$/gm)].map((match) => match[1]!),
      links: value(text, 'link').filter((link) => link !== ''),
    }))
}

describe.skipIf(!hub)(`AsyncAPI's ambassadors (skipped where ${ASYNCAPI.file} is missing)`, () => {
  test('everybody is listed by name, and their page shows each thing they did', async () => {
    const url = await serveHub(hub!)
    const { page, complaints } = await openWindow(browser())
    await page.goto(`${url}members/`)
    const list = await page.locator('main').innerText()
    const source = people()
    expect([source.length, source.flatMap(({ titles }) => titles).length]).toEqual([9, 63])
    let lines = 0
    for (const { name, handle, titles, links } of source) {
      expect(list).toContain(name)
      await page.goto(`${url}members/${handle}/`)
      await unfold(page)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(name)
      const shares = page.locator('[data-rule="share"]').filter({ visible: true })
      expect([handle, await shares.count()]).toEqual([handle, titles.length])
      lines += titles.length
      const shown = await page
        .locator('main a[href]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
      for (const link of links) expect(shown).toContain(new URL(link).href)
    }
    expect(lines).toBe(63)
    await page.goto(`${url}boards/`)
    expect(await page.locator('table[data-board="all"] [data-handle]').count()).toBe(9)
    expect(complaints).toEqual([])
  })
})

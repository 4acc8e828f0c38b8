/** A member's own page in a real browser, under the hub's own policy: opened by the link of a mail, followed from a claim to the parcel. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { command as bundles } from '../../scripts/commands/bundles.ts'
import { command as claims } from '../../scripts/commands/claims.ts'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import { temporaryFolder } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'
import { rulesBroken } from './support/axe.ts'
import { numbersIn, openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , crew] = inject('hubs').sample

const tokenOf = (handle: string, link = 0) => personalKeys.tokenOf(DEMO.linkSecret, handle, link)

/** The hub with its members' pages sealed into it, and what a manager can do about it. */
async function sealedHub() {
  const root = temporaryFolder()
  const dist = join(root, 'dist')
  cpSync(crew.dist, dist, { recursive: true })
  cpSync(crew.content, join(root, 'content'), { recursive: true })
  let hour = Date.parse(crew.now)
  const run = async (...[command, given]: [typeof bundles, object?]) => {
    const ran = await runCommand(command, root, { now: new Date(hour).toISOString(), ...given })
    expect([ran.code, ran.said]).toEqual([0, ''])
    return ran.out
  }
  const publish = async () => {
    hour += 3_600_000
    await run(bundles)
  }
  await publish()
  const url = await serveHub({ ...crew, dist })
  return { url, publish, claim: (...words: string[]) => run(claims, { positionals: words, values: { by: 'mika' } }) }
}

const opened = (page: Page) => page.locator('#settings').waitFor()
const textOf = (page: Page, where: string) => page.locator(where).innerText()

test('the link of a mail opens the page; nothing of it leaves the device, and the statement adds up', async () => {
  const { url } = await sealedHub()
  const { page, complaints } = await openWindow(browser(), { viewport: { width: 390, height: 844 } })
  const asked: string[] = []
  page.on('request', (one) => asked.push(`${one.url()} ${JSON.stringify(one.headers())} ${one.postData() ?? ''}`))
  await page.goto(`${url}me/#${tokenOf('maya')}`)
  await opened(page)
  expect(await textOf(page, 'h1')).toBe('Hello Maya')
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((one) => one.includes(tokenOf('maya')) || one.includes('maya'))).toEqual([])
  expect(asked.filter((one) => !one.startsWith(url))).toEqual([])
  await page.getByRole('button', { name: /Show \d+ lines more/ }).click()
  const rows = await page
    .locator('#points tbody tr')
    .evaluateAll((list) =>
      list.map(
        (row) => [row.getAttribute('data-state'), row.querySelector('td:last-child')?.textContent ?? ''] as const,
      ),
    )
  const counted = rows.filter(([state]) => state === 'earned' || state === 'settling')
  const sum = counted.reduce((all, [, points]) => all + numbersIn(points.replace('+', ''))[0]!, 0)
  expect(sum).toBe(numbersIn(await textOf(page, '#points tfoot'))[0])
  const [final, spent, expired, left] = numbersIn(await textOf(page, '.sum'))
  expect(final! - spent! - expired!).toBe(left)
  expect(numbersIn(await textOf(page, '.purse'))).toEqual([left])
  expect(complaints).toEqual([])
})

test('what is for members only is on it, and in no file that can be read without the key', async () => {
  const { url } = await sealedHub()
  const { page } = await openWindow(browser())
  await page.goto(`${url}me/#${tokenOf('henrik')}/rewards`)
  await opened(page)
  expect(await page.locator('#news a').first().getAttribute('href')).toBe('https://galley.fernweh.example/come-aboard')
  const address = await (await page.request.get(`${url}me/`)).text()
  expect(address).not.toContain('galley.fernweh')
  const link = await page.locator('#next .task--first .copied').last().textContent()
  expect(link).toContain('utm_content=henrik')
})

test('a claim goes from asked to arrived, and the page says so at each step', async () => {
  const { url, publish, claim } = await sealedHub()
  const { page } = await openWindow(browser())
  const reload = async () => {
    await publish()
    await page.reload()
    await opened(page)
    return page.locator('#claims .claim').first().locator('.route li').allInnerTexts()
  }
  await page.goto(`${url}me/#${tokenOf('kofi')}`)
  await opened(page)
  const before = numbersIn(await textOf(page, '.purse'))[0]!
  const form = new URL((await page.locator('[data-claim=crew-cup]').getAttribute('href'))!, url)
  expect([form.pathname, form.search, form.hash]).toEqual(['/crew/claim/', '?reward=crew-cup', `#${tokenOf('kofi')}`])
  const id = (await claim('ask', 'kofi', 'crew-cup')).split(':')[0]!
  expect(await reload()).toEqual(['21 November: asked for'])
  expect(numbersIn(await textOf(page, '.purse'))[0]).toBe(before - 400)
  await claim('approve', id)
  expect(await reload()).toEqual(['21 November: asked for', '21 November: said yes to'])
  await claim('send', id)
  expect((await reload()).at(-1)).toBe('21 November: sent')
  await claim('deliver', id)
  expect((await reload()).at(-1)).toBe('21 November: arrived')
  expect(numbersIn(await textOf(page, '.purse'))[0]).toBe(before - 400)
})

test.each([
  ['cut', tokenOf('maya').slice(0, 30), 'A piece of this link is missing'],
  ['wrong', tokenOf('nobody'), 'opens nothing any more'],
  ['replaced', tokenOf('maya', 4), 'opens nothing any more'],
  ['absent', '', 'opens with your own link'],
])('a link that is %s is told kindly', async (_, token, words) => {
  const { url } = await sealedHub()
  const { page } = await openWindow(browser())
  await page.goto(`${url}me/${token === '' ? '' : `#${token}`}`)
  await page.locator('.closed [role=status]').waitFor()
  expect(await textOf(page, '.closed')).toContain(words)
  expect(await textOf(page, '.closed')).toContain('Ask for a new link')
})

test('the phone remembers only when it is asked, and forgets when it is told', async () => {
  const { url } = await sealedHub()
  const { page, context } = await openWindow(browser())
  await page.goto(`${url}me/#${tokenOf('maya')}`)
  await opened(page)
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] })
  await page.getByRole('button', { name: 'Remember me on this phone' }).click()
  await page.goto(`${url}campaigns/`)
  await page.goto(`${url}me/`)
  await opened(page)
  expect(await textOf(page, 'h1')).toBe('Hello Maya')
  await page.getByRole('button', { name: 'Forget me here' }).click()
  await page.goto(`${url}campaigns/`)
  await page.goto(`${url}me/`)
  await page.locator('[data-closed=none]').waitFor()
})

test('all that is known can be saved, as a page and as data', async () => {
  const { url } = await sealedHub()
  const { page } = await openWindow(browser())
  await page.goto(`${url}me/#${tokenOf('maya')}`)
  await opened(page)
  const save = async (name: string) => {
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const file = await saving
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')] as const
  }
  const [dataName, data] = await save('The same as data')
  const known = JSON.parse(data)
  expect([dataName, known.handle]).toEqual(['maya.json', 'maya'])
  expect(known.shares.length).toBeGreaterThan(20)
  const [pageName, statement] = await save('Save all that you know about me')
  expect(pageName).toBe('maya.html')
  await page.setContent(statement)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(known.file.name)
  for (const { url: post } of known.shares) if (post) expect(await page.getByText(post).count()).toBeGreaterThan(0)
})

test.each([390, 1280])('no rule of axe is broken at %i pixels, in light and dark', async (width) => {
  const { url } = await sealedHub()
  const { page } = await openWindow(browser(), { viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  const found: string[] = []
  for (const handle of ['maya', 'henrik', 'linh']) {
    await page.goto('about:blank')
    await page.goto(`${url}me/#${tokenOf(handle)}`)
    await opened(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${handle}: ${wide} pixels wide`)
    for (const broken of await rulesBroken(page)) found.push(`${handle} in ${broken}`)
  }
  expect(found).toEqual([])
})

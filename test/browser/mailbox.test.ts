/** The local mailbox as a newcomer opens it: on a phone and in a window, in light and in dark. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { server } from '../../scripts/adapters/server.ts'
import { fillMailbox } from '../../scripts/commands/mailbox/fill.ts'
import { writeMailbox } from '../../scripts/commands/mailbox/write-pages.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { makeWorld } from '../../scripts/world.ts'
import { rulesBroken } from './support/axe.ts'
import { openWindow, useBrowser } from './support/pages.ts'

const ROOT = join(import.meta.dirname, '../..')
const NOW = Date.parse('2026-11-21T12:00:00Z')
const browser = useBrowser()
let home: string
let site: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'good word '))
  const quiet = { info: () => {}, warn: () => {} }
  const interrupted = new AbortController().signal
  const world = makeWorld({ root: ROOT, fixedNow: NOW, interrupted, log: quiet, out: () => {} })
  const content = join(ROOT, 'content')
  const program = (await readProgram(world, content))!
  await fillMailbox(world, content, join(home, 'mailbox'), { program, tally: tally(program, NOW) })
  // Pictures lead to the hub, which is not served here; an address that answers at once keeps the console quiet.
  site = await writeMailbox(world, content, join(home, 'mailbox'), 'http://localhost:9/')
})
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }))

async function serve(): Promise<string> {
  const { url, close } = await server.serve({ folder: site, base: '/', port: 45_260 })
  onTestFinished(close)
  return url
}

const group = () => `group/${readdirSync(join(site, 'group'))[0]}/`

test.each([390, 1280])('at %i pixels no rule of axe is broken and nothing sticks out', async (width) => {
  const url = await serve()
  const { page } = await openWindow(browser(), { reducedMotion: 'reduce', viewport: { width, height: 900 } })
  const found: string[] = []
  for (const path of ['', 'by-message.html', 'letters/zola-welcome/', 'letters/specimen-assignment/', group()]) {
    await page.goto(url + path)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${path}: ${wide} pixels wide`)
    // The mail in the frame is held to its own rules, in the tests of mails.
    for (const broken of await rulesBroken(page)) found.push(`${path} in ${broken}`)
  }
  expect(found).toEqual([])
})

test('a letter lies open at its full height, can be seen as on a phone, and its links open beside the mailbox', async () => {
  const url = await serve()
  const { page, context } = await openWindow(browser())
  await page.goto(url)
  await page.getByRole('link', { name: /Welcome aboard, Zola/ }).click()
  const frame = page.locator('iframe')
  const heights = () =>
    frame.evaluate((one: HTMLIFrameElement) => [
      one.getBoundingClientRect().height,
      one.contentDocument!.documentElement.scrollHeight,
    ])
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(600)
  const [high, whole] = await heights()
  expect(Math.abs(high! - whole!)).toBeLessThan(2)
  await page.getByRole('button', { name: 'On a phone' }).click()
  await expect.poll(async () => (await frame.boundingBox())!.width).toBe(390)
  const opened = context.waitForEvent('page')
  await page
    .frameLocator('iframe')
    .getByRole('link')
    .filter({ hasText: /page|campaign|start/i })
    .first()
    .click()
  expect((await opened).url()).not.toContain('crew.fernweh.example')
  expect(page.url()).toBe(`${url}letters/zola-welcome/`)
  await page.getByText('As plain text').click()
  await expect.poll(() => page.locator('.more pre').isVisible()).toBe(true)
})

test('a mail can run no script, whatever stands in it', async () => {
  const url = await serve()
  const { page } = await openWindow(browser())
  await page.goto(`${url}letters/zola-welcome/`)
  const ran = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => {
      const script = document.createElement('script')
      script.textContent = 'parent.document.title = "ran"'
      body.append(script)
      return parent.document.title
    })
  expect(ran).not.toBe('ran')
})

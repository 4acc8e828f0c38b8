import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { server } from '../../../scripts/adapters/server.ts'
import { openBrowser } from '../../support/browser.ts'
import type { BuiltHub } from './hubs.ts'

/** Serves a built hub until the test ends; gives its address, with a slash at its end. */
export async function serveHub({ dist, base }: BuiltHub): Promise<string> {
  const { url, close } = await server.serve({ folder: dist, base, port: 45_230 })
  onTestFinished(close)
  return url
}

/** One browser for all tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('the browser is opened before the first test')
    return browser
  }
}

/** A window of its own for one test. What a visitor's console would complain of is kept in `complaints`. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) complaints.push(`${page.url()}: ${said.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('response', (got) => {
    if (got.status() >= 400) complaints.push(`${page.url()}: ${got.status()} for ${got.url()}`)
  })
  return { context, page, complaints }
}

/** Numbers as a reader sees them in a text: `3,826` is 3826, and a real minus is a minus. */
export function numbersIn(text: string): number[] {
  const plain = text.replaceAll('\u2212', '-').replace(/(?<=\d)[,.\u00A0\u202F](?=\d{3}(?!\d))/g, '')
  return (plain.match(/(?<![\d\p{L}])-?\d+(?![\p{L}])/gu) ?? []).map(Number)
}

/** Unfolds everything on a page that folds, as a visitor who wants to see it all would. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
}

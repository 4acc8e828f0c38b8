import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the dark can change; the other rules judge what is there, which is the same in any light. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * The rules of axe that a page breaks in light and in dark, as `dark: color-contrast: main > p: why`. It judges what lies inside the window as it
 * is painted, so the window is made as tall as the page. A scheme in which no colour was judged is told too. Frames are not looked into.
 */
export async function rulesBroken(page: Page): Promise<string[]> {
  const width = page.viewportSize()!.width
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
  await page.evaluate(source)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const options: RunOptions = {
      iframes: false,
      resultTypes: ['violations'],
      // Asked for by name, since axe leaves it out unless told (WCAG 2.2, 2.5.8).
      rules: { 'target-size': { enabled: true } },
      ...(colorScheme === 'dark' && { runOnly: OF_COLOUR }),
    }
    const { violations, judged } = await page.evaluate(async (options) => {
      const { axe } = globalThis as unknown as { axe: { run(on: Document, options: object): Promise<AxeResults> } }
      const { violations, passes } = await axe.run(document, options)
      return { violations, judged: passes.map(({ id }) => id) }
    }, options)
    if (!judged.includes('color-contrast')) found.push(`${colorScheme}: no colour was judged`)
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${colorScheme}: ${id}: ${target.join(' ')}: ${failureSummary}`)
  }
  return found
}

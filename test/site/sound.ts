/** Whether built pages hold together: linkinator walks every link, html-validate reads the HTML. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { LinkChecker, type LinkResult } from 'linkinator'
import { server } from '../../scripts/adapters/server.ts'
import { pagesOf } from './build-hub.ts'

/** No link leads to these in every hub: the host shows one, mails and a member's own page lead to others, one is for developers. */
const UNLINKED = ['404.html', 'me/', 'claim/', 'not-this-one/', 'for-the-team/', 'link/', 'components/']

/** A season's or campaign's board keeps its address from the first day; links lead to it once somebody is on it. */
const WAITING = /^boards\/(?:seasons|campaigns)\//

export type Walk = { readonly links: number; readonly broken: readonly string[] }

/**
 * Serves a built hub and follows every link in it, anchors too. What a page says of its own public address (its canonical
 * link, its picture for previews) is looked up here; links to other hosts are left alone.
 * @param url where the hub says it is published
 */
export async function walkLinks(folder: string, url: string): Promise<Walk> {
  const { origin, pathname } = new URL(url)
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`
  const { url: here, close } = await server.serve({ folder, base, port: 46_100 })
  const local = new URL(here).origin
  const built = new Set(pagesOf(folder).map((path) => path.replace(/(^|\/)index\.html$/, '$1')))
  const starts = ['', ...UNLINKED.filter((path) => built.has(path))].map((path) => new URL(path, here).href)
  const check = (path: string) =>
    new LinkChecker().check({
      path,
      recurse: true,
      concurrency: 20,
      checkFragments: true,
      // A connection that this machine drops under load is no broken link: it is asked again.
      retryErrors: true,
      retryErrorsCount: 4,
      urlRewriteExpressions: [{ pattern: new RegExp(`^${origin.replaceAll('.', '\\.')}(?=/|$)`), replacement: local }],
      linksToSkip: async (link) => !link.startsWith(`${local}/`),
    })
  try {
    const links: LinkResult[] = []
    // One at a time: given several starts at once, linkinator follows only the links below the start that met them first.
    for (const start of starts) links.push(...(await check(start)).links)
    const broken = links
      .filter(({ state }) => state === 'BROKEN')
      .map((one) => `${one.parent} -> ${one.url} (${one.status})`)
    const walked = new Set(links.map((one) => one.url.split('#')[0]?.slice(new URL(here).href.length)))
    const lost = [...built]
      .filter((path) => !walked.has(path) && !WAITING.test(path))
      .map((path) => `no link leads to ${path}`)
    return { links: links.length, broken: [...broken, ...lost].sort() }
  } finally {
    await close()
  }
}

/** What is against the HTML standard in built pages, one line each: page, line, what is wrong. */
export async function invalidHtml(folder: string, pages: readonly string[]): Promise<string[]> {
  const reader = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] })
  const found: string[] = []
  for (const page of pages) {
    const { results } = await reader.validateString(readFileSync(join(folder, page), 'utf8'))
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${page}:${line}:${column} ${ruleId}: ${message}`)
  }
  return found
}

/** A hub at https://acme.github.io/crew: nothing leads out of the path, nothing is missing, nothing is blocked. */
import { expect, inject, test } from 'vitest'
import { dataOf, pagesOf, pageTypes } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample
const data = dataOf(hub)

const READABLE =
  /^(?:text\/(?:html|css|calendar)|application\/(?:json|xml|rss\+xml|manifest\+json)|text\/xml|image\/svg)/

/** Every address that a text names: attributes, sets of pictures, style sheets, and whole addresses of the hub wherever they stand. */
function addressesIn(text: string, type: string, published: string): string[] {
  const plain = text.replaceAll('&amp;', '&')
  const whole = plain
    .split(published)
    .slice(1)
    .map((rest) => published + /^[^\s"'<>)\\]*/.exec(rest)![0])
  const inCss = /css|html|svg/.test(type) ? [...plain.matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1]!) : []
  if (!type.startsWith('text/html')) return [...whole, ...inCss]
  const single = [...plain.matchAll(/\s(?:href|src|action|poster|data-index|data-href)="([^"]*)"/g)].map(
    (match) => match[1]!,
  )
  const sets = [...plain.matchAll(/\s(?:srcset|imagesrcset)="([^"]*)"/g)].flatMap((match) =>
    match[1]!.split(',').map((one) => one.trim().split(/\s/)[0]!),
  )
  return [...whole, ...inCss, ...single, ...sets]
}

test('every internal link and asset, followed from the home page, is there and below the path', async () => {
  const url = await serveHub(hub)
  const { origin } = new URL(url)
  const publishedAt = new URL(data.program.url).origin
  const waiting = [url]
  const seen = new Set(waiting)
  const wrong: string[] = []
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    const answer = await fetch(address, { redirect: 'manual' })
    const type = answer.headers.get('content-type') ?? ''
    const text = READABLE.test(type) ? await answer.text() : ''
    if (answer.status !== 200) wrong.push(`${address}: ${answer.status}`)
    for (const found of addressesIn(text, type, publishedAt)) {
      const link = new URL(found.replace(publishedAt, origin), address)
      // The hub's own address may be written without its last slash: every host leads on from there.
      if (`${link.pathname}/` === hub.base) link.pathname = hub.base
      link.hash = ''
      link.search = ''
      if (link.origin !== origin || seen.has(link.href)) continue
      seen.add(link.href)
      if (link.pathname.startsWith('/crew/')) waiting.push(link.href)
      else wrong.push(`${address} leads out of the path: ${found}`)
    }
  }
  expect(wrong).toEqual([])
  const reached = [...seen].map((address) => address.slice(url.length))
  const { page } = await openWindow(browser())
  // The board of a campaign that is still to open has its page, and is shown once it has a row.
  const later = data.campaigns.filter(({ state }) => state === 'coming').map(({ slug }) => `boards/campaigns/${slug}/`)
  for (const path of pagesOf(hub).filter((one) => !reached.includes(one) && !later.includes(one))) {
    await page.goto(url + path)
    // A page that nothing leads to is one that should not be found either, such as the not-found page itself.
    expect([path, await page.locator('meta[name="robots"][content*="noindex"]').count()]).toEqual([path, 1])
  }
  expect(seen.size).toBeGreaterThan(100)
})

test('no page asks for anything that is missing or that its own policy forbids', async () => {
  const url = await serveHub(hub)
  const { page, complaints } = await openWindow(browser())
  const elsewhere: string[] = []
  page.on('request', (asked) => {
    if (!asked.url().startsWith(url) && !asked.url().startsWith('data:'))
      elsewhere.push(`${page.url()}: ${asked.url()}`)
  })
  for (const path of pageTypes(hub)) await page.goto(url + path)
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] })
})

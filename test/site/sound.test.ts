/** Whole hubs of no member and of ten, one under a path: every link leads somewhere, all HTML is valid. `npm run prove -- hub` does larger ones. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildHub, fixture, pagesOf, workFolder } from './build-hub.ts'
import { hubOfSize } from './sizes.ts'
import { invalidHtml, walkLinks } from './sound.ts'

const work = workFolder('sound')

afterAll(() => rmSync(work, { recursive: true, force: true }))

test.each([
  { members: 0, url: 'https://crew.fernweh.example', least: 15 },
  { members: 10, url: 'https://acme.github.io/crew', least: 60 },
])('a hub of $members at $url', { timeout: 120_000 }, async ({ members, url, least }) => {
  const from = members === 0 ? undefined : fixture
  const out = await buildHub(join(work, String(members)), hubOfSize(members, url), from)
  const pages = pagesOf(out)
  expect(pages.length).toBeGreaterThanOrEqual(least)
  const { links, broken } = await walkLinks(out, url)
  expect(broken).toEqual([])
  expect(links).toBeGreaterThan(pages.length)
  expect(await invalidHtml(out, pages)).toEqual([])
})

test('a link to nowhere, an anchor that is not there, a page that nothing leads to, and wrong HTML are found', async () => {
  const folder = join(work, 'wrong')
  mkdirSync(join(folder, 'alone'), { recursive: true })
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${body}</body></html>`
  writeFileSync(
    join(folder, 'index.html'),
    page('<a href="/gone/">One</a><a href="/#none">Two</a><p><div>Three</div></p>'),
  )
  writeFileSync(join(folder, 'alone/index.html'), page('<p>Alone</p>'))
  const { broken } = await walkLinks(folder, 'https://crew.fernweh.example')
  expect(broken.map((one) => one.replace(/https?:\/\/[^/]*/g, ''))).toEqual([
    '/ -> /#none (200)',
    '/ -> /gone/ (404)',
    'no link leads to alone/',
  ])
  const faults = await invalidHtml(folder, ['index.html', 'alone/index.html'])
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.every((one) => one.startsWith('index.html:1:'))).toBe(true)
})

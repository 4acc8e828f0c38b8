/** What strangers write into the title of a post that the watch finds: it reaches the hub as words, and nothing of it runs. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command as watch } from '../../scripts/commands/watch.ts'
import { atomFeed } from '../checks/feeds.ts'
import { runWith } from '../checks/run.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { build } from './support/hubs.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const NOW = '2026-11-21T12:00:00Z'
const AT = '2026-11-20T10:00:00Z'

const TITLES = [
  '<script>globalThis.hit = 1</script>',
  '<img src="https://evil.example/a.png" onerror="globalThis.hit = 2">',
  '"><svg onload="globalThis.hit = 3">',
  '</title><script src="https://evil.example/b.js"></script>',
  '{globalThis.hit = 5} {{ 6 }} <% 7 %>',
  'javascript:globalThis.hit=7',
]
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const FILES = {
  'content/program.yaml': `name: Small Crew
brand: Small
url: https://crew.small.example
timezone: Europe/Berlin
home: private
results: public
mail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }
`,
  'content/points/2026-01-01.yaml': 'share: { default: 100 }\n',
  'content/campaigns/night-train/index.mdx':
    '---\ntitle: Night train\nopens: 2026-11-01\ncloses: 2026-11-30\nstatus: ready\naction: Show it.\nhashtags: ["#NightTrain"]\n---\nA train.\n',
  'content/ambassadors/maya.md': `---
name: Maya
status: active
joined: 2026-01-01
leaderboard: true
public: [posts, channels]
channels:
  - { channel: youtube, handle: UCabcdefghijklmnopqrstuv, watch: true }
---
`,
}

test('titles with scripts, pictures and templates in them', { timeout: 90_000 }, async () => {
  const root = writeTree(temporaryFolder(), FILES)
  const posts = TITLES.map((text, at) => ({ id: `abcdefghij${at}`, at: AT, text: `${escaped(text)} #NightTrain` }))
  const ran = await runWith(watch, root, (url) => (url.includes('youtube') ? atomFeed(posts) : undefined), {
    values: { apply: true },
  })
  expect(ran.out).toContain(`${TITLES.length} new posts`)
  for (const entry of readdirSync(join(root, 'content/shares'), { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith('.yaml')) {
      const file = join(root, 'content/shares', entry)
      writeFileSync(file, `${readFileSync(file, 'utf8')}review: { status: verified, by: anna, at: ${NOW} }\n`)
    }
  const hub = await build('hostile-title', join(root, 'content'), NOW, '/')
  const url = await serveHub(hub)
  const { page, complaints } = await openWindow(browser())
  const asked: string[] = []
  page.on('request', (one) => asked.push(one.url()))
  let shown = ''
  for (const path of ['', 'members/maya/', 'team/']) {
    await page.goto(url + path)
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit ?? 0)).toBe(0)
    expect(await page.locator('script[src*="evil"], img[src*="evil"], svg[onload], [onerror]').count()).toBe(0)
    shown += await page.locator('main').innerText()
  }
  // They are there to be read: as they were written.
  for (const title of TITLES) expect(shown).toContain(title.slice(0, 20))
  expect(asked.filter((one) => !one.startsWith(url))).toEqual([])
  expect(complaints).toEqual([])
})

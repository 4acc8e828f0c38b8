/** A marketer's path through the editor: a campaign with a picture, two decisions, an award; what it saved is right and counts. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { decode } from '../../scripts/codec/index.ts'
import { changesIn, fillStore, serveEditor, textsOf } from '../admin/editor.ts'
import { run } from '../import/run.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const ROOT = join(import.meta.dirname, '../..')
const CONTENT = join(ROOT, 'content')
const NOW = '2026-11-21T12:00:00Z'
const LATER = '2026-11-21T13:00:00Z'
/** Much is typed and read here, in a window that others may slow down. */
const PATIENCE = 180_000
const browser = useBrowser()

const fieldOf = (page: Page, label: string) =>
  page.getByRole('group', { name: new RegExp(`^“\\W*${label}\\W*” Field$`) })
const saved = (page: Page) => page.getByRole('button', { name: 'Save' }).click()
/** The editor goes back to the list when a save has been written. */
const listed = (page: Page, collection: string) => page.waitForURL((url) => url.hash === `#/collections/${collection}`)

async function openEditor() {
  const url = await serveEditor(CONTENT, NOW)
  const { page, context } = await openWindow(browser())
  page.setDefaultTimeout(20_000)
  await page.clock.setFixedTime(NOW)
  const outside: string[] = []
  const mine = new URL(url).origin
  context.on('requestfinished', (one) => {
    if (/^https?:/.test(one.url()) && new URL(one.url()).origin !== mine) outside.push(one.url())
  })
  const files = textsOf(CONTENT)
  await page.goto(`${url}admin/`)
  await fillStore(page, files)
  await page.reload()
  await page.getByRole('button', { name: 'Work with Test Repository' }).click()
  await page.getByRole('treeitem', { name: 'Posts to check' }).waitFor()
  return { page, files, outside, to: (hash: string) => page.goto(`${url}admin/#/collections/${hash}`) }
}

async function newCampaign(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill('Müller’s frosty mornings')
  await page.getByRole('textbox', { name: 'First day' }).fill('2026-12-01')
  await page.getByRole('textbox', { name: 'Last day' }).fill('2026-12-20')
  await page.getByRole('radio', { name: /^ready/ }).click()
  await page.getByRole('textbox', { name: 'What to do' }).fill('Show your coldest cup.')
  const cover = fieldOf(page, 'Cover')
  await cover.getByRole('button', { name: 'Browse' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: 'Upload' }).click()
  await (await chooser).setFiles(join(CONTENT, 'ambassadors/maya.webp'))
  await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click()
  await cover.getByRole('button', { name: 'Replace Image' }).waitFor()
  await page.getByRole('textbox', { name: 'What the cover shows' }).fill('A frosty cup on a window sill')
}

async function decide(page: Page, post: RegExp, verdict: string): Promise<void> {
  await page.getByRole('gridcell', { name: post }).click()
  await fieldOf(page, 'Your decision').scrollIntoViewIfNeeded()
  await page.getByRole('textbox', { name: 'Who decided' }).fill('Anna')
  await fieldOf(page, 'When it was decided').getByRole('button', { name: 'Now' }).click()
  // The editor may still be reading the file when the form is there: a person sees whether their choice stays, and so must this.
  const choice = page.getByRole('radio', { name: verdict, exact: true })
  await expect
    .poll(async () => {
      if (!(await choice.isChecked())) await choice.click()
      await page.waitForTimeout(250)
      return choice.isChecked()
    })
    .toBe(true)
  await saved(page)
  await listed(page, 'shares')
}

async function award(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Member' }).click()
  await page.getByRole('option', { name: /Jonas/ }).click()
  await page.getByRole('spinbutton', { name: 'Points' }).fill('25')
  await page.getByRole('textbox', { name: 'What for' }).fill('Brought three friends to the tasting on Sunday')
  await page.getByRole('textbox', { name: 'Who gives them' }).fill('Anna')
  await saved(page)
  await listed(page, 'awards')
}

type Counted = { readonly handle: string; readonly points: number; readonly pending: number }
async function countedOf(content: string, handle: string): Promise<Counted | undefined> {
  const { code, out } = await run('tally', { json: true }, [], content, LATER)
  expect(code).toBe(0)
  return (JSON.parse(out).boards.all as Counted[]).find((one) => one.handle === handle)
}

test('a campaign with a picture, two decisions and an award: the files are right, and they count', {
  timeout: PATIENCE,
}, async () => {
  const { page, files, outside, to } = await openEditor()
  await to('campaigns/new')
  await newCampaign(page)
  await saved(page)
  await listed(page, 'campaigns')
  await to('shares')
  await decide(page, /^jonas, mastodon: Somebody left a flask/, 'counted')
  await decide(page, /^elif, instagram: Tram to/, 'not counted')
  await to('awards/new')
  await award(page)

  const changes = await changesIn(page, files)
  const texts = new Map([...changes].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
  const jonas = [...texts.keys()].find((path) => /\/jonas--\w+\.yaml$/.test(path))!
  expect([...texts.keys()].sort()).toEqual([
    'content/awards/2026/jonas--brought-three-friends-to-the-t.yaml',
    'content/campaigns/mueller-s-frosty-mornings/index.mdx',
    'content/campaigns/mueller-s-frosty-mornings/maya.webp',
    expect.stringMatching(/^content\/shares\/2026\/11\/17\/elif--/),
    expect.stringMatching(/^content\/shares\/2026\/11\/20\/jonas--/),
  ])
  expect(texts.get('content/campaigns/mueller-s-frosty-mornings/index.mdx')).toContain('opens: "2026-12-01"\n')
  expect(texts.get(jonas)).toMatch(/ {2}status: "verified"\n {2}by: "Anna"\n {2}at: "2026-11-21T13:00:00\+01:00"/)
  expect(outside).toEqual([])

  const after = join(temporaryFolder(), 'content')
  cpSync(CONTENT, after, { recursive: true })
  writeTree(join(after, '..'), Object.fromEntries(changes))
  const checked = await run('validate', {}, [], after, LATER)
  expect(checked.code).toBe(0)
  expect(checked.out + checked.log).not.toMatch(/mueller|jonas--|elif--|error/)
  const [was, is] = [await countedOf(CONTENT, 'jonas'), await countedOf(after, 'jonas')]
  expect(is!.pending).toBeLessThan(was!.pending)
  expect(is!.points - was!.points).toBe(25 + was!.pending - is!.pending)
})

const OPENED = [
  ['campaigns', /^Night train/, 'campaigns/night-train/index.mdx', 'Summary', 'summary'],
  ['members', /^Maya/, 'ambassadors/maya.md', 'Location', 'location'],
  ['rewards', /cup: \d+ points/i, 'rewards/crew-cup.yaml', 'Name', 'name'],
  ['emails', /^assignment:/, 'emails/assignment.md', 'Subject', 'subject'],
] as const

test('what is opened, changed in one place and saved keeps everything else as it was', {
  timeout: PATIENCE,
}, async () => {
  const { page, files, to } = await openEditor()
  for (const [collection, name, path, label, field] of OPENED) {
    await to(collection)
    await page.getByRole('gridcell', { name }).click()
    await page.getByRole('textbox', { name: label, exact: true }).fill('Changed by hand')
    await saved(page)
    await listed(page, collection)
    const was = decode(path, new TextEncoder().encode(files[`content/${path}`])).record!
    const is = decode(path, (await changesIn(page, files)).get(`content/${path}`)!)
    expect(is.problems).toEqual([])
    expect(is.record!.data).toEqual({ ...was.data, [field]: 'Changed by hand' })
    expect(is.record!.body.trim()).toBe(was.body.trim())
  }
})

test('the built hub links to the editor from nowhere, and says what it lacks where it was built without its repository', async () => {
  const hub = inject('hubs').sample[2]
  const html = readFileSync(join(hub.dist, 'admin/index.html'), 'utf8')
  expect(html).toContain('noindex, nofollow')
  expect(existsSync(join(hub.dist, 'admin/config.json'))).toBe(false)
  const url = await serveHub(hub)
  const { page } = await openWindow(browser())
  await page.goto(`${url}admin/`)
  expect(await page.locator('h1').innerText()).toBe('This hub does not know its repository')
  await page.goto(url)
  expect(await page.locator('a[href*="/admin"]').count()).toBe(0)
})

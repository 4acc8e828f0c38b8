/** What the commands count is what a visitor reads: every board and every member, at three instants. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { run } from '../import/run.ts'
import type { BuiltHub } from './support/hubs.ts'
import { numbersIn, openWindow, serveHub, unfold, useBrowser } from './support/pages.ts'

type Row = { readonly rank: number; readonly handle: string; readonly points: number }
type Boards = Readonly<Record<string, readonly Row[]>>
type Line = { readonly rule: string; readonly points: number; readonly state: string }

const browser = useBrowser()
const hubs = inject('hubs').sample
const ofEach = hubs.map((hub) => [hub.now, hub] as const)

/** Slugs of the campaigns that are for members alone: their boards are no page's business. */
function membersOnly(content: string): string[] {
  const folders = readdirSync(join(content, 'campaigns'))
  return folders.filter((slug) =>
    readdirSync(join(content, 'campaigns', slug)).some(
      (file) =>
        /^index\.mdx?$/.test(file) &&
        /^visibility: members$/m.test(readFileSync(join(content, 'campaigns', slug, file), 'utf8')),
    ),
  )
}

/** Every board of `tally --json` that the public may see, by the name that pages give it. */
async function countedBoards({ content, now }: BuiltHub): Promise<Boards> {
  const { code, out } = await run('tally', { json: true }, [], content, now)
  expect(code).toBe(0)
  const { all, seasons, campaigns, segments } = JSON.parse(out).boards
  const hidden = membersOnly(content)
  const groups = Object.entries({ seasons, campaigns, segments } as Record<string, Record<string, Row[]>>)
  const named = groups.flatMap(([group, boards]) =>
    Object.entries(boards)
      .filter(([key]) => group !== 'campaigns' || !hidden.includes(key))
      .map(([key, rows]) => [`${group}/${key}`, rows] as const),
  )
  const rowOf = ({ rank, handle, points }: Row) => ({ rank, handle, points })
  return Object.fromEntries([['all', all as Row[]] as const, ...named].map(([name, rows]) => [name, rows.map(rowOf)]))
}

/** The rows of every board on a page, by the board's name, and what a reader sees in each row. */
async function shownBoards(page: Page): Promise<Record<string, (Row & { text: string })[]>> {
  const tables = await page.locator('table[data-board]').all()
  const boards = tables.map(async (table) => {
    const rows = await table.locator('[data-handle][data-rank]').evaluateAll((list) =>
      list.map((row) => ({
        rank: Number(row.getAttribute('data-rank')),
        handle: String(row.getAttribute('data-handle')),
        points: Number(row.getAttribute('data-points')),
        text: (row as HTMLElement).innerText,
      })),
    )
    return [String(await table.getAttribute('data-board')), rows] as const
  })
  return Object.fromEntries(await Promise.all(boards))
}

/** Addresses below a path that a page links to, each once, without the place within the page. */
async function addressesBelow(page: Page, path: string): Promise<string[]> {
  const all = await page.locator('a[href]').evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).href))
  const whole = all.map((address) => address.replace(/#.*$/, ''))
  return [...new Set(whole)].filter((address) => address.startsWith(path) && address !== path).sort()
}

describe.each(ofEach)('the sample at %s', (_now, hub) => {
  test('each board on the hub is the board that tally counts: place, member, points, in order; and there is no other', async () => {
    const url = await serveHub(hub)
    const { page, complaints } = await openWindow(browser())
    const counted = await countedBoards(hub)
    await page.goto(`${url}boards/`)
    const addresses = [`${url}boards/`, ...(await addressesBelow(page, `${url}boards/`))]
    const shown: Record<string, Row[]> = {}
    for (const address of addresses) {
      await page.goto(address)
      for (const [name, rows] of Object.entries(await shownBoards(page))) {
        for (const { text, rank, points } of rows)
          expect(numbersIn(text), text).toEqual(expect.arrayContaining([rank, points]))
        shown[name] = rows.map(({ rank, handle, points }) => ({ rank, handle, points }))
      }
    }
    expect(shown).toEqual(counted)
    expect(counted['all']!.length).toBeGreaterThan(5)
    await page.goto(url)
    const [[name, rows] = ['', []]] = Object.entries(await shownBoards(page))
    expect(rows.map(({ rank, handle, points }) => ({ rank, handle, points }))).toEqual(
      counted[name]!.slice(0, rows.length),
    )
    expect(complaints).toEqual([])
  })

  test('each member’s page has the lines that explain gives, corrections as one line, and their sum', async () => {
    const url = await serveHub(hub)
    const { page } = await openWindow(browser())
    const counted = await countedBoards(hub)
    const onBoard = new Map(counted['all']!.map(({ handle, points }) => [handle, points]))
    await page.goto(`${url}members/`)
    const addresses = await addressesBelow(page, `${url}members/`)
    const seen: string[] = []
    for (const address of addresses) {
      await page.goto(address)
      await unfold(page)
      const handle = /([^/]+)\/$/.exec(address)![1]!
      const lines = await page.locator('[data-rule][data-points]').evaluateAll((list) =>
        list.map((line) => ({
          rule: String(line.getAttribute('data-rule')),
          points: Number(line.getAttribute('data-points')),
          text: (line as HTMLElement).innerText,
        })),
      )
      for (const { text, points } of lines) expect(numbersIn(text.replaceAll('+', '')), text).toContain(points)
      const { out } = await run('explain', { json: true }, [handle], hub.content, hub.now)
      const entries: Line[] = JSON.parse(out).entries
      const open = entries.filter(({ state }) => state === 'earned' || state === 'settling')
      const corrections = open.filter(({ points }) => points < 0)
      const expected = open.filter(({ points }) => points >= 0).map(({ rule, points }) => ({ rule, points }))
      expected.reverse()
      if (corrections.length > 0)
        expected.push({ rule: 'corrections', points: corrections.reduce((sum, { points }) => sum + points, 0) })
      const own = lines.map(({ rule, points }) => ({ rule, points }))
      if (!onBoard.has(handle)) {
        expect([handle, own]).toEqual([handle, []])
        continue
      }
      seen.push(handle)
      expect([handle, own]).toEqual([handle, expected])
      const sum = own.reduce((total, { points }) => total + points, 0)
      expect([handle, sum]).toEqual([handle, onBoard.get(handle)])
      expect(numbersIn(await page.locator('main').innerText())).toContain(sum)
    }
    expect(seen.sort()).toEqual([...onBoard.keys()].sort())
  })
})

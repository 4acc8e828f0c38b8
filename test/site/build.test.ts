/** Two whole builds, of small programs: what only shows in the built pages. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HubData } from '../../schemas/hub-data.ts'

const root = join(import.meta.dirname, '../..')
const fixture = join(root, 'test/fixtures/hub/fernweh')
// Inside the clone: Astro keeps its half-made pages beside an output folder that lies there, and in one shared place else.
const work = join(root, '.goodword', `hub-test-${process.pid}`)
const run = promisify(execFile)

const fernweh = (): HubData => JSON.parse(readFileSync(join(fixture, 'program.json'), 'utf8'))

const empty = (): HubData => {
  const whole = fernweh()
  const bare = { tagline: null, about: null, contact: null, postalAddress: null, tiers: [], badges: [], rules: [] }
  return {
    ...whole,
    program: { ...whole.program, ...bare, url: 'https://bare.example' },
    campaigns: [],
    boards: { all: [], seasons: [], campaigns: {}, segments: {} },
    members: [],
    newcomers: [],
    totals: { members: 0, shares: 0 },
    guides: [],
    stories: [],
    news: [],
    rewards: [],
    efforts: { since: whole.efforts.since, newcomers: [], streaks: [], improved: [] },
    quiz: null,
  }
}

const build = async (name: string, data: HubData, from?: string): Promise<string> => {
  const generated = join(work, name, 'generated')
  const out = join(work, name, 'dist')
  mkdirSync(generated, { recursive: true })
  if (from) cpSync(from, generated, { recursive: true })
  writeFileSync(join(generated, 'program.json'), JSON.stringify(data))
  writeFileSync(join(generated, 'theme.css'), ':root { --paper: rebeccapurple; }\n')
  // Not the whole environment: Vitest's own settings are not the build's.
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, GOODWORD_GENERATED: generated, GOODWORD_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' }
  await run(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], { cwd: root, env })
  return out
}

const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))

const links = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|data-index)="([^"]*)"/g)].map((match) => match[1] ?? '')

const isThere = (out: string, path: string): boolean =>
  existsSync(join(out, path.endsWith('/') ? `${path}index.html` : path))

let crew = ''
let bare = ''

beforeAll(async () => {
  const data = fernweh()
  crew = await build('crew', { ...data, program: { ...data.program, url: 'https://acme.github.io/crew' } }, fixture)
  bare = await build('bare', empty())
}, 120_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

const page = (out: string, path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8')

describe('a hub under a path', () => {
  test('every link within it carries the path and leads to a file, anchors included', () => {
    const broken: string[] = []
    for (const path of pagesOf(crew)) {
      const html = readFileSync(join(crew, path), 'utf8')
      for (const link of links(html)) {
        if (/^(https?:|mailto:)/.test(link)) continue
        const [target = '', anchor] = link.split('#')
        const inside = target === '' ? `/crew/${path.replace(/index\.html$/, '')}` : target
        const file = inside.replace(/^\/crew/, '')
        if (!inside.startsWith('/crew/') || !isThere(crew, file)) broken.push(`${path}: ${link}`)
        else if (
          anchor &&
          !readFileSync(join(crew, file.endsWith('/') ? `${file}index.html` : file), 'utf8').includes(`id="${anchor}"`)
        )
          broken.push(`${path}: ${link} (no such anchor)`)
      }
    }
    expect(broken).toEqual([])
  })

  test('the canonical address is whole', () => {
    expect(page(crew, 'members/maya')).toContain(
      '<link rel="canonical" href="https://acme.github.io/crew/members/maya/"',
    )
  })

  test('a link in a brief gets the path too', () => {
    expect(page(crew, 'campaigns/harbour-roast')).toContain('<a href="/crew/points/">How points work</a>')
  })
})

describe('what pages may do', () => {
  test('no style attribute, no inline handler, no unsafe-inline, and a policy on every page', () => {
    for (const path of pagesOf(crew)) {
      const html = readFileSync(join(crew, path), 'utf8')
      expect(html, path).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/i)
      expect(html, path).toContain('http-equiv="content-security-policy"')
      expect(html, path).not.toContain('unsafe-inline')
    }
  })

  test('nothing is loaded from elsewhere', () => {
    for (const path of pagesOf(crew)) {
      const loads = readFileSync(join(crew, path), 'utf8').match(
        /<(?:script|img|link rel="(?:stylesheet|preload|icon)")[^>]*(?:src|href)="https?:[^>]*>/g,
      )
      expect(loads, path).toBeNull()
    }
  })

  test('every picture keeps its place: width and height are there', () => {
    for (const path of pagesOf(crew)) {
      for (const image of readFileSync(join(crew, path), 'utf8').match(/<img[^>]*>/g) ?? []) {
        expect(image, path).toMatch(/\swidth="\d+"/)
        expect(image, path).toMatch(/\sheight="\d+"/)
        expect(image, path).toMatch(/\salt(=|\s|>)/)
      }
    }
  })
})

describe('the numbers on the pages', () => {
  test('board rows are the data, row by row', () => {
    const { boards } = fernweh()
    const rows = [
      ...page(crew, 'boards').matchAll(/<tr[^>]*data-handle="([^"]*)" data-rank="(\d+)" data-points="(-?\d+)"/g),
    ]
    expect(rows.map(([, handle, rank, points]) => [handle, Number(rank), Number(points)])).toEqual(
      boards.all.map((row) => [row.handle, row.rank, row.points]),
    )
  })

  test('a member’s lines make the member’s points', () => {
    for (const member of fernweh().members.filter((one) => one.listed)) {
      const html = page(crew, `members/${member.handle}`)
      const lines = [...html.matchAll(/data-rule="[a-z_]+" data-points="(-?\d+)"/g)].map((match) => Number(match[1]))
      expect([member.handle, lines.reduce((sum, one) => sum + one, 0)]).toEqual([member.handle, member.points])
    }
  })

  test('who is not on the boards has no number on the page', () => {
    expect(page(crew, 'members/noor')).not.toContain('data-points')
  })
})

describe('a program with nobody in it', () => {
  test('has all its places, and says truly that they are empty', () => {
    expect(page(bare, 'boards')).toContain('Nobody is on the board yet')
    expect(page(bare, 'members')).toContain('Nobody has joined yet')
    expect(page(bare, 'campaigns')).toContain('Nothing is open just now')
    expect(page(bare, 'guides')).toContain('No guide is written yet')
    expect(page(bare, 'points')).toContain('There are no rules for points yet')
    expect(page(bare, '')).not.toContain('<table')
    expect(existsSync(join(bare, '404.html'))).toBe(true)
  })

  test('takes the brand’s theme', () => {
    const sheet = links(page(bare, '')).find((link) => link.includes('theme') && link.endsWith('.css'))
    expect(sheet).toBeDefined()
    expect(readFileSync(join(bare, sheet ?? ''), 'utf8')).toContain('--paper')
  })
})

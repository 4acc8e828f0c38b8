/** Two whole builds, of small programs: what only shows in the built pages. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HubData } from '../../schemas/hub-data.ts'
import { buildHub, empty, fernweh, fixture, pagesOf, scriptWeight, weightOf, wordsOf, workFolder } from './build-hub.ts'
import { innerWordsIn } from './inner-words.ts'

const work = workFolder('pages')

const links = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|data-index)="([^"]*)"/g)].map((match) => match[1] ?? '')

const isThere = (out: string, path: string): boolean =>
  existsSync(join(out, path.endsWith('/') ? `${path}index.html` : path))

/** Everything is over, nobody new came, there is one member, of a long name, and no picture anywhere. */
const allOver = (): HubData => {
  const whole = fernweh()
  const name = 'Wilhelmina-Charlotte Donnersmarck-Wolkenstein von der Rosenaue'
  const members = whole.members.filter(({ handle }) => handle === 'maya').map((one) => ({ ...one, name, photo: null }))
  const isThere = ({ handle }: { handle: string }) => handle === 'maya'
  const rows = whole.boards.all.filter(isThere)
  return {
    ...whole,
    members,
    campaigns: whole.campaigns.map((one) => ({
      ...one,
      state: 'over',
      starter: false,
      closes: one.closes ?? one.opens,
      cover: null,
      assets: [],
      sharers: [],
    })),
    boards: { all: rows, seasons: [], campaigns: {}, segments: {} },
    newcomers: [],
    efforts: { ...whole.efforts, newcomers: [], streaks: [], improved: [] },
    totals: { members: 1, shares: 12 },
    stories: whole.stories.map((one) => ({ ...one, picture: null })),
  }
}

let crew = ''
let bare = ''
let over = ''

beforeAll(async () => {
  const data = fernweh()
  const program = { ...data.program, url: 'https://acme.github.io/crew' }
  crew = await buildHub(join(work, 'crew'), { ...data, program }, fixture)
  bare = await buildHub(join(work, 'bare'), empty(), undefined, ':root { --corner: 7px; }\n')
  over = await buildHub(join(work, 'over'), allOver(), fixture)
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
        const file = inside.replace(/^\/crew/, '').replace(/\?.*$/, '')
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

test('a picture in a brief is the campaign’s own, made small, with its words', () => {
  const html = page(crew, 'campaigns/harbour-roast')
  const [image] = html.match(/<img[^>]*alt="The fog horn, seen from the ferry"[^>]*>/) ?? []
  expect(image).toMatch(/src="\/crew\/_astro\/detail\.[^"]+\.webp"/)
  expect(image).toMatch(/width="640" height="360"|height="360" width="640"/)
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
    expect(page(bare, '')).toContain('The first campaign is being prepared')
    expect(page(bare, 'start')).toContain('Nothing is waiting')
    expect(page(bare, 'rewards')).toContain('There is nothing in the catalogue yet')
    expect(page(bare, 'team')).toContain('Nobody is here yet')
    expect(page(bare, 'quiz')).toContain('There is no quiz yet')
    expect(existsSync(join(bare, '404.html'))).toBe(true)
  })

  test('takes the brand’s own stylesheet', () => {
    const sheet = links(page(bare, '')).find((link) => link.includes('brand') && link.endsWith('.css'))
    expect(sheet).toBeDefined()
    expect(readFileSync(join(bare, sheet ?? ''), 'utf8')).toContain('--corner')
  })
})

describe('a program in which everything is over', () => {
  test('says so, shows no board of one, asks for nothing that is closed, and still invites', () => {
    const home = page(over, '')
    const last = fernweh().campaigns[0]?.title ?? ''
    expect(wordsOf(home)).toContain('Nothing is open just now')
    expect(wordsOf(home)).toContain(`The last one, ${last}, brought`)
    expect(home).not.toContain('<table')
    expect(wordsOf(home)).toContain('plenty of room')
    expect(home).not.toMatch(/Open now|Pick words and pictures/)
    expect(home).toContain('href="/join/"')
    expect(home).not.toContain('<img')
  })
})

describe('plain words', () => {
  test('no page says the words of the code', () => {
    for (const path of pagesOf(crew))
      expect([path, innerWordsIn(wordsOf(readFileSync(join(crew, path), 'utf8')))]).toEqual([path, []])
  })

  test('the search would find one', () => {
    expect(
      innerWordsIn(wordsOf('<p title="Your handle">2 entries, <b>Settling</b>. Avoid.</p><script>pending</script>')),
    ).toEqual(['settling', 'handle'])
  })
})

describe('what a page weighs, compressed, without pictures and faces', () => {
  test('at most 60 KB, and at most 10 KB of script at load', () => {
    for (const path of pagesOf(crew)) {
      const { all, scripts } = weightOf(crew, path, '/crew')
      expect([path, all <= 60_000 || all, scripts <= 10_000 || scripts]).toEqual([path, true, true])
    }
  })

  test('what seals a form, loaded when one is sent that way: less than half of that', () => {
    const weight = scriptWeight(crew, 'age-encryption.org/v1')
    expect(weight).toBeGreaterThan(10_000)
    expect(weight).toBeLessThan(30_000)
  })

  test('the campaign page does load scripts and styles, and they were weighed', () => {
    const { all, scripts } = weightOf(crew, 'campaigns/harbour-roast/index.html', '/crew')
    expect(scripts).toBeGreaterThan(300)
    expect(all).toBeGreaterThan(scripts + 5000)
  })
})

describe('what is said where links are shared', () => {
  const meta = (path: string, name: string) =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(page(crew, path))?.[1]

  test('title, address and a picture of 1200 by 630 that is there', () => {
    for (const path of ['', 'campaigns/harbour-roast', 'start', 'news/2026-11-03-harbour-roast']) {
      const image = meta(path, 'image') ?? ''
      expect([path, image]).toEqual([
        path,
        expect.stringMatching(/^https:\/\/acme\.github\.io\/crew\/_astro\/.+\.jpe?g$/),
      ])
      expect(isThere(crew, new URL(image).pathname.replace('/crew', ''))).toBe(true)
      expect([meta(path, 'image:width'), meta(path, 'image:height')]).toEqual(['1200', '630'])
    }
    expect(meta('campaigns/harbour-roast', 'title')).toBe(
      fernweh().campaigns.find(({ slug }) => slug === 'harbour-roast')?.title,
    )
  })
})

describe('the feed', () => {
  test('tells the news with whole addresses, newest first', () => {
    const feed = readFileSync(join(crew, 'news/feed.xml'), 'utf8')
    const news = fernweh().news
    expect([...feed.matchAll(/<guid isPermaLink="true">([^<]*)</g)].map(([, address]) => address)).toEqual(
      news.map(({ slug }) => `https://acme.github.io/crew/news/${slug}/`),
    )
    expect(feed).toContain('<pubDate>Tue, 03 Nov 2026 12:00:00 GMT</pubDate>')
    expect(page(crew, '')).toContain('type="application/rss+xml"')
  })
})

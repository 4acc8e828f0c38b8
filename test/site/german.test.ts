/** A hub in German, of the same facts: no English word of the hub's own is left, and dates and numbers are German. */

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usualNames } from '../../schemas/usual-names.ts'
import { wordsIn } from '../../site/words/index.ts'
import { buildHub, fernweh, fixture, pagesOf, wordsOf, workFolder } from './build-hub.ts'
import { innerWordsIn } from './inner-words.ts'

const work = workFolder('german')
let hub = ''
const page = (path: string): string => readFileSync(join(hub, path), 'utf8')

beforeAll(async () => {
  const data = fernweh()
  const usual = usualNames('de')
  const unnamed = (slug: string, label: string) => (one: { slug: string; label: string }) =>
    one.slug === slug ? { slug, label, usual: true as const } : one
  const asking = {
    badges: data.program.badges.slice(0, 2).map(({ slug }) => slug),
    campaigns: ['harbour-roast'],
    place: { board: '2026-Q4', first: 3 },
    minAge: 18,
  }
  const program = {
    ...data.program,
    language: 'de',
    channels: data.program.channels.map(unnamed('offline', usual.channels.offline)),
    segments: data.program.segments.map(unnamed('customer', usual.segments.customer)),
    rules: data.program.rules.map((one) => ({ ...one, share: [...one.share, { channel: 'offline', points: 20 }] })),
  }
  const rewards = data.rewards.map((one, index) => (index === 0 ? { ...one, ...asking } : one))
  hub = await buildHub(work, { ...data, program, rewards }, fixture)
}, 120_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

/** All that the fixture's people wrote. */
const bodies = (): string => {
  const folder = join(fixture, 'bodies')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')
}

/** Every text of a message file that is a whole: functions are left out, they need something to say. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

describe('the German hub', () => {
  test('says so to the browser, on every page', () => {
    for (const path of pagesOf(hub)) expect(page(path), path).toMatch(/<html lang="de"[ >]/)
  })

  test('has no sentence of the English message file', () => {
    const german = new Set(texts(wordsIn('de')))
    // What people wrote is not the hub's to translate, and two words may stand in it by chance.
    const written = JSON.stringify(fernweh()) + bodies()
    const english = texts(wordsIn('en')).filter(
      (text) => text.split(' ').length > 2 && !german.has(text) && !written.includes(text),
    )
    expect(english.length).toBeGreaterThan(100)
    for (const path of pagesOf(hub)) {
      const read = wordsOf(page(path))
      expect([path, english.filter((text) => read.includes(text))]).toEqual([path, []])
    }
  })

  test('names channels and groups itself, unless the program did', () => {
    const boards = wordsOf(page('boards/index.html'))
    expect(boards).toContain('Kundschaft')
    expect(boards).not.toContain('Customer')
    const points = wordsOf(page('points/index.html'))
    expect(points).toContain('Unterwegs')
    expect(points).not.toContain('In person')
    expect(points).toContain('Instagram')
  })

  test('says what a reward asks for beside its points', () => {
    const [one, other] = fernweh().program.badges.map(({ name }) => name)
    const said = wordsOf(page('rewards/index.html'))
    expect(said).toContain(`für alle mit dem Abzeichen ${one} oder ${other}`)
    expect(said).toContain('für einen gezählten Beitrag zu Harbour Roast')
    expect(said).toContain('für die ersten 3 Plätze, Oktober bis Dezember 2026')
    expect(said).toContain('ab 18 Jahren')
  })

  test('writes dates and numbers its own way', () => {
    expect(wordsOf(page('index.html'))).toMatch(/\d{1,2}\. November/)
    expect(page('boards/index.html')).toContain('Rangliste')
    expect(wordsOf(page('boards/index.html'))).toMatch(/Dienstag, 24\. November 2026/)
  })

  test('has none of the inner words either', () => {
    for (const path of pagesOf(hub)) expect([path, innerWordsIn(wordsOf(page(path)))]).toEqual([path, []])
  })
})

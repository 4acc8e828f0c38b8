import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readProgram } from '../../site/data/program.ts'
import {
  boardPath,
  listBoards,
  membersPath,
  movementWords,
  pageCount,
  pageOf,
  seasonName,
  tiedRanks,
} from '../../site/lib/boards.ts'
import { wordsIn } from '../../site/words/index.ts'

const say = wordsIn('en')

const row = (rank: number, handle: string) => ({ rank, handle, points: 0, shares: 0, tier: null, movement: null })

describe('boards', () => {
  test.each([
    ['2026-Q4', 'October to December 2026'],
    ['2026-Q1', 'January to March 2026'],
    ['2026-02', 'February 2026'],
    ['2026', '2026'],
  ])('season %s is %s', (key, name) => expect(seasonName(key, say)).toBe(name))

  test('a season in German', () => {
    expect([seasonName('2026-Q4', wordsIn('de')), seasonName('2026-03', wordsIn('de'))]).toEqual([
      'Oktober bis Dezember 2026',
      'März 2026',
    ])
  })

  test('paths', () => {
    expect([boardPath('all'), boardPath('all', 2), boardPath('seasons/2026-Q4'), boardPath('campaigns/x', 3)]).toEqual([
      '/boards/',
      '/boards/page/2/',
      '/boards/seasons/2026-Q4/',
      '/boards/campaigns/x/page/3/',
    ])
    expect([membersPath(1), membersPath(2)]).toEqual(['/members/', '/members/page/2/'])
  })

  test('every row is on exactly one page', () => {
    for (const size of [0, 1, 99, 100, 101, 250]) {
      const rows = Array.from({ length: size }, (_, index) => index)
      const pages = Array.from({ length: pageCount(size) }, (_, index) => pageOf(rows, index + 1))
      expect(pages.flat()).toEqual(rows)
      expect(pages.length).toBe(Math.max(1, Math.ceil(size / 100)))
    }
  })

  test('ties are the ranks held twice or more', () => {
    expect(tiedRanks([row(1, 'a'), row(2, 'b'), row(2, 'c'), row(4, 'd')])).toEqual(new Set([2]))
  })

  test('movement in words', () => {
    expect([null, 0, 1, -3].map((movement) => movementWords(movement, say))).toEqual([
      'new on this board this week',
      'same place as a week ago',
      'up 1 place in a week',
      'down 3 places in a week',
    ])
  })

  test('the list holds all-time, each season, each campaign, and each segment that has someone', () => {
    const data = readProgram(join(import.meta.dirname, '../fixtures/hub/fernweh/program.json'))
    const ids = listBoards(data, { campaign: (slug) => slug, segment: (slug) => slug }, say).map((one) => one.id)
    expect(ids.slice(0, 3)).toEqual(['all', 'seasons/2026-Q4', 'seasons/2026-Q3'])
    expect(ids.filter((id) => id.startsWith('campaigns/')).length).toBe(data.campaigns.length)
    const empty = listBoards(
      { ...data, boards: { ...data.boards, segments: {} } },
      { campaign: (slug) => slug, segment: (slug) => slug },
      say,
    )
    expect(empty.some((one) => one.kind === 'segment')).toBe(false)
  })
})

test('the fixture’s points are the sum of its lines', () => {
  const data = readProgram(join(import.meta.dirname, '../fixtures/hub/fernweh/program.json'))
  for (const member of data.members) {
    const sum = member.entries.reduce((total, entry) => total + entry.points, 0) + (member.corrections?.points ?? 0)
    expect([member.handle, sum]).toEqual([member.handle, member.points])
  }
})

/** What newcomers are told: the way from now on, the search, the quiz, the feed, and which words are used at all. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HubCampaign } from '../../site/data/program.ts'
import { feedOf } from '../../site/lib/feed.ts'
import { journeyOf } from '../../site/lib/journey.ts'
import { latelyDone } from '../../site/lib/lately.ts'
import { outcomeOf } from '../../site/lib/quiz.ts'
import { type Found, search } from '../../site/lib/search.ts'
import { plainText } from '../../site/lib/search-index.ts'
import { wordsIn } from '../../site/words/index.ts'
import { empty, fernweh } from './build-hub.ts'

const say = wordsIn('en')

describe('the way of a newcomer', () => {
  const day = (date: string) => ({ at: `${date}T12:00:00Z`, date, time: '13:00' })
  const campaign = (facts: Partial<HubCampaign>): HubCampaign => ({
    ...fernweh().campaigns[0]!,
    starter: false,
    opens: day('2026-11-01'),
    closes: day('2026-11-29'),
    ...facts,
  })
  const titles = (campaigns: HubCampaign[]) => {
    const way = journeyOf({ ...empty(), campaigns, dataDay: '2026-11-24' }, say)
    return [way.now, way.weeks, way.months].map((stops) => stops.map(({ title }) => title))
  }

  test('the first task comes first, what closes soon is for now, what is far is for later', () => {
    expect(
      titles([
        campaign({ title: 'Soon', state: 'running' }),
        campaign({ title: 'Long', state: 'running', closes: day('2027-02-01') }),
        campaign({ title: 'First', state: 'running', starter: true, closes: null }),
        campaign({ title: 'Next', state: 'coming', opens: day('2026-12-10') }),
        campaign({ title: 'Far', state: 'coming', opens: day('2027-03-01') }),
        campaign({ title: 'Gone', state: 'over' }),
        campaign({ title: 'Rests', state: 'paused' }),
      ]),
    ).toEqual([['First', 'Soon'], ['Long', 'Next opens'], ['Far opens']])
  })

  test('nothing is made up where there is nothing', () => {
    expect(titles([])).toEqual([[], [], []])
  })
})

describe('what the team did lately', () => {
  test('counted posts of the time, newest first, one for each', () => {
    const deeds = latelyDone(fernweh().members, '2026-10-27', 50)
    expect(new Set(deeds.map(({ handle }) => handle)).size).toBe(deeds.length)
    expect(deeds.map(({ at }) => at)).toEqual(
      deeds
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    expect(deeds.every(({ date }) => date >= '2026-10-27')).toBe(true)
    expect(deeds.length).toBeGreaterThan(3)
  })
})

describe('the quiz', () => {
  test('the outcome that most answers speak for, the first of the list in a draw', () => {
    expect([outcomeOf([0, 1, 1], 3), outcomeOf([2, 1], 3), outcomeOf([0, 1, 2], 3)]).toEqual([1, 1, 0])
  })

  test('whatever is answered, no outcome has more answers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1 }), (answers) => {
        const count = (outcome: number) => answers.filter((one) => one === outcome).length
        const best = outcomeOf(answers, 5)
        for (const other of [0, 1, 2, 3, 4]) expect(count(other)).toBeLessThanOrEqual(count(best))
      }),
    )
  })
})

describe('the search', () => {
  const all: Found[] = [
    ['guide', 'How to brew', '/a/', 'about malmö'],
    ['member', 'Greta Nyström', '/b/', 'Malmö'],
    ['campaign', 'Night train', '/c/', 'brew something'],
  ]
  const titles = (text: string) => search(all, text, 10).map(([, title]) => title)

  test('titles come before what is said beside them, and marks do not matter', () => {
    expect(titles('brew')).toEqual(['How to brew', 'Night train'])
    expect(titles('nystrom')).toEqual(['Greta Nyström'])
    expect(titles('MALMO gre')).toEqual(['Greta Nyström'])
    expect([titles(''), titles('   '), titles('zzz')]).toEqual([[], [], []])
  })

  test('bodies are found by their words, not by their markup', () => {
    expect(
      plainText(
        "import A from 'a'\n\n## Light\n\n<Note>Stand by the [window](/x/)</Note> {1 + 1} `#ad` ![A cup](cup.webp)",
      ),
    ).toBe('Light Stand by the window ad A cup')
  })
})

test('the feed escapes what XML would trip over', () => {
  const data = fernweh()
  const news = [{ slug: 'a', title: 'Tom & <Jerry> "\u0007"', summary: null, date: '2026-11-03', picture: null }]
  const feed = feedOf({ ...data, news }, say, (path) => `https://x.example${path}`)
  expect(feed).toContain('<title>Tom &amp; &lt;Jerry&gt; &quot;&quot;</title>')
})

test('every word of the message file is said somewhere', () => {
  const site = join(import.meta.dirname, '../../site')
  const sources = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:astro|ts)$/.test(path) && !path.startsWith('words/') && !path.startsWith('generated/'))
    .map((path) => readFileSync(join(site, path), 'utf8'))
    .join('\n')
  const unsaid = Object.entries(say).flatMap(([part, words]) =>
    typeof words === 'object'
      ? Object.keys(words)
          .filter((key) => !new RegExp(`\\b${key}\\b`).test(sources))
          .map((key) => `${part}.${key}`)
      : [],
  )
  expect(unsaid).toEqual([])
})

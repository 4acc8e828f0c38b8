import { describe, expect, test } from 'vitest'
import { recordAt, recordsOf } from '../support/program-builder.ts'
import { hubOf, programOf, projected } from './support.ts'

describe('the catalogue', () => {
  test('what is left is what nobody has claimed; refused and cancelled claims give theirs back', () => {
    const claim = (by: string, status: 'requested' | 'refused' | 'cancelled') => ({
      by,
      at: '2026-11-01',
      cost: 100,
      reward: 'cup',
      steps: [{ status, at: '2026-11-02T12:00:00Z', by: 'anna' }],
    })
    const { rewards } = projected({
      rewards: { cup: { stock: 3 }, tote: {} },
      redemptions: [claim('maya', 'requested'), claim('tom', 'refused'), claim('ines', 'cancelled')],
    })
    expect(rewards.map(({ slug, stock }) => [slug, stock])).toEqual([
      ['cup', { all: 3, left: 2 }],
      ['tote', null],
    ])
  })

  test('what comes later says when; what is past or retired does not cross', () => {
    const { rewards } = projected({
      rewards: {
        later: { from: '2026-12-01' },
        now: { until: '2026-11-21' },
        past: { until: '2026-11-20' },
        old: { retired: true },
      },
    })
    expect(rewards.map(({ slug, from, until }) => [slug, from?.date, until?.date])).toEqual([
      ['later', '2026-12-01', undefined],
      ['now', undefined, '2026-11-21'],
    ])
  })

  test('who packs it and what it costs the brand do not cross; neither does a condition that names what is hidden', () => {
    const hub = projected({
      campaigns: { open: { closes: '2026-12-01' }, hidden: { closes: '2026-12-01', visibility: 'members' } },
      rewards: {
        cup: {
          fulfilled_by: 'Anna Secret',
          kind: 'goodie',
          price: { amount: 24.73, currency: 'EUR' },
          campaigns: ['open', 'hidden'],
        },
        prize: { cost: 200, place: { board: 'hidden', first: 3 } },
        medal: { cost: 300, place: { board: '2026-Q4', first: 3 }, min_age: 18, address: true },
      },
    })
    expect(hub.rewards[0]).toMatchObject({ kind: 'goodie', campaigns: ['open'] })
    expect(hub.rewards.map(({ place }) => place)).toEqual([null, null, { board: '2026-Q4', first: 3 }])
    expect(hub.rewards[2]).toMatchObject({ minAge: 18, posted: true })
    expect(JSON.stringify(hub)).not.toMatch(/Anna Secret|24\.73|"hidden"/)
  })
})

describe('what the program promises', () => {
  test('every kind of benefit is stated, or said to be absent', () => {
    const { benefits } = projected({ program: { benefits: { goodies: 'A taster', events: 'A day out' } } }).program
    expect(benefits).toEqual([
      { kind: 'goodies', words: 'A taster' },
      { kind: 'rewards', words: null },
      { kind: 'access', words: null },
      { kind: 'events', words: 'A day out' },
      { kind: 'money', words: null },
    ])
  })

  test('what is for members is counted and not shown; the group has a name and no address', () => {
    const hub = hubOf(
      programOf([
        ...recordsOf({
          program: { community: { name: 'The Galley', url: 'https://galley.example/door' } },
          campaigns: {
            open: { closes: '2026-12-01', visibility: 'members', title: 'Hidden one' },
            later: { opens: '2026-12-01', closes: '2026-12-24', visibility: 'members' },
            draft: { closes: '2026-12-01', visibility: 'members', status: 'draft' },
          },
        }),
        recordAt('news', 'news/2026-11-01-hush.md', { title: 'Hush', visibility: 'members' }),
        recordAt('news', 'news/2026-12-01-later.md', { title: 'Later', visibility: 'members' }),
      ]),
    )
    expect(hub.program.forMembers).toEqual({ campaigns: 1, news: 1 })
    expect(hub.program.community).toEqual({ name: 'The Galley' })
    expect(JSON.stringify(hub)).not.toMatch(/galley\.example|Hidden one|Hush/)
  })

  test('the stronger words for those close to the brand cross', () => {
    const { disclosure } = projected({
      program: { disclosure: { words: 'Say so', close: 'Say that you work here' } },
    }).program
    expect(disclosure).toEqual({ required: true, tags: ['#ad'], words: 'Say so', close: 'Say that you work here' })
  })
})

test('guides keep their picture, stories what came of them', () => {
  const hub = hubOf(
    programOf(
      [
        ...recordsOf({}),
        recordAt('guide', 'guides/01-welcome.mdx', { title: 'Welcome', cover: 'door.webp', cover_alt: 'A door' }),
        recordAt('story', 'stories/maya.md', {
          title: 'Maya',
          gain: '118 guests',
          consent: { at: '2026-10-01', by: 'anna' },
        }),
      ],
      ['guides/door.webp'],
    ),
  )
  expect(hub.guides[0]!.picture).toEqual({ file: 'guides/door.webp', alt: 'A door', width: 1600, height: 1200 })
  expect(hub.stories[0]!.gain).toBe('118 guests')
})

test('badges reached by a rule stand on the member’s page', () => {
  const { members } = projected({
    program: { badges: [{ slug: 'first', name: 'First', for: 'A post', rule: { shares: 1 } }] },
    ambassadors: { tom: {} },
    shares: [{ by: 'maya', at: '2026-11-01T10:00:00Z', url: 'https://a.example/1' }],
  })
  expect(members.map(({ handle, badges }) => [handle, badges])).toEqual([
    ['maya', ['first']],
    ['tom', []],
  ])
})

test('what a member brought in crosses from its day on, and only while the member has a page', () => {
  const tip = (day: string, ambassador: string) =>
    recordAt(
      'tip',
      `tips/${day}-rinse.md`,
      { title: `Rinse, says ${ambassador}`, ambassador, kind: 'tip', consent: { at: '2026-11-01', by: ambassador } },
      'Hot water first.',
    )
  const records = recordsOf({ ambassadors: { maya: {}, tom: { status: 'paused' } } })
  const hub = hubOf(
    programOf([...records, tip('2026-11-20', 'maya'), tip('2026-11-22', 'maya'), tip('2026-11-19', 'tom')]),
  )
  expect(hub.tips.map(({ slug, handle, html }) => ({ slug, handle, html }))).toEqual([
    { slug: '2026-11-20-rinse', handle: 'maya', html: '<p>Hot water first.</p>' },
  ])
})

import { describe, expect, it } from 'vitest'
import { at, claim, Files, points, resultsOf, step } from './support.ts'

const BOX = { box: { name: 'Tasting box', cost: 100 } }

describe('a claim', () => {
  it('goes from asked to delivered, each step with who and when', () => {
    const files = new Files({ awards: points({ maya: 150 }), rewards: BOX })
    expect(resultsOf(files.run([claim('maya', 'a', 'box')]))).toEqual(['maya--a done'])
    expect(files.balance('maya')).toBe(50)
    files.run([step('approved', 'maya--a')])
    files.run([step('sent', 'maya--a', { at: at('2026-11-21T10:00:00Z'), note: 'With a stamp from Lisbon.' })])
    files.run([step('delivered', 'maya--a', { by: 'maya', as: 'member', at: at('2026-11-21T11:00:00Z') })])
    expect(files.program.redemptions[0]?.file).toEqual({
      ambassador: 'maya',
      reward: 'box',
      cost: 100,
      at: '2026-11-20T10:00:00Z',
      steps: [
        { status: 'requested', at: '2026-11-20T10:00:00Z', by: 'maya' },
        { status: 'approved', at: '2026-11-21T09:00:00Z', by: 'anna' },
        { status: 'sent', at: '2026-11-21T10:00:00Z', by: 'anna', note: 'With a stamp from Lisbon.' },
        { status: 'delivered', at: '2026-11-21T11:00:00Z', by: 'maya' },
      ],
    })
    expect(files.balance('maya')).toBe(50)
  })

  it('that comes twice is one, and so is a step', () => {
    const files = new Files({ awards: points({ maya: 500 }), rewards: BOX })
    files.run([claim('maya', 'a', 'box')])
    expect(resultsOf(files.run([claim('maya', 'a', 'box')]))).toEqual(['maya--a again'])
    files.run([step('approved', 'maya--a'), step('sent', 'maya--a')])
    const replay = files.plan([claim('maya', 'a', 'box'), step('approved', 'maya--a'), step('sent', 'maya--a')])
    expect([replay.changes, new Set(replay.outcomes.map(({ result }) => result))]).toEqual([[], new Set(['again'])])
    expect(files.balance('maya')).toBe(400)
  })

  it('cannot be made under somebody else’s name, for what there is not, or by nobody', () => {
    const files = new Files({ awards: points({ maya: 500 }), rewards: { ...BOX, cup: {} } })
    files.run([claim('maya', 'a', 'box')])
    const wrong = files.plan([
      claim('maya', 'a', 'cup'),
      { ...claim('maya', 'b', 'box'), claim: 'tom--b' },
      claim('maya', 'c', 'bx'),
      claim('ghost', 'd', 'box'),
      step('approved', 'maya--z'),
    ])
    expect(resultsOf(wrong).sort()).toEqual([
      'ghost--d unknown-member',
      'maya--a other-claim',
      'maya--c unknown-reward',
      'maya--z unknown-claim',
      'tom--b other-claim',
    ])
    expect(wrong.changes).toEqual([])
  })

  it('for more than the member has is refused with the reason, and takes nothing', () => {
    const files = new Files({ awards: points({ maya: 60 }), rewards: BOX })
    expect(resultsOf(files.run([claim('maya', 'a', 'box')]))).toEqual(['maya--a refused points'])
    expect(files.program.redemptions[0]?.file.steps[1]).toEqual({
      status: 'refused',
      at: '2026-11-21T12:00:00Z',
      by: 'goodword',
      note: 'It costs 40 points more than you have to spend. Nothing was taken.',
    })
    expect(files.balance('maya')).toBe(60)
  })

  it('is paid from points that are final, not from those still being checked', () => {
    const files = new Files({
      rulesets: { '2026-01-01': { keep_live: '30d' } },
      shares: [{ by: 'maya', at: '2026-11-19T10:00:00Z' }],
      rewards: BOX,
    })
    expect(resultsOf(files.run([claim('maya', 'a', 'box')]))).toEqual(['maya--a refused points'])
  })

  it('is not paid from points that are gone by now, or that an award has taken since', () => {
    const awards = [...points({ maya: 100 }), { to: 'maya', points: -100, at: '2026-11-20T12:00:00Z' }]
    expect(resultsOf(new Files({ awards, rewards: BOX }).run([claim('maya', 'a', 'box')]))).toEqual([
      'maya--a refused points',
    ])
    const old = new Files({ program: { points_expire: '6 months' }, awards: points({ maya: 100 }), rewards: BOX })
    expect(resultsOf(old.run([claim('maya', 'a', 'box')]))).toEqual(['maya--a refused points'])
  })

  it('takes back its points when it is refused or cancelled, and nothing follows an end', () => {
    const files = new Files({ awards: points({ maya: 100 }), rewards: BOX })
    files.run([claim('maya', 'a', 'box')])
    files.run([step('cancelled', 'maya--a', { by: 'maya', as: 'member' })])
    expect(files.balance('maya')).toBe(100)
    expect(resultsOf(files.plan([step('approved', 'maya--a')]))).toEqual(['maya--a out-of-order'])
  })

  it('frees its thing for a claim in the same run', () => {
    const files = new Files({ awards: points({ maya: 100, tom: 100 }), rewards: { box: { cost: 100, stock: 1 } } })
    files.run([claim('maya', 'a', 'box')])
    files.run([claim('tom', 'b', 'box'), step('cancelled', 'maya--a', { by: 'maya', as: 'member' })])
    expect(files.claims()).toEqual(['maya--a cancelled', 'tom--b requested'])
  })

  it('is decided by somebody else: nobody says yes to themselves, no member touches another’s', () => {
    const files = new Files({
      awards: points({ maya: 100, tom: 0 }),
      ambassadors: { maya: { github: 'maya-codes' }, tom: {} },
      rewards: BOX,
    })
    files.run([claim('maya', 'a', 'box')])
    const tries = [
      step('approved', 'maya--a', { by: 'maya' }),
      step('sent', 'maya--a', { by: 'maya-codes' }),
      step('cancelled', 'maya--a', { by: 'tom', as: 'member' }),
      step('approved', 'maya--a', { by: 'maya', as: 'member' }),
    ]
    for (const one of tries) expect(resultsOf(files.plan([one]))).toEqual(['maya--a own-decision'])
  })
})

describe('the last one', () => {
  const literal = { awards: points({ maya: 100, tom: 100 }), rewards: { box: { cost: 100, stock: 1 } } }
  const early = claim('tom', 'b', 'box', '2026-11-20T09:00:00Z')
  const late = claim('maya', 'a', 'box', '2026-11-20T09:00:01Z')

  it.each([
    ['in one run', [[late, early]]],
    ['the earlier first', [[early], [late]]],
    ['the later first', [[late], [early]]],
  ])('goes to whoever asked first: %s', (_, runs) => {
    const files = new Files(literal)
    for (const commands of runs) files.run(commands)
    expect(files.claims()).toEqual(['tom--b requested', 'maya--a refused'])
    expect([files.balance('tom'), files.balance('maya')]).toEqual([0, 100])
    expect(files.program.redemptions[1]?.file.steps[1]?.note).toContain('a little earlier')
  })

  it('goes by id when two asked in the same second', () => {
    const files = new Files(literal)
    files.run([{ ...early, at: late.at }, late])
    expect(files.claims()).toEqual(['maya--a requested', 'tom--b refused'])
  })

  it('stays with whom it was promised to', () => {
    const files = new Files(literal)
    files.run([late, step('approved', 'maya--a')])
    files.run([early])
    expect(files.claims()).toEqual(['tom--b refused', 'maya--a approved'])
  })

  it('is settled when two writers let two claims in at once', () => {
    const files = new Files({
      ...literal,
      redemptions: [
        { by: 'maya', id: 'a', cost: 100, at: '2026-11-20T09:00:01Z' },
        { by: 'tom', id: 'b', cost: 100, at: '2026-11-20T09:00:00Z' },
      ],
    })
    const plan = files.run([])
    expect(plan.settled).toEqual([{ claim: 'maya--a', hindrances: [{ why: 'gone' }] }])
    expect(files.claims()).toEqual(['tom--b requested', 'maya--a refused'])
    expect(files.plan([]).changes).toEqual([])
  })
})

describe('who may have it', () => {
  const day = (n: number) => `2026-1${n}-05T10:00:00Z`
  const tried = (reward: object, ambassador: object = {}, more: object = {}) => {
    const files = new Files({
      awards: points({ maya: 500 }),
      ambassadors: { maya: ambassador, tom: {} },
      rewards: { box: { cost: 0, ...reward } },
      ...more,
    })
    return resultsOf(files.run([claim('maya', 'a', 'box')]))[0]
  }
  const tiers = [
    { slug: 'low', name: 'Low', from: 0 },
    { slug: 'high', name: 'High', from: 1000 },
  ]

  it.each([
    ['dates: not yet', { from: '2026-11-21' }, {}, 'refused early'],
    ['dates: in them', { from: '2026-11-20', until: '2026-11-20' }, {}, 'done'],
    ['dates: over', { until: '2026-11-19' }, {}, 'refused late'],
    ['retired', { retired: true }, {}, 'refused retired'],
    ['tier', { tiers: ['high'] }, {}, 'refused tier'],
    ['tier they have', { tiers: ['low'] }, {}, 'done'],
    ['a country they live in', { countries: ['DE'] }, { country: 'DE' }, 'done'],
    ['another country', { countries: ['DE'] }, { country: 'PE' }, 'refused country'],
    ['a country not known', { countries: ['DE'] }, {}, 'refused country-unknown'],
    ['old enough', { min_age: 18 }, { of_age: 18 }, 'done'],
    ['too young', { min_age: 18 }, { of_age: 16 }, 'refused age'],
    ['an age not known', { min_age: 18 }, {}, 'refused age-unknown'],
    ['somebody who left', {}, { status: 'alumni' }, 'refused not-a-member'],
    ['nothing left', { stock: 0 }, {}, 'refused gone'],
  ])('%s', (_, reward, ambassador, wanted) => {
    expect(tried(reward, ambassador, { program: { tiers } })).toBe(`maya--a ${wanted}`)
  })

  it('a campaign they took part in, a badge they have', () => {
    const more = {
      program: { badges: [{ slug: 'first', name: 'First', for: 'One', rule: { shares: 1 } }] },
      campaigns: { roast: { closes: '2026-11-30' } },
      shares: [{ by: 'maya', at: day(1), campaign: 'roast' }],
    }
    expect(tried({ campaigns: ['roast'], badges: ['first'] }, {}, more)).toBe('maya--a done')
    expect(tried({ campaigns: ['roast'], badges: ['first'] })).toBe('maya--a refused badge campaign')
  })

  it('the first places of a board, once nothing can change them', () => {
    const shares = [
      { by: 'maya', at: '2026-07-05T10:00:00Z' },
      { by: 'tom', at: day(1) },
    ]
    const place = (board: string) => tried({ place: { board, first: 1 } }, {}, { shares })
    expect(place('2026-Q3')).toBe('maya--a done')
    expect(place('2026-Q4')).toBe('maya--a refused place')
  })

  it('as often as the reward says; once when it costs nothing', () => {
    const files = new Files({
      awards: points({ maya: 500 }),
      rewards: { gift: { cost: 0 }, box: { cost: 10, per_member: 2 } },
    })
    const ids = ['a', 'b', 'c']
    files.run(ids.map((id) => claim('maya', id, 'box')))
    files.run(ids.map((id) => claim('maya', `g${id}`, 'gift')))
    expect(files.claims()).toEqual([
      'maya--a requested',
      'maya--b requested',
      'maya--c refused',
      'maya--ga requested',
      'maya--gb refused',
      'maya--gc refused',
    ])
  })
})

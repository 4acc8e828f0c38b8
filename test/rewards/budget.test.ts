import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command as rewards } from '../../scripts/commands/rewards.ts'
import { command as statement } from '../../scripts/commands/statement.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { budgetOf } from '../../scripts/core/rewards/budget.ts'
import { budgetText } from '../../scripts/core/rewards/budget-text.ts'
import { catalogueOf, offersFor } from '../../scripts/core/rewards/catalogue.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'
import { makeProgram, type ProgramLiteral } from '../support/program-builder.ts'
import { runCommand } from '../support/run-command.ts'
import { NOW, points } from './support.ts'

const steps = (...list: readonly ('requested' | 'approved' | 'sent' | 'delivered' | 'refused')[]) =>
  list.map((status) => ({ status, at: '2026-11-02T12:00:00Z', by: 'anna' }))

const LITERAL: ProgramLiteral = {
  program: { paid_ads: { name: 'Ads', per_thousand: 8, currency: 'EUR' } },
  awards: points({ maya: 900 }),
  shares: [
    { by: 'maya', at: '2026-11-03T10:00:00Z', audience: 3000 },
    { by: 'maya', at: '2026-11-04T10:00:00Z', audience: 1000 },
    { by: 'maya', at: '2026-11-05T10:00:00Z', audience: 9000, review: 'rejected' },
    { by: 'maya', at: '2026-09-05T10:00:00Z', audience: 500 },
  ],
  rewards: {
    mug: { cost: 10, price: { amount: 6.4, currency: 'EUR' } },
    trip: { cost: 10, price: { amount: 20, currency: 'PLN' } },
    talk: { cost: 10 },
  },
  redemptions: [
    { by: 'maya', reward: 'mug', cost: 10, at: '2026-11-02', steps: steps('requested', 'delivered') },
    { by: 'maya', reward: 'mug', cost: 10, at: '2026-11-02', steps: steps('requested', 'approved') },
    { by: 'maya', reward: 'mug', cost: 10, at: '2026-11-02', steps: steps('requested', 'refused') },
    { by: 'maya', reward: 'mug', cost: 10, at: '2026-11-02', steps: steps('requested') },
    { by: 'maya', reward: 'trip', cost: 10, at: '2026-11-02', steps: steps('requested', 'sent') },
    { by: 'maya', reward: 'talk', cost: 10, at: '2026-11-02', steps: steps('requested', 'delivered') },
    { by: 'maya', reward: 'mug', cost: 10, at: '2026-09-02', steps: steps('delivered') },
  ],
}

describe('what rewards cost', () => {
  const program = makeProgram(LITERAL)
  const counted = tally(program, Date.parse(NOW))

  it('is promised and fulfilled apart, by currency, by share and by a thousand people', () => {
    const budget = budgetOf(program, counted, '2026-Q4')
    expect(budget).toMatchObject({ season: '2026-Q4', unpriced: 1, shares: 2, reach: 4000 })
    expect(Object.fromEntries(budget.promised)).toEqual({ EUR: 6.4, PLN: 20 })
    expect(Object.fromEntries(budget.fulfilled)).toEqual({ EUR: 6.4 })
    expect(Object.fromEntries(budget.perShare)).toEqual({ EUR: 6.4, PLN: 10 })
    expect(Object.fromEntries(budget.perThousand)).toEqual({ EUR: 3.2, PLN: 5 })
    expect(Object.fromEntries(budgetOf(program, counted, undefined).fulfilled)).toEqual({ EUR: 12.8 })
  })

  it('is said in words, beside what ads cost', () => {
    const text = budgetText(budgetOf(program, counted, '2026-Q4'))
    expect(text).toContain('Promised: 6.40 EUR and 20.00 PLN. Fulfilled: 6.40 EUR.')
    expect(text).toContain('1 of these claims are of rewards without a price')
    expect(text).toContain('For a thousand people of the potential reach (4,000): 3.20 EUR and 5.00 PLN')
    expect(text).toContain('Ads, a thousand people: 8.00 EUR')
    expect(budgetText(budgetOf(program, counted, '2025-Q1'))).toContain('No share has counted in that time')
  })
})

describe('the catalogue', () => {
  it('says what is left, what is not offered yet, and leaves out what is over', () => {
    const program = makeProgram({
      ...LITERAL,
      rewards: {
        mug: { cost: 10, stock: 5 },
        trip: { cost: 5, from: '2026-12-01' },
        talk: { cost: 20, stock: 1 },
        old: { retired: true },
        past: { until: '2026-11-20' },
        endless: { cost: 30 },
      },
    })
    const offers = catalogueOf(program, tally(program, Date.parse(NOW)), Date.parse(NOW))
    expect(offers.map(({ slug, state, left }) => [slug, state, left])).toEqual([
      ['trip', 'coming', null],
      ['mug', 'open', 1],
      ['talk', 'gone', 0],
      ['endless', 'open', null],
    ])
  })

  it('shows each member what they can have first, then what is nearest, and never what cannot be sent to them', () => {
    const program = makeProgram({
      awards: points({ maya: 100 }),
      ambassadors: { maya: { country: 'PE' } },
      rewards: {
        near: { cost: 120 },
        far: { cost: 900 },
        yes: { cost: 100 },
        parcel: { cost: 1, countries: ['DE'] },
        wine: { cost: 1, min_age: 18 },
      },
    })
    const offers = offersFor(program, tally(program, Date.parse(NOW)))('maya')
    expect(offers.map(({ slug, hindrances }) => [slug, ...hindrances.map(({ why }) => why)])).toEqual([
      ['yes'],
      ['wine', 'age-unknown'],
      ['near', 'points'],
      ['far', 'points'],
    ])
  })
})

const FILES = {
  'content/program.yaml':
    "name: Small Crew\nbrand: Small\nurl: https://crew.small.example\ntimezone: Europe/Berlin\nmail: { from: Crew <crew@small.example>, postal_address: 'Kai 1, 20095 Hamburg' }\n",
  'content/ambassadors/maya.md':
    '---\nname: Maya <script>alert(1)</script>\nstatus: active\njoined: 2026-01-01\n---\n\nI like **rain**.\n',
  'content/awards/2026/maya--w.yaml':
    'ambassador: maya\npoints: 70\nreason: Kept the stand\nby: anna\nat: 2026-02-01\n',
  'content/rewards/mug.yaml': 'name: The mug\ncost: 30\n',
}

describe('the commands', () => {
  it('rewards prints JSON alone, and says what a season looks like', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const { out, said } = await runCommand(rewards, root, { values: { json: true } })
    expect(said).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      offers: [{ slug: 'mug', name: 'The mug', cost: 30, left: null }],
      budget: { season: '2026-Q4', promised: {}, shares: 0 },
    })
    const wrong = await runCommand(rewards, root, { values: { season: 'Q4' } })
    expect([wrong.code, wrong.said]).toEqual([2, 'There is no season "Q4": write one such as 2026-Q4, or all.\n'])
  })

  it('statement writes all that is known, as data and as a page that runs nothing', async () => {
    const root = writeTree(temporaryFolder(), FILES)
    const out = join(root, 'out')
    mkdirSync(out)
    expect((await runCommand(statement, root, { positionals: ['maya'], values: { out } })).code).toBe(0)
    const known = JSON.parse(readFileSync(join(out, 'maya.json'), 'utf8'))
    expect(known).toMatchObject({
      handle: 'maya',
      words: 'I like **rain**.',
      contact: 'none',
      standing: { points: 70, balance: 70 },
      awards: [{ id: 'maya--w', reason: 'Kept the stand', by: 'anna' }],
      points: [{ rule: 'award', points: 70, source: 'content/awards/2026/maya--w.yaml' }],
    })
    const page = readFileSync(join(out, 'maya.html'), 'utf8')
    expect(page).toContain('Kept the stand')
    expect(page).not.toContain('<script>')
    const wrong = await runCommand(statement, root, { positionals: ['mya'] })
    expect([wrong.code, wrong.said]).toEqual([2, 'There is no member "mya". Did you mean maya?\n'])
  })
})

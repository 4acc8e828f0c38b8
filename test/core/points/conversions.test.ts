import { describe, expect, it } from 'vitest'
import { explainJson, tallyJson } from '../../../scripts/core/points/contract.ts'
import { explain } from '../../../scripts/core/points/explain.ts'
import { statementText } from '../../../scripts/core/points/statement.ts'
import type { ProgramLiteral } from '../../support/program-builder.ts'
import { journalOf, notesOf, tallied } from './support.ts'

const RULES = { '2026-01-01': { conversion: { per_order: 20, percent: 10 } } }
const order = (more: object = {}): ProgramLiteral => ({
  rulesets: RULES,
  orders: [{ by: 'maya', at: '2026-11-03T10:00:00Z', amount: 34.5, ...more }],
})

describe('an order by a personal link', () => {
  it.each([
    // 20 an order, and a tenth of 34.50 cut to a whole number: 20 + 3
    ['earns by order and by money', 34.5, 23],
    // 0.29 x 100 is 28.999… in binary: a tenth of 290.00 is 29
    ['takes amounts as they were written', 290, 49],
    ['earns by order where nothing was paid', 0, 20],
  ])('%s', (_, amount, points) => {
    expect(journalOf(order({ amount }))).toEqual([`maya o1 conversion ${points} earned`])
  })

  it('settles after 14 days unless the rules say otherwise', () => {
    expect(journalOf(order(), '2026-11-17T09:59:59Z')).toEqual(['maya o1 conversion 23 settling'])
    expect(journalOf(order(), '2026-11-17T10:00:00Z')).toEqual(['maya o1 conversion 23 earned'])
    const short = { ...order(), rulesets: { '2026-01-01': { conversion: { per_order: 5, settle: '24h' } } } }
    expect(journalOf(short, '2026-11-04T10:00:00Z')).toEqual(['maya o1 conversion 5 earned'])
  })

  it('earns nothing when it is cancelled before that, and keeps its points when it is cancelled after', () => {
    const back = order({ cancelled: '2026-11-10' })
    expect(journalOf(back)).toEqual(['maya o1 conversion 0 void cancelled'])
    // As of the day before the parcel came back nobody knew.
    expect(journalOf(back, '2026-11-09T12:00:00Z')).toEqual(['maya o1 conversion 23 settling'])
    expect(journalOf(order({ cancelled: '2026-11-17T10:00:00Z' }))).toEqual(['maya o1 conversion 23 earned'])
    expect(notesOf(back, 'maya')).toEqual(['The order was cancelled or sent back: no points'])
  })

  it('earns nothing where the rules of its day name no conversion, or before any rules', () => {
    expect(journalOf({ ...order(), rulesets: { '2026-01-01': {} } })).toEqual([])
    expect(journalOf({ ...order(), rulesets: { '2026-11-04': RULES['2026-01-01'] } })).toEqual([])
  })

  it('stands in balance and season, on no campaign’s board, and between shares and awards of the same instant', () => {
    const literal: ProgramLiteral = {
      ...order({ id: 'x', campaign: 'roast', channel: 'instagram' }),
      campaigns: { roast: {} },
      shares: [{ by: 'maya', id: 'x', at: '2026-11-03T10:00:00Z', campaign: 'roast' }],
      awards: [{ to: 'maya', id: 'x', points: 5, at: '2026-11-03T10:00:00Z' }],
    }
    expect(journalOf(literal)).toEqual([
      'maya x share 100 earned',
      'maya x conversion 23 earned',
      'maya x award 5 earned',
    ])
    const { program, tally } = tallied(literal)
    const boards = JSON.parse(tallyJson(tally)).boards
    expect(boards.all[0]).toMatchObject({ points: 128, balance: 128, shares: 1 })
    expect(boards.campaigns.roast[0].points).toBe(100)
    expect(boards.seasons['2026-Q4'][0].points).toBe(128)
    const lines = JSON.parse(explainJson(tally.now, 'maya', explain(program, tally, 'maya'))).entries
    expect(lines[1]).toEqual({
      at: '2026-11-03T10:00:00Z',
      rule: 'conversion',
      points: 23,
      state: 'earned',
      source: 'content/orders/2026/maya--x.yaml',
      note: 'An order by your link: 23 points',
    })
  })

  it('says to the member when it is final', () => {
    const { program, tally } = tallied(order(), '2026-11-05T12:00:00Z')
    expect(statementText(program, tally, 'maya', explain(program, tally, 'maya'))).toContain(
      '2026-11-03  An order by your link     +23  final 11-17',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { addMonths } from '../../../scripts/core/points/balance.ts'
import type { AwardLiteral, ProgramLiteral, RedemptionLiteral } from '../../support/program-builder.ts'
import { tallied } from './support.ts'

const award = (points: number, at: string): AwardLiteral => ({ to: 'maya', points, at })
const claim = (cost: number, at: string, more: Partial<RedemptionLiteral> = {}): RedemptionLiteral => ({
  by: 'maya',
  cost,
  at,
  ...more,
})
const standing = (literal: ProgramLiteral, now?: string) => tallied(literal, now).tally.standings.get('maya')!

describe('redemptions', () => {
  it('lower the balance, never the score', () => {
    const { points, balance, redeemed } = standing({
      awards: [award(100, '2026-11-01')],
      redemptions: [claim(30, '2026-11-02')],
    })
    expect({ points, balance, redeemed }).toEqual({ points: 100, balance: 70, redeemed: 30 })
  })

  it('take what there is at their date and no more', () => {
    const literal = {
      awards: [award(100, '2026-11-01'), award(100, '2026-11-05')],
      redemptions: [claim(150, '2026-11-03')],
    }
    expect(standing(literal)).toMatchObject({ redeemed: 100, balance: 100 })
    expect(standing(literal, '2026-11-04T00:00:00Z')).toMatchObject({ redeemed: 100, balance: 0 })
  })

  it('of the same instant come after what is earned then', () => {
    const literal = { awards: [award(100, '2026-11-01T10:00:00Z')], redemptions: [claim(60, '2026-11-01T10:00:00Z')] }
    expect(standing(literal)).toMatchObject({ balance: 40 })
  })

  it.each([
    ['2026-11-01T22:59:59Z', 100],
    ['2026-11-01T23:00:00Z', 70],
    ['2026-11-02T12:00:00Z', 70],
    ['2026-11-05T12:00:00Z', 100],
    ['2026-11-07T12:00:00Z', 70],
  ])('stand by their newest step: at %s the balance is %i', (now, balance) => {
    const steps = [
      { status: 'requested' as const, at: '2026-11-02T12:00:00Z', by: 'maya' },
      { status: 'refused' as const, at: '2026-11-05T12:00:00Z', by: 'anna' },
      { status: 'approved' as const, at: '2026-11-07T12:00:00Z', by: 'anna' },
    ]
    const literal = { awards: [award(100, '2026-11-01')], redemptions: [claim(30, '2026-11-02', { steps })] }
    expect(standing(literal, now).balance).toBe(balance)
  })

  it('that are cancelled take nothing, before any step too they do', () => {
    const step = (status: 'cancelled' | 'requested', at: string) => [{ status, at, by: 'maya' }]
    const literal = (steps: RedemptionLiteral['steps']) => ({
      awards: [award(100, '2026-11-01')],
      redemptions: [claim(30, '2026-11-02', { steps })],
    })
    expect(standing(literal(step('cancelled', '2026-11-02T12:00:00Z'))).balance).toBe(100)
    expect(standing(literal(step('cancelled', '2027-11-02T12:00:00Z'))).balance).toBe(70)
  })

  it('are paid from earned points alone', () => {
    const rulesets = { '2026-01-01': { keep_live: '7d' } }
    const shares = [{ by: 'maya', at: '2026-11-01T10:00:00Z' }]
    const literal = { rulesets, shares, redemptions: [claim(30, '2026-11-02')] }
    expect(standing(literal, '2026-11-03T00:00:00Z')).toMatchObject({
      points: 100,
      settling: 100,
      earned: 0,
      balance: 0,
    })
    expect(standing(literal, '2026-11-09T00:00:00Z')).toMatchObject({
      points: 100,
      settling: 0,
      earned: 100,
      balance: 70,
    })
  })
})

describe('an award below zero', () => {
  it('may take the balance below zero; what comes in later fills it first', () => {
    const literal = {
      awards: [award(100, '2026-11-01'), award(-150, '2026-11-03'), award(70, '2026-11-05')],
      redemptions: [claim(10, '2026-11-04')],
    }
    expect(standing(literal, '2026-11-03T12:00:00Z')).toMatchObject({ points: -50, balance: -50 })
    expect(standing(literal)).toMatchObject({ points: 20, redeemed: 0, balance: 20 })
  })

  it('takes from what a redemption left', () => {
    const literal = {
      awards: [award(100, '2026-11-01'), award(-50, '2026-11-03')],
      redemptions: [claim(100, '2026-11-02')],
    }
    expect(standing(literal)).toMatchObject({ points: 50, redeemed: 100, balance: -50 })
  })
})

describe('expiry', () => {
  const program = { points_expire: '1 month' }

  it.each([
    ['2026-12-03T22:59:59Z', 100],
    ['2026-12-03T23:00:00Z', 0],
  ])('leaves points good through the same day a month later: at %s there are %i', (now, balance) => {
    expect(standing({ program, awards: [award(100, '2026-11-03T10:00:00Z')] }, now)).toMatchObject({
      points: 100,
      balance,
      expired: 100 - balance,
    })
  })

  it('takes the oldest first, and never what was spent', () => {
    const literal = {
      program,
      awards: [award(100, '2026-10-01'), award(100, '2026-11-01')],
      redemptions: [claim(130, '2026-11-01T12:00:00Z')],
    }
    expect(standing(literal, '2026-11-15T00:00:00Z')).toMatchObject({ expired: 0, redeemed: 130, balance: 70 })
    expect(standing(literal, '2026-12-15T00:00:00Z')).toMatchObject({ expired: 70, redeemed: 130, balance: 0 })
  })

  it('comes before a redemption of a later day', () => {
    const literal = { program, awards: [award(100, '2026-10-01')], redemptions: [claim(30, '2026-11-02')] }
    expect(standing(literal, '2026-11-15T00:00:00Z')).toMatchObject({ expired: 100, redeemed: 0, balance: 0 })
  })

  it('never happens where the program does not say so', () => {
    const rulesets = { '2000-01-01': {} }
    const shares = [{ by: 'maya', at: '2000-01-01T10:00:00Z' }]
    expect(standing({ rulesets, shares })).toMatchObject({ expired: 0, balance: 100 })
  })

  it.each([
    ['2026-11-03', 1, '2026-12-03'],
    ['2026-11-03', 12, '2027-11-03'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })
})

it('keeps a standing for everyone who has an entry, with a file or without', () => {
  const shares = [{ by: 'nobody', at: '2026-11-01T10:00:00Z' }]
  const { tally } = tallied({ shares, ambassadors: { ada: { status: 'paused' } } })
  expect([...tally.standings].map(([handle, { points, shares: posts }]) => [handle, points, posts])).toEqual([
    ['ada', 0, 0],
    ['nobody', 100, 1],
  ])
})

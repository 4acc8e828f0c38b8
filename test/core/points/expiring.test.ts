import { expect, it } from 'vitest'
import { balanceOf, expiringOf, expiryOf } from '../../../scripts/core/points/balance.ts'
import { nextTier } from '../../../scripts/core/points/tiers.ts'
import { at, tallied } from './support.ts'

const NOW = '2026-11-21T12:00:00Z'
const awards = [
  { to: 'maya', points: 100, at: '2026-01-10' },
  { to: 'maya', points: 40, at: '2026-03-10' },
  { to: 'maya', points: 5, at: '2026-03-10' },
]

function ofMaya(redemptions: readonly { at: number; cost: number }[], expire: string | undefined, now = NOW) {
  const { program, tally } = tallied({ awards, ...(expire && { program: { points_expire: expire } }) }, now)
  const goes = expiryOf(program.zone, program.settings.expireMonths)
  return {
    expiring: expiringOf(tally.entries, redemptions, goes, at(now)).map(({ at: when, points }) => [
      program.zone.dayOf(when - 1),
      points,
    ]),
    balance: balanceOf(tally.entries, redemptions, goes, at(now)).balance,
  }
}

it('says ahead which points go and on which day they are there for the last time; all together they are the balance', () => {
  expect(ofMaya([], '12 months')).toEqual({
    expiring: [
      ['2027-01-10', 100],
      ['2027-03-10', 45],
    ],
    balance: 145,
  })
})

it('spends the oldest first', () => {
  const spent = [{ at: at('2026-06-01T00:00:00Z'), cost: 110 }]
  expect(ofMaya(spent, '12 months')).toEqual({ expiring: [['2027-03-10', 35]], balance: 35 })
})

it('says nothing of what has gone, and nothing where points stay', () => {
  expect(ofMaya([], '12 months', '2027-02-01T00:00:00Z')).toEqual({ expiring: [['2027-03-10', 45]], balance: 45 })
  expect(ofMaya([], undefined)).toEqual({ expiring: [], balance: 145 })
})

it('says how far it is to the next tier', () => {
  const tiers = [
    { slug: 'low', name: 'Low', from: 0 },
    { slug: 'high', name: 'High', from: 500 },
  ]
  expect([-1, 0, 499, 500].map((points) => nextTier(points, tiers)?.missing)).toEqual([1, 500, 1, undefined])
})

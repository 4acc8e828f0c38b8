import type { Program } from '../../scripts/core/program.ts'
import { diceOf } from '../support/seeded.ts'
import { planProgram } from './support.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-21T09:00:00Z')
const ZONES = ['Europe/Berlin', 'America/Lima', 'Asia/Kathmandu', 'Australia/Sydney']

const day = (back: number) => new Date(NOW - back * DAY).toISOString().slice(0, 10)

/** A live program with many members, two posts each, and as many open campaigns as are asked for; the same for the same numbers. */
export function largeProgram(members: number, campaigns: number): Program {
  const dice = diceOf(7)
  const handles = Array.from({ length: members }, (_, index) => `m${index}`)
  return planProgram({
    mail: { weekly_cap: 3, newsletter: 'weekly' },
    program: { tiers: [{ slug: 'one', name: 'One', from: 100 }], benefits: { goodies: 'Tea', events: 'Cuppings' } },
    ambassadors: Object.fromEntries(
      handles.map((handle) => [
        handle,
        {
          joined: day(dice.int(0, 300)),
          timezone: dice.pick(ZONES),
          segments: [dice.pick(['fan', 'customer', 'friend'])],
          deliveries: { assignments: dice.pick(['email', 'email', 'sms', 'group'] as const) },
        },
      ]),
    ),
    campaigns: Object.fromEntries(
      Array.from({ length: campaigns }, (_, index) => [
        `c${index}`,
        {
          opens: day(dice.int(0, 20)),
          closes: day(-dice.int(2, 30)),
          ...(index % 4 === 0 && { for: { segments: ['fan', 'customer'], at_most: 500 } }),
        },
      ]),
    ),
    shares: handles.flatMap((by) =>
      [0, 1].map(() => ({
        by,
        at: new Date(NOW - dice.int(1, 250 * 24) * 3_600_000).toISOString().replace('.000Z', 'Z'),
        ...(dice.chance(30) && { campaign: `c${dice.int(0, campaigns - 1)}` }),
      })),
    ),
    news: [`${day(1)}-shop`],
  })
}

import { expect, it } from 'vitest'
import { sendHostile } from './hostile.ts'
import { HOSTILE_WAYS } from './hostile-ways.ts'

it.each(Object.entries(HOSTILE_WAYS))(
  'credits nobody wrongly and never falls over, whatever is sent by %s; all of it is taken, declined, asked about or kept aside with a reason',
  async (_, batch) => {
    const { sent, refused, account, wrong } = await sendHostile({ count: 220, seed: 3, batch })
    expect(wrong).toEqual([])
    const { accepted = 0, declined = 0, waiting = 0, quarantined = 0, seen } = account
    expect(accepted + declined + waiting + quarantined).toBe(seen)
    expect(sent + refused).toBeGreaterThan(190)
    expect([accepted, declined, waiting, quarantined + refused].every((count) => count > 0)).toBe(true)
  },
)

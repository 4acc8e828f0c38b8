import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEdge } from './crash/edge.ts'
import { playEveryGate, playMany } from './crash/settings.ts'

/** The short form of `npm run prove -- outbox`. */
describe('runs that die, sleep, overlap and lose answers', () => {
  let close = () => {}
  beforeAll(() => {
    close = openEdge()
  })
  afterAll(() => close())

  it('double nothing, lose nothing and hold nothing when one run stops at any of its awaits', async () => {
    const { sum, gates } = await playEveryGate(3)
    expect(gates).toBeGreaterThan(15)
    expect(sum.deaths).toBeGreaterThan(50)
    expect(sum).toMatchObject({ doubled: 0, lost: 0, held: 0, unwanted: 0, failures: 0, wrong: [] })
  }, 120_000)

  it('double and lose nothing over seeded schedules, and hold what the history cannot tell alone', async () => {
    const sums = await playMany(1, 240)
    expect(sums.size).toBe(6)
    for (const [name, sum] of sums) {
      expect(sum.deaths).toBeGreaterThan(0)
      expect(sum, name).toMatchObject({ doubled: 0, lost: 0, unwanted: 0, failures: 0, wrong: [] })
      if (/^keys remembered.*every 6 h$/.test(name)) expect(sum.held).toBeLessThanOrEqual(0.002 * sum.messages)
      if (name.includes('history 720 h')) expect(sum.held).toBe(0)
    }
  }, 120_000)
})

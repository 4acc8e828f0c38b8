import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Model } from './model.ts'
import { checkReplays, checkTwoRunners, settle, someLaid } from './schedules.ts'

describe('a run that may die at any moment', () => {
  it('gives, taken up again, the same end as one that did not: wherever it died, in whatever order, however often things came', async () => {
    const figures = await checkReplays({ seed: 6, runs: 15 })
    expect(figures.deaths).toBeGreaterThan(100)
    expect(figures.accepted).toBeGreaterThan(20)
  })

  it('gives the same end beside another run at the same moment', async () => {
    expect(await checkTwoRunners({ seed: 6, runs: 25 })).toBeGreaterThanOrEqual(25)
  })

  it('finds nothing to do the second time', async () => {
    await fc.assert(
      fc.asyncProperty(someLaid, async (laid) => {
        const model = new Model()
        for (const one of laid) await model.lay(one)
        await settle(model)
        const [state, commits] = [model.state(), model.inbox.commits]
        await model.run()
        expect([model.state(), model.inbox.commits]).toEqual([state, commits])
      }),
      { seed: 6, numRuns: 15 },
    )
  })
})

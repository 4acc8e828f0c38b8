import { expect, it } from 'vitest'
import { liveAMonth } from './month.ts'

it('forfeits what was taken down early and nothing else, through outages, limits, redirects and doors that close', async () => {
  const month = await liveAMonth(1, 150, 3)
  expect(month).toMatchObject({ posts: 150, wrong: [], missed: [], byError: 0, strays: 0 })
  expect(month.forfeited).toBeGreaterThan(10)
  expect(month.kept).toBeGreaterThan(80)
  expect(month.removedLater).toBeGreaterThan(3)
  expect(month.troubled).toBeGreaterThan(20)
}, 60_000)

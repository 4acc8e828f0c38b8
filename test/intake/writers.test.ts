import { expect, it } from 'vitest'
import { manyWriters } from './writers.ts'

it('keeps every post of writers who push at the same moment, once each, while the intake takes them in', async () => {
  const found = await manyWriters({ writers: 3, posts: 6 })
  expect(found).toMatchObject({ kept: 6, different: 6, left: 0, accepted: 6, clean: true })
}, 60_000)

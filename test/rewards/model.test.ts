import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acts, play } from './model.ts'

it('does with random commands, replays, reorderings and races what a simple model does', () => {
  let [commands, refused] = [0, 0]
  fc.assert(
    fc.property(acts, (list) => {
      const played = play(list)
      commands += played.commands
      refused += played.refused
    }),
    { numRuns: 80, seed: 7 },
  )
  expect(commands).toBeGreaterThan(2000)
  expect(refused).toBeGreaterThan(100)
})

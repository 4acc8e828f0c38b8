import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'
import { runUntilDone, writeMany } from './many.ts'

it('looks at more posts than one run may ask for in several, each going on where the last one stopped', async () => {
  const root = temporaryFolder()
  writeMany(root, 96)
  const { runs, seen, twice } = await runUntilDone(root, 96, { requests: '40', minutes: '5' }, 400)
  expect({ seen, twice }).toEqual({ seen: 96, twice: 0 })
  expect(runs.length).toBeGreaterThanOrEqual(3)
  for (const { requests } of runs) expect(requests).toBeLessThanOrEqual(40)
  // What one run leaves is what the next ones look at; places are asked for a witness besides.
  expect(runs[0]!.left).toBeGreaterThanOrEqual(96 - 40)
  expect(runs.at(-1)!.left).toBe(0)
}, 60_000)

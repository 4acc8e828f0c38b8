import { expect, it } from 'vitest'
import { play } from './play.ts'
import type { Disturbed } from './stage.ts'

/** By the run's number, one every two days. */
const WEATHER: readonly (Disturbed | 'missed')[] = [
  { down: true },
  { twice: true },
  { stopAt: 12 },
  'missed',
  'missed',
  'missed',
  'missed',
]

it('ends as without a disturbance: a provider down, a double start, a cancelled run, a week without any, a broken main', async () => {
  const calm = await play(48)
  const rough = await play(48, (tick) => WEATHER[tick] ?? {}, [1, 13])
  expect(calm.ends).toEqual(Array(10).fill('success'))
  expect(rough.ends).toEqual(['success', 'success', 'success', 'cancelled', 'success', 'success', 'success'])
  expect(rough.said.join('\n')).toContain('no mail is sent')
  expect(rough.said.join('\n')).toContain('The newest content has errors since commit')
  expect(calm.lasting).toEqual(['moved-in/maya', 'moved-in/tom', 'share/tom--a1/verified', 'welcome/zoe'])
  const { ends: _a, said: _b, ...left } = rough
  const { ends: _c, said: _d, ...right } = calm
  expect(left).toEqual(right)
  expect(left).toMatchObject({ doubled: 0, isPublished: true, queue: { count: 1 }, troubles: { open: 0 } })
}, 120_000)

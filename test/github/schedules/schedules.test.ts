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
  const [calm, rough] = await Promise.all([play(72), play(48, (tick) => WEATHER[tick] ?? {}, [1, 13])])
  expect(calm.ends).toEqual(Array(7).fill('success'))
  expect(calm.troubles).toEqual([])
  expect(rough.ends).toEqual(['failure', 'success', 'success', 'cancelled', 'success', 'success', 'success'])
  expect(rough.said.join('\n')).toContain('The newest content has errors since commit')
  expect(rough.troubles).toEqual([expect.stringContaining('**tick** has failed once')])
  expect(rough.troubles[0]).toMatch(
    /in `send`\.[\s\S]*It said: Resend does not say who bounced[\s\S]*Internal server error[\s\S]*Mend: Nothing is lost/,
  )
  expect(calm.end.lasting).toEqual(expect.arrayContaining(['share/tom--a1/verified', 'welcome/zoe']))
  expect(rough.end).toEqual(calm.end)
  expect(rough.end).toMatchObject({ doubled: 0, isPublished: true, queue: { count: 1 }, openTroubles: 0 })
}, 120_000)

import { expect, it } from 'vitest'
import { claimsInTime } from '../../scripts/core/laws/claims-in-time.ts'
import { redemptionsCovered } from '../../scripts/core/laws/redemptions-covered.ts'
import { unknownNames } from '../../scripts/core/laws/unknown-names.ts'
import { at, claim, Files, NOW, points } from './support.ts'

const context = { now: at(NOW), broken: new Set<string>() }

it('has nothing to say of claims that the plan refused', () => {
  const files = new Files({
    awards: points({ maya: 100 }),
    rewards: { box: { cost: 50, stock: 1 }, past: { cost: 1, until: '2026-11-01' }, dear: { cost: 900 } },
  })
  files.run(['box', 'box', 'past', 'dear'].map((reward, index) => claim('maya', `c${index}`, reward)))
  expect(files.claims().map((one) => one.split(' ')[1])).toEqual(['requested', 'refused', 'refused', 'refused'])
  expect(claimsInTime(files.program, context)).toEqual([])
  expect(redemptionsCovered(files.program, context)).toEqual([])
})

it('names a reward’s conditions and a code’s folder that nothing else knows', () => {
  const { program } = new Files({
    rewards: { box: { badges: ['nope'], campaigns: ['nowhere'] } },
    files: ['codes/lost/a1.age'],
  })
  expect(unknownNames(program, context).map(({ code, file }) => [code, file])).toEqual([
    ['unknown-badge', 'rewards/box.yaml'],
    ['unknown-campaign', 'rewards/box.yaml'],
    ['unknown-reward', 'codes/lost/a1.age'],
  ])
})

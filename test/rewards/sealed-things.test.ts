import { describe, expect, it } from 'vitest'
import type { RedemptionFile } from '../../schemas/redemption.ts'
import { claim, Files, points, resultsOf, step } from './support.ts'

describe('codes', () => {
  const literal = {
    awards: points({ maya: 500, tom: 500 }),
    rewards: { code: { cost: 10, kind: 'code' as const } },
    files: ['codes/code/x1.age', 'codes/code/x2.age'],
  }

  it('are dealt once each when a claim is sent, and lie in the folder until it is delivered', () => {
    const files = new Files(literal)
    files.run([claim('maya', 'a', 'code'), claim('tom', 'b', 'code'), claim('tom', 'c', 'code')])
    expect(files.claims()).toEqual(['maya--a requested', 'tom--b requested', 'tom--c refused'])
    files.run([step('sent', 'tom--b')])
    files.run([step('sent', 'maya--a'), step('sent', 'tom--b')])
    expect(files.program.redemptions.map(({ id, file }) => [id, file.code])).toEqual([
      ['maya--a', 'x2'],
      ['tom--b', 'x1'],
      ['tom--c', undefined],
    ])
    expect(files.program.codes.get('code')).toEqual(['x1', 'x2'])
    files.run([step('delivered', 'tom--b', { by: 'tom', as: 'member' })])
    expect(files.program.codes.get('code')).toEqual(['x2'])
  })

  it('are never dealt again, whatever became of the claim', () => {
    const files = new Files({ ...literal, files: ['codes/code/x1.age'] })
    files.run([claim('maya', 'a', 'code'), step('sent', 'maya--a')])
    files.run([step('cancelled', 'maya--a')])
    expect(resultsOf(files.run([claim('tom', 'b', 'code')]))).toEqual(['tom--b refused gone'])
  })

  it('that ran out stop the sending of what was promised, and nothing is written', () => {
    const promised: RedemptionFile['steps'] = [
      { status: 'requested', at: '2026-11-01T12:00:00Z', by: 'maya' },
      { status: 'approved', at: '2026-11-01T13:00:00Z', by: 'anna' },
    ]
    const had: RedemptionFile['steps'] = [{ status: 'delivered', at: '2026-10-02T12:00:00Z', by: 'anna' }]
    const files = new Files({
      ...literal,
      files: [],
      redemptions: [
        { by: 'tom', id: 'z', reward: 'code', cost: 10, code: 'x1', at: '2026-10-01', steps: had },
        { by: 'maya', id: 'a', reward: 'code', cost: 10, at: '2026-11-01', steps: promised },
      ],
    })
    const plan = files.plan([step('sent', 'maya--a')])
    expect([resultsOf(plan), plan.changes]).toEqual([['maya--a no-code'], []])
  })
})

it('forgets a sealed name and address as soon as the thing has arrived', () => {
  const address = 'redemptions/2026/maya--a.age'
  const files = new Files({
    awards: points({ maya: 500 }),
    rewards: { cup: { cost: 10, address: true } },
    files: [address],
  })
  files.run([claim('maya', 'a', 'cup'), step('sent', 'maya--a')])
  expect(files.paths).toContain(address)
  files.run([step('delivered', 'maya--a')])
  expect(files.paths).not.toContain(address)
})

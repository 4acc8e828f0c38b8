import { describe, expect, it } from 'vitest'
import { type PlanLiteral, planAt, planProgram, receipts } from './support.ts'

const NOW = '2026-11-20T12:00:00'

/** Which aims of `new` are met after what they were told. */
function met(literal: PlanLiteral, ...told: readonly string[]) {
  const program = planProgram({
    program: { benefits: { goodies: 'Tea', events: 'Cuppings' } },
    ...literal,
    ambassadors: { old: { joined: '2026-01-02' }, new: { joined: '2026-11-10' }, ...literal.ambassadors },
  })
  const { progress } = planAt(program, NOW, { receipts: receipts(...told) })
  const one = progress.find(({ handle }) => handle === 'new')!
  return { stages: Object.keys(one.met), phase: one.phase, next: one.next }
}

describe('the four aims of the first weeks', () => {
  it('are open at first, and somebody is on their way until all are met', () => {
    expect(met({})).toEqual({ stages: [], phase: 'onboarding', next: 'belongs' })
  })

  it('belonging takes a welcome and an introduction to the others', () => {
    expect(met({}, 'welcome/new @ 2026-11-10T12:00:00').next).toBe('belongs')
    expect(met({}, 'welcome/new @ 2026-11-10T12:00:00', 'introduce/2026-11-10/old @ 2026-11-11T09:00:00')).toEqual({
      stages: ['belongs'],
      phase: 'onboarding',
      next: 'excited',
    })
    expect(met({}, 'moved-in/new @ 2026-11-10T12:00:00').stages).toEqual(['belongs'])
  })

  it('excitement takes hearing of all there is to get, or wanting some of it', () => {
    const told = ['welcome/new @ 2026-11-10T12:00:00', 'benefits/new/1 @ 2026-11-17T12:00:00']
    expect(met({}, ...told).stages).toEqual([])
    expect(met({}, ...told, 'benefits/new/2 @ 2026-11-18T12:00:00').stages).toEqual(['excited'])
    expect(met({ mail: { benefits: 'at-once' } }, told[0]!).stages).toEqual(['excited'])
    expect(met({ redemptions: [{ by: 'new', cost: 0, at: '2026-11-15' }] }).stages).toEqual(['excited'])
    expect(met({ ambassadors: { tom: { joined: '2026-11-15', referred_by: 'new' } } }).stages).toEqual(['excited'])
  })

  it('knowing takes a task or a post that was found right; acting takes a post', () => {
    expect(met({}, 'assignment/hello/new @ 2026-11-10T12:00:00').stages).toEqual(['knows'])
    const post = { by: 'new', at: '2026-11-15' }
    expect(met({ shares: [{ ...post, review: 'pending' }] }).stages).toEqual(['acted'])
    expect(met({ shares: [{ ...post, review: 'rejected' }] }).stages).toEqual([])
    expect(met({ shares: [post] }).stages).toEqual(['knows', 'acted'])
  })

  it('are all met by who came back with a second post', () => {
    const shares = [
      { by: 'new', at: '2026-11-15' },
      { by: 'new', at: '2026-11-16' },
    ]
    expect(met({ shares })).toEqual({
      stages: ['belongs', 'excited', 'knows', 'acted'],
      phase: 'ongoing',
      next: undefined,
    })
  })

  it('may be noted by a person, which stands before all evidence', () => {
    expect(met({ ambassadors: { new: { joined: '2026-11-10', stages: { excited: '2026-11-12' } } } }).stages).toEqual([
      'excited',
    ])
    expect(met({ ambassadors: { new: { joined: '2026-11-10', stages: { excited: '2026-12-12' } } } }).stages).toEqual(
      [],
    )
  })
})

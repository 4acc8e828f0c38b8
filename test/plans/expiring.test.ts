import { describe, expect, it } from 'vitest'
import { fatesOf, planAt, planProgram, receipts } from './support.ts'

const program = (points_expire?: string) =>
  planProgram({
    program: points_expire === undefined ? {} : { points_expire },
    ambassadors: { maya: { joined: '2026-01-02' } },
    awards: [{ to: 'maya', points: 100, at: '2026-03-10' }],
  })

const told = (when: string, expire?: string, sent: string[] = []) =>
  fatesOf(planAt(program(expire), when, { receipts: receipts(...sent) }), 'expiring/')

describe('points that will go', () => {
  it('are announced once, thirty days ahead, at the send hour', () => {
    expect(told('2026-08-10T10:00:00+02:00', '6 months')).toEqual([])
    expect(told('2026-08-11T08:30:00+02:00', '6 months')).toEqual(['expiring/maya/2026-09-10: waits send-hour'])
    expect(told('2026-08-11T10:00:00+02:00', '6 months')).toEqual(['expiring/maya/2026-09-10: email'])
    expect(told('2026-08-12T10:00:00+02:00', '6 months', ['expiring/maya/2026-09-10 @ 2026-08-11T10:00'])).toEqual([
      'expiring/maya/2026-09-10: not already-sent',
    ])
    expect(told('2026-09-11T10:00:00+02:00', '6 months')).toEqual([])
  })

  it('are no matter where points never go', () => {
    expect(told('2026-08-11T10:00:00+02:00')).toEqual([])
  })
})

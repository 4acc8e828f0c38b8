import { describe, expect, it } from 'vitest'
import type { ProgramLiteral, ShareLiteral } from '../../support/program-builder.ts'
import { verdictsOf } from './support.ts'

const POST = 'https://www.instagram.com/p/Cx1abc/'
const SAME = 'https://instagram.com/reel/Cx1abc?igsh=zz'
const share = (id: string, at: string, more: Partial<ShareLiteral> = {}): ShareLiteral => ({
  by: 'maya',
  id,
  at,
  ...more,
})

describe('one post twice', () => {
  const early = '2026-11-01T12:00:00Z'
  const late = '2026-11-02T12:00:00Z'
  const two = (one: Partial<ShareLiteral>, other: Partial<ShareLiteral>): ProgramLiteral => ({
    shares: [share('early', early, { url: POST, ...one }), share('late', late, { url: SAME, ...other })],
  })
  const tom = { by: 'tom' }

  it.each<[string, ProgramLiteral, string, string]>([
    ['verified after verified', two({}, tom), 'counted', 'duplicate'],
    ['verified after pending', two({ review: null }, tom), 'duplicate', 'counted'],
    ['pending after verified', two({}, { ...tom, review: null }), 'counted', 'duplicate'],
    ['pending after pending', two({ review: null }, { ...tom, review: null }), 'counted', 'duplicate'],
    ['verified after rejected', two({ review: 'rejected' }, tom), 'rejected', 'counted'],
    ['pending after rejected', two({ review: 'rejected' }, { ...tom, review: null }), 'rejected', 'counted'],
    ['of one member', two({}, {}), 'counted', 'duplicate'],
    ['made together, named by the first', two({ with: ['tom'] }, tom), 'counted', 'counted'],
    ['made together, named by the second', two({}, { ...tom, with: ['maya'] }), 'counted', 'counted'],
    [
      'made together, both pending',
      two({ with: ['tom'], review: null }, { ...tom, review: null }),
      'counted',
      'counted',
    ],
    ['made with a third', two({ with: ['ada'] }, tom), 'counted', 'duplicate'],
    ['made with oneself', two({ with: ['maya'] }, { with: ['maya'] }), 'counted', 'duplicate'],
    ['of different posts', two({}, { url: 'https://www.instagram.com/p/Cx1abd/' }), 'counted', 'counted'],
    ['without any link', two({ url: undefined }, { url: undefined }), 'counted', 'counted'],
  ])('%s', (_, literal, first, second) => {
    expect(verdictsOf(literal)).toEqual({ early: first, late: second })
  })

  it('a pending share repeats a verified one even where that is void', () => {
    const campaigns = { roast: { opens: '2026-11-10' } }
    const literal = { campaigns, ...two({ campaign: 'roast' }, { ...tom, review: null }) }
    expect(verdictsOf(literal)).toEqual({ early: 'outside-window', late: 'duplicate' })
  })

  it('a verified share does not repeat a void one', () => {
    const campaigns = { roast: { opens: '2026-11-10' } }
    expect(verdictsOf({ campaigns, ...two({ campaign: 'roast' }, tom) })).toEqual({
      early: 'outside-window',
      late: 'counted',
    })
  })

  it('three at once: one duplicate takes nothing from the next', () => {
    const shares = ['a', 'b', 'c'].map((id, index) =>
      share(id, `2026-11-0${index + 1}T12:00:00Z`, { url: POST, by: id, with: id === 'b' ? ['c'] : [] }),
    )
    expect(verdictsOf({ shares })).toEqual({ a: 'counted', b: 'duplicate', c: 'duplicate' })
  })

  it('at the same instant the id decides', () => {
    const shares = [share('b', early, { url: POST, by: 'ada' }), share('a', early, { url: POST, by: 'zoe' })]
    expect(verdictsOf({ shares })).toEqual({ b: 'counted', a: 'duplicate' })
  })
})

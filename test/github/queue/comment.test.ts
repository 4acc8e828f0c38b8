import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionsIn } from '../../../scripts/core/queue/comment.ts'

describe('a comment on the queue', () => {
  it.each([
    ['/accept all', [{ verb: 'accept', ids: 'all' }]],
    ['  /Accept maya--k3f9  ', [{ verb: 'accept', ids: ['maya--k3f9'] }]],
    ['/accept `maya--k3f9`, tom--p2d7', [{ verb: 'accept', ids: ['maya--k3f9', 'tom--p2d7'] }]],
    [
      '/decline tom--p2d7 The link leads nowhere.',
      [{ verb: 'decline', id: 'tom--p2d7', reason: 'The link leads nowhere.' }],
    ],
    [
      'Thanks!\r\n/accept pia\r\n/decline x--1 no',
      [
        { verb: 'accept', ids: ['pia'] },
        { verb: 'decline', id: 'x--1', reason: 'no' },
      ],
    ],
    ['/accept K3F9-7Q2A', [{ verb: 'accept', ids: ['k3f9-7q2a'] }]],
    ['/answer k3f9-7q2a On Sunday at four.', [{ verb: 'answer', id: 'k3f9-7q2a', words: 'On Sunday at four.' }]],
    ['/there maya--k3f9 tom--p2d7', [{ verb: 'look', ids: ['maya--k3f9', 'tom--p2d7'], seen: 'live' }]],
    ['/gone `maya--k3f9`.', [{ verb: 'look', ids: ['maya--k3f9'], seen: 'gone' }]],
    ['I would /accept all of them', []],
    ['> /accept all', []],
    ['```\n/accept all\n```', []],
    ['/acceptable', []],
  ])('%j', (body, decisions) => {
    expect(decisionsIn(body)).toEqual({ decisions, unclear: [] })
  })

  it.each([
    '/accept',
    '/accept ../../x',
    '/decline maya--k3f9',
    '/decline all because',
    '/accept all maya--k3f9',
    '/decline',
    '/gone all',
    '/there',
  ])('is told when it cannot be followed: %j', (body) => {
    expect(decisionsIn(body)).toEqual({ decisions: [], unclear: [body] })
  })

  it('never names anything but ids, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('/accept ', '/decline ', '/answer ', '/gone ', 'all', 'maya--k3f9', '\n'),
          ),
        ),
        (parts) => {
          for (const decision of decisionsIn(parts.join('')).decisions) {
            const ids = 'id' in decision ? [decision.id] : decision.ids === 'all' ? [] : decision.ids
            for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/)
          }
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { decisionsIn } from '../../../scripts/core/queue/comment.ts'
import { planDecisions } from '../../../scripts/core/queue/decide.ts'
import { planQueue, type QueueSources, waitingCount } from '../../../scripts/core/queue/queue.ts'
import { workingDayAfter, workingDays } from '../../../scripts/core/queue/working-days.ts'
import { queueDocument } from '../../../scripts/core/render/queue.ts'
import { zoneOf } from '../../../scripts/core/zone.ts'
import { makeProgram, type ProgramLiteral } from '../../support/program-builder.ts'

/** A Saturday. */
const NOW = Date.parse('2026-11-21T12:00:00Z')
const BASE: ProgramLiteral = {
  program: { home: 'private', review: { working_days: 2 } },
  rulesets: { '2020-01-01': { keep_live: '48h' } },
  ambassadors: { maya: { github: 'MayaL' }, pia: { status: 'applied', joined: '2026-11-19' }, tom: {} },
  campaigns: {
    roast: { opens: '2026-11-01', closes: '2026-11-22' },
    light: { opens: '2026-11-10', closes: '2026-12-22' },
    hello: { opens: '2026-01-01', starter: true },
    later: { opens: '2026-11-20', closes: '2026-12-22' },
  },
  shares: [
    { by: 'maya', id: 'a', at: '2026-11-16T10:00:00Z', review: 'pending', campaign: 'roast' },
    { by: 'tom', id: 'b', at: '2026-11-20T10:00:00Z', review: 'pending' },
    { by: 'tom', id: 'c', at: '2026-11-19T20:00:00Z', review: 'verified' },
    { by: 'lea', id: 'd', at: '2026-08-01T20:00:00Z', review: 'verified' },
  ],
  rewards: { box: {} },
  redemptions: [{ by: 'tom', cost: 100, at: '2026-11-18' }],
}

const queueOf = (literal: ProgramLiteral = BASE, sources: QueueSources = { problems: [] }) =>
  planQueue(makeProgram(literal), sources, NOW)

const decide = (body: string, login = 'anna', literal = BASE, sources: QueueSources = { problems: [] }) =>
  planDecisions(makeProgram(literal), queueOf(literal, sources), decisionsIn(body).decisions, {
    login,
    written: NOW,
    now: NOW,
  })

describe('the review queue', () => {
  it('lists what waits, the oldest first, with its age against what was promised', () => {
    const { shares, applications } = queueOf()
    expect(shares).toMatchObject([
      { id: 'maya--a', days: 4, promised: '2026-11-18', late: true },
      { id: 'tom--b', days: 0, promised: '2026-11-24', late: false },
    ])
    expect(applications).toMatchObject([{ id: 'pia', days: 1, late: false }])
  })

  it('lists what ends, what nobody joined, who went quiet, and rewards to hand over', () => {
    const queue = queueOf()
    expect(queue.finalToday.map(({ id }) => id)).toEqual(['tom--c'])
    expect(queue.closing.map(({ slug }) => slug)).toEqual(['roast'])
    expect(queue.unjoined.map(({ slug }) => slug)).toEqual(['light'])
    expect(queue.quiet).toMatchObject([{ handle: 'lea' }])
    expect(queue.claims).toMatchObject([{ handle: 'tom', status: 'requested' }])
    expect(waitingCount(queue)).toBe(4)
  })

  it('lists posts that a look did not find, found hidden or found with another account; what was seen lately needs no eyes', () => {
    const check = (at: string, seen: 'live' | 'gone' | 'private', author?: 'another') => [
      { at, seen, how: 'bluesky', ...(author && { author }) },
    ]
    const final = { by: 'maya', at: '2026-11-19T20:00:00Z', review: 'verified', channel: 'bluesky' } as const
    const queue = queueOf({
      ...BASE,
      shares: [
        { ...final, id: 'seen', checks: check('2026-11-21T11:00:00Z', 'live') },
        { ...final, id: 'gone', checks: check('2026-11-21T11:00:00Z', 'gone') },
        { ...final, id: 'hidden', checks: check('2026-11-20T11:00:00Z', 'private') },
        { ...final, id: 'other', checks: check('2026-11-20T11:00:00Z', 'live', 'another') },
        { ...final, id: 'unseen' },
        { ...final, id: 'past', at: '2026-11-01T20:00:00Z', checks: check('2026-11-03T11:00:00Z', 'private') },
      ],
    })
    expect(queue.doubts.map(({ share, why }) => `${share.id} ${why}`)).toEqual([
      'maya--gone gone',
      'maya--hidden private',
      'maya--other not-theirs',
    ])
    expect(queue.finalToday.map(({ id }) => id)).toEqual(['maya--hidden', 'maya--other', 'maya--unseen'])
  })

  it('says beside a post that was found without a disclosure tag to ask for it, and how a doubt is settled', () => {
    const program = makeProgram({
      ...BASE,
      shares: [
        { by: 'maya', id: 'bare', at: '2026-11-20T10:00:00Z', review: 'pending', disclosed: false },
        { by: 'tom', id: 'said', at: '2026-11-20T10:00:00Z', review: 'pending', disclosed: true },
        {
          by: 'tom',
          id: 'gone',
          at: '2026-11-19T20:00:00Z',
          review: 'verified',
          checks: [{ at: '2026-11-21T11:00:00Z', seen: 'gone', how: 'bluesky' }],
        },
      ],
    })
    const { sections } = queueDocument(planQueue(program, { problems: [] }, NOW), { program, url: '', branch: 'main' })
    const text = JSON.stringify(sections)
    expect(text.match(/Found without a disclosure tag/g)).toHaveLength(1)
    expect(text).toMatch(
      /Posts to look at yourself.*its member is told.*Still there\? Comment `\/there tom--gone`\. Gone\? `\/gone tom--gone`/,
    )
  })

  it('takes a person’s word on a post: still there settles a doubt, gone takes it down from when it was first missing', () => {
    const gone = { at: '2026-11-21T11:00:00Z', seen: 'gone', how: 'bluesky' } as const
    const share = { by: 'tom', at: '2026-11-19T20:00:00Z', review: 'verified', channel: 'bluesky' } as const
    const literal: ProgramLiteral = {
      ...BASE,
      shares: [
        { ...share, id: 'a', checks: [gone] },
        { ...share, id: 'b' },
        { ...share, id: 'down', removed: '2026-11-20T20:00:00Z' },
      ],
    }
    const seenBy = (seen: 'live' | 'gone') => ({ at: '2026-11-21T12:00:00Z', seen, how: 'person' })
    expect(decide('/there tom--a\n/gone tom--b', 'anna', literal)).toMatchObject({
      changes: [{ set: [{ at: ['checks'], value: [gone, seenBy('live')] }] }, {}],
      outcomes: [
        { id: 'tom--a', what: 'seen' },
        { id: 'tom--b', what: 'gone' },
      ],
    })
    expect(decide('/gone tom--a', 'anna', literal).changes).toMatchObject([
      {
        set: [
          { at: ['checks'], value: [gone, seenBy('gone')] },
          { at: ['removed'], value: gone.at },
        ],
      },
    ])
    expect(decide('/gone tom--down tom--never', 'anna', literal)).toMatchObject({
      changes: [],
      outcomes: [{ what: 'closed' }, { what: 'unknown' }],
    })
    expect(decide('/there tom--a', 'tom', literal)).toMatchObject({ changes: [], outcomes: [{ what: 'own' }] })
    const looked: ProgramLiteral = { ...literal, shares: [{ ...share, id: 'a', checks: [gone, seenBy('live')] }] }
    expect([queueOf(looked).doubts, queueOf(looked).finalToday]).toEqual([[], []])
    expect(decide('/there tom--a', 'anna', looked)).toMatchObject({ changes: [], outcomes: [{ what: 'seen' }] })
  })

  it('lists what speaks against a post beside it, and what has been looked at no more', () => {
    const flag = (file: string) => ({ code: 'duplicate-post', message: 'Twice', file }) as const
    const waits = flag('shares/2026/11/20/tom--b.yaml')
    const settled = flag('shares/2026/11/19/tom--c.yaml')
    const member = { code: 'same-account', message: 'One account', file: 'ambassadors/tom.md' } as const
    const queue = queueOf(BASE, { problems: [waits, settled, member] })
    expect(queue.shares.map(({ flags }) => flags)).toEqual([[], [waits]])
    expect(queue.flags).toEqual([member])
  })

  it('is empty for a program in which nothing waits', () => {
    expect(waitingCount(queueOf({}))).toBe(0)
  })

  it.each([
    ['2026-11-20T10:00:00Z', '2026-11-23T10:00:00Z', 1],
    ['2026-11-21T10:00:00Z', '2026-11-22T10:00:00Z', 0],
    ['2026-11-16T00:30:00Z', '2026-11-23T00:30:00Z', 5],
  ])('counts working days: %s to %s is %i', (from, to, days) => {
    expect(workingDays(Date.parse(from), Date.parse(to), zoneOf('Europe/Berlin'))).toBe(days)
  })

  it('promises a working day', () => {
    expect(workingDayAfter(Date.parse('2026-11-20T10:00:00Z'), 1, zoneOf('Europe/Berlin'))).toBe('2026-11-23')
  })
})

describe('a decision', () => {
  it('signs the review with who decided and when', () => {
    expect(decide('/accept maya--a')).toEqual({
      changes: [
        {
          op: 'edit',
          path: 'shares/2026/11/16/maya--a.yaml',
          set: [{ at: ['review'], value: { status: 'verified', by: 'anna', at: '2026-11-21T12:00:00Z' } }],
        },
      ],
      outcomes: [{ id: 'maya--a', what: 'accepted' }],
      handedOn: new Map(),
    })
  })

  it('keeps the reason where the files are private, and out of them where anybody reads them', () => {
    const open = { ...BASE, program: { ...BASE.program, home: 'public' as const } }
    expect(decide('/decline tom--b The link is dead').changes).toMatchObject([
      { set: [{ value: { status: 'rejected', note: 'The link is dead' } }] },
    ])
    const outside = decide('/decline tom--b The link is dead', 'anna', open)
    expect(JSON.stringify(outside.changes)).not.toContain('dead')
    expect(outside.outcomes).toEqual([{ id: 'tom--b', what: 'reason-kept-out' }])
  })

  it('of all leaves out what has a mark, what came after the comment, and one’s own', () => {
    const flagged: QueueSources = {
      problems: [{ code: 'duplicate-post', message: 'Twice', file: 'shares/2026/11/20/tom--b.yaml' }],
    }
    expect(decide('/accept all', 'anna', BASE, flagged).outcomes).toEqual([{ id: 'maya--a', what: 'accepted' }])
    const program = makeProgram(BASE)
    const early = { login: 'anna', written: Date.parse('2026-11-17T00:00:00Z'), now: NOW }
    expect(planDecisions(program, queueOf(), decisionsIn('/accept all').decisions, early).outcomes).toEqual([
      { id: 'maya--a', what: 'accepted' },
    ])
    expect(decide('/accept all', 'mayal').outcomes).toEqual([
      { id: 'maya--a', what: 'own' },
      { id: 'tom--b', what: 'accepted' },
    ])
  })

  it('takes an applicant in, or not', () => {
    expect(decide('/accept pia').changes).toEqual([
      {
        op: 'edit',
        path: 'ambassadors/pia.md',
        set: [
          { at: ['status'], value: 'active' },
          { at: ['joined'], value: '2026-11-21T12:00:00Z' },
        ],
      },
    ])
    expect(decide('/decline pia not now').changes).toMatchObject([{ set: [{ at: ['status'], value: 'declined' }] }])
  })

  it('changes nothing that is settled, unknown or named twice', () => {
    expect(decide('/accept tom--c nobody--x maya--a maya--a')).toMatchObject({
      changes: [{ path: 'shares/2026/11/16/maya--a.yaml' }],
      outcomes: [{ what: 'settled' }, { what: 'unknown' }, { what: 'accepted' }],
    })
  })

  it('that another run has done a moment ago is told as done, and by a machine whose clock is behind not done again', () => {
    for (const at of ['2026-11-21T12:00:00Z', '2026-11-21T12:00:05Z']) {
      const review = { status: 'verified' as const, by: 'anna', at }
      const literal = { ...BASE, shares: [{ ...BASE.shares![0]!, review }] }
      const told = { changes: [], outcomes: [{ id: 'maya--a', what: 'accepted' }], handedOn: new Map() }
      expect(decide('/accept maya--a', 'anna', literal)).toEqual(told)
      expect(decide('/accept all', 'anna', literal)).toEqual(told)
      for (const [body, login] of [
        ['/decline maya--a no', 'anna'],
        ['/accept maya--a', 'otto'],
      ] as const)
        expect(decide(body, login, literal)).toMatchObject({
          changes: [],
          outcomes: [{ id: 'maya--a', what: 'settled' }],
        })
    }
  })

  it('that follows another keeps the earlier review', () => {
    const review = { status: 'pending' as const, by: 'otto', at: '2026-11-17T10:00:00Z' }
    const literal = { ...BASE, shares: [{ ...BASE.shares![0]!, review }] }
    expect(decide('/accept maya--a', 'anna', literal).changes).toMatchObject([
      {
        set: [
          { at: ['reviewed'], value: [review] },
          { at: ['review'], value: { status: 'verified' } },
        ],
      },
    ])
  })
})

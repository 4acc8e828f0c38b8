import { describe, expect, it } from 'vitest'
import { at, fatesOf, type PlanLiteral, planAt, planProgram, receipts } from './support.ts'

/** What one kind owes at an instant, each line one boundary of the table. */
function table(
  name: string,
  literal: PlanLiteral,
  beginnings: readonly string[],
  rows: readonly (readonly [string, ...string[]])[],
) {
  describe(name, () => {
    const program = planProgram(literal)
    it.each(rows)('at %s', (when, ...expected) => {
      expect(fatesOf(planAt(program, when), ...beginnings)).toEqual(expected)
    })
  })
}

const asked = { status: 'requested', at: '2026-11-03T10:00:00Z', by: 'maya' } as const

table(
  'a claim of a reward is told step by step, for 30 days, the newest step alone',
  {
    redemptions: [
      { by: 'maya', cost: 0, at: asked.at, steps: [asked, { status: 'sent', at: '2026-11-05T10:00:00Z', by: 'anna' }] },
    ],
  },
  ['redemption'],
  [
    ['2026-11-03T10:59:59'],
    ['2026-11-03T11:00:00', 'redemption/maya--r1/requested: email'],
    ['2026-11-05T11:00:00', 'redemption/maya--r1/sent: email'],
    ['2026-12-05T10:59:59', 'redemption/maya--r1/sent: email'],
    ['2026-12-05T11:00:00', 'redemption/maya--r1/sent: not expired'],
    ['2026-12-19T11:00:00'],
  ],
)

const missed = (when: string, seen: 'gone' | 'live' = 'gone') => ({ at: when, seen, how: 'bluesky' }) as const
table(
  'a post that was not found is told before its points go, each absence anew; what is final, removed or found again is not',
  {
    rulesets: { '2026-01-01': { share: { default: 50 }, keep_live: '48h' } },
    shares: [
      { by: 'maya', at: '2026-11-03T08:00:00Z', review: 'verified', checks: [missed('2026-11-05T02:00:00Z')] },
      {
        by: 'tom',
        at: '2026-11-03T08:00:00Z',
        review: 'verified',
        checks: [
          missed('2026-11-03T09:00:00Z'),
          missed('2026-11-04T10:00:00Z', 'live'),
          missed('2026-11-05T02:00:00Z'),
        ],
      },
      { by: 'zoe', at: '2026-11-03T08:00:00Z', review: 'verified', checks: [missed('2026-11-10T08:00:00Z')] },
      { by: 'lu', at: '2026-11-03T08:00:00Z', review: 'rejected', checks: [missed('2026-11-05T02:00:00Z')] },
      {
        by: 'kim',
        at: '2026-11-03T08:00:00Z',
        review: 'verified',
        checks: [missed('2026-11-05T02:00:00Z'), missed('2026-11-06T02:00:00Z')],
        removed: '2026-11-05T02:00:00Z',
      },
    ],
  },
  ['share/maya--s1/m', 'share/tom--s2/m', 'share/zoe--s3/m', 'share/lu--s4/m', 'share/kim--s5/m'],
  [
    ['2026-11-03T09:59:59'],
    ['2026-11-03T10:00:00', 'share/tom--s2/missing/2026-11-03: email'],
    ['2026-11-04T11:00:00'],
    ['2026-11-05T12:00:00', 'share/maya--s1/missing/2026-11-05: email', 'share/tom--s2/missing/2026-11-05: email'],
    [
      '2026-11-08T03:00:00',
      'share/maya--s1/missing/2026-11-05: not expired',
      'share/tom--s2/missing/2026-11-05: not expired',
    ],
  ],
)

table(
  'a review is told for 14 days, the newest alone',
  {
    shares: [
      {
        by: 'maya',
        at: '2026-11-03T08:00:00Z',
        review: { status: 'rejected', by: 'anna', at: '2026-11-05T10:00:00Z' },
        reviewed: [{ status: 'verified', by: 'anna', at: '2026-11-04T10:00:00Z' }],
      },
      { by: 'tom', at: '2026-11-03T08:00:00Z', review: 'pending' },
      { by: 'zoe', at: '2026-11-03T08:00:00Z', logged: { at: '2026-11-03T08:00:00Z', via: 'import' } },
    ],
  },
  ['share'],
  [
    ['2026-11-04T10:59:59'],
    ['2026-11-04T11:00:00', 'share/maya--s1/verified: email'],
    ['2026-11-05T11:00:00', 'share/maya--s1/rejected: email'],
    ['2026-11-19T11:00:00', 'share/maya--s1/rejected: not expired'],
  ],
)

table(
  'a welcome goes at once, for 14 days, also to who was there before the program wrote to people and had done nothing; who had gets moved-in at its send hour, for 30 days',
  {
    program: { live_from: '2026-11-01' },
    ambassadors: {
      first: { joined: '2026-10-31' },
      old: { joined: '2026-10-31' },
      new: { joined: '2026-11-01' },
      soon: { joined: '2026-12-01' },
      applied: { joined: '2026-11-01', status: 'applied' },
      paused: { joined: '2026-11-01', status: 'paused' },
    },
    shares: [{ by: 'old', at: '2026-10-31' }],
  },
  ['welcome', 'moved-in'],
  [
    ['2026-10-31T12:00:00'],
    ['2026-11-01T08:00:00', 'moved-in/old: waits send-hour', 'welcome/first: email', 'welcome/new: email'],
    ['2026-11-01T09:00:00', 'moved-in/old: email', 'welcome/first: email', 'welcome/new: email'],
    ['2026-11-14T20:59:59', 'moved-in/old: email', 'welcome/first: email', 'welcome/new: email'],
    ['2026-11-15T12:00:00', 'moved-in/old: email', 'welcome/first: not expired', 'welcome/new: not expired'],
    ['2026-12-01T12:00:00', 'moved-in/old: not expired', 'welcome/soon: email'],
  ],
)

describe('who comes by an import', () => {
  const imported = '2026-11-10T10:00:00Z'
  const greeted = (literal: PlanLiteral, ...told: string[]) =>
    fatesOf(
      planAt(planProgram({ program: { live_from: '2026-03-01' }, ...literal }), '2026-11-10T12:00:00', {
        receipts: receipts(...told),
      }),
      'welcome',
      'moved-in',
    )

  it('is welcomed to a program that is new to them, however long ago the list says they joined', () => {
    const ambassadors = { ann: { joined: '2026-11-03', imported }, bo: { joined: '2026-11-10', imported } }
    expect(greeted({ ambassadors })).toEqual(['welcome/ann: email', 'welcome/bo: email'])
    expect(greeted({ ambassadors, program: { live_from: '2026-11-10' } })).toEqual([
      'welcome/ann: email',
      'welcome/bo: email',
    ])
  })

  it('has moved where posts, points or claims of before come along, with all who had joined by then', () => {
    const ambassadors = {
      ann: { joined: '2025-01-01', imported },
      bo: { joined: '2025-01-01', imported },
      cy: { joined: '2026-11-10', imported },
    }
    for (const past of [
      { shares: [{ by: 'ann', at: '2025-02-01' }] },
      { awards: [{ to: 'ann', points: 5, at: '2025-02-01' }] },
      { redemptions: [{ by: 'ann', cost: 0, at: '2025-02-01' }] },
    ])
      expect(greeted({ ambassadors, ...past })).toEqual([
        'moved-in/ann: waits send-hour',
        'moved-in/bo: waits send-hour',
        'welcome/cy: email',
      ])
  })

  it('is greeted once, also where their past comes in a day after them', () => {
    const ambassadors = { ann: { joined: '2025-01-01', imported } }
    const shares = [{ by: 'ann', at: '2025-02-01' }]
    expect(greeted({ ambassadors, shares }, 'welcome/ann @ 2026-11-10T11:00:00')).toEqual([
      'moved-in/ann: not already-sent',
    ])
    expect(greeted({ ambassadors }, 'moved-in/ann @ 2026-11-10T11:00:00')).toEqual(['welcome/ann: not already-sent'])
  })

  it('has the days of the starter from when they came', () => {
    const program = planProgram({
      program: { live_from: '2026-03-01' },
      ambassadors: { ann: { joined: '2026-09-01', imported } },
      campaigns: { hello: { opens: '2026-01-01', starter: true, within: '7d' } },
    })
    expect(fatesOf(planAt(program, '2026-11-10T12:00:00'), 'assignment')).toEqual(['assignment/hello/ann: email'])
    expect(fatesOf(planAt(program, '2026-11-12T12:00:00'), 'first-task')).toEqual([
      'first-task/ann/1: waits task-first',
    ])
  })
})

table(
  'an assignment is owed from opening to a day before closing, a reminder from two days before closing',
  {
    ambassadors: { ida: { joined: '2026-10-01' }, late: { joined: '2026-11-12' } },
    shares: [
      { by: 'ida', at: '2026-10-02' },
      { by: 'done', at: '2026-11-10', campaign: 'tea' },
    ],
    campaigns: {
      tea: { opens: '2026-11-10', closes: '2026-11-19' },
      draft: { opens: '2026-11-10', closes: '2026-11-19', status: 'draft' },
      paused: { opens: '2026-11-10', closes: '2026-11-19', status: 'paused' },
    },
    passes: { 'tea/tom': '2026-11-10T08:00:00Z' },
  },
  ['assignment', 'reminder'],
  [
    ['2026-11-09T23:59:59'],
    ['2026-11-10T08:30:00', 'assignment/tea/ida: waits send-hour'],
    ['2026-11-10T09:00:00', 'assignment/tea/ida: email'],
    ['2026-11-12T09:00:00', 'assignment/tea/ida: email', 'assignment/tea/late: email'],
    [
      '2026-11-18T09:00:00',
      'assignment/tea/ida: email',
      'assignment/tea/late: email',
      'reminder/tea/ida: waits task-first',
      'reminder/tea/late: waits task-first',
    ],
    [
      '2026-11-19T09:00:00',
      'assignment/tea/ida: not expired',
      'assignment/tea/late: not expired',
      'reminder/tea/ida: email',
      'reminder/tea/late: email',
    ],
    [
      '2026-11-20T00:00:00',
      'assignment/tea/ida: not expired',
      'assignment/tea/late: not expired',
      'reminder/tea/ida: not expired',
      'reminder/tea/late: not expired',
    ],
  ],
)

table(
  'a campaign of a day is told until it closes; a starter without an end for 14 days',
  {
    ambassadors: { ida: { joined: '2026-11-10' } },
    campaigns: { flash: { opens: '2026-11-10', closes: '2026-11-10' }, hello: { opens: '2026-01-01', starter: true } },
    program: { open_tasks: 3 },
  },
  ['assignment', 'reminder'],
  [
    [
      '2026-11-10T08:00:00',
      'assignment/flash/ida: waits open-tasks',
      'assignment/hello/ida: email',
      'reminder/flash/ida: waits task-first',
    ],
    [
      '2026-11-23T12:00:00',
      'assignment/flash/ida: not expired',
      'assignment/hello/ida: email',
      'reminder/flash/ida: not expired',
    ],
    [
      '2026-11-24T12:00:00',
      'assignment/flash/ida: not expired',
      'assignment/hello/ida: not expired',
      'reminder/flash/ida: not expired',
    ],
  ],
)

table(
  'up to three nudges towards the starter, one at a time, for new members without a post',
  {
    program: { live_from: '2026-11-01' },
    campaigns: { hello: { opens: '2026-01-01', starter: true, within: '7d' } },
    ambassadors: { new: { joined: '2026-11-10' }, passed: { joined: '2026-11-10' } },
    shares: [
      { by: 'posted', at: '2026-11-10' },
      { by: 'old', at: '2026-10-31' },
    ],
    passes: { 'hello/passed': '2026-11-10T07:00:00Z' },
  },
  ['first-task', 'assignment'],
  [
    ['2026-11-10T12:00:00', 'assignment/hello/new: email'],
    ['2026-11-11T12:00:00', 'assignment/hello/new: email', 'first-task/new/1: waits task-first'],
    ['2026-11-16T12:00:00', 'assignment/hello/new: not expired', 'first-task/new/2: not expired'],
    ['2026-11-17T08:00:00', 'assignment/hello/new: not expired', 'first-task/new/3: waits send-hour'],
    ['2026-11-17T09:00:00', 'assignment/hello/new: not expired', 'first-task/new/3: email'],
    ['2026-11-20T00:00:00', 'assignment/hello/new: not expired', 'first-task/new/3: not expired'],
  ],
)

describe('a nudge', () => {
  const program = planProgram({
    campaigns: { hello: { opens: '2026-01-01', starter: true, within: '7d' } },
    ambassadors: { new: { joined: '2026-11-10' } },
  })
  const nudged = (told: string) =>
    fatesOf(
      planAt(program, '2026-11-11T12:00:00', { receipts: receipts(`assignment/hello/new @ ${told}`) }),
      'first-task',
    )

  it('follows its task by a day', () => {
    expect(nudged('2026-11-10T12:00:00')).toEqual(['first-task/new/1: email'])
    expect(nudged('2026-11-10T12:00:01')).toEqual(['first-task/new/1: waits task-first'])
  })
})

table(
  'a tier is told from the moment it was known to be reached, for 14 days',
  {
    program: {
      tiers: [
        { slug: 'start', name: 'Start', from: 0 },
        { slug: 'two', name: 'Two', from: 200 },
      ],
    },
    shares: [
      { by: 'maya', at: '2026-11-01T08:00:00Z' },
      {
        by: 'maya',
        at: '2026-11-02T08:00:00Z',
        review: { status: 'verified', by: 'anna', at: '2026-11-10T10:00:00Z' },
      },
      { by: 'zoe', at: '2026-11-01T08:00:00Z' },
      { by: 'zoe', at: '2026-11-09T08:00:00Z', logged: { at: '2026-11-10T08:00:00Z', via: 'import' } },
    ],
    awards: [
      { to: 'tom', points: 200, at: '2026-11-10T09:00:00Z' },
      { to: 'ada', points: 200, at: '2026-11-10T09:00:00Z' },
      { to: 'ada', points: -50, at: '2026-11-10T09:30:00Z' },
    ],
  },
  ['tier'],
  [
    ['2026-11-10T10:30:00', 'tier/tom/two: email'],
    ['2026-11-10T11:00:00', 'tier/maya/two: email', 'tier/tom/two: email'],
    ['2026-11-24T10:30:00', 'tier/maya/two: email', 'tier/tom/two: not expired'],
  ],
)

table(
  'a day’s joiners are introduced in one message at the next send hour, for 7 days, to those who were there before',
  {
    ambassadors: {
      ann: { joined: '2026-11-01' },
      bo: { joined: '2026-11-10' },
      cy: { joined: '2026-11-10T15:00:00Z' },
      dee: { joined: '2026-11-11' },
    },
  },
  ['introduce/2026-11-10'],
  [
    ['2026-11-11T08:59:59'],
    ['2026-11-11T09:00:00', 'introduce/2026-11-10/ann: email'],
    ['2026-11-18T09:00:00', 'introduce/2026-11-10/ann: not expired'],
  ],
)

describe('an introduction', () => {
  it('names everybody who joined that day', () => {
    const program = planProgram({
      ambassadors: { ann: {}, bo: { joined: '2026-11-10' }, cy: { joined: '2026-11-10T15:00:00Z' } },
    })
    const { send } = planAt(program, '2026-11-11T09:00:00')
    expect(send.find(({ to }) => to === 'ann')?.notices).toMatchObject([
      { kind: 'introduce', about: { day: '2026-11-10', joiners: ['bo', 'cy'] } },
    ])
  })
})

table(
  'a benefit a week from joining on, each for 7 days',
  { program: { benefits: { goodies: 'Tea', money: 'None' } }, ambassadors: { ann: { joined: '2026-11-01' } } },
  ['benefits'],
  [
    ['2026-11-08T08:59:59', 'benefits/ann/1: waits send-hour'],
    ['2026-11-08T09:00:00', 'benefits/ann/1: email'],
    ['2026-11-15T09:00:00', 'benefits/ann/1: not expired', 'benefits/ann/2: email'],
    ['2026-11-22T09:00:00', 'benefits/ann/1: not expired', 'benefits/ann/2: not expired'],
  ],
)

table(
  'no benefit by itself where the welcome tells all',
  {
    mail: { benefits: 'at-once' },
    program: { benefits: { goodies: 'Tea' } },
    ambassadors: { ann: { joined: '2026-11-01' } },
  },
  ['benefits'],
  [['2026-11-08T09:00:00']],
)

table(
  'an announcement goes to who was there on its day, for 7 days',
  { news: ['2026-11-10-shop'], ambassadors: { ann: { joined: '2026-11-10' }, bo: { joined: '2026-11-11' } } },
  ['announcement'],
  [
    ['2026-11-09T23:00:00'],
    ['2026-11-10T08:00:00', 'announcement/2026-11-10-shop/ann: waits send-hour'],
    ['2026-11-11T09:00:00', 'announcement/2026-11-10-shop/ann: email'],
    ['2026-11-17T00:00:00', 'announcement/2026-11-10-shop/ann: not expired'],
  ],
)

table(
  'a line after 60 quiet days, once for each silence, for 14 days',
  {
    ambassadors: { ann: { joined: '2026-09-01T12:00:00Z' } },
    shares: [
      { by: 'bo', at: '2026-09-01T10:00:00Z' },
      { by: 'bo', at: '2026-11-05T10:00:00Z' },
    ],
  },
  ['win-back'],
  [
    ['2026-10-31T10:59:59'],
    ['2026-10-31T11:00:00', 'win-back/bo/bo--s1: waits send-hour'],
    ['2026-10-31T13:00:00', 'win-back/ann/none: waits send-hour', 'win-back/bo/bo--s1: waits send-hour'],
    ['2026-11-01T09:00:00', 'win-back/ann/none: email', 'win-back/bo/bo--s1: email'],
    ['2026-11-06T09:00:00', 'win-back/ann/none: email'],
  ],
)

const LETTER: PlanLiteral = {
  ambassadors: {
    ann: { joined: '2026-01-02' },
    new: { joined: '2026-11-09T09:00:00Z' },
    left: { status: 'alumni', deliveries: { newsletter: 'email' } },
    gone: { status: 'alumni' },
  },
  news: ['2026-11-04-shop'],
}
table(
  'a weekly letter at Monday’s send hour, for 5 days, where anything happened',
  { ...LETTER, mail: { newsletter: 'weekly' } },
  ['newsletter'],
  [
    ['2026-11-08T12:00:00'],
    ['2026-11-09T08:59:59'],
    ['2026-11-09T09:00:00', 'newsletter/2026-11-02/ann: email', 'newsletter/2026-11-02/left: email'],
    ['2026-11-14T09:00:00', 'newsletter/2026-11-02/ann: not expired', 'newsletter/2026-11-02/left: not expired'],
    [
      '2026-11-16T09:00:00',
      'newsletter/2026-11-09/ann: email',
      'newsletter/2026-11-09/left: email',
      'newsletter/2026-11-09/new: email',
    ],
    ['2026-11-23T09:00:00'],
  ],
)
table(
  'a monthly letter at the send hour of the first',
  { ...LETTER, mail: { newsletter: 'monthly', send_hour: 12 } },
  ['newsletter'],
  [
    ['2026-12-01T11:59:59'],
    [
      '2026-12-01T12:00:00',
      'newsletter/2026-11-01/ann: email',
      'newsletter/2026-11-01/left: email',
      'newsletter/2026-11-01/new: email',
    ],
  ],
)

table(
  'a report to the program’s own people, every week, for 5 days',
  {},
  ['report'],
  [
    ['2026-11-09T08:59:59'],
    ['2026-11-09T09:00:00', 'report/2026-11-02: email'],
    ['2026-11-14T09:00:00', 'report/2026-11-02: not expired'],
  ],
)

describe('what lies before the program wrote to people', () => {
  it('is owed to nobody, but a campaign that is open still is a task, in the same message', () => {
    const program = planProgram({
      program: { live_from: '2026-11-10' },
      campaigns: {
        tea: { opens: '2026-11-01', closes: '2026-12-30' },
        over: { opens: '2026-11-01', closes: '2026-11-09' },
      },
      ambassadors: { ann: { joined: '2026-11-02' } },
      shares: [{ by: 'ann', at: '2026-11-08T08:00:00Z' }],
      redemptions: [{ by: 'ann', cost: 0, at: '2026-11-09' }],
      news: ['2026-11-09-shop'],
      mail: { newsletter: 'weekly' },
    })
    const plan = planAt(program, '2026-11-10T12:00:00')
    expect(plan.send.map(({ notices }) => notices.map(({ key }) => key))).toEqual([
      ['moved-in/ann', 'assignment/tea/ann'],
    ])
    expect([plan.waiting, plan.excluded, plan.group]).toEqual([[], [], undefined])
    expect(at('2026-11-10T12:00:00')).toBe(plan.now)
  })
})

import { describe, expect, it } from 'vitest'
import type { AmbassadorFile } from '../../schemas/ambassador.ts'
import { inDrawnOrder } from '../../scripts/core/plans/audience.ts'
import { isQuiet } from '../../scripts/core/plans/rules/hours.ts'
import { at, carriedOut, fates, fatesOf, planAt, planProgram, reachAll, receipts } from './support.ts'

const OPEN = { opens: '2026-11-10', closes: '2026-12-20' }
const sharedOnce = (by: string) => ({ by, at: '2026-02-01' })

describe('before anything is sent', () => {
  const literal = { ambassadors: { ann: { joined: '2026-11-10' } } }

  it('the program has to be live', () => {
    for (const program of [{ live: false }, { live_from: undefined }]) {
      expect(fatesOf(planAt(planProgram({ ...literal, program }), '2026-11-10T12:00:00'), 'welcome')).toEqual(
        program.live === false ? ['welcome/ann: waits not-live'] : ['welcome/ann: waits not-live'],
      )
    }
  })

  it('a rehearsal shows what would go', () => {
    const program = planProgram({ ...literal, program: { live: false } })
    expect(fatesOf(planAt(program, '2026-11-10T23:00:00', {}, { live: true }), 'welcome')).toEqual([
      'welcome/ann: waits quiet-hours',
    ])
    expect(fatesOf(planAt(program, '2026-11-10T23:00:00', {}, { live: true, atAnyHour: true }), 'welcome')).toEqual([
      'welcome/ann: email',
    ])
  })

  it('what was sent, or claimed by a run that has not ended, is left alone', () => {
    const program = planProgram(literal)
    const told = receipts('welcome/ann @ 2026-11-10T11:00:00')
    expect(fatesOf(planAt(program, '2026-11-10T12:00:00', { receipts: told }), 'welcome')).toEqual([
      'welcome/ann: not already-sent',
    ])
    expect(fatesOf(planAt(program, '2026-11-10T12:00:00', { claimed: told }), 'welcome')).toEqual([
      'welcome/ann: waits under-way',
    ])
  })
})

describe('what a member chose', () => {
  const plan = (member: Partial<AmbassadorFile>, reach = {}, without: string[] = []) => {
    const program = planProgram({ ambassadors: { ann: { joined: '2026-11-10', ...member } }, without })
    const known = new Map([...reachAll(program), ['ann', { email: true, sms: true, ...reach }] as const])
    return planAt(program, '2026-11-10T12:00:00', { reach: known })
  }
  const welcome = (...args: Parameters<typeof plan>) => fatesOf(plan(...args), 'welcome')[0]

  it.each([
    ['email', 'email'],
    ['sms', 'sms'],
    ['group', 'group'],
    ['none', 'not opted-out'],
  ] as const)('%s is kept', (delivery, fate) => {
    expect(welcome({ deliveries: { announcements: delivery } })).toBe(`welcome/ann: ${fate}`)
  })

  it('is kept by stream', () => {
    const program = planProgram({
      ambassadors: { ann: { deliveries: { assignments: 'sms', announcements: 'none', points: 'email' } } },
      shares: [{ by: 'ann', at: '2026-11-10T08:00:00Z' }],
      news: ['2026-11-10-shop'],
      campaigns: { tea: OPEN },
    })
    expect(fates(planAt(program, '2026-11-10T12:00:00'))).toEqual([
      'announcement/2026-11-10-shop/ann: not opted-out',
      'assignment/tea/ann: sms',
      'report/2026-11-02: email',
      'share/ann--s1/verified: email',
    ])
  })

  it.each([
    [{ email: false }, 'no-contact'],
    [{ refused: 'bounced' }, 'bounced'],
    [{ refused: 'complained' }, 'complained'],
    [{ refused: 'unsubscribed' }, 'unsubscribed'],
  ] as const)('an address with %o gets nothing', (reach, why) => {
    expect(welcome({}, reach)).toBe(`welcome/ann: not ${why}`)
    expect(welcome({ deliveries: { announcements: 'sms' } }, reach)).toBe('welcome/ann: sms')
  })

  it('a number that said stop gets nothing', () => {
    const sms = { deliveries: { announcements: 'sms' } } as const
    expect(welcome(sms, { refusedSms: 'unsubscribed' })).toBe('welcome/ann: not unsubscribed')
    expect(welcome(sms, { sms: false })).toBe('welcome/ann: not no-contact')
  })

  it('nothing goes without copy', () => {
    expect(welcome({}, {}, ['welcome'])).toBe('welcome/ann: not no-copy')
    const program = planProgram({
      ambassadors: { ann: { deliveries: { newsletter: 'sms' } } },
      news: ['2026-11-04-shop'],
      mail: { newsletter: 'weekly' },
    })
    expect(fatesOf(planAt(program, '2026-11-09T12:00:00'), 'newsletter')).toEqual([
      'newsletter/2026-11-02/ann: not no-copy',
    ])
  })

  it('who pauses hears of their own posts alone', () => {
    const program = planProgram({
      ambassadors: { ann: { status: 'paused' } },
      shares: [{ by: 'ann', at: '2026-11-10T08:00:00Z' }],
      news: ['2026-11-10-shop'],
      campaigns: { tea: OPEN },
    })
    expect(fatesOf(planAt(program, '2026-11-10T12:00:00'), 'share', 'ann', 'assign')).toEqual([
      'share/ann--s1/verified: email',
    ])
  })
})

describe('the night', () => {
  it.each([
    [20, false],
    [21, true],
    [23, true],
    [0, true],
    [7, true],
    [8, false],
  ])('at %i', (hour, quiet) => {
    expect(isQuiet(hour, { from: 21, until: 8 })).toBe(quiet)
  })

  it('may lie within a day, or not be', () => {
    expect([12, 13, 14, 15].map((hour) => isQuiet(hour, { from: 13, until: 15 }))).toEqual([false, true, true, false])
    expect([0, 12, 23].some((hour) => isQuiet(hour, { from: 8, until: 8 }))).toBe(false)
  })

  it('is the member’s own, and ends in their morning', () => {
    const program = planProgram({
      ambassadors: {
        ber: { joined: '2026-11-09' },
        lim: { joined: '2026-11-09', timezone: 'America/Lima' },
        owl: { joined: '2026-11-09', quiet: { from: 3, until: 11 } },
      },
    })
    expect(fatesOf(planAt(program, '2026-11-10T10:00:00'), 'welcome')).toEqual([
      'welcome/ber: email',
      'welcome/lim: waits quiet-hours',
      'welcome/owl: waits quiet-hours',
    ])
    expect(fatesOf(planAt(program, '2026-11-10T22:00:00'), 'welcome')).toEqual([
      'welcome/ber: waits quiet-hours',
      'welcome/lim: email',
      'welcome/owl: email',
    ])
    const { waiting } = planAt(program, '2026-11-10T10:00:00')
    expect(waiting.filter(({ notice }) => notice.kind === 'welcome').map(({ until }) => until)).toEqual([
      Date.parse('2026-11-10T08:00:00-05:00'),
      at('2026-11-10T11:00:00'),
    ])
  })
})

describe('the send hour', () => {
  it('is a local hour, also on the day the clocks change', () => {
    const program = planProgram({ ambassadors: { ann: {} }, news: ['2026-03-29-clocks', '2026-10-25-clocks'] })
    const fate = (when: string) => fatesOf(planAt(program, when), 'announcement')
    expect(fate('2026-03-29T08:59:59+02:00')).toEqual(['announcement/2026-03-29-clocks/ann: waits send-hour'])
    expect(fate('2026-03-29T09:00:00+02:00')).toEqual(['announcement/2026-03-29-clocks/ann: email'])
    expect(fate('2026-10-25T08:59:59+01:00')).toEqual(['announcement/2026-10-25-clocks/ann: waits send-hour'])
    expect(fate('2026-10-25T09:00:00+01:00')).toEqual(['announcement/2026-10-25-clocks/ann: email'])
  })
})

describe('tasks', () => {
  const campaigns = {
    late: { opens: '2026-11-10', closes: '2026-12-30' },
    soon: { opens: '2026-11-10', closes: '2026-12-01' },
    next: { opens: '2026-11-10', closes: '2026-12-10' },
    last: { opens: '2026-11-10', closes: '2027-01-10' },
  }

  it('are three at once at most, what closes first first', () => {
    const program = planProgram({ shares: [sharedOnce('ann')], campaigns })
    expect(fatesOf(planAt(program, '2026-11-10T12:00:00'), 'assignment')).toEqual([
      'assignment/last/ann: waits open-tasks',
      'assignment/late/ann: email',
      'assignment/next/ann: email',
      'assignment/soon/ann: email',
    ])
  })

  it('are one until the first post, the starter first', () => {
    const program = planProgram({
      ambassadors: { new: { joined: '2026-11-10' } },
      campaigns: { ...campaigns, hello: { opens: '2026-01-01', starter: true, within: '7d' } },
    })
    expect(
      fatesOf(planAt(program, '2026-11-10T12:00:00'), 'assignment').filter((line) => line.endsWith('email')),
    ).toEqual(['assignment/hello/new: email'])
  })

  it('make room when they are done, passed or over', () => {
    const told = receipts(...['soon', 'next', 'late'].map((one) => `assignment/${one}/ann @ 2026-11-10T12:00:00`))
    const fate = (literal: object, when: string) =>
      fatesOf(
        planAt(planProgram({ shares: [sharedOnce('ann')], campaigns, ...literal }), when, { receipts: told }),
        'assignment/last',
      )
    expect(fate({}, '2026-11-20T12:00:00')).toEqual(['assignment/last/ann: waits open-tasks'])
    expect(fate({ passes: { 'next/ann': '2026-11-19T12:00:00Z' } }, '2026-11-20T12:00:00')).toEqual([
      'assignment/last/ann: email',
    ])
    expect(
      fate({ shares: [sharedOnce('ann'), { by: 'ann', at: '2026-11-19', campaign: 'soon' }] }, '2026-11-20T12:00:00'),
    ).toEqual(['assignment/last/ann: email'])
    expect(fate({}, '2026-12-02T00:00:00')).toEqual(['assignment/last/ann: waits quiet-hours'])
  })

  it('are so many new ones a week at most', () => {
    const program = planProgram({ program: { assignments_per_week: 1 }, shares: [sharedOnce('ann')], campaigns })
    const first = planAt(program, '2026-11-10T12:00:00')
    expect(fatesOf(first, 'assignment')).toContain('assignment/next/ann: waits new-tasks-per-week')
    const state = carriedOut({ receipts: new Map(), reach: reachAll(program) }, first)
    expect(fatesOf(planAt(program, '2026-11-16T12:00:00', state), 'assignment/next')).toEqual([
      'assignment/next/ann: waits new-tasks-per-week',
    ])
    expect(fatesOf(planAt(program, '2026-11-17T12:00:00', state), 'assignment/next')).toEqual([
      'assignment/next/ann: email',
    ])
  })

  it('for few go to as many as there are places, the same in every run; a pass gives the place on', () => {
    const handles = ['ann', 'bo', 'cy', 'dee', 'eve']
    const ambassadors = Object.fromEntries(handles.map((handle) => [handle, {}]))
    const campaign = { tea: { ...OPEN, for: { at_most: 2 } } }
    const [one, two, three] = inDrawnOrder('tea', handles)
    const program = planProgram({ ambassadors, campaigns: campaign })
    const plan = planAt(program, '2026-11-10T12:00:00')
    expect(plan.send.flatMap(({ to }) => to ?? []).toSorted()).toEqual([one, two].toSorted())
    expect(plan.waiting.map(({ why }) => why)).toEqual(['places-taken', 'places-taken', 'places-taken'])
    const state = carriedOut({ receipts: new Map(), reach: reachAll(program) }, plan)
    expect(planAt(program, '2026-11-11T12:00:00', state).send).toEqual([])
    const passed = planProgram({ ambassadors, campaigns: campaign, passes: { [`tea/${one}`]: '2026-11-11T10:00:00Z' } })
    expect(planAt(passed, '2026-11-11T12:00:00', state).send.map(({ to }) => to)).toEqual([three])
  })

  it('for few give no place to who cannot be told', () => {
    const program = planProgram({
      ambassadors: {
        ann: { deliveries: { assignments: 'none' } },
        bo: {},
        cy: { deliveries: { assignments: 'none' } },
      },
      campaigns: { tea: { ...OPEN, for: { at_most: 1 } } },
    })
    expect(planAt(program, '2026-11-10T12:00:00').send.map(({ to }) => to)).toContain('bo')
  })
})

describe('whom a campaign is for', () => {
  const told = (filter: object) => {
    const program = planProgram({
      program: { tiers: [{ slug: 'two', name: 'Two', from: 100 }] },
      ambassadors: {
        ann: {
          segments: ['fan'],
          location: 'Hamburg, Germany',
          languages: ['de'],
          channels: [{ channel: 'tiktok', handle: 'a' }],
        },
        bo: { segments: ['employee', 'fan'], location: 'Lima', country: 'PE', languages: ['es-PE', 'en'] },
        cy: {},
      },
      awards: [{ to: 'bo', points: 100, at: '2026-01-05' }],
      campaigns: { tea: { ...OPEN, for: filter } },
    })
    return planAt(program, '2026-11-11T12:00:00')
      .send.flatMap(({ to, notices }) => (notices.some(({ kind }) => kind === 'assignment') ? to : []))
      .toSorted()
  }
  it.each([
    [{}, ['ann', 'bo', 'cy']],
    [{ segments: ['employee', 'partner'] }, ['bo']],
    [{ handles: ['cy', 'ann'] }, ['ann', 'cy']],
    [{ tiers: ['two'] }, ['bo']],
    [{ channels: ['tiktok'] }, ['ann']],
    [{ languages: ['en'] }, ['bo', 'cy']],
    [{ languages: ['es'] }, ['bo']],
    [{ languages: ['es-ES'] }, []],
    [{ places: ['hamburg'] }, ['ann']],
    [{ places: ['PE', 'Germany'] }, ['ann', 'bo']],
    [{ segments: ['fan'], places: ['Lima'] }, ['bo']],
  ])('%o', (filter, handles) => {
    expect(told(filter)).toEqual(handles)
  })
})

describe('the weekly cap', () => {
  const program = planProgram({
    mail: { weekly_cap: 2 },
    ambassadors: { old: { joined: '2026-01-01' } },
    shares: [{ by: 'ann', at: '2026-11-15T08:00:00Z' }],
    campaigns: { tea: OPEN },
    news: ['2026-11-15-one', '2026-11-15-two'],
  })

  it('lets the most pressing through; what answers somebody is outside it', () => {
    expect(
      fatesOf(planAt(program, '2026-11-15T12:00:00'), 'a', 'share').filter((line) => /\/ann\b/.test(line)),
    ).toEqual([
      'announcement/2026-11-15-one/ann: email',
      'announcement/2026-11-15-two/ann: waits weekly-cap',
      'assignment/tea/ann: email',
      'share/ann--s1/verified: email',
    ])
  })

  it.each([
    ['2026-11-09T00:00:00', 'waits weekly-cap'],
    ['2026-11-08T23:59:59', 'email'],
    ['2026-11-09T00:00:00 group', 'email'],
  ])('counts seven local days, without what went by group: %s', (when, fate) => {
    const state = { receipts: receipts(`announcement/2026-11-08-x/ann @ ${when}`) }
    expect(fatesOf(planAt(program, '2026-11-15T12:00:00', state), 'announcement/2026-11-15-one/ann')).toEqual([
      `announcement/2026-11-15-one/ann: ${fate}`,
    ])
  })
})

describe('a plan to many', () => {
  const handles = Array.from({ length: 12 }, (_, index) => `m${index}`)
  const program = planProgram({
    mail: { ask_above: 10, hold: '2h' },
    ambassadors: Object.fromEntries(handles.map((handle) => [handle, {}])),
    news: ['2026-11-14-shop'],
  })
  const state = { receipts: new Map(), reach: reachAll(program) }
  const first = planAt(program, '2026-11-14T12:00:00', state)
  const held = carriedOut(state, first)

  it('is asked about once, and goes when nobody says stop', () => {
    expect(first.ask).toMatchObject({
      id: '2026-11-14T11:00:00Z',
      people: handles.toSorted(),
      until: at('2026-11-14T14:00:00'),
    })
    expect(first.send).toEqual([])
    const later = planAt(program, '2026-11-14T13:59:59', held)
    expect([later.ask, later.send, later.waiting[0]?.why]).toEqual([undefined, [], 'ask-first'])
    expect(planAt(program, '2026-11-14T14:00:00', held).send).toHaveLength(12)
  })

  it('goes at once when somebody says so, never when they say stop', () => {
    const decided = (decision: 'send' | 'stop') => ({
      ...held,
      holds: held.holds!.map((one) => ({ ...one, decision })),
    })
    expect(planAt(program, '2026-11-14T12:05:00', decided('send')).send).toHaveLength(12)
    const stopped = planAt(program, '2026-11-15T12:05:00', decided('stop'))
    expect([stopped.send, stopped.ask]).toEqual([[], undefined])
    expect(new Set(stopped.waiting.map(({ why }) => why))).toEqual(new Set(['stopped']))
  })

  it('to as few as the program says goes without asking', () => {
    const few = planProgram({
      mail: { ask_above: 12 },
      ambassadors: Object.fromEntries(handles.map((handle) => [handle, {}])),
      news: ['2026-11-14-shop'],
    })
    expect(planAt(few, '2026-11-14T12:00:00').send).toHaveLength(12)
  })
})

describe('one person in one run', () => {
  it('gets one message, the most pressing first, and one SMS', () => {
    const program = planProgram({
      ambassadors: { ann: { joined: '2026-11-10', deliveries: { points: 'sms' } } },
      shares: [
        { by: 'ann', at: '2026-11-10T08:00:00Z', id: 's1' },
        { by: 'ann', at: '2026-11-10T08:30:00Z', id: 's2' },
      ],
      campaigns: { tea: OPEN },
      news: ['2026-11-10-shop'],
    })
    const { send } = planAt(program, '2026-11-10T12:00:00')
    expect(send.map(({ to, delivery, notices }) => [to, delivery, ...notices.map(({ kind }) => kind)])).toEqual([
      ['ann', 'sms', 'share-verified', 'share-verified'],
      ['ann', 'email', 'welcome', 'assignment', 'announcement'],
      [null, 'email', 'report'],
    ])
  })
})

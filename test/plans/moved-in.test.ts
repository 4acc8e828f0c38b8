import { describe, expect, it } from 'vitest'
import { carriedOut, planAt, planProgram, reachAll } from './support.ts'

const MORNING = '2026-11-13T09:00:00'
const day = (back: number) =>
  new Date(Date.parse('2026-11-11T09:00:00Z') - back * 86_400_000).toISOString().slice(0, 10)

describe('200 members and 1,000 old posts, brought into a program that is live', () => {
  const imported = '2026-11-12T09:00:00Z'
  const handles = Array.from({ length: 200 }, (_, index) => `m${index}`)
  const program = planProgram({
    mail: { newsletter: 'weekly' },
    program: {
      live_from: '2026-03-01',
      tiers: [
        { slug: 'one', name: 'One', from: 100 },
        { slug: 'two', name: 'Two', from: 300 },
      ],
      benefits: { goodies: 'Tea' },
    },
    // From years ago to yesterday: before the program was live and since.
    ambassadors: Object.fromEntries(handles.map((handle, index) => [handle, { joined: day(index * 3), imported }])),
    shares: Array.from({ length: 1000 }, (_, index) => ({
      by: `m${index % 200}`,
      at: `${day(index % 500)}T08:00:00Z`,
      logged: { at: imported, via: 'import' as const },
    })),
    campaigns: {
      tea: { opens: '2026-10-01', closes: '2026-12-20' },
      hello: { opens: '2026-01-01', starter: true, within: '7d' },
    },
    news: ['2026-11-09-shop'],
  })

  it('owes each of them one message: that they came along, and the campaign that is open still', () => {
    const plan = planAt(program, MORNING)
    const messages = plan.send.filter(({ to }) => to !== null)
    expect(messages.map(({ to }) => to).toSorted()).toEqual(handles.toSorted())
    expect(new Set(messages.map(({ notices: [one, two] }) => `${one.kind} + ${two?.kind}`))).toEqual(
      new Set(['moved-in + assignment']),
    )
    expect(plan.waiting).toEqual([])
    expect(plan.excluded).toEqual([])
  })

  it('owes nothing about the past on the days after', () => {
    let state = { receipts: new Map(), reach: reachAll(program) }
    const kinds = new Map<string, number>()
    for (let index = 0; index < 40; index += 1) {
      const plan = planAt(program, Date.parse('2026-11-12T12:00:00+01:00') + index * 86_400_000, state)
      for (const { notices } of plan.send) for (const { kind } of notices) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      state = { ...state, ...carriedOut(state, plan) } as typeof state
    }
    // What is still ahead of them is told: the campaign that closes, a silence that grows.
    expect(kinds.get('moved-in')).toBe(200)
    expect([...kinds.keys()].toSorted()).toEqual([
      'assignment',
      'moved-in',
      'newsletter',
      'reminder',
      'report',
      'win-back',
    ])
    expect(kinds.get('reminder')).toBe(200)
  })
})

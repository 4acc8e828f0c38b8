import { expect, it } from 'vitest'
import { previewMessages } from '../../../scripts/core/effect/messages.ts'
import { messagesSection } from '../../../scripts/core/render/effect-parts.ts'
import { at, carriedOut, type PlanLiteral, planAt, planProgram, reachAll } from '../../plans/support.ts'

const TEA = { opens: '2026-11-12', closes: '2026-12-20' }

/** Three members: two joined the day before and are at their starter, one is through with it. */
const BASE: PlanLiteral = {
  program: { live_from: '2026-11-10' },
  ambassadors: { ann: { joined: '2026-11-11' }, bo: { joined: '2026-11-11' }, cy: { joined: '2026-11-10' } },
  shares: [{ by: 'cy', at: '2026-11-11', campaign: 'hello' }],
  campaigns: { hello: { opens: '2026-01-01', starter: true } },
  files: ['contacts/ann.age', 'contacts/bo.age', 'contacts/cy.age'],
}

function preview(before: PlanLiteral, after: PlanLiteral, when: string) {
  const [old, next] = [planProgram(before), planProgram(after)]
  const files = [{ path: 'campaigns/tea/index.mdx', how: 'new' }] as const
  return { messages: previewMessages(old, next, files, at(when)), next }
}

const withTea = { ...BASE, campaigns: { ...BASE.campaigns, tea: TEA } }

it('promises a task to whom the next runs give it, and to nobody else', () => {
  const { messages, next } = preview(BASE, withTea, '2026-11-12T12:00:00')
  const tea = messages.find(({ kind, campaign }) => kind === 'assignment' && campaign === 'tea')
  expect(tea?.people).toEqual(new Map([['email', 1]]))
  expect(tea?.held).toEqual(new Map([['open-tasks', 2]]))
  const [section] = messagesSection(messages, next, at('2026-11-12T12:00:00'))
  expect(JSON.stringify(section)).toContain(
    '1 person by email; 2 people later, once they are through with the task they have',
  )

  // What the runs of those days really tell.
  let state = { receipts: new Map(), reach: reachAll(next) }
  for (const [program, when] of [
    [planProgram(BASE), '2026-11-11T12:00:00'],
    [next, '2026-11-12T12:00:00'],
  ] as const)
    state = { ...state, ...carriedOut(state, planAt(program, when, state)) } as typeof state
  expect([...state.receipts.keys()].filter((key) => key.startsWith('assignment/tea/'))).toEqual(['assignment/tea/cy'])
})

it('promises it to all once the starter has had its two weeks, though it never closes', () => {
  const tea = { opens: '2026-11-26', closes: '2026-12-20' }
  const { messages } = preview(BASE, { ...BASE, campaigns: { ...BASE.campaigns, tea } }, '2026-11-26T12:00:00')
  expect(messages.find(({ campaign }) => campaign === 'tea')).toMatchObject({
    people: new Map([['email', 3]]),
    held: new Map(),
  })
})

it('tells all that goes out when a change makes the program live', () => {
  const before = { ...BASE, program: { live: false, live_from: undefined } } as PlanLiteral
  const { messages } = preview(before, BASE, '2026-11-12T12:00:00')
  const all = messages.map(({ kind, campaign, people }) => [kind, campaign, people.get('email')])
  expect(all).toContainEqual(['welcome', undefined, 3])
  expect(all).toContainEqual(['assignment', 'hello', 2])
  expect(preview(BASE, BASE, '2026-11-12T12:00:00').messages).toEqual([])
})

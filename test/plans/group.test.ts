import { describe, expect, it } from 'vitest'
import { groupReceipts } from '../../scripts/core/plans/group-post.ts'
import { fates, planAt, planProgram, receipts } from './support.ts'

const group = { assignments: 'group', announcements: 'group', points: 'group', newsletter: 'group' } as const

describe('members on group', () => {
  const program = planProgram({
    ambassadors: {
      ann: { deliveries: group },
      bo: { deliveries: group },
      new: { joined: '2026-11-20', deliveries: group },
    },
    shares: [{ by: 'ann', at: '2026-11-19T10:00:00Z' }],
    campaigns: { tea: { opens: '2026-11-20', closes: '2026-12-20' } },
    news: ['2026-11-20-shop'],
    mail: { weekly_cap: 1, ask_above: 0 },
  })
  const plan = planAt(program, '2026-11-20T23:30:00')

  it('are covered by one post, with a line alone for what is theirs, at any hour', () => {
    expect(plan.send).toEqual([])
    expect(plan.group?.posts.map((notices) => notices.map(({ key }) => key))).toEqual([
      ['assignment/tea/ann', 'assignment/tea/bo', 'assignment/tea/new'],
      ['announcement/2026-11-20-shop/ann', 'announcement/2026-11-20-shop/bo', 'announcement/2026-11-20-shop/new'],
    ])
    expect(plan.group?.lines.map(({ to, notices }) => [to, ...notices.map(({ kind }) => kind)])).toEqual([
      ['ann', 'share-verified'],
      ['new', 'welcome'],
    ])
  })

  it('are told of nothing again once the post is ticked done', () => {
    const done = groupReceipts(plan.group!, plan.now)
    const after = planAt(program, '2026-11-20T23:45:00', { receipts: new Map(done.map((one) => [one.key, one])) })
    expect(after.group).toBeUndefined()
    expect(fates(after).filter((line) => /\/(?:ann|bo|new)/.test(line) && !line.endsWith('already-sent'))).toEqual([])
  })

  it('are reached, also without any address', () => {
    expect(planAt(program, '2026-11-20T12:00:00', { reach: new Map() }).unreached).toEqual([])
  })
})

describe('the chats of a program', () => {
  const program = planProgram({
    program: { chat: ['slack', 'discord'], live_from: '2026-11-10' },
    news: ['2026-11-09-before', '2026-11-12-over', '2026-11-20-shop', '2026-11-21-tomorrow'],
  })
  const posts = (state = {}, rehearsal = {}) =>
    planAt(program, '2026-11-20T12:00:00', state, rehearsal).chat.map(({ key }) => key)

  it('get each announcement once, from its day on, for a week', () => {
    expect(posts()).toEqual(['chat/slack/2026-11-20-shop', 'chat/discord/2026-11-20-shop'])
    expect(posts({ receipts: receipts('chat/slack/2026-11-20-shop @ 2026-11-20T09:00:00') })).toEqual([
      'chat/discord/2026-11-20-shop',
    ])
  })
})

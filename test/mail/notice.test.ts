import { describe, expect, it } from 'vitest'
import { isNoticeKind, KIND_NAMES, keyOf, rowOf } from '../../scripts/core/plans/notice.ts'
import { knownVariables } from '../../scripts/core/render/mail/variables.ts'

describe('the kinds of notice', () => {
  it('have the keys of the design', () => {
    expect([
      keyOf('reward-sent', { redemption: 'maya--r1' }, 'maya'),
      keyOf('share-rejected', { share: 'maya--s1' }, 'maya'),
      keyOf('welcome', {}, 'maya'),
      keyOf('moved-in', {}, 'maya'),
      keyOf('assignment', { campaign: 'autumn-tea' }, 'maya'),
      keyOf('reminder', { campaign: 'autumn-tea' }, 'maya'),
      keyOf('first-task-2', { campaign: 'say-hello' }, 'maya'),
      keyOf('tier-up', { tier: 'silver' }, 'maya'),
      keyOf('introduce', { day: '2026-11-03', joiners: ['tom'] }, 'maya'),
      keyOf('benefits', { number: 2 }, 'maya'),
      keyOf('announcement', { news: '2026-11-03-new-shop' }, 'maya'),
      keyOf('win-back', { share: 'maya--s1' }, 'maya'),
      keyOf('win-back', { share: null }, 'maya'),
      keyOf('newsletter', { from: '2026-11-02', to: '2026-11-08' }, 'maya'),
      keyOf('report', { from: '2026-11-02', to: '2026-11-08' }, null),
    ]).toEqual([
      'redemption/maya--r1/sent',
      'share/maya--s1/rejected',
      'welcome/maya',
      'moved-in/maya',
      'assignment/autumn-tea/maya',
      'reminder/autumn-tea/maya',
      'first-task/maya/2',
      'tier/maya/silver',
      'introduce/2026-11-03/maya',
      'benefits/maya/2',
      'announcement/2026-11-03-new-shop/maya',
      'win-back/maya/maya--s1',
      'win-back/maya/none',
      'newsletter/2026-11-02/maya',
      'report/2026-11-02',
    ])
  })

  it('go by their place in the table', () => {
    expect(rowOf('reward-requested').priority).toBe(0)
    expect(rowOf('assignment')).toMatchObject({
      stream: 'assignments',
      inCap: true,
      expires: { campaign: 'a-day-before-closing' },
    })
    expect(rowOf('share-verified').priority).toBeLessThan(rowOf('welcome').priority)
    expect([isNoticeKind('reminder'), isNoticeKind('reminders'), isNoticeKind('toString')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('each have variables for their copy', () => {
    for (const kind of KIND_NAMES) expect(knownVariables(kind)).toContain('brand.name')
    expect(knownVariables('introduce')).toEqual(
      expect.arrayContaining(['joiners', 'joiners.size', 'joiners[].first_name', 'member.points']),
    )
    expect(knownVariables('report')).not.toContain('member.points')
  })
})

import { describe, expect, test } from 'vitest'
import { runningWeeks } from '../../scripts/core/hub/efforts.ts'
import type { ShareLiteral } from '../support/program-builder.ts'
import { projected } from './support.ts'

// NOW is a Saturday: its week began on Monday 16 November.
const TODAY = '2026-11-21'

const share = (by: string, day: string, rest: Partial<ShareLiteral> = {}): ShareLiteral => ({
  by,
  at: `${day}T10:00:00Z`,
  url: `https://a.example/${by}/${day}`,
  ...rest,
})

describe('weeks in a row', () => {
  test.each([
    [[], 0],
    [['2026-11-16'], 1],
    [['2026-11-15'], 1],
    [['2026-11-08'], 0],
    [['2026-11-16', '2026-11-15', '2026-11-08'], 3],
    [['2026-11-15', '2026-11-08'], 2],
    [['2026-11-16', '2026-11-08'], 1],
    [['2026-11-16', '2026-11-17', '2026-11-18'], 1],
  ])('%j make %i', (days, weeks) => expect(runningWeeks(days, TODAY)).toBe(weeks))

  test('go through the turn of a year', () => {
    expect(runningWeeks(['2026-12-23', '2026-12-31', '2027-01-05'], '2027-01-06')).toBe(3)
  })
})

describe('effort', () => {
  test('newcomers are listed newest first, with posts or without; not those who keep off boards', () => {
    const { newcomers } = projected({
      ambassadors: {
        maya: { joined: '2026-11-01' },
        tom: { joined: '2026-11-18' },
        old: { joined: '2026-10-01' },
        shy: { joined: '2026-11-10', leaderboard: false },
        asked: { joined: '2026-11-10', status: 'applied' },
      },
      shares: [share('maya', '2026-11-05'), share('tom', '2026-11-19', { review: null })],
    }).efforts
    expect(newcomers).toEqual([
      { handle: 'tom', shares: 0 },
      { handle: 'maya', shares: 1 },
    ])
  })

  test('a streak stands on counted posts alone', () => {
    const { streaks } = projected({
      shares: [
        share('maya', '2026-11-18'),
        share('maya', '2026-11-11'),
        share('maya', '2026-11-04', { review: 'rejected' }),
        share('maya', '2026-10-28'),
        share('tom', '2026-11-18', { review: null }),
        share('tom', '2026-11-11'),
      ],
    }).efforts
    expect(streaks).toEqual([{ handle: 'maya', weeks: 2 }])
  })

  test('the improved earned more by posting than in the four weeks before; a gift is no effort', () => {
    const { improved, since } = projected({
      ambassadors: { maya: {}, tom: {}, late: { joined: '2026-10-20' }, same: {} },
      shares: [
        share('maya', '2026-10-10'),
        share('maya', '2026-11-10'),
        share('maya', '2026-11-12'),
        share('late', '2026-11-12'),
        share('same', '2026-10-10'),
        share('same', '2026-11-10'),
      ],
      awards: [{ to: 'tom', points: 500, at: '2026-11-10' }],
    }).efforts
    expect(since).toBe('2026-10-24')
    expect(improved).toEqual([{ handle: 'maya', points: 200, before: 100 }])
  })
})

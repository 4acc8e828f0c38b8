import { describe, expect, it } from 'vitest'
import { dueRounds, ROUND_MS, readRounds, roundsText, withRound } from '../../../scripts/core/tick/rounds.ts'
import { makeProgram } from '../../support/program-builder.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const watched = makeProgram({
  ambassadors: { maya: { channels: [{ channel: 'bluesky', handle: 'maya.example', watch: true }] } },
})

describe('the rounds to other people’s sites', () => {
  it('are due where there is something to ask, four hours after the last', () => {
    expect(dueRounds(makeProgram({}), {}, NOW)).toEqual([])
    expect(dueRounds(watched, {}, NOW)).toEqual(['check', 'watch'])
    expect(dueRounds(watched, { check: NOW - ROUND_MS + 1, watch: NOW - ROUND_MS }, NOW)).toEqual(['watch'])
    expect(dueRounds(watched, { check: NOW + 1, watch: NOW }, NOW)).toEqual(['check'])
  })

  it('come at least once in six hours by the schedule, a run every two hours at night', () => {
    expect(ROUND_MS + 2 * 3_600_000).toBeLessThanOrEqual(6 * 3_600_000)
  })

  it('are remembered as they were written, and anew where somebody changed it', () => {
    const known = withRound(withRound({}, 'check', NOW), 'watch', NOW - 5000)
    expect(readRounds(roundsText(known))).toEqual(known)
    expect(withRound(known, 'check', NOW - 1)).toEqual(known)
    for (const text of [undefined, '', '{', '{"check":1}', '[]']) expect(readRounds(text)).toEqual({})
  })
})

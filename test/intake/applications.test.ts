import { describe, expect, it } from 'vitest'
import { type ApplyPull, pullDecision } from '../../scripts/core/intake/applications.ts'
import { applicationOn, applyBranch } from '../../scripts/core/intake/apply-branch.ts'
import { checkApplications, checkRacing } from './applications-model.ts'

const MINUTE = 60_000
const CLOSED = Date.parse('2026-11-21T12:00:00Z')
const pull: ApplyPull = { number: 5, open: false, body: 'Who it is\n\nReason:\n', closed: CLOSED, merged: undefined }
const said = (body: string, minutes: number, by = 'anna') => ({ body, by, at: CLOSED + minutes * MINUTE })

describe('what a pull request of an application decided', () => {
  it('is nothing while it is open, and a yes once it is merged, whatever was said', () => {
    expect(pullDecision({ ...pull, open: true, closed: undefined }, [said('No', 0)])).toBeUndefined()
    expect(pullDecision({ ...pull, merged: CLOSED }, [said('No', 0)])).toEqual({ verb: 'merged', at: CLOSED })
  })

  it('is a no with the last words that go with the closing; what was said among the team before is told to nobody', () => {
    const before = said('She is too young, I think', -60)
    expect(pullDecision(pull, [before])).toEqual({ verb: 'decline', by: '', reason: '' })
    expect(pullDecision(pull, [before, said('We are full.', -1), said('Until spring, sorry.\n', 3, 'otto')])).toEqual({
      verb: 'decline',
      by: 'otto',
      reason: 'Until spring, sorry.',
    })
  })

  it('takes a comment as it is written for the queue, and the line in its own text where nobody commented', () => {
    expect(pullDecision(pull, [said('/decline k3f9-7q2a We are full.', 0)])).toMatchObject({ reason: 'We are full.' })
    expect(pullDecision({ ...pull, body: '- Reason: theirs\r\nReason: Too far away.\r\n' }, [])).toEqual({
      verb: 'decline',
      by: '',
      reason: 'Too far away.',
    })
  })
})

describe('pull requests of applications', () => {
  it('come to the same end wherever a run dies, and whatever people do by which way: nobody is a member twice', async () => {
    const { deaths, members, pulls } = await checkApplications({ seed: 7, runs: 60 })
    expect(deaths).toBeGreaterThan(150)
    expect(Math.min(members, pulls)).toBeGreaterThan(30)
  })

  it('are one for each, though two runs open them at once', async () => {
    const { pulls, applications } = await checkRacing({ seed: 7, runs: 40 })
    expect(pulls).toBe(applications)
  })
})

it('the branch of an application names it, and no other branch does', () => {
  expect(applicationOn(applyBranch('abcdefgh234567ab'))).toBe('abcdefgh234567ab')
  for (const branch of ['main', 'apply/', 'apply/anna', 'apply/abcdefgh234567ab/x', ''])
    expect(applicationOn(branch)).toBeUndefined()
})

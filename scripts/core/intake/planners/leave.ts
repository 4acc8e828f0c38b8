import { afterChanges, sameBoards } from '../../contacts/after-changes.ts'
import { planErase } from '../../contacts/erase.ts'
import { tally } from '../../points/tally.ts'
import { accepted, type IntakeChange, type Outcome, waiting } from '../outcome.ts'
import { contactFileOf, type OwnScene } from '../scene.ts'

/** A short name that tells nothing of the one before: of the arrival's id, which nobody can guess, so that a plan made twice is the same. */
const formerName = (id: string) => `former-${id.slice(0, 8)}`

/** Takes a member out, in the run their wish arrives in: they stay on the boards as somebody who was here, or nothing personal stays at all. */
export function planLeave({ program, now, tally: counted, arrival, document, member }: OwnScene<'leave'>): Outcome {
  const sealed = program.contacts.has(member.handle)
  const answer = sealed
    ? { answer: { kind: 'answer-left' as const, to: { sealed: contactFileOf(member.handle), handle: member.handle } } }
    : {}
  if (!document.fields.erase) {
    const none = { assignments: 'none', announcements: 'none', points: 'none', newsletter: 'none' }
    const gone: IntakeChange[] = sealed ? [{ op: 'remove', path: contactFileOf(member.handle) }] : []
    const set = [
      { at: ['status'], value: 'alumni' },
      { at: ['deliveries'], value: none },
    ]
    return accepted([{ op: 'edit', path: member.path, set }, ...gone], { path: member.path, ...answer })
  }
  const before = counted()
  const to = formerName(arrival.id)
  const plan = planErase(program, before, member, to)
  const after = tally(afterChanges(program, plan.changes), now)
  // Posts of others lean on theirs in a way that a person has to settle first.
  if (!sameBoards(before, after, member.handle, to)) return waiting('boards-would-change', { path: member.path })
  return accepted(plan.changes, { path: `ambassadors/${to}.md`, ...answer })
}

import { answerWords } from '../answer-words.ts'
import { applicationOf } from '../application.ts'
import { accepted, declined, type IntakeChange, type Outcome, waiting } from '../outcome.ts'
import { contactFileOf, type Scene } from '../scene.ts'

/** How many applications from one address are looked at in a day. */
const A_DAY = 3

/**
 * An application: it waits, sealed, for a person's yes; where the program takes people in by rule it becomes a member at once, unless something about
 * it wants a person. The member's file and contact come into being together, at that yes.
 */
export function planJoin(scene: Scene<'join'>): Outcome {
  const { program, arrival, document, decision, tag, before } = scene
  const marked = tag === undefined ? {} : { tag }
  const joined = [...program.ambassadors.values()].find(({ file }) => file.application === arrival.id)
  // Accepted before: by a run that ended too early, or by a merge.
  if (joined) return accepted([], { path: joined.path, ...marked })
  const { name, email } = document.fields
  const answer = {
    kind: 'answer-declined' as const,
    to: { address: email },
    name,
    what: answerWords(program.settings.language).kinds.join,
  }
  if (decision?.verb === 'decline')
    return declined('by-a-person', { answer: { ...answer, reason: decision.reason, by: decision.by }, ...marked })
  if (before.today >= A_DAY && decision === undefined) return declined('too-often', marked)
  const { handle, file, body, contact, risks, needsPerson } = applicationOf(scene)
  const path = `ambassadors/${handle}.md`
  const auto = program.settings.file.review?.applications === 'auto'
  const yes = decision?.verb === 'accept' || (auto && !needsPerson)
  // In a public repository nobody stands open before a yes.
  const applied = auto && !yes && program.settings.home === 'private'
  if (!yes && !applied) return waiting('waits-for-a-person', { path, risks, ...marked })
  const changes: IntakeChange[] = [
    { op: 'write', path, data: applied ? { ...file, status: 'applied' } : file, body },
    { op: 'seal-contact', path: contactFileOf(handle), contact },
  ]
  return accepted(changes, { path, risks, ...marked })
}

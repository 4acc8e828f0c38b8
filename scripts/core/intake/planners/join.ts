import type { Ambassador } from '../../program.ts'
import { instantText } from '../../zone.ts'
import { answerWords } from '../answer-words.ts'
import { type Application, applicationOf } from '../application.ts'
import { accepted, declined, type IntakeChange, type Outcome, waiting } from '../outcome.ts'
import { contactFileOf, type Scene } from '../scene.ts'

/** How many applications from one address are looked at in a day. */
const A_DAY = 3

const pathOf = ({ handle }: Pick<Application, 'handle'>) => `ambassadors/${handle}.md`

const changesOf = ({ handle, file, body, contact }: Application): IntakeChange[] => [
  { op: 'write', path: pathOf({ handle }), data: file, body },
  { op: 'seal-contact', path: contactFileOf(handle), contact },
]

/**
 * Accepted before: by a run that ended too early, or by a merge. A pull request does not know when it will be merged: it says when they applied, and
 * they joined when they were accepted.
 */
function joinedBefore({ arrival, decision, now }: Scene<'join'>, { path, file }: Ambassador, tag: object): Outcome {
  const at = decision?.verb === 'merged' ? Math.min(decision.at, now) : now
  const value = instantText(Math.max(at, arrival.received))
  const isProposed = file.joined === instantText(arrival.received) && file.joined !== value
  return accepted(isProposed ? [{ op: 'edit', path, set: [{ at: ['joined'], value }] }] : [], { path, ...tag })
}

/**
 * An application: it waits, sealed, for a person's yes; where the program takes people in by rule it becomes a member at once, unless something about
 * it wants a person. The member's file and contact come into being together, at that yes. In a private home the yes may be given by merging what it
 * would bring in.
 */
export function planJoin(scene: Scene<'join'>): Outcome {
  const { program, arrival, document, decision, tag, before, proposed } = scene
  const marked = tag === undefined ? {} : { tag }
  const joined = [...program.ambassadors.values()].find(({ file }) => file.application === arrival.id)
  if (joined) return joinedBefore(scene, joined, marked)
  // Somebody merged it, and took the file out again or made it another's: that is how they want it.
  if (decision?.verb === 'merged') return accepted([], marked)
  const { name, email } = document.fields
  const answer = {
    kind: 'answer-declined' as const,
    to: { address: email },
    name,
    what: answerWords(program.settings.language).kinds.join,
  }
  if (decision?.verb === 'decline') {
    const { reason, by } = decision
    const why = { ...(reason !== '' && { reason }), ...(reason !== '' && by !== '' && { by }) }
    return declined('by-a-person', { answer: { ...answer, ...why }, ...marked })
  }
  if (before.today >= A_DAY && decision === undefined) return declined('too-often', marked)
  const auto = program.settings.file.review?.applications === 'auto'
  const application = applicationOf(scene)
  const { risks } = application
  const yes = decision?.verb === 'accept' || (auto && !application.needsPerson)
  // In a public repository nobody stands open before a yes.
  const hidden = program.settings.home === 'public'
  if (yes) return accepted(changesOf(application), { path: pathOf(application), risks, ...marked })
  if (auto && !hidden) {
    const changes = changesOf({ ...application, file: { ...application.file, status: 'applied' } })
    return accepted(changes, { path: pathOf(application), risks, ...marked })
  }
  if (hidden) return waiting('waits-for-a-person', { path: pathOf(application), risks, ...marked })
  // Those that wait are each proposed under a name of their own, so that all of them can be merged.
  const another = applicationOf(scene, proposed)
  const file = { ...another.file, joined: instantText(arrival.received) }
  const proposal = { handle: another.handle, changes: changesOf({ ...another, file }), document }
  return waiting('waits-for-a-person', { path: pathOf(another), risks, proposed: proposal, ...marked })
}

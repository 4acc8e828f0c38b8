import { type DocumentOf, OPEN_KINDS, type SubmissionKind } from '../../../schemas/submission.ts'
import type { Ambassador } from '../program.ts'
import { answerWords } from './answer-words.ts'
import { accepted, declined, type Outcome, quarantined, waiting } from './outcome.ts'
import { planClaim } from './planners/claim.ts'
import { planJoin } from './planners/join.ts'
import { planLeave } from './planners/leave.ts'
import { planSettings } from './planners/settings.ts'
import { planShare } from './planners/share.ts'
import { planAsk, planGuide, planLink, planPass } from './planners/small.ts'
import { planTip } from './planners/tip.ts'
import type { Proof } from './prove.ts'
import type { OwnScene, Scene } from './scene.ts'

const DAY_MS = 86_400_000
/** How long an unproven document waits to be confirmed. */
export const CONFIRM_MS = 7 * DAY_MS
/** How many a day are asked about under one name. */
const ASKED_A_DAY = 3

/** Who takes part, and may send things in. */
const TAKES_PART: readonly Ambassador['status'][] = ['active', 'applied', 'paused']

type Own = { readonly [K in SubmissionKind]?: (scene: OwnScene<K>) => Outcome }

/** What members send of their own. */
const OWN: Own = {
  share: planShare,
  claim: planClaim,
  pass: planPass,
  settings: planSettings,
  leave: planLeave,
  tip: planTip,
}

function own<K extends SubmissionKind>(kind: K, scene: OwnScene<SubmissionKind>): Outcome {
  // The document's kind names its planner, which the type of a table cannot say.
  const planner = OWN[kind] as ((scene: OwnScene<SubmissionKind>) => Outcome) | undefined
  return planner ? planner(scene) : quarantined('not-a-document')
}

const is = <K extends SubmissionKind>(scene: Scene, kind: K): scene is Scene<K> & Scene =>
  (scene.document as { kind: string }).kind === kind

/** What nobody has to be a member for. */
function open(scene: Scene, proof: Proof): Outcome {
  const handle = proof.by === 'nothing' ? undefined : proof.handle
  if (is(scene, 'join')) return planJoin(scene as Scene<'join'>)
  if (is(scene, 'ask')) return planAsk(scene as Scene<'ask'>, handle)
  if (is(scene, 'guide')) return planGuide(scene as Scene<'guide'>)
  return planLink(scene as Scene<'link'>)
}

/** Nothing shows who sent it. Where it names a member, or comes from an address that may be one, that address on file is asked; nothing else happens. */
function unproven(scene: Scene, claimed: string | undefined): Outcome {
  const { program, arrival, now, before, tag, document } = scene
  if (document.handle !== undefined && claimed === undefined) return quarantined('unknown-member')
  const from = arrival.sender.by === 'from' || arrival.sender.by === 'inbox' ? arrival.sender.from : undefined
  const to = claimed !== undefined ? { handle: claimed } : from === undefined ? undefined : { onFile: from }
  if (!to) return quarantined('unproven')
  if (now >= arrival.received + CONFIRM_MS) return declined('not-confirmed', { ...(tag && { tag }) })
  if (before.today >= ASKED_A_DAY) return quarantined('too-many-unproven')
  return waiting('unproven', {
    ...(tag && { tag }),
    answer: { kind: 'answer-confirm', to, what: answerWords(program.settings.language).kinds[document.kind] },
  })
}

/** What one of the program's people decided about something that waits where no planner knows of it. */
function decided(decision: Scene['decision'], scene: Scene): Outcome | undefined {
  if (decision?.verb !== 'decline') return undefined
  const { document } = scene
  if (document.kind === 'join' || document.kind === 'ask' || document.kind === 'tip') return undefined
  return declined('by-a-person')
}

/** Decides about one document that arrived in time and for the first time. */
export function decide(scene: Scene, proof: Proof): Outcome {
  const { document, program, decision } = scene
  const byPerson = decided(decision, scene)
  if (byPerson) return byPerson
  if (OPEN_KINDS.includes(document.kind)) return open(scene, proof)
  if (proof.by === 'nothing') return unproven(scene, proof.claimed)
  const member = program.ambassadors.get(proof.handle)!
  if (document.kind === 'leave' && member.status === 'alumni' && !document.fields.erase)
    return accepted([], { path: member.path })
  if (!TAKES_PART.includes(member.status) && document.kind !== 'leave')
    return declined('not-a-member', {
      answer: {
        kind: 'answer-declined',
        to: { handle: member.handle },
        what: answerWords(program.settings.language).kinds[document.kind],
      },
    })
  return own(document.kind, { ...scene, member } as OwnScene<SubmissionKind>)
}

export type { DocumentOf }

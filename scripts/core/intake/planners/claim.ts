import { planClaims } from '../../rewards/plan-claims.ts'
import { answerWords } from '../answer-words.ts'
import { accepted, declined, type IntakeChange, type Outcome } from '../outcome.ts'
import type { OwnScene } from '../scene.ts'
import { idFrom } from './share.ts'

/** Takes a claim in, dated by when it arrived: whoever's came first gets the last one. */
export function planClaim({ program, now, tally, arrival, document, member }: OwnScene<'claim'>): Outcome {
  const { reward, postal } = document.fields
  const claim = `${member.handle}--${idFrom(arrival.id)}`
  const answer = {
    kind: 'answer-declined' as const,
    to: { handle: member.handle },
    what: answerWords(program.settings.language).claim(program.rewards.get(reward)?.file.name),
  }
  const command = { do: 'claim' as const, claim, handle: member.handle, reward, at: arrival.received }
  const plan = planClaims(program, tally(), [command], now)
  const result = plan.outcomes.find((one) => one.command.claim === claim)?.result
  const path = `redemptions/${program.zone.dayOf(arrival.received).slice(0, 4)}/${claim}`
  switch (result) {
    case 'done': {
      const address: IntakeChange[] =
        postal === undefined ? [] : [{ op: 'seal-contact', path: `${path}.age`, contact: { postal } }]
      return accepted([...plan.changes, ...address], { path: `${path}.yaml` })
    }
    case 'again':
      return accepted([], { path: `${path}.yaml` })
    case 'refused':
      // The claim is kept as refused, and the message about rewards says why.
      return declined('refused-by-rule', { changes: plan.changes, path: `${path}.yaml` })
    case 'unknown-reward':
      return declined('unknown-reward', { answer })
    default:
      return declined('cannot-be-claimed', { answer })
  }
}

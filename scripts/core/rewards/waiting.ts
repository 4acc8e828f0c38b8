import { byCode } from '../points/types.ts'
import type { Program, Redemption, Reward } from '../program.ts'
import { dayName, dayNumber, type Instant } from '../zone.ts'
import { statusOf, waits } from './steps.ts'

/** A claim that somebody still has to do something about. Days are local ones. */
export type Waiting = {
  readonly claim: Redemption
  readonly reward: Reward | undefined
  readonly name: string
  readonly status: 'requested' | 'approved' | 'sent'
  readonly asked: string
  /** The day by which it should be on its way; undefined: the reward does not say. */
  readonly due: string | undefined
  readonly late: boolean
  /** Who has it in hand: whoever took its last step, or who sends such rewards. */
  readonly owner: string | undefined
  /** Whether a name and address are needed, and there. */
  readonly address: 'not-needed' | 'sealed' | 'missing'
}

function waitingOf(program: Program, claim: Redemption, now: Instant): Waiting {
  const { zone, rewards, ambassadors, addresses, contacts } = program
  const reward = rewards.get(claim.reward)
  const status = statusOf(claim, now) as Waiting['status']
  const asked = zone.dayOf(claim.at)
  const due = reward?.file.days === undefined ? undefined : dayName(dayNumber(asked) + reward.file.days)
  const last = claim.steps.findLast(({ at }) => at <= now)
  return {
    claim,
    reward,
    name: ambassadors.get(claim.ambassador)?.name ?? claim.ambassador,
    status,
    asked,
    due,
    late: due !== undefined && status !== 'sent' && zone.dayOf(now) > due,
    owner: status === 'requested' ? reward?.file.fulfilled_by : (last?.by ?? reward?.file.fulfilled_by),
    address: !reward?.file.address
      ? 'not-needed'
      : addresses.has(claim.id) || contacts.has(claim.ambassador)
        ? 'sealed'
        : 'missing',
  }
}

const ORDER: readonly Waiting['status'][] = ['requested', 'approved', 'sent']

/** The claims that wait, those nobody has looked at first, then what is to be sent, then what is on its way; oldest first. */
export function waitingClaims(program: Program, now: Instant): Waiting[] {
  return program.redemptions
    .filter((claim) => claim.at <= now && waits(statusOf(claim, now)))
    .map((claim) => waitingOf(program, claim, now))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.claim.at - b.claim.at || byCode(a.claim.id, b.claim.id),
    )
}

/** The claims a short name means: the whole id, or its second part where only one claim has it. */
export function claimsNamed(program: Program, name: string): Redemption[] {
  const whole = program.redemptions.filter(({ id }) => id === name)
  return whole.length > 0 ? whole : program.redemptions.filter(({ id }) => id.endsWith(`--${name}`))
}

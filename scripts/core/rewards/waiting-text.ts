import { mask, visible } from '../mask.ts'
import { tableText } from '../points/columns.ts'
import type { Instant } from '../zone.ts'
import type { Outcome } from './claim-commands.ts'
import type { Hindrance } from './hindrances.ts'
import type { ClaimPlan } from './plan-claims.ts'
import type { Waiting } from './waiting.ts'

const NEXT: Readonly<Record<Waiting['status'], string>> = {
  requested: 'look at it',
  approved: 'send it',
  sent: 'on its way',
}

/** What waits, for a person at a terminal. */
export function waitingText(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return 'No claim waits for anybody.\n'
  const table = tableText(
    [
      { heading: 'Claim', most: 20 },
      { heading: 'Member', most: 15 },
      { heading: 'Reward', most: 22 },
      { heading: 'Asked', most: 10 },
      { heading: 'Next', most: 16 },
    ],
    waiting.map((one) => [
      one.claim.id,
      mask(one.name),
      mask(one.reward?.file.name ?? one.claim.reward),
      one.asked,
      `${NEXT[one.status]}${one.late ? ', late' : ''}`,
    ]),
  )
  const missing = waiting.filter(({ address }) => address === 'missing').map(({ claim }) => claim.id)
  const ask = missing.length === 0 ? '' : `\nNo name and address yet for ${missing.join(', ')}.\n`
  return `${table}${ask}\n`
}

const HINDERED: Readonly<Record<Hindrance['why'], string>> = {
  'not-a-member': 'not a member',
  retired: 'no longer offered',
  early: 'not offered yet',
  late: 'no longer offered',
  country: 'not sent to their country',
  'country-unknown': 'their country is not known',
  age: 'too young',
  'age-unknown': 'their age is not known',
  tier: 'not of that tier',
  badge: 'without that badge',
  campaign: 'not in that campaign',
  place: 'not on that place of the board, or it is not settled yet',
  gone: 'none left: somebody asked earlier',
  had: 'had it as often as one member may',
  points: 'too few points',
}

const STOPPED: Readonly<Record<Exclude<Outcome['result'], 'done' | 'again' | 'refused'>, string>> = {
  'unknown-claim': 'there is no such claim',
  'unknown-reward': 'there is no such reward',
  'unknown-member': 'there is no such member',
  'other-claim': 'another claim has this id',
  'out-of-order': 'that cannot follow the step before it',
  'own-decision': 'nobody decides about their own claim, and a member touches no one else’s',
  'no-code': 'no code is left to deal; add some with npm run claims -- codes REWARD FILE',
}

/** True when a command of a plan could not be followed, though it was understood. */
export const isStopped = ({ result }: Outcome): boolean => !['done', 'again', 'refused'].includes(result)

const reasons = (hindrances: readonly Hindrance[] = []) => hindrances.map(({ why }) => HINDERED[why]).join('; ')

/** What a plan does, line by line. */
export function planText({ outcomes, settled }: ClaimPlan): string {
  const lines = outcomes.map(({ command, result, hindrances }) => {
    if (result === 'done') return `${command.claim}: ${command.do === 'claim' ? 'taken in' : command.do}`
    if (result === 'again') return `${command.claim}: was ${command.do === 'claim' ? 'taken in' : command.do} before`
    if (result === 'refused') return `${command.claim}: refused, ${reasons(hindrances)}; the member is told`
    return `${command.claim}: nothing done, ${STOPPED[result]}`
  })
  const more = settled.map(({ claim, hindrances }) => `${claim}: refused, ${reasons(hindrances)}; the member is told`)
  return [...lines, ...more].map((line) => `${visible(line)}\n`).join('')
}

/** The columns of the fulfilment list. */
const HEADINGS = ['Claim', 'Member', 'Name', 'Reward', 'Asked', 'Status', 'Due', 'Late', 'Who', 'Address', 'Note']

/**
 * The fulfilment list as a table: what is to be looked at, sent, or on its way.
 * @param addresses opened names and addresses by claim; empty where they stay sealed
 */
export function fulfilmentRows(
  waiting: readonly Waiting[],
  addresses: ReadonlyMap<string, string>,
  now: Instant,
): string[][] {
  return [
    HEADINGS,
    ...waiting.map(({ claim, name, reward, asked, status, due, late, owner, address }) => [
      claim.id,
      claim.ambassador,
      name,
      reward?.file.name ?? claim.reward,
      asked,
      status,
      due ?? '',
      late ? 'late' : '',
      owner ?? '',
      addresses.get(claim.id) ?? (address === 'not-needed' ? '' : address),
      claim.file.steps.findLast(({ at }) => Date.parse(at) <= now)?.note ?? '',
    ]),
  ]
}

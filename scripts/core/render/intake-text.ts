import { referenceOf } from '../intake/arrival.ts'
import type { Decided } from '../intake/plan.ts'
import { REASONS } from '../intake/reasons.ts'
import type { Program } from '../program.ts'
import { workingDayAfter } from '../queue/working-days.ts'

/** What people read of a run: no word that somebody sent, no address, no number. */

export const KIND_WORDS: Readonly<Record<NonNullable<Decided['kind']>, string>> = {
  join: 'application',
  share: 'post',
  claim: 'claim',
  pass: 'not this one',
  settings: 'settings',
  leave: 'leaving',
  ask: 'question',
  guide: 'guide wanted',
  tip: 'for the others',
  link: 'link wanted',
}

const BECAME_WORDS: Readonly<Record<Decided['outcome']['became'], string>> = {
  accepted: 'Accepted',
  declined: 'Declined',
  waiting: 'Waiting',
  quarantined: 'Kept aside',
}

function lineOf(one: Decided, program: Program): string {
  const { outcome, kind, handle, id } = one
  const what = kind === undefined ? 'not readable' : KIND_WORDS[kind]
  const path = outcome.path === undefined || outcome.became === 'quarantined' ? '' : `, ${outcome.path}`
  const why = outcome.why === undefined ? '' : `: ${REASONS[outcome.why].reason}`
  const days = program.settings.file.review?.working_days ?? 3
  const waits = outcome.why === 'waits-for-a-person' || outcome.why === 'boards-would-change'
  const by = waits ? `, promised by ${workingDayAfter(one.received, days, program.zone)}` : ''
  const risks = (outcome.risks ?? []).map((risk) => `\n      ! ${risk}`).join('')
  return `  ${referenceOf(id)}  ${what}${handle === undefined ? '' : ` of ${handle}`}${path}${why}${by}${risks}\n`
}

/** The list of what became of each, by what became of it. */
export function intakeText(decided: readonly Decided[], program: Program): string {
  const groups = (['accepted', 'waiting', 'declined', 'quarantined'] as const).map((became) => {
    const mine = decided.filter(({ outcome }) => outcome.became === became)
    return mine.length === 0 ? '' : `${BECAME_WORDS[became]}:\n${mine.map((one) => lineOf(one, program)).join('')}`
  })
  const list = groups.filter((text) => text !== '').join('\n')
  const open = decided.find(({ outcome }) => outcome.why === 'waits-for-a-person')
  if (!open) return list
  const ref = referenceOf(open.id)
  const verb = open.kind === 'ask' ? `--answer ${ref} "words"` : `--accept ${ref}`
  return `${list}\nA person reads it with npm run intake -- --show ${ref}, and decides: npm run intake -- ${verb} --by NAME, or --decline ${ref} "why" --by NAME\n`
}

/** The line that every run prints. */
export const intakeAccount = (account: Readonly<Record<'seen' | Decided['outcome']['became'], number>>): string =>
  `seen ${account.seen} = accepted ${account.accepted} + declined ${account.declined} + waiting ${account.waiting} + quarantined ${account.quarantined}`

import { groupBy } from '../points/maps.ts'
import type { Envelope } from './envelope.ts'
import type { Notice } from './notice.ts'
import type { Due } from './rules/desk.ts'

/** Puts what one person gets in one run, by one way, into one message: the most pressing first, as they come. */
export function envelopes(due: readonly Due[]): Envelope[] {
  const byMail = groupBy(
    due.filter(({ delivery }) => delivery !== 'group'),
    // A handle has no space in it; the program's own people have none of the two.
    ({ notice, delivery }) => `${delivery} ${notice.to ?? ''}`,
  )
  return [...byMail.values()].flatMap((list) => {
    const [first, ...rest] = list.map(({ notice }) => notice) as [Notice, ...Notice[]]
    const { delivery } = list[0]!
    return delivery === 'group' ? [] : [{ to: first.to, delivery, notices: [first, ...rest] as const }]
  })
}

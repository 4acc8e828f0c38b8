import { shortId } from '../outbox/held.ts'
import type { Held } from '../outbox/ledger.ts'
import type { Program } from '../program.ts'
import { clockWords } from './plan-words.ts'

/** The command that settles a held message, without what the person says of it. */
export const settleCommand = (short: string): string => `npm run notices -- --settle ${short}`

const CARRIED: Readonly<Record<Held['channel'], string>> = {
  email: 'by email',
  sms: 'by SMS',
  slack: 'to Slack',
  discord: 'to Discord',
}

/** Whom a held message is for who is no member: the program's own people, or somebody who sent something in. */
export const strangerOf = (keys: readonly string[]): string =>
  keys.some((key) => key.startsWith('answer/')) ? 'a visitor' : 'the program itself'

function heldLines(one: Held, { ambassadors, zone }: Program): string {
  const { to, keys, channel, claimed, held, why } = one
  const who = to === null ? strangerOf(keys) : (ambassadors.get(to)?.name ?? to)
  const name = to === null || who === to ? who : `${who} (${to})`
  return `${shortId(one)}  ${keys.join(', ')}
          to ${name}, ${CARRIED[channel]}, begun ${clockWords(zone, claimed)}, held since ${clockWords(zone, held)}
          ${why}
`
}

/** What is held, for the person who decides: who, what, since when and why, and how to settle it. No address is in it. */
export function heldText(held: readonly Held[], program: Program): string {
  const [first] = held
  if (!first) return 'Nothing is held.\n'
  const lines = held.map((one) => heldLines(one, program)).join('\n')
  return `${held.length === 1 ? '1 message waits' : `${held.length} messages wait`} for you, since nobody can tell whether ${held.length === 1 ? 'it' : 'they'} went.
Ask the person, or look into the provider's own list, then say which:

${lines}
  ${settleCommand(shortId(first))} sent    it went: nothing is sent
  ${settleCommand(shortId(first))} again   it did not: the next run sends it, if it is still due
`
}

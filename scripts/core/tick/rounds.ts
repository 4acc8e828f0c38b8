import { roundsFile } from '../../../schemas/asked.ts'
import { dueVisits } from '../checks/due.ts'
import { unprovenAccounts } from '../checks/proof-code.ts'
import { watchedAccounts } from '../checks/watch.ts'
import type { Program } from '../program.ts'
import { type Instant, instantText } from '../zone.ts'

/** The rounds that go to other people's sites: whether posts are still there, and posts that nobody logged. */
export const ROUND_NAMES = ['check', 'watch'] as const
export type RoundName = (typeof ROUND_NAMES)[number]

/** What is noted down: the rounds, and the last time that mailboxes were read. */
const NOTED = [...ROUND_NAMES, 'intake'] as const
export type Noted = (typeof NOTED)[number]

/** When each round was last begun that came to its end; a missing one never was. */
export type Rounds = Readonly<Partial<Record<Noted, Instant>>>

/** Where the branch `ledger` keeps them. */
export const ROUNDS_PATH = 'rounds.json'

/** So long after a round the next is due: at night, when a run comes every two hours, that still makes one in six. */
export const ROUND_MS = 4 * 3_600_000

/**
 * So long after mailboxes were read they are read again: where minutes of the forge are paid for beyond a number, three times a day; a run of the
 * relay or an issue waits for none of this.
 */
export const MAIL_MS: Readonly<Record<'public' | 'private', number>> = { public: 2 * 3_600_000, private: 8 * 3_600_000 }

/** Reads them. What is not as it was written counts for nothing: the rounds are then made once more, which changes no result. */
export function readRounds(text: string | undefined): Rounds {
  const read = roundsFile.safeParse(jsonOf(text ?? '{}'))
  if (!read.success) return {}
  return Object.fromEntries(Object.entries(read.data).map(([name, at]) => [name, Date.parse(at)]))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const roundsText = (rounds: Rounds): string =>
  `${JSON.stringify(Object.fromEntries(NOTED.flatMap((name) => (rounds[name] === undefined ? [] : [[name, instantText(rounds[name])]]))))}\n`

/** Adds that a round begun at an instant came to its end; an earlier one than is known changes nothing. */
export const withRound = (rounds: Rounds, name: Noted, began: Instant): Rounds => ({
  ...rounds,
  [name]: Math.max(began, rounds[name] ?? began),
})

/** Whether there is anything at all that a round would ask. */
const HAS_QUESTIONS: Readonly<Record<RoundName, (program: Program, now: Instant) => boolean>> = {
  check: (program, now) => dueVisits(program, now).length > 0 || unprovenAccounts(program).length > 0,
  watch: (program) => watchedAccounts(program).watched.length > 0,
}

/** The rounds that are due: some hours after the last, where there is something to ask. */
export const dueRounds = (program: Program, rounds: Rounds, now: Instant): RoundName[] =>
  ROUND_NAMES.filter((name) => {
    const last = rounds[name]
    return (last === undefined || last > now || now - last >= ROUND_MS) && HAS_QUESTIONS[name](program, now)
  })

/** Whether the program's mailbox is to be read: where members may send by mail, some hours after the last time. */
export function isMailRoundDue({ settings }: Program, { intake: last }: Rounds, now: Instant): boolean {
  if (settings.file.ways_in?.email === undefined) return false
  return last === undefined || last > now || now - last >= MAIL_MS[settings.home]
}

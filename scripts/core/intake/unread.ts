import type { SeenLine } from '../../../schemas/inbox.ts'
import type { Program } from '../program.ts'
import { answerWords } from './answer-words.ts'
import type { Sender, Unreadable } from './arrival.ts'
import { type Answer, accepted, declined, type Outcome, quarantined } from './outcome.ts'
import { ownerOfInbox, type ProofFacts } from './prove.ts'

type Facts = ProofFacts & { readonly tagOf: (about: 'address' | 'member', text: string) => Promise<string | undefined> }

const DAY_MS = 86_400_000
/** How many a day hear that something is missing, under one address. */
const TOLD_A_DAY = 3

type Told = { readonly to: Answer['to']; readonly about: 'address' | 'member'; readonly text: string }

/**
 * Who may hear what is missing: the member whose own address it came to; the From line, where the provider vouches for it or the address is on file.
 * Whoever wrote another's address there makes nobody else hear of it.
 */
function hearerOf(program: Program, facts: Facts, sender: Sender | undefined): Told | undefined {
  const owner = sender?.by === 'inbox' ? ownerOfInbox(program, facts, sender.inbox) : undefined
  if (owner !== undefined) return { to: { handle: owner }, about: 'member', text: owner }
  const member =
    sender?.by === 'github'
      ? [...program.ambassadors.values()].find(({ file }) => file.github_id === sender.id)?.handle
      : undefined
  if (member !== undefined) return { to: { handle: member }, about: 'member', text: member }
  if ((sender?.by !== 'from' && sender?.by !== 'inbox') || sender.from === '') return undefined
  const to = sender.passed ? { address: sender.from } : { onFile: sender.from }
  return { to, about: 'address', text: sender.from }
}

/** What becomes of something that is no document. @param lines what came before it, of the inbox and of this run */
export async function outcomeOfUnread(
  program: Program,
  facts: Facts,
  lines: readonly SeenLine[],
  one: Unreadable,
): Promise<Outcome> {
  if (one.why === 'confirms') return accepted([])
  if (one.why !== 'incomplete') return quarantined(one.why)
  const told = hearerOf(program, facts, one.sender)
  if (!told) return declined('incomplete')
  const tag = await facts.tagOf(told.about, told.text)
  const today = lines.filter(
    (line) =>
      line.tag === tag && line.why === 'incomplete' && Math.abs(Date.parse(line.received) - one.received) < DAY_MS,
  ).length
  const words = answerWords(program.settings.language)
  const answer = {
    kind: 'answer-declined' as const,
    to: told.to,
    what: one.kind ? words.kinds[one.kind] : words.sent,
    ...(one.mend !== undefined && { mend: one.mend }),
  }
  return declined('incomplete', { ...(tag !== undefined && { tag }), ...(today < TOLD_A_DAY && { answer }) })
}

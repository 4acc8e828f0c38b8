/** Things nobody should send, and what must never come of them, whichever way they come. */
import type { SeenLine } from '../../schemas/inbox.ts'
import { vault } from '../../scripts/adapters/age.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { tagOf } from '../../scripts/core/intake/confirm.ts'
import { plainChange } from '../../scripts/core/intake/outcome.ts'
import { type Decided, type Incoming, planIntake } from '../../scripts/core/intake/plan.ts'
import { seenOf } from '../../scripts/core/intake/seen.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { Program } from '../../scripts/core/program.ts'
import { intakeText } from '../../scripts/core/render/intake-text.ts'
import type { KeyPair } from '../../scripts/ports.ts'
import { type Dice, diceOf } from '../support/seeded.ts'
import { NOW, SECRET } from './documents.ts'
import { mailProgram } from './ways/mails.ts'

export type HostileFigures = {
  readonly sent: number
  /** Refused with a reason by the relay itself. */
  readonly refused: number
  readonly account: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** Signs that a post was credited that nobody may be credited for. */
const FORBIDDEN = /\/p\/Cx(?:f|n|m|o|k|t|p)\d|\/p\/Cxr\d/

/** Makes the things from one number to another, as the intake finds them. */
export type Batch = (around: {
  readonly draw: Dice
  readonly from: number
  readonly to: number
  readonly program: Program
  readonly intake: KeyPair
  /** Called for each that was refused with a reason before it came in. */
  readonly refuse: () => void
}) => Promise<readonly Incoming[]>

/** Sends hostile things by one way, in runs of a hundred. @returns what became of them, and everything that should not have */
export async function sendHostile({
  count,
  seed,
  batch,
}: {
  readonly count: number
  readonly seed: number
  readonly batch: Batch
}): Promise<HostileFigures> {
  const draw = diceOf(seed)
  const intake = await vault.keygen()
  const before = mailProgram()
  let program = before
  const lines: SeenLine[] = []
  const wrong: string[] = []
  const account = { accepted: 0, declined: 0, waiting: 0, quarantined: 0 }
  const ids = new Set<string>()
  let refused = 0
  const refuse = () => {
    refused += 1
  }
  for (let from = 0; from < count; from += 100) {
    const seen = seenOf(lines)
    const incoming = await batch({ draw, from, to: Math.min(from + 100, count), program, intake, refuse })
    const facts = {
      seen,
      decisions: new Map(),
      confirmed: new Map<string, string>(),
      keysOf: ({ handle, file }: { handle: string; file: { link?: number } }) =>
        personalKeys.keysOf(personalKeys.tokenOf(SECRET, handle, file.link ?? 0)),
      tagOf: (about: 'address' | 'member', text: string) => tagOf(SECRET, about, text),
    }
    const plan = await planIntake(program, incoming, facts, Date.parse(NOW))
    for (const one of plan.decided) {
      lines.push(one.line)
      ids.add(one.id)
      account[one.outcome.became] += 1
      const answered = one.outcome.became !== 'declined' && one.outcome.became !== 'quarantined'
      if (!answered && one.outcome.why === undefined) wrong.push(`${one.id} is ${one.outcome.became} without a reason`)
    }
    const text = intakeText(plan.decided, program)
    for (const found of text.match(/<script|javascript:|@mail\.example|@victim\.example|\u001b/gi) ?? [])
      wrong.push(`the plan shows ${found}`)
    program = afterChanges(program, plan.changes.map(plainChange))
    wrong.push(...credited(plan.decided), ...toldWrongly(plan.decided))
  }
  const links = program.shares.map(({ url }) => url ?? '')
  wrong.push(...links.filter((url) => FORBIDDEN.test(url)).map((url) => `${url} was credited`))
  const { standings } = tally(program, Date.parse(NOW))
  const stood = tally(before, Date.parse(NOW)).standings
  for (const [handle, { points }] of standings)
    if (points !== (stood.get(handle)?.points ?? 0)) wrong.push(`${handle} has ${points} points`)
  return { sent: ids.size, refused, account: { ...account, seen: ids.size }, wrong }
}

/** Paths that lead anywhere but into the folder of the member who is proven. */
function credited(decided: readonly Decided[]): string[] {
  return decided.flatMap(({ id, outcome, handle, kind }) =>
    outcome.changes.flatMap(({ path }) => {
      if (!/^[a-z0-9][a-z0-9./-]*$/.test(path) || path.includes('..')) return [`${id} writes to a strange place`]
      const own = handle !== undefined && (path.includes(`/${handle}--`) || path.includes(`/${handle}.`))
      const allowed =
        own || kind === 'join' || kind === 'leave' || (kind === 'tip' && path.startsWith('tips/')) || kind === 'claim'
      return allowed ? [] : [`${id} of kind ${kind} writes ${path}`]
    }),
  )
}

/** Answers to whom nobody wrote: an address that only a forged From line names hears nothing, unless it is a member's on file. */
const toldWrongly = (decided: readonly Decided[]): string[] =>
  decided.flatMap(({ id, answers }) =>
    answers.flatMap(({ to }) =>
      'address' in to && to.address.endsWith('@victim.example') ? [`${id} answers an address that was forged`] : [],
    ),
  )

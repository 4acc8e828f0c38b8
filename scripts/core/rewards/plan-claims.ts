import { byCode, type Tally } from '../points/types.ts'
import type { Program, Redemption } from '../program.ts'
import type { FileChange } from '../records.ts'
import type { Instant } from '../zone.ts'
import { BY_RULE, ClaimBook } from './claim-book.ts'
import type { ClaimCommand, Command, Outcome, StepCommand } from './claim-commands.ts'
import { conditionHindrances, type Hindrance, supplyHindrances } from './hindrances.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { memberFacts } from './member-facts.ts'
import { refusalWords } from './refusal-words.ts'
import { NEXT_STEPS, OWN_STEPS } from './steps.ts'

/** What should happen with the claims of a program. */
export type ClaimPlan = {
  readonly changes: readonly FileChange[]
  /** One for each command, in the order in which they were taken. */
  readonly outcomes: readonly Outcome[]
  /** Claims that were there before and had to be refused: somebody asked earlier, or the points are gone. */
  readonly settled: readonly { readonly claim: string; readonly hindrances: readonly Hindrance[] }[]
}

const byTime = (a: Command, b: Command) => a.at - b.at || byCode(a.claim, b.claim) || byCode(a.do, b.do)
const ENDS: readonly Command['do'][] = ['refused', 'cancelled']

/** Why a command changes nothing, before anything is counted; undefined when it may go on. */
function stopOfClaim(program: Program, book: ClaimBook, command: ClaimCommand): Outcome['result'] | undefined {
  const before = book.get(command.claim)
  if (before) return before.ambassador === command.handle && before.reward === command.reward ? 'again' : 'other-claim'
  if (!program.ambassadors.has(command.handle)) return 'unknown-member'
  if (!command.claim.startsWith(`${command.handle}--`)) return 'other-claim'
  return program.rewards.has(command.reward) ? undefined : 'unknown-reward'
}

/** Whether the one who takes a step may take it: a member ends or confirms their own claim, and nobody decides on their own. */
function mayStep(program: Program, { ambassador }: Redemption, command: StepCommand): boolean {
  const isOwn = command.by === ambassador || command.by === program.ambassadors.get(ambassador)?.file.github
  const isFree = OWN_STEPS.includes(command.do)
  return command.as === 'member' ? isOwn && isFree : !isOwn || isFree
}

function stopOfStep(program: Program, book: ClaimBook, command: StepCommand): Outcome['result'] | undefined {
  const claim = book.get(command.claim)
  if (!claim) return 'unknown-claim'
  if (!mayStep(program, claim, command)) return 'own-decision'
  if (claim.steps.some(({ status }) => status === command.do)) return 'again'
  return NEXT_STEPS[book.status(claim.id)].includes(command.do) ? undefined : 'out-of-order'
}

function takeStep(program: Program, book: ClaimBook, command: StepCommand): Outcome {
  const stop = stopOfStep(program, book, command)
  if (stop) return { command, result: stop }
  if (command.do === 'sent' || command.do === 'delivered')
    if (!book.deal(command.claim)) return { command, result: 'no-code' }
  book.step(command.claim, command.do, command.by, command.at, command.note)
  return { command, result: 'done' }
}

/** Takes claims in, each as requested, and says which do not even meet the reward's conditions. */
function takeIn(program: Program, book: ClaimBook, commands: readonly ClaimCommand[], tally: Tally) {
  const factsOf = memberFacts(program, tally)
  const outcomes: Outcome[] = []
  const fresh = new Map<string, { command: ClaimCommand; hindrances: Hindrance[] }>()
  for (const command of commands) {
    const stop = stopOfClaim(program, book, command)
    if (stop) {
      outcomes.push({ command, result: stop })
      continue
    }
    const reward = program.rewards.get(command.reward)!
    book.add(command, reward.cost)
    const at = book.get(command.claim)!.at
    fresh.set(command.claim, {
      command,
      hindrances: conditionHindrances(program, reward, factsOf(command.handle)!, at),
    })
  }
  return { outcomes, fresh }
}

/** What hinders a claim when those before it hold theirs. */
function supplyOf(program: Program, book: ClaimBook, ledger: Ledger, held: readonly Redemption[], claim: Redemption) {
  const reward = program.rewards.get(claim.reward)
  if (!reward) return []
  const mine = held.filter(({ ambassador }) => ambassador === claim.ambassador)
  const had = mine.filter(({ reward: slug }) => slug === claim.reward).length
  const covered = ledger.covers(claim.ambassador, mine, claim)
  const balance = covered ? claim.cost : Math.min(claim.cost - 1, ledger.balance(claim.ambassador, mine).balance)
  return supplyHindrances({ ...reward, cost: claim.cost }, { left: book.left(claim.reward, held), had, balance })
}

/**
 * Decides who gets what there is. A claim that somebody has said yes to keeps what it holds; among the rest the earlier
 * wins, by `at`, then by id, however they came in.
 */
function settle(
  program: Program,
  book: ClaimBook,
  ledger: Ledger,
  unfit: ReadonlyMap<string, { readonly hindrances: readonly Hindrance[] }>,
  now: Instant,
): Map<string, readonly Hindrance[]> {
  const lost = new Map<string, readonly Hindrance[]>()
  const { open = [], kept = [] } = Object.groupBy(book.standing(), ({ id }) =>
    book.status(id) === 'requested' ? 'open' : 'kept',
  )
  const held = [...kept]
  for (const claim of open) {
    const conditions = unfit.get(claim.id)?.hindrances ?? []
    const hindrances = [...conditions, ...supplyOf(program, book, ledger, held, claim)]
    if (hindrances.length === 0) held.push(claim)
    else {
      lost.set(claim.id, hindrances)
      book.step(
        claim.id,
        'refused',
        BY_RULE,
        now,
        refusalWords(program, hindrances[0]!, program.rewards.get(claim.reward)!),
      )
    }
  }
  return lost
}

/**
 * Plans what becomes of claims. Safe to make again: a command that was done before changes nothing, and the order of
 * the commands does not matter. What is taken back frees its stock and points first; then claims are taken in and settled; then
 * the other steps are taken. Every claim that is understood is kept as a file, a refused one with the reason in words for
 * the member, so that each is told and nothing is lost.
 * @param tally of the same program at `now`
 * @param commands what came in, proven; empty: only settle what two writers may have claimed at once
 */
export function planClaims(program: Program, tally: Tally, commands: readonly Command[], now: Instant): ClaimPlan {
  const book = new ClaimBook(program, now)
  const sorted = commands.toSorted(byTime)
  const asked = sorted.filter((command) => command.do === 'claim')
  const steps = sorted.filter((command) => command.do !== 'claim')
  const early = steps.filter((command) => ENDS.includes(command.do) && book.get(command.claim) !== undefined)
  const outcomes: Outcome[] = early.map((command) => takeStep(program, book, command))
  const { outcomes: stopped, fresh } = takeIn(program, book, asked, tally)
  const lost = settle(program, book, ledgerOf(program, tally), fresh, now)
  for (const { command } of fresh.values()) {
    const hindrances = lost.get(command.claim)
    outcomes.push(hindrances ? { command, result: 'refused', hindrances } : { command, result: 'done' })
  }
  outcomes.push(...stopped)
  for (const command of steps) if (!early.includes(command)) outcomes.push(takeStep(program, book, command))
  return {
    changes: book.changes(),
    outcomes,
    settled: [...lost].filter(([claim]) => !fresh.has(claim)).map(([claim, hindrances]) => ({ claim, hindrances })),
  }
}

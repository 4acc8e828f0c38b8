import type { Program } from '../core/program.ts'
import {
  dueRounds,
  type Noted,
  ROUND_NAMES,
  ROUNDS_PATH,
  type RoundName,
  readRounds,
  roundsText,
  withRound,
} from '../core/tick/rounds.ts'
import type { Instant } from '../core/zone.ts'
import type { World } from '../ports.ts'

/** Tries before it is left to the next run to note a round. */
const TRIES = 5

export const isRound = (name: string): name is RoundName => ROUND_NAMES.some((one) => one === name)

/** The rounds that are due, by what the ledger says. */
export async function roundsDue(world: World, content: string, program: Program): Promise<RoundName[]> {
  const { files } = await (await world.ledger(content)).read()
  return dueRounds(program, readRounds(files.get(ROUNDS_PATH)), world.clock.now())
}

/**
 * Notes on the ledger that a round came to its end. Where others write there all the time it is left: the round is then made once more, which
 * changes no result.
 * @param began when the round began
 */
export async function noteRound(world: World, content: string, name: Noted, began: Instant): Promise<void> {
  const branch = await world.ledger(content)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { head, files } = await branch.read()
    const before = files.get(ROUNDS_PATH)
    const after = roundsText(withRound(readRounds(before), name, began))
    if (after === before) return
    const written = await branch.commit(head, new Map([[ROUNDS_PATH, after]]), `Note that ${name} was done`)
    if ('head' in written) return
    await world.timer.wait(500 * 2 ** tries)
  }
  world.log.info(`The ledger changed all the time: ${name} is done once more by the next run.`)
}

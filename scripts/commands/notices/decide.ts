import { readLedger } from '../../core/outbox/ledger-files.ts'
import { askedPath, askedText, readAsked } from '../../core/plans/asked-files.ts'
import type { Hold } from '../../core/plans/envelope.ts'
import { fromLedger } from '../../core/plans/from-ledger.ts'
import { planNotices } from '../../core/plans/plan.ts'
import { tally } from '../../core/points/tally.ts'
import type { Program } from '../../core/program.ts'
import { clockWords } from '../../core/render/plan-words.ts'
import type { World } from '../../ports.ts'
import { addresses } from '../mailbox/people.ts'

const messages = (count: number) => `${count} ${count === 1 ? 'message' : 'messages'}`

/** When what was let go really goes: the hours of the program and of its readers still hold. */
async function whenItGoes(
  world: World,
  content: string,
  program: Program,
  files: ReadonlyMap<string, string>,
  { keys }: Hold,
  holds: readonly Hold[],
): Promise<string> {
  const read = readLedger(files)
  if ('fault' in read) return 'they go with the next run'
  const now = world.clock.now()
  const { reach } = await addresses(world, content, program)
  const plan = planNotices(program, tally(program, now), { ...fromLedger(read.ledger), reach, holds }, now)
  const asked = new Set(keys)
  const later = plan.waiting.filter(({ notice, until }) => until !== undefined && asked.has(notice.key))
  const first = Math.min(...later.map(({ until = now }) => until))
  const soon = plan.send.some(({ notices }) => notices.some(({ key }) => asked.has(key)))
  if (later.length === 0) return 'they go with the next run'
  const from = `from ${clockWords(program.zone, first)} (${program.settings.timezone}) on, not in anybody’s night`
  return soon ? `they go with the next run, ${later.length} of them ${from}` : `they go ${from}`
}

/** Writes what somebody decided about a question. @param id as the question gave it. Gives the exit code. */
export async function decide(
  world: World,
  content: string,
  program: Program,
  id: string,
  decision: 'send' | 'stop',
): Promise<number> {
  const branch = await world.ledger(content)
  const { head, files } = await branch.read()
  const asked = readAsked(files)
  if ('fault' in asked) {
    world.log.warn(asked.fault)
    return 1
  }
  const hold = asked.holds.find((one) => one.id === id)
  if (!hold) {
    const known = asked.holds.filter((one) => one.decision === undefined).map((one) => one.id)
    world.log.warn(
      `Nothing was asked under ${JSON.stringify(id)}. ${known.length === 0 ? 'No question is open.' : `Open: ${known.join(', ')}.`}`,
    )
    return 2
  }
  const decided: Hold = { ...hold, decision }
  const written = await branch.commit(
    head,
    new Map([[askedPath(id), askedText(decided)]]),
    `Decide about ${hold.keys.length} messages: ${decision}`,
  )
  if ('moved' in written) {
    world.log.warn('The ledger changed at the same moment: nothing was written. Try again.')
    return 1
  }
  const holds = asked.holds.map((one) => (one.id === id ? decided : one))
  const then = decision === 'send' ? await whenItGoes(world, content, program, files, hold, holds) : 'they do not go'
  world.out(`${messages(hold.keys.length)} asked about at ${clockWords(program.zone, hold.at)}: ${then}.\n`)
  return 0
}

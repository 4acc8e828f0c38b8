import { HELD_ENDS, type HeldEnd, heldMessages, SHORT_ID, settleHeld, shortId } from '../../core/outbox/held.ts'
import { NO_EDIT } from '../../core/outbox/ledger.ts'
import { faultText, readLedger } from '../../core/outbox/ledger-files.ts'
import type { Program } from '../../core/program.ts'
import { heldText, settleCommand } from '../../core/render/held-text.ts'
import { instantText } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { commitLedger } from '../outbox/ledger-commit.ts'

/** Lists what is held for a person. Gives the exit code. */
export async function listHeld(world: World, content: string, program: Program, json: boolean): Promise<number> {
  const { files } = await (await world.ledger(content)).read()
  const read = readLedger(files)
  if ('fault' in read) {
    world.log.warn(faultText(read.fault))
    return 1
  }
  const held = heldMessages(read.ledger)
  const rows = held.map((one) => ({
    id: shortId(one),
    to: one.to,
    keys: one.keys,
    by: one.channel,
    begun: instantText(one.claimed),
    since: instantText(one.held),
    why: one.why,
  }))
  world.out(json ? `${JSON.stringify({ held: rows }, null, 2)}\n` : heldText(held, program))
  return 0
}

const isEnd = (word: string | undefined): word is HeldEnd => HELD_ENDS.some((end) => end === word)

/** Writes what a person says of a held message. @param id as the list shows it. Gives the exit code. */
export async function settle(
  world: World,
  content: string,
  id: string,
  positionals: readonly string[],
): Promise<number> {
  const [said] = positionals
  if (!isEnd(said) || positionals.length > 1) {
    world.log.warn(`Say what became of it, and nothing else: ${settleCommand(id)} sent, or ${settleCommand(id)} again`)
    return 2
  }
  const branch = await world.ledger(content)
  const done = await commitLedger({ branch, timer: world.timer }, 'settle', async (ledger) => {
    const found = settleHeld(ledger, id, said)
    const subject = said === 'sent' ? 'A person says: it went' : 'A person says: it did not go'
    return { edit: found?.edit ?? NO_EDIT, subject, found: found?.held }
  })
  if ('stopped' in done) {
    world.log.warn(done.stopped)
    return 1
  }
  if (!done.found) {
    const known = heldMessages(done.before).map(shortId)
    const open = known.length === 0 ? 'Nothing is held.' : `Held: ${known.join(', ')}.`
    world.log.warn(`No held message begins with ${JSON.stringify(id)}; ${SHORT_ID} digits at least are needed. ${open}`)
    return 2
  }
  const { keys } = done.found
  const then = said === 'sent' ? 'counts as sent, and goes no more' : 'goes with the next run, if it is still due'
  world.out(`${keys.join(', ')} ${then}.\n`)
  return 0
}

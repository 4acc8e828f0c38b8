import { INBOX_FOLDERS } from '../core/intake/arrival.ts'
import { readSeen } from '../core/intake/seen.ts'
import { issueMark } from '../core/intake/ways/issue.ts'
import type { Program } from '../core/program.ts'
import { hasDecisions } from '../core/queue/handed-on.ts'
import { LABELS } from '../core/tick/labels.ts'
import { isMailRoundDue, ROUNDS_PATH, readRounds } from '../core/tick/rounds.ts'
import type { Forge, World } from '../ports.ts'
import { setOutput } from './event.ts'
import { hasPullDecision } from './intake/applications.ts'
import { isKnown } from './intake/run.ts'
import { answersWait } from './notices/answers.ts'
import { startPublishing } from './publishing.ts'
import { noteRound } from './tick-rounds.ts'

const ITEM = new RegExp(`^${INBOX_FOLDERS.items}/\\w+--([a-z2-7]{16})\\.age$`)

/**
 * Whether something has come in that no run has looked at: so much shows without any key. What lies in mailboxes shows to those who hold theirs alone:
 * it is due every few hours.
 */
export async function isIntakeDue(world: World, forge: Forge, content: string, program: Program): Promise<boolean> {
  const { files } = await (await world.inbox(content)).read()
  const seen = readSeen(files)
  // The run itself says what is wrong with it.
  if ('fault' in seen) return true
  if ([...files.keys()].some((path) => ITEM.test(path) && !seen.byId.has(ITEM.exec(path)![1]!))) return true
  if (program.settings.file.ways_in?.issues) {
    const known = isKnown(seen)
    for (const { number, mine } of await forge.issues(LABELS.member.name))
      if (!mine && !known(await issueMark(forge.repository, number))) return true
  }
  if (hasDecisions(files.keys()) || (await hasPullDecision(forge, seen))) return true
  const ledger = await (await world.ledger(content)).read()
  return isMailRoundDue(program, readRounds(ledger.files.get(ROUNDS_PATH)), world.clock.now())
}

/**
 * Takes in what came, notes when, has the hub published anew where main has changed, and tells the job that sends whether an answer waits.
 * @param takeIn runs the intake; its exit code
 */
export async function runIntakeStep(world: World, content: string, takeIn: () => Promise<number>): Promise<number> {
  const forge = await world.forge()
  if ('missing' in forge) {
    world.log.warn(forge.missing)
    return 2
  }
  const began = world.clock.now()
  const { head } = await forge.main()
  const ended = await takeIn()
  if ((await forge.main()).head !== head) world.log.info(await startPublishing(forge, () => 'posts'))
  await setOutput(world, 'send', String(await answersWait(world, content)))
  if (ended === 0) await noteRound(world, content, 'intake', began)
  return ended
}

import { buildProgram } from '../core/build-program.ts'
import { planNotices } from '../core/plans/plan.ts'
import { tally } from '../core/points/tally.ts'
import type { Program } from '../core/program.ts'
import { staleHub } from '../core/tick/due.ts'
import { livenessOf } from '../core/tick/live.ts'
import type { Forge, World } from '../ports.ts'
import { setOutput } from './event.ts'
import type { GoodContent } from './good-content.ts'
import { answersWait } from './notices/answers.ts'
import { remembered } from './notices/remembered.ts'
import { startPublishing } from './publishing.ts'
import { isIntakeDue } from './tick-intake.ts'
import { roundsDue } from './tick-rounds.ts'
import { sayNotLive } from './tick-say.ts'
import { settleTroubles } from './trouble.ts'

/** Starts publishing where time alone has changed the hub. @returns what it did, in words */
async function publishIfStale(world: World, forge: Forge, good: GoodContent): Promise<string> {
  const program = buildProgram(good.reading.records, good.reading.files)
  if (!program) return 'There is no program to publish.'
  return startPublishing(forge, (last) => staleHub(program, last, world.clock.now()))
}

/**
 * Whether a message is due. Who can be reached is not known here, without a secret: where in doubt, it is.
 */
async function isMailDue(world: World, program: Program, content: string): Promise<boolean> {
  const now = world.clock.now()
  const known = await remembered(world, content)
  if ('stopped' in known) throw new Error(known.stopped)
  const reach = new Map([...program.contacts].map((handle) => [handle, { email: true, sms: true }]))
  const plan = planNotices(program, tally(program, now), { ...known, reach }, now)
  if (await answersWait(world, content)) return true
  return plan.send.length > 0 || plan.chat.length > 0 || plan.ask !== undefined || known.claimed.size > 0
}

/** The same world, in which what was read of a branch is not fetched again by whoever asks next. */
function branchesOnce(world: World): World {
  const known = new Map<string, ReturnType<World['ledger']>>()
  const once = (name: 'ledger' | 'inbox') => (content: string) => {
    const key = `${name} ${content}`
    const found = known.get(key) ?? world[name](content)
    known.set(key, found)
    return found
  }
  return { ...world, ledger: once('ledger'), inbox: once('inbox') }
}

/** Tells the jobs that follow what is due, so that none is started for nothing. */
async function sayDue(world: World, forge: Forge, good: GoodContent, content: string): Promise<void> {
  const program = buildProgram(good.reading.records, good.reading.files)
  if (!world.env['GITHUB_OUTPUT'] || !program) return
  const once = branchesOnce(world)
  const send = await isMailDue(once, program, content)
  const intake = await isIntakeDue(once, forge, content, program)
  const rounds = await roundsDue(once, content, program)
  await setOutput(world, 'send', String(send))
  await setOutput(world, 'intake', String(intake))
  await setOutput(world, 'visit', String(rounds.length > 0))
  world.log.info(send ? 'Messages are due.' : 'No message is due.')
  if (intake) world.log.info('Something has come in.')
  if (rounds.length > 0) world.log.info(`Due: ${rounds.join(', ')}.`)
}

/**
 * Looks at what is due and starts it; closes the issue about troubles that are over.
 * @returns the exit code
 */
export async function look(world: World, good: GoodContent, content: string): Promise<number> {
  const forge = await world.forge()
  if ('missing' in forge) {
    world.log.warn(forge.missing)
    return 2
  }
  world.log.info(await settleTroubles(forge))
  world.log.info(await publishIfStale(world, forge, good))
  if (livenessOf(good.reading, world.clock.now()).live) await sayDue(world, forge, good, content)
  else await sayNotLive(world, good)
  return 0
}

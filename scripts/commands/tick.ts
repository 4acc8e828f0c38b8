import { buildProgram } from '../core/build-program.ts'
import { problemsText } from '../core/render/problems-text.ts'
import { livenessOf } from '../core/tick/live.ts'
import type { RoundName } from '../core/tick/rounds.ts'
import type { World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { originEnv } from './content-origin.ts'
import { type GoodContent, goodContent } from './good-content.ts'
import { SUMMARIES } from './help.ts'
import { startPublishing } from './publishing.ts'
import { folderFrom } from './step-summary.ts'
import { runIntakeStep } from './tick-intake.ts'
import { look } from './tick-look.ts'
import { isRound, noteRound, roundsDue } from './tick-rounds.ts'
import { sayBroken, sayNotLive } from './tick-say.ts'

/** The steps of a schedule: whether each waits until the program is live, and whether it may stand on an older commit while main has errors. */
const STEPS = {
  build: { needsLive: false },
  queue: { needsLive: false },
  report: { needsLive: true },
  intake: { needsLive: true },
  check: { needsLive: true },
  watch: { needsLive: true },
  notices: { needsLive: true },
  bundles: { needsLive: true },
} as const satisfies Readonly<Record<string, { readonly needsLive: boolean }>>

type Step = keyof typeof STEPS

const isStep = (name: string): name is Step => Object.hasOwn(STEPS, name)

type Call = {
  readonly step: Step
  readonly args: readonly string[]
  readonly good: GoodContent
  readonly content: string
}

async function runStep(world: World, { step, args, good, content }: Call): Promise<number> {
  const fixed = world.fixedNow === undefined ? [] : ['--now', new Date(world.fixedNow).toISOString()]
  const call = [`${world.root}/scripts/main.ts`, step, ...args, '--content', good.content, ...fixed]
  const env = good.broken && originEnv(good.broken.good, content)
  const { code: ended } = await world.processes.run({
    program: 'node',
    args: call,
    output: 'pass',
    ...(env && { env }),
  })
  return ended
}

/** Makes a round if it is due, notes that it was made, and has the hub published anew where it changed main. */
async function runRound(world: World, name: RoundName, call: Call): Promise<number> {
  const { good, content } = call
  const program = buildProgram(good.reading.records, good.reading.files)
  if (!program || !(await roundsDue(world, content, program)).includes(name)) {
    world.log.info(`${name} is not due.`)
    return 0
  }
  const forge = await world.forge()
  if ('missing' in forge) {
    world.log.warn(forge.missing)
    return 2
  }
  const began = world.clock.now()
  const { head } = await forge.main()
  const ended = await runStep(world, call)
  if (ended !== 0) return ended
  await noteRound(world, content, name, began)
  if ((await forge.main()).head !== head) world.log.info(await startPublishing(forge, () => 'posts'))
  return 0
}

export const command = defineCommand({
  name: 'tick',
  summary: SUMMARIES.tick,
  usage: '[STEP [its options]]',
  positionals: [0, 100],
  handsOn: true,
  options: {},
  help: `Without a step: looks at what is due and starts it (publishing), and closes the issue about troubles that are over.
With one (${Object.keys(STEPS).join(', ')}): runs it on the newest content without an error, so that a broken file stops nobody else.
Until the program is live, what would write to people says what is missing, and ends well. check and watch go to other people's sites at most every four hours.

Exit code: that of the step; 0 while not live; 1 when no commit without an error is here.`,
  async run({ positionals, content }, world) {
    const [step, ...args] = positionals
    if (step !== undefined && !isStep(step)) {
      world.log.warn(`There is no step ${JSON.stringify(step)}: use ${Object.keys(STEPS).join(', ')}.`)
      return 2
    }
    const good = await goodContent(world, content, world.clock.now())
    if ('bad' in good) {
      world.log.warn(problemsText(good.bad, folderFrom(world.root, content), false))
      world.log.warn('No commit without an error is here: mend the files above.')
      return 1
    }
    await sayBroken(world, good, content)
    if (step === undefined) return look(world, good, content)
    if (STEPS[step].needsLive && !livenessOf(good.reading, world.clock.now()).live) {
      await sayNotLive(world, good)
      return 0
    }
    const call = { step, args, good, content }
    if (step === 'intake') return runIntakeStep(world, content, () => runStep(world, call))
    return isRound(step) ? runRound(world, step, call) : runStep(world, call)
  },
})

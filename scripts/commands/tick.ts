import { buildProgram } from '../core/build-program.ts'
import { planNotices } from '../core/plans/plan.ts'
import { tally } from '../core/points/tally.ts'
import { severityOf } from '../core/problem.ts'
import { code, said } from '../core/render/forge/words.ts'
import { problemsText } from '../core/render/problems-text.ts'
import { staleHub } from '../core/tick/due.ts'
import { livenessOf } from '../core/tick/live.ts'
import type { Forge, World } from '../ports.ts'
import { defineCommand } from './command.ts'
import { originEnv } from './content-origin.ts'
import { type GoodContent, goodContent } from './good-content.ts'
import { SUMMARIES } from './help.ts'
import { remembered } from './notices/remembered.ts'
import { startPublishing } from './publishing.ts'
import { addSummary, folderFrom } from './step-summary.ts'
import { settleTroubles } from './trouble.ts'

/** The steps of a schedule: whether each waits until the program is live, and whether it may stand on an older commit while main has errors. */
const STEPS = {
  build: { needsLive: false },
  queue: { needsLive: false },
  report: { needsLive: true },
  notices: { needsLive: true },
  bundles: { needsLive: true },
} as const satisfies Readonly<Record<string, { readonly needsLive: boolean }>>

type Step = keyof typeof STEPS

const isStep = (name: string): name is Step => Object.hasOwn(STEPS, name)

/** Says, in the log and in the summary, that an older commit stands in for main, and what to mend. */
async function sayBroken(world: World, { broken }: GoodContent, content: string): Promise<void> {
  if (!broken) return
  const { findings, good, bad } = broken
  const errors = findings.problems.filter((problem) => severityOf(problem) === 'error')
  world.log.warn(
    `The newest content has errors since commit ${bad.commit.slice(0, 8)}, saved by ${bad.by}; this run goes on with ${good.slice(0, 8)}, the last one without.\n`,
  )
  world.log.warn(problemsText({ ...findings, problems: errors }, folderFrom(world.root, content), false))
  const files = [...new Set(errors.map(({ file }) => file ?? ''))].map((file) => `- ${code(`content/${file}`)}`)
  const text = `### Main has errors\n\nThis run goes on with commit ${good.slice(0, 8)}. Saved by ${said(bad.by)}:\n\n${files.slice(0, 20).join('\n')}\n`
  await addSummary(world, text)
}

/** Says what is missing before anything is sent. */
async function sayNotLive(world: World, good: GoodContent): Promise<void> {
  const { missing } = livenessOf(good.reading, world.clock.now())
  const words = missing.map(({ message, hint }) => `${message}${hint === undefined ? '' : `: ${hint}`}`)
  const lines = words.length === 0 ? ['Nothing is missing: set live: true in content/program.yaml.'] : words
  world.log.info(['The program is not live, so nothing is sent.', ...lines.map((line) => `  ${line}`)].join('\n'))
  await addSummary(world, `### Not live, so nothing is sent\n\n${lines.map((line) => `- ${said(line)}`).join('\n')}\n`)
}

/** Starts publishing where time alone has changed the hub. @returns what it did, in words */
async function publishIfStale(world: World, forge: Forge, good: GoodContent): Promise<string> {
  const program = buildProgram(good.reading.records, good.reading.files)
  if (!program) return 'There is no program to publish.'
  return startPublishing(forge, (last) => staleHub(program, last, world.clock.now()))
}

/**
 * Tells the jobs that follow whether a message is due, so that none is started for nothing. Who can be reached is not known here, without a
 * secret: where in doubt, the job that sends is started.
 */
async function sayDue(world: World, good: GoodContent, content: string): Promise<void> {
  const output = world.env['GITHUB_OUTPUT']
  const program = buildProgram(good.reading.records, good.reading.files)
  const now = world.clock.now()
  if (!output || !program || !livenessOf(good.reading, now).live) return
  const known = await remembered(world, content)
  if ('stopped' in known) throw new Error(known.stopped)
  const reach = new Map([...program.contacts].map((handle) => [handle, { email: true, sms: true }]))
  const plan = planNotices(program, tally(program, now), { ...known, reach }, now)
  const due = plan.send.length > 0 || plan.chat.length > 0 || plan.ask !== undefined || known.claimed.size > 0
  const before = new TextDecoder().decode(await world.disk.read(output))
  await world.disk.write(output, `${before}send=${due}\n`)
  world.log.info(due ? 'Messages are due.' : 'No message is due.')
}

async function look(world: World, good: GoodContent, content: string): Promise<number> {
  const forge = await world.forge()
  if ('missing' in forge) {
    world.log.warn(forge.missing)
    return 2
  }
  world.log.info(await settleTroubles(forge))
  world.log.info(await publishIfStale(world, forge, good))
  if (livenessOf(good.reading, world.clock.now()).live) await sayDue(world, good, content)
  else await sayNotLive(world, good)
  return 0
}

async function runStep(
  world: World,
  step: Step,
  args: readonly string[],
  good: GoodContent,
  content: string,
): Promise<number> {
  if (STEPS[step].needsLive && !livenessOf(good.reading, world.clock.now()).live) {
    await sayNotLive(world, good)
    return 0
  }
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

export const command = defineCommand({
  name: 'tick',
  summary: SUMMARIES.tick,
  usage: '[STEP [its options]]',
  positionals: [0, 100],
  handsOn: true,
  options: {},
  help: `Without a step: looks at what is due and starts it (publishing), and closes the issue about troubles that are over.
With one (${Object.keys(STEPS).join(', ')}): runs it on the newest content without an error, so that a broken file stops nobody else.
Until the program is live, what would write to people says what is missing, and ends well.

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
    return step === undefined ? look(world, good, content) : runStep(world, step, args, good, content)
  },
})

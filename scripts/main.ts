/** From the command line to one command and its exit code: reads the arguments, wires the adapters, and is the one place that exits. */
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeLog } from './adapters/log.ts'
import { drained, makeInput, makeOut, watchInterrupts } from './adapters/terminal.ts'
import {
  COMMON,
  handedOnFrom,
  helpOf,
  type Read,
  readArguments,
  readNow,
  type Token,
  unknownCommand,
  type Wrong,
} from './commands/arguments.ts'
import type { Command } from './commands/command.ts'
import { type CommandName, SUMMARIES } from './commands/help.ts'

const root = join(import.meta.dirname, '..')
const { env, stdin, stdout, stderr } = process
const log = makeLog(stderr)
const out = makeOut(stdout)
const input = makeInput(stdin, stderr)
makeOut(stderr)

const COMMANDS: Readonly<Record<CommandName, () => Promise<{ command: Command }>>> = {
  start: () => import('./commands/start.ts'),
  test: () => import('./commands/test.ts'),
  validate: () => import('./commands/validate.ts'),
  tally: () => import('./commands/tally.ts'),
  explain: () => import('./commands/explain.ts'),
  import: () => import('./commands/import.ts'),
  export: () => import('./commands/export.ts'),
  effect: () => import('./commands/effect.ts'),
  tick: () => import('./commands/tick.ts'),
  trouble: () => import('./commands/trouble.ts'),
  heartbeat: () => import('./commands/heartbeat.ts'),
  queue: () => import('./commands/queue.ts'),
  check: () => import('./commands/check.ts'),
  watch: () => import('./commands/watch.ts'),
  results: () => import('./commands/results.ts'),
  report: () => import('./commands/report.ts'),
  init: () => import('./commands/init.ts'),
  doctor: () => import('./commands/doctor.ts'),
  schemas: () => import('./commands/schemas.ts'),
  build: () => import('./commands/build.ts'),
  contacts: () => import('./commands/contacts.ts'),
  intake: () => import('./commands/intake.ts'),
  relay: () => import('./commands/relay.ts'),
  notices: () => import('./commands/notices.ts'),
  preview: () => import('./commands/preview.ts'),
  claims: () => import('./commands/claims.ts'),
  rewards: () => import('./commands/rewards.ts'),
  statement: () => import('./commands/statement.ts'),
  bundles: () => import('./commands/bundles.ts'),
  prove: () => import('./commands/prove.ts'),
  bench: () => import('./commands/bench.ts'),
  help: () => import('./commands/help.ts'),
}

const isKnown = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)

/** A path that a person typed, seen from where they typed it; npm itself has gone to the clone's root by now. */
const fromWhereTyped = (path: string) => (isAbsolute(path) ? path : resolve(env.INIT_CWD ?? process.cwd(), path))

/** Splits the arguments by the command's options, without judging them. */
function tokensOf(command: Command, args: string[]): Token[] {
  const specs = Object.entries({ ...command.options, ...COMMON })
  const options = Object.fromEntries(
    specs.map(([name, spec]) => [
      name,
      { type: spec.type, ...('short' in spec && spec.short && { short: spec.short }) },
    ]),
  )
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens as Token[]
}

/** Reads the options before the first word; that word and all after it stay as they are. */
function handedOn(command: Command, rest: string[], first: number): Read | Wrong {
  const read = readArguments(command, tokensOf(command, rest.slice(0, first)))
  return 'wrong' in read ? read : { ...read, positionals: rest.slice(first) }
}

function misused(message: string): number {
  log.warn(message)
  return 2
}

async function runCommand(argv: readonly string[], interrupted: AbortSignal): Promise<number> {
  const [first, ...rest] = argv
  const name = first === undefined || first === '--help' || first === '-h' ? 'help' : first
  if (!isKnown(name)) return misused(unknownCommand(name, Object.keys(SUMMARIES)))
  const { command } = await COMMANDS[name]()
  const own = command.handsOn ? handedOnFrom(command, rest) : -1
  const read = own < 0 ? readArguments(command, tokensOf(command, rest)) : handedOn(command, rest, own)
  if ('wrong' in read)
    return misused(`${read.wrong}\nMore: ${name === 'start' || name === 'test' ? '' : 'run '}${name} -- --help`)
  const { values, positionals } = read
  if (values.help) {
    out(helpOf(command))
    return 0
  }
  const fixedNow = typeof values.now === 'string' ? readNow(values.now) : undefined
  if (typeof fixedNow === 'object') return misused(fixedNow.wrong)
  const content = typeof values.content === 'string' ? fromWhereTyped(values.content) : join(root, 'content')
  const { makeWorld } = await import('./world.ts')
  const colour = stdout.isTTY === true && !env.NO_COLOR
  const stepSummary = env.GITHUB_STEP_SUMMARY || undefined
  const world = makeWorld({ root, fixedNow, interrupted, log, out, colour, stepSummary, env, input })
  // The values were read by the command's own options, which is what its `Args` says of them.
  const args = { values, positionals, content, resolve: fromWhereTyped } as Parameters<Command['run']>[0]
  return command.run(args, world)
}

/** What a person reads when something failed that nobody foresaw; where it failed only when they ask for it. */
function report(error: unknown): number {
  if (env.GOODWORD_DEBUG) log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
  else
    log.warn(
      `Something went wrong: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}\n(GOODWORD_DEBUG=1 shows where)`,
    )
  return 1
}

const interrupted = watchInterrupts(process, () => process.exit(130))
const code = await runCommand(process.argv.slice(2), interrupted).catch(report)
await drained(stdout, stderr)
process.exit(interrupted.aborted && code !== 0 ? 130 : code)

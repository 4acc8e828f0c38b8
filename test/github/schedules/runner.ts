// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's own expressions
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readArguments, type Token } from '../../../scripts/commands/arguments.ts'
import { command as check } from '../../../scripts/commands/check.ts'
import type { Command } from '../../../scripts/commands/command.ts'
import { command as notices } from '../../../scripts/commands/notices.ts'
import { command as queue } from '../../../scripts/commands/queue.ts'
import { command as tick } from '../../../scripts/commands/tick.ts'
import { command as trouble } from '../../../scripts/commands/trouble.ts'
import { command as watch } from '../../../scripts/commands/watch.ts'
import type { World } from '../../../scripts/ports.ts'
import type { Job, Workflow } from '../workflows/read.ts'

const COMMANDS: Readonly<Record<string, Command>> = { tick, queue, check, watch, notices, trouble }

/** What a machine of the forge is given for one run of a workflow. */
export type Machine = {
  /** Its clone, absolute. */
  readonly root: string
  /** The world as the commands of a step see it, with the step's environment. */
  readonly world: (env: Readonly<Record<string, string>>) => World
  readonly env: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
}

/** What became of each job of a run, so far. */
type Results = Readonly<Record<string, Result>>
type Result = 'success' | 'failure' | 'skipped'

/** The words after a command's name, as main reads them. */
function wordsOf(command: Command, args: string[]) {
  if (command.handsOn) return { values: {}, positionals: args }
  const specs = { ...command.options, content: { type: 'string' }, now: { type: 'string' } }
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type }]) => [name, { type: type as 'string' | 'boolean' }]),
  )
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const read = readArguments(command, tokens as Token[])
  if ('wrong' in read) throw new Error(read.wrong)
  return read
}

/** Runs one command in this process as `node scripts/main.ts` would; so are those that it starts itself. */
async function runWords(machine: Machine, [name = '', ...args]: string[], env: Machine['env']): Promise<number> {
  const command = COMMANDS[name]
  if (!command) throw new Error(`${name} is none of the commands of a schedule`)
  const { values, positionals } = wordsOf(command, args)
  const world = machine.world(env)
  const started: World['processes'] = {
    async run(call) {
      const [script, ...words] = call.args
      if (call.program !== 'node' || !script?.endsWith('scripts/main.ts')) return world.processes.run(call)
      const code = await runWords(machine, words, { ...env, ...call.env })
      return { code, out: '', all: '' }
    },
  }
  const content = typeof values['content'] === 'string' ? values['content'] : join(machine.root, 'content')
  const given = { values, positionals, content, resolve: (path: string) => join(machine.root, path) }
  return command.run(given as unknown as Parameters<Command['run']>[0], { ...world, processes: started })
}

/** The environment of a step, with what GitHub puts for its expressions. */
function envOf(step: Job['steps'][number], { env, secrets }: Machine, results: Results, outputs: string) {
  const why = /^why=(.*)$/m.exec(outputs)?.[1]
  const needs = JSON.stringify(
    Object.fromEntries(
      Object.entries(results).map(([job, result]) => [job, { result, outputs: result === 'failure' ? { why } : {} }]),
    ),
  )
  const filled = (text: string) =>
    text
      .replace('${{ github.token }}', env['GITHUB_TOKEN'] ?? '')
      .replace('${{ toJSON(needs) }}', () => needs)
      .replace(/\$\{\{ secrets\.(\w+) \}\}/, (_, name: string) => secrets[name] ?? '')
  const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)])
  return { ...env, ...Object.fromEntries(own) } as Record<string, string>
}

/** Whether a job is started, by its `if` and by what became of those it needs. */
function starts(job: Job, results: Results, outputs: string): boolean {
  const needs = (job.needs ?? []).map((name) => results[name])
  if (job.if === '${{ failure() }}') return needs.includes('failure')
  if (job.if === undefined) return needs.every((result) => result === 'success')
  if (!job.if.includes('!cancelled()') && needs.some((result) => result !== 'success')) return false
  const wanted = [...job.if.matchAll(/needs\.(?:look|intake)\.outputs\.(\w+) == 'true'/g)].map(([, name]) => name)
  if (!/^\$\{\{ (?:!cancelled\(\) && )?\(?needs\.[^{}]+\}\}$/.test(job.if) || wanted.length === 0)
    throw new Error(`nothing is known of ${job.if}`)
  return wanted.some((name) => outputs.includes(`${name}=true\n`))
}

/**
 * Runs the jobs of a workflow one after the other, as its file has them, in this process: the same commands with the same words and environment.
 * @returns what became of each job
 */
export async function runWorkflow(workflow: Workflow, machine: Machine): Promise<Results> {
  const output = join(machine.root, '.runner-output')
  writeFileSync(output, '')
  const results: Record<string, Result> = {}
  for (const [name, job] of Object.entries(workflow.jobs)) {
    results[name] = 'skipped'
    if (!starts(job, results, readFileSync(output, 'utf8'))) continue
    results[name] = 'success'
    for (const step of job.steps) {
      if (step.run === undefined) continue
      const words = /^npm run job -- (.+)$/.exec(step.run)?.[1]?.split(' ')
      if (!words) throw new Error(`${step.run} is no command of ours`)
      const env = { ...envOf(step, machine, results, readFileSync(output, 'utf8')), GITHUB_OUTPUT: output }
      if ((await runWords(machine, words, env)) === 0) continue
      results[name] = 'failure'
      break
    }
  }
  return results
}

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's own expressions
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Workflow } from '../workflows/read.ts'
import type { Emulated } from './emulated.ts'
import type { Repository } from './repository.ts'

const ENGINE = join(import.meta.dirname, '../../..')

/** What a test leaves; the engine stays, and with it what node compiled of it. */
const LEFT = ['.git', '.gitignore', '.goodword', 'content', 'effect', 'hub', 'dist']

/**
 * A folder with the engine in it, as the template has it: what runs there is what lies here. The tests of a file use it one after the other, so that node
 * compiles the engine once.
 * @param more what building the hub needs beside it
 * @returns gives the folder, without what the test before left there
 */
export function engineFolder(more: readonly string[] = []): () => string {
  let root = ''
  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'good word ')))
    for (const name of ['scripts', 'schemas', 'package.json', ...more])
      cpSync(join(ENGINE, name), join(root, name), { recursive: true })
    symlinkSync(join(ENGINE, 'node_modules'), join(root, 'node_modules'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  return () => {
    for (const name of LEFT) rmSync(join(root, name), { recursive: true, force: true })
    return root
  }
}

export type StepRun = { readonly run: string; readonly code: number; readonly output: string }

/** What GitHub knows when a workflow starts: the event's payload, and what the expressions give that the steps' environment holds. */
export type Trigger = {
  readonly event: object
  /** Ends after so many of the job's commands. */
  readonly steps?: number
  readonly needs?: object
  readonly env?: Readonly<Record<string, string>>
  /** The secrets that are set; another one is empty, as on GitHub. */
  readonly secrets?: Readonly<Record<string, string>>
}

const SECRET = /^\$\{\{ secrets\.(\w+) \}\}$/

function start(run: string, root: string, env: NodeJS.ProcessEnv): Promise<StepRun> {
  return new Promise((resolve) => {
    execFile('bash', ['-e', '-o', 'pipefail', '-c', run], { cwd: root, env, encoding: 'utf8' }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ run, code, output: out + err })
    })
  })
}

const VALUES: Readonly<Record<string, (github: Emulated, trigger: Trigger) => string>> = {
  '${{ github.token }}': ({ env }) => env['GITHUB_TOKEN'] ?? '',
  '${{ toJSON(needs) }}': (_, { needs }) => JSON.stringify(needs ?? {}),
}

/**
 * Runs the steps of one job as they stand in the workflow's file: the same commands in the same shell, with the environment that GitHub sets,
 * against the emulated forge. Actions are left out: the clone is there, and so are the packages.
 */
export async function executeJob(
  workflow: Workflow,
  job: string,
  { root }: Repository,
  github: Emulated,
  trigger: Trigger,
): Promise<StepRun[]> {
  const folder = join(root, '.runner')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'event.json'), JSON.stringify(trigger.event))
  writeFileSync(join(folder, 'summary.md'), '')
  writeFileSync(join(folder, 'output'), '')
  const given = {
    PATH: process.env.PATH,
    HOME: folder,
    NO_COLOR: '1',
    CI: 'true',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '77',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'output'),
    ...trigger.env,
  }
  const done: StepRun[] = []
  for (const step of workflow.jobs[job]?.steps ?? []) {
    if (step.run === undefined) continue
    const env = Object.entries(step.env ?? {}).map(([name, value]) => {
      const secret = SECRET.exec(value)?.[1]
      if (secret !== undefined) return [name, trigger.secrets?.[secret] ?? '']
      const known = VALUES[value]
      if (!known && value.includes('${{')) throw new Error(`nothing is known of ${value}`)
      return [name, known ? known(github, trigger) : value]
    })
    const ran = await start(step.run, root, { ...given, ...Object.fromEntries(env) })
    done.push(ran)
    if (ran.code !== 0 || done.length === trigger.steps) break
  }
  return done
}

/** What the steps told the jobs that follow. */
export const outputOf = ({ root }: Repository): string => readFileSync(join(root, '.runner/output'), 'utf8')

/** What the steps wrote below their run. */
export const summaryOf = ({ root }: Repository): string => readFileSync(join(root, '.runner/summary.md'), 'utf8')

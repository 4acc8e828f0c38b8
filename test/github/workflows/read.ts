import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '../../..')

export type Step = {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly shell?: string
}
export type Job = {
  readonly permissions?: unknown
  readonly needs?: readonly string[]
  readonly if?: string
  readonly environment?: unknown
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
  readonly [key: string]: unknown
}
export type Workflow = {
  /** The file's name without its ending. */
  readonly file: string
  readonly text: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** Reads a workflow's text. */
export function readWorkflow(file: string, text: string): Workflow {
  const data = parse(text) as Omit<Workflow, 'file' | 'text'>
  return { ...data, file, text }
}

/** Every workflow of the repository. */
export function allWorkflows(): Workflow[] {
  const folder = join(ROOT, '.github/workflows')
  return readdirSync(folder)
    .sort()
    .map((name) => readWorkflow(name.replace(/\.ya?ml$/, ''), readFileSync(join(folder, name), 'utf8')))
}

/** The set-up that the workflows share. */
export function setupAction(): { readonly text: string; readonly steps: readonly Step[] } {
  const text = readFileSync(join(ROOT, '.github/actions/setup/action.yml'), 'utf8')
  return { text, steps: (parse(text) as { runs: { steps: Step[] } }).runs.steps }
}

/** The npm scripts there are. */
export function npmScripts(): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts
}

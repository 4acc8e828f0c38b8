import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../../../scripts/commands/command.ts'
import { makeWorld } from '../../../scripts/world.ts'
import { temporaryFolder, writeTree } from '../../support/folders.ts'

const DATE = '2026-11-20T08:00:00Z'
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Anna',
  GIT_AUTHOR_EMAIL: 'anna@localhost',
  GIT_COMMITTER_NAME: 'Anna',
  GIT_COMMITTER_EMAIL: 'anna@localhost',
  GIT_AUTHOR_DATE: DATE,
  GIT_COMMITTER_DATE: DATE,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

/** Runs git in a folder with fixed dates and nobody's settings. */
export function git(folder: string, ...args: string[]): string {
  const env = { ...process.env, ...IDENTITY }
  return execFileSync('git', ['-C', folder, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** Files to write; undefined: to remove. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

export type Repository = {
  readonly root: string
  /** Writes files and commits all of them. @returns the commit */
  commit(message: string, files: Files): string
}

/** Makes a git repository of a folder with a program in it; what lies there is its first commit. */
function repositoryAt(root: string, program: string, message: string, files: Files): Repository {
  cpSync(join(import.meta.dirname, '../../..', program), join(root, 'content'), { recursive: true })
  git(root, 'init', '--quiet', '--initial-branch=main')
  const commit = (said: string, changes: Files = {}) => {
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) rmSync(join(root, path))
      else writeTree(root, { [path]: text })
    }
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--allow-empty', `--message=${said}`)
    return git(root, 'rev-parse', 'HEAD')
  }
  commit(message, files)
  return { root, commit }
}

/** A git repository with the small program in it. @param root a folder without a repository; else one that goes with the test */
export const smallRepository = (files: Files = {}, root = temporaryFolder()): Repository =>
  repositoryAt(root, 'test/fixtures/programs/small', 'The program', files)

/** A git repository with the sample program in it, as the template brings it. */
export const sampleRepository = (root = temporaryFolder()): Repository =>
  repositoryAt(root, 'content', 'The template', {})

export type Ran = { readonly code: number; readonly out: string; readonly said: string }

/** Runs a command as main does, in a repository, with the environment of a workflow. */
export async function runCommand(
  command: Command,
  root: string,
  values: Readonly<Record<string, unknown>>,
  {
    env = {},
    now = '2026-11-21T12:00:00Z',
    positionals = [] as readonly string[],
    content = join(root, 'content'),
  } = {},
): Promise<Ran> {
  let [out, said] = ['', '']
  const say = (text: string) => {
    said += `${text}\n`
  }
  const world = makeWorld({
    root,
    fixedNow: Date.parse(now),
    interrupted: new AbortController().signal,
    log: { info: say, warn: say },
    out: (text) => {
      out += text
    },
    stepSummary: (env as Record<string, string>)['GITHUB_STEP_SUMMARY'],
    env,
  })
  const args = { values, positionals, content, resolve: (path: string) => join(root, path) }
  const code = await command.run(args as Parameters<Command['run']>[0], world)
  return { code, out, said }
}

/** The files of a clone's content folder, by their path from its root. */
export function contentFiles({ root }: Repository): Map<string, Uint8Array> {
  const paths = git(root, 'ls-files', 'content').split('\n')
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]))
}

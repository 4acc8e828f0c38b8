import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../../scripts/commands/command.ts'
import { makeWorld } from '../../scripts/world.ts'
import { temporaryFolder } from '../support/folders.ts'

export const ROOT = join(import.meta.dirname, '..', '..')
const SMALL = join(ROOT, 'test', 'fixtures', 'programs', 'small')

export type Ran = { readonly code: number; readonly out: string; readonly log: string }
export type Given = {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
  readonly values?: Readonly<Record<string, string | boolean>>
  readonly now?: string
}

/** Runs a command as main does; gives its exit code and what it wrote. */
export async function run(
  name: string,
  positionals: readonly string[],
  content: string,
  given: Given = {},
): Promise<Ran> {
  const written = { out: '', log: '' }
  const say = (text: string) => {
    written.log += `${text}\n`
  }
  const world = makeWorld({
    root: ROOT,
    fixedNow: Date.parse(given.now ?? '2026-11-21T12:00:00Z'),
    interrupted: new AbortController().signal,
    log: { info: say, warn: say },
    out: (text) => {
      written.out += text
    },
    env: given.env ?? {},
    input: async () => given.input ?? '',
  })
  const { command } = (await import(`../../scripts/commands/${name}.ts`)) as { command: Command }
  const args = { values: given.values ?? {}, positionals, content, resolve: (path: string) => path }
  return { code: await command.run(args as Parameters<Command['run']>[0], world), ...written }
}

export const contacts = (words: string, content: string, given: Given = {}) =>
  run('contacts', words.split(' '), content, given)

/** A copy of the small program, two members and nobody's contact. */
export function smallProgram(): string {
  const content = join(temporaryFolder(), 'content')
  cpSync(SMALL, content, { recursive: true })
  return content
}

/** The secret that stands below a name in what keygen shows. */
export const shown = (out: string, name: string): string => {
  const found = new RegExp(`^${name}\\n.*\\n {2}(\\S+)$`, 'm').exec(out)
  if (!found) throw new Error(`${name} is not shown in:\n${out}`)
  return found[1]!
}

/** A program with keys of its own. */
export async function keyed(): Promise<
  Readonly<Record<'content' | 'vault' | 'recovery' | 'intake' | 'linkSecret', string>>
> {
  const content = smallProgram()
  const { out } = await contacts('keygen', content)
  return {
    content,
    vault: shown(out, 'GOODWORD_VAULT_KEY'),
    recovery: shown(out, 'The recovery key'),
    intake: shown(out, 'GOODWORD_INTAKE_KEY'),
    linkSecret: shown(out, 'GOODWORD_LINK_SECRET'),
  }
}

/** Every file below a folder as text, by path. */
export function texts(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    paths.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    ]),
  )
}

/** Runs git in a folder, as nobody in particular. */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Anna', '-c', 'user.email=anna@localhost', ...args], {
    cwd: folder,
    encoding: 'latin1',
    maxBuffer: 1 << 28,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  })

import { join } from 'node:path'
import type { Command } from '../../scripts/commands/command.ts'
import { makeWorld } from '../../scripts/world.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Runs a command as main does, on a content folder at a fixed time; gives its exit code and what it wrote. */
export async function run(
  name: 'import' | 'export' | 'validate' | 'tally' | 'explain',
  values: Readonly<Record<string, string | boolean>>,
  positionals: readonly string[],
  content: string,
  now = '2026-11-21T12:00:00Z',
): Promise<{ code: number; out: string; log: string }> {
  const written = { out: '', log: '' }
  const say = (text: string) => {
    written.log += `${text}\n`
  }
  const world = makeWorld({
    root: ROOT,
    fixedNow: Date.parse(now),
    interrupted: new AbortController().signal,
    log: { info: say, warn: say },
    out: (text) => {
      written.out += text
    },
  })
  const { command } = (await import(`../../scripts/commands/${name}.ts`)) as { command: Command }
  const code = await command.run(
    { values, positionals, content, resolve: (path) => path } as Parameters<Command['run']>[0],
    world,
  )
  return { code, ...written }
}

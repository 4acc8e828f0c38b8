import { join } from 'node:path'
import type { Command } from '../../scripts/commands/command.ts'
import { runCommand } from '../support/run-command.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Runs a command as main does, on a content folder at a fixed time; gives its exit code and what it wrote. */
export async function run(
  name: 'import' | 'export' | 'validate' | 'tally' | 'explain',
  values: Readonly<Record<string, string | boolean>>,
  positionals: readonly string[],
  content: string,
  now = '2026-11-21T12:00:00Z',
): Promise<{ code: number; out: string; log: string }> {
  const { command } = (await import(`../../scripts/commands/${name}.ts`)) as { command: Command }
  const { code, out, said } = await runCommand(command, ROOT, { values, positionals, now, content })
  return { code, out, log: said }
}

import { join } from 'node:path'
import type { Command } from '../../scripts/commands/command.ts'
import { makeWorld } from '../../scripts/world.ts'

export type Ran = { readonly code: number; readonly out: string; readonly said: string }

/** Runs a command on the content folder of a root, as main would. */
export async function runCommand(
  command: Command,
  root: string,
  {
    values = {},
    positionals = [],
    env = {},
    now = '2026-11-21T12:00:00Z',
  }: {
    readonly values?: Readonly<Record<string, unknown>>
    readonly positionals?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly now?: string
  } = {},
): Promise<Ran> {
  let [out, said] = ['', '']
  const warn = (text: string) => {
    said += `${text}\n`
  }
  const world = makeWorld({
    root,
    env,
    fixedNow: Date.parse(now),
    interrupted: new AbortController().signal,
    log: { info: warn, warn },
    out: (text) => {
      out += text
    },
  })
  const args = { values, positionals, content: join(root, 'content'), resolve: (path: string) => path }
  const code = await command.run(args as Parameters<Command['run']>[0], world)
  return { code, out: out.replaceAll(root, ''), said: said.replaceAll(root, '') }
}

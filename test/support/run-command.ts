import { join } from 'node:path'
import type { Command } from '../../scripts/commands/command.ts'
import type { World } from '../../scripts/ports.ts'
import { makeWorld } from '../../scripts/world.ts'

export type Ran = {
  readonly code: number
  /** What it wrote as its result. */
  readonly out: string
  /** What it told the person at the terminal, a line each. */
  readonly said: string
}

type How = {
  readonly values?: object
  readonly positionals?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly now?: string
  /** The content folder, absolute; the root's own unless given. */
  readonly content?: string
  /** Parts of the world that a test stands in for. */
  readonly world?: Partial<World>
}

/** Runs a command as main does, on the content folder of a root; the root's path is taken out of what it wrote. */
export async function runCommand(
  command: Command,
  root: string,
  { values = {}, positionals = [], env = {}, now = '2026-11-21T12:00:00Z', content, world = {} }: How = {},
): Promise<Ran> {
  let [out, said] = ['', '']
  const say = (text: string) => {
    said += `${text}\n`
  }
  const whole = makeWorld({
    root,
    env,
    fixedNow: Date.parse(now),
    interrupted: new AbortController().signal,
    log: { info: say, warn: say },
    out: (text) => {
      out += text
    },
  })
  const args = { values, positionals, content: content ?? join(root, 'content'), resolve: (path: string) => path }
  const code = await command.run(args as Parameters<Command['run']>[0], { ...whole, ...world })
  return { code, out: out.replaceAll(root, ''), said: said.replaceAll(root, '') }
}

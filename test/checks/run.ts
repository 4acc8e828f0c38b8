import { join } from 'node:path'
import type { Command } from '../../scripts/commands/command.ts'
import type { WebAnswer } from '../../scripts/core/checks/web-answer.ts'
import { makeWorld } from '../../scripts/world.ts'

export type Served = (url: string) => string | { readonly status: number; readonly text: string } | undefined

/** Runs a command on the content folder of a root, the public addresses answered by a function; says what was asked. */
export async function runWith(
  command: Command,
  root: string,
  served: Served,
  {
    values = {},
    positionals = [],
    env = {},
    now = '2026-11-21T12:00:00Z',
  }: {
    readonly values?: object
    readonly positionals?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly now?: string
  } = {},
) {
  let [out, said] = ['', '']
  const asked: string[] = []
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
  const web = {
    async get({ url }: { readonly url: string }): Promise<WebAnswer> {
      asked.push(url)
      const answer = served(url)
      if (answer === undefined) return { ended: 'failed', why: 'no-connection' }
      return { ended: 'answered', ...(typeof answer === 'string' ? { status: 200, text: answer } : answer) }
    },
  }
  const args = { values, positionals, content: join(root, 'content'), resolve: (path: string) => path }
  const code = await command.run(args as unknown as Parameters<Command['run']>[0], {
    ...world,
    web,
    timer: { wait: async () => undefined },
  })
  return { code, out, said: said.replaceAll(root, ''), asked }
}

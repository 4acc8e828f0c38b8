import type { Command } from '../../scripts/commands/command.ts'
import type { WebAnswer } from '../../scripts/core/checks/web-answer.ts'
import { runCommand } from '../support/run-command.ts'

export type Served = (url: string) => string | { readonly status: number; readonly text: string } | undefined

/** Runs a command on the content folder of a root, the public addresses answered by a function; says what was asked. */
export async function runWith(
  command: Command,
  root: string,
  served: Served,
  how: Omit<NonNullable<Parameters<typeof runCommand>[2]>, 'world'> = {},
) {
  const asked: string[] = []
  const web = {
    async get({ url }: { readonly url: string }): Promise<WebAnswer> {
      asked.push(url)
      const answer = served(url)
      if (answer === undefined) return { ended: 'failed', why: 'no-connection' }
      return { ended: 'answered', ...(typeof answer === 'string' ? { status: 200, text: answer } : answer) }
    },
  }
  const ran = await runCommand(command, root, { ...how, world: { web, timer: { wait: async () => undefined } } })
  return { ...ran, asked }
}

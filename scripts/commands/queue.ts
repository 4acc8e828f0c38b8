import { waitingCount } from '../core/queue/queue.ts'
import { forgeMarkdown } from '../core/render/forge/document.ts'
import { unescaped } from '../core/render/forge/words.ts'
import { LABELS } from '../core/tick/labels.ts'
import type { Forge } from '../ports.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { ownIssue } from './own-issue.ts'
import { answerComments } from './queue-answer.ts'
import { documentOf, writeQueuePage } from './queue-page.ts'

/** The first line of the issue: by it the program knows its own. */
export const QUEUE_MARK = '<!-- goodword: queue -->'

/** The one issue that holds the queue; made when there is none. */
async function writeIssue(forge: Forge, title: string, text: string): Promise<number> {
  const body = `${QUEUE_MARK}\n${text}`
  const issue = await ownIssue(forge, LABELS.queue.name, ({ body: text }) => text.startsWith(QUEUE_MARK))
  if (!issue) {
    await forge.ensureLabels([LABELS.queue])
    return (await forge.openIssue(title, body, [LABELS.queue.name])).number
  }
  if (issue.title !== title || issue.body !== body) await forge.editIssue(issue.number, { title, body })
  return issue.number
}

const OPTIONS = {
  page: { type: 'string', value: 'FILE', help: 'write it as a page, for your own people: it names members' },
  issue: { type: 'boolean', help: 'write it into the one issue of the repository, after answering comments there' },
} as const

export const command = defineCommand({
  name: 'queue',
  summary: SUMMARIES.queue,
  usage: '[options]',
  options: OPTIONS,
  help: `Lists posts and applications with their age, claims, flags, campaigns and members who went quiet, each with the link that does it.

With --issue it needs GITHUB_REPOSITORY and GITHUB_TOKEN: comments /accept, /decline, /answer, /there and /gone of maintainers on the issue are answered first.

Exit code: 0 done, 1 the content cannot be used or main moved all the time, 2 the command was given wrongly.`,
  async run({ values, content, resolve }, world) {
    const named = values.issue || values.page !== undefined ? await world.forge() : undefined
    if (values.issue && named && 'missing' in named) {
      world.log.warn(named.missing)
      return 2
    }
    const forge = named && 'missing' in named ? undefined : named
    const answered = forge && values.issue ? await answerComments(world, forge, content) : { content }
    if (!answered) {
      world.log.warn('Main moved all the time: nothing was changed, the next run does it.')
      return 1
    }
    const written = await documentOf(world, answered.content, forge)
    if (!written) {
      world.log.warn('The content has errors and no commit without one is here: npm run validate says which.')
      return 1
    }
    const { queue, document } = written
    if (values.page !== undefined) {
      await writeQueuePage(world, written, resolve(values.page))
      world.log.info(`The page is in ${resolve(values.page)}`)
    }
    const text = forgeMarkdown(document)
    if (!forge || !values.issue) world.out(unescaped(text))
    else {
      const count = waitingCount(queue)
      const title = count === 0 ? 'Nothing waits for you' : `${count} waiting for you`
      world.log.info(`The queue is in issue ${await writeIssue(forge, title, text)}.`)
    }
    return 0
  },
})

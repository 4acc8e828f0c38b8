import { buildProgram } from '../core/build-program.ts'
import { type Asked, decisionsIn } from '../core/queue/comment.ts'
import { type Outcome, planDecisions } from '../core/queue/decide.ts'
import { planQueue } from '../core/queue/queue.ts'
import { answerText } from '../core/render/queue.ts'
import { LABELS } from '../core/tick/labels.ts'
import type { Forge, ForgeComment, ForgeIssue, World } from '../ports.ts'
import { checkContent } from './check-content.ts'
import { commitContent } from './commit-content.ts'
import { startPublishing } from './publishing.ts'

const mark = (comment: number) => `<!-- goodword: answer ${comment} -->`

/** Comments with a decision that nobody has answered yet, of the queue's own issue. */
async function unanswered(forge: Forge, issue: ForgeIssue): Promise<{ comment: ForgeComment; asked: Asked }[]> {
  const comments = await forge.comments(issue.number)
  const answers = comments.filter(({ mine }) => mine).map(({ body }) => body)
  return comments
    .filter(({ mine, id }) => !mine && !answers.some((body) => body.startsWith(mark(id))))
    .map((comment) => ({ comment, asked: decisionsIn(comment.body) }))
    .filter(({ asked }) => asked.decisions.length > 0 || asked.unclear.length > 0)
}

/** Does what one comment asks for, in one commit. @returns undefined when main moved all the time */
async function decide(world: World, forge: Forge, content: string, comment: ForgeComment, asked: Asked) {
  const now = world.clock.now()
  return commitContent<readonly Outcome[]>(world, forge, content, async (folder) => {
    const checked = await checkContent(world, folder, now)
    const program = 'missing' in checked ? undefined : buildProgram(checked.reading.records, checked.reading.files)
    if ('missing' in checked || !program)
      throw new Error('content/program.yaml cannot be used: mend it first, then decide.')
    const queue = planQueue(program, { problems: checked.findings.problems }, now)
    const by = { login: comment.by, written: comment.at, now }
    const { changes, outcomes } = planDecisions(program, queue, asked.decisions, by)
    const count = (what: Outcome['what'][]) => outcomes.filter((one) => what.includes(one.what)).length
    const message = `Review: ${count(['accepted'])} accepted, ${count(['declined', 'reason-kept-out'])} declined, by ${comment.by}`
    return { changes, message, found: outcomes }
  })
}

/** Answers a comment, unless another run has meanwhile; of two answers given at the same moment the earlier one stays. */
async function answer(forge: Forge, { number }: ForgeIssue, { id }: ForgeComment, text: string): Promise<void> {
  const given = async () => (await forge.comments(number)).filter(({ mine, body }) => mine && body.startsWith(mark(id)))
  if ((await given()).length > 0) return
  await forge.addComment(number, `${mark(id)}\n${text}`)
  const [, ...rest] = (await given()).toSorted((a, b) => a.id - b.id)
  for (const one of rest) await forge.removeComment(one.id)
}

/**
 * Answers what maintainers decided in comments on the queue's issue; comments of others stay without an answer. What was decided before is told
 * to be so: nothing happens twice.
 * @returns the content as it is after; undefined when main moved all the time and something is left for the next run
 */
export async function answerComments(
  world: World,
  forge: Forge,
  content: string,
): Promise<{ content: string } | undefined> {
  let newest = content
  for (const issue of (await forge.issues(LABELS.queue.name)).filter(({ mine }) => mine)) {
    for (const { comment, asked } of await unanswered(forge, issue)) {
      const role = await forge.roleOf(comment.by)
      if (role !== 'admin' && role !== 'write') continue
      const done = await decide(world, forge, content, comment, asked)
      if (!done) return undefined
      if (done.head !== undefined) newest = `${world.root}/.goodword/main/content`
      await answer(forge, issue, comment, answerText(done.found, asked))
    }
  }
  if (newest !== content) {
    await refresh(world, forge, content)
    world.log.info(await startPublishing(forge, () => 'decisions'))
  }
  return { content: newest }
}

/** Brings the folder that stands for main up to the commit that was just made. */
async function refresh(world: World, forge: Forge, content: string): Promise<void> {
  await commitContent(world, forge, content, async () => ({ changes: [], message: '', found: undefined }))
}

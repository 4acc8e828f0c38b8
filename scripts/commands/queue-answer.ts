import { buildProgram } from '../core/build-program.ts'
import type { Decision } from '../core/intake/scene.ts'
import { type Asked, decisionsIn } from '../core/queue/comment.ts'
import { type Outcome, planDecisions } from '../core/queue/decide.ts'
import { arrivalsIn, decisionPath, decisionText } from '../core/queue/handed-on.ts'
import { planQueue } from '../core/queue/queue.ts'
import { answerText } from '../core/render/queue-answer.ts'
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

type Found = { readonly outcomes: readonly Outcome[]; readonly handedOn: ReadonlyMap<string, Decision> }

/** Tries to write down decisions while others write to the inbox too. */
const TRIES = 40
const LONGEST_MS = 800

/** Lays decisions about what is sealed where the run finds them that can open it. */
async function handOn(world: World, content: string, decisions: Found['handedOn']): Promise<void> {
  if (decisions.size === 0) return
  const inbox = await world.inbox(content)
  const files = new Map([...decisions].map(([id, one]) => [decisionPath(id), decisionText(one, world.clock.now())]))
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { head } = await inbox.read()
    if ('head' in (await inbox.commit(head, files, `Hand on ${files.size} decisions`))) return
    await world.timer.wait(Math.min(50 * 2 ** tries, LONGEST_MS))
  }
  throw new Error(`${inbox.name} changed all the time: nothing was decided, the next run does it.`)
}

/** Starts the workflow that carries them out, where it is there. @returns what it did, in words */
async function startTaking(forge: Forge): Promise<string> {
  const tick = (await forge.workflows()).find(({ path }) => path.endsWith('/tick.yml'))
  if (!tick) return 'The next run of tick carries out what was decided.'
  await forge.startWorkflow('tick.yml')
  return 'Started tick, which carries out what was decided.'
}

/** Does what one comment asks for, in one commit. @returns undefined when main moved all the time */
async function decide(world: World, forge: Forge, content: string, comment: ForgeComment, asked: Asked) {
  const now = world.clock.now()
  const arrivals = arrivalsIn((await (await world.inbox(content)).read()).files)
  return commitContent<Found>(world, forge, content, async (folder) => {
    const checked = await checkContent(world, folder, now)
    const program = 'missing' in checked ? undefined : buildProgram(checked.reading.records, checked.reading.files)
    if ('missing' in checked || !program)
      throw new Error('content/program.yaml cannot be used: mend it first, then decide.')
    const queue = planQueue(program, { problems: checked.findings.problems, arrivals }, now)
    const by = { login: comment.by, written: comment.at, now }
    const { changes, outcomes, handedOn } = planDecisions(program, queue, asked.decisions, by)
    const count = (what: Outcome['what'][]) => outcomes.filter((one) => what.includes(one.what)).length
    const looked = count(['seen', 'gone'])
    const sightings = looked === 0 ? '' : `, ${looked} looked at`
    const message = `Review: ${count(['accepted'])} accepted, ${count(['declined', 'reason-kept-out'])} declined${sightings}, by ${comment.by}`
    return { changes, message, found: { outcomes, handedOn } }
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
  let handed = false
  for (const issue of (await forge.issues(LABELS.queue.name)).filter(({ mine }) => mine)) {
    for (const { comment, asked } of await unanswered(forge, issue)) {
      const role = await forge.roleOf(comment.by)
      if (role !== 'admin' && role !== 'write') continue
      const done = await decide(world, forge, content, comment, asked)
      if (!done) return undefined
      if (done.head !== undefined) newest = `${world.root}/.goodword/main/content`
      await handOn(world, content, done.found.handedOn)
      if (done.found.handedOn.size > 0) handed = true
      await answer(forge, issue, comment, answerText(done.found.outcomes, asked))
    }
  }
  if (handed) world.log.info(await startTaking(forge))
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

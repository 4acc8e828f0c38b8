import { buildProgram } from '../core/build-program.ts'
import { severityOf } from '../core/problem.ts'
import type { Program } from '../core/program.ts'
import { planQueue, type Queue, type QueueSources } from '../core/queue/queue.ts'
import type { Forge, World } from '../ports.ts'
import { checkContent } from './check-content.ts'
import { goodContent } from './good-content.ts'

/** Reads what the queue is made of; while main has errors, the content before them with the errors in front. */
export async function readQueue(
  world: World,
  content: string,
  forge: Forge | undefined,
): Promise<{ readonly program: Program; readonly queue: Queue } | undefined> {
  const now = world.clock.now()
  const good = await goodContent(world, content, now)
  if ('findings' in good) return undefined
  const program = buildProgram(good.reading.records, good.reading.files)
  const checked = await checkContent(world, good.content, now)
  if (!program || 'missing' in checked) return undefined
  const broken = good.broken && {
    ...good.broken.bad,
    errors: good.broken.findings.problems.filter((problem) => severityOf(problem) === 'error'),
  }
  const pulls = (await forge?.pulls())?.map(({ number, title, url, opened }) => ({ number, title, url, opened }))
  const sources: QueueSources = {
    problems: checked.findings.problems,
    ...(broken && { broken }),
    ...(pulls && { pulls }),
  }
  return { program, queue: planQueue(program, sources, now) }
}

import { buildProgram } from '../core/build-program.ts'
import { faultText, readLedger } from '../core/outbox/ledger-files.ts'
import { readAsked } from '../core/plans/asked-files.ts'
import { severityOf } from '../core/problem.ts'
import type { Program } from '../core/program.ts'
import { planQueue, type Queue, type QueueSources } from '../core/queue/queue.ts'
import { durationMs, type Instant } from '../core/zone.ts'
import type { Forge, World } from '../ports.ts'
import { checkContent } from './check-content.ts'
import { goodContent } from './good-content.ts'

/** What the ledger holds back for a person: messages of which nobody can tell whether they went, and plans that wait for a yes or a no. */
async function fromLedger(
  world: World,
  content: string,
  program: Program,
  now: Instant,
): Promise<Pick<QueueSources, 'held' | 'plans'>> {
  const { files } = await (await world.ledger(content)).read()
  const [read, asked] = [readLedger(files), readAsked(files)]
  const fault = 'fault' in read ? faultText(read.fault) : 'fault' in asked ? asked.fault : undefined
  if ('fault' in read || 'fault' in asked) throw new Error(fault)
  const hold = durationMs(program.settings.file.mail.hold ?? '1h')
  const plans = asked.holds
    .filter(({ decision, at }) => decision === undefined && at + hold > now)
    .map(({ id, keys, at }) => ({ id, people: keys.length, until: at + hold }))
  const held = [...read.ledger.held.values()].map(({ keys, to, why }) => ({ key: keys.join(', '), to, why }))
  return { held, plans }
}

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
    ...(forge && (await fromLedger(world, content, program, now))),
  }
  return { program, queue: planQueue(program, sources, now) }
}

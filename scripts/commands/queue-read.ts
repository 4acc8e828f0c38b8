import { buildProgram } from '../core/build-program.ts'
import { heldMessages } from '../core/outbox/held.ts'
import { faultText, readLedger } from '../core/outbox/ledger-files.ts'
import { readAsked } from '../core/plans/asked-files.ts'
import { readRefused } from '../core/plans/refused-file.ts'
import { severityOf } from '../core/problem.ts'
import type { Program } from '../core/program.ts'
import { arrivalsIn } from '../core/queue/handed-on.ts'
import { planQueue, type Queue, type QueueSources } from '../core/queue/queue.ts'
import { durationMs, type Instant } from '../core/zone.ts'
import type { Forge, World } from '../ports.ts'
import { originOf } from './content-origin.ts'
import { goodContent } from './good-content.ts'

/** What the ledger holds back for a person: messages of which nobody can tell whether they went, plans that wait for a yes or a no, and who cannot be delivered to. */
async function fromLedger(
  world: World,
  content: string,
  program: Program,
  now: Instant,
): Promise<Pick<QueueSources, 'held' | 'plans' | 'refusing'>> {
  const { files } = await (await world.ledger(content)).read()
  const [read, asked, refused] = [readLedger(files), readAsked(files), readRefused(files)]
  if ('fault' in read) throw new Error(faultText(read.fault))
  if ('fault' in asked) throw new Error(asked.fault)
  if ('fault' in refused) throw new Error(refused.fault)
  const hold = durationMs(program.settings.file.mail.hold ?? '1h')
  const plans = asked.holds
    .filter(({ decision, at }) => decision === undefined && at + hold > now)
    .map(({ id, keys, at }) => ({ id, people: keys.length, until: at + hold }))
  return { held: heldMessages(read.ledger), plans, refusing: refused.members }
}

/** Reads what the queue is made of; while main has errors, the content before them with the errors in front. */
export async function readQueue(
  world: World,
  content: string,
  forge: Forge | undefined,
): Promise<{ readonly program: Program; readonly queue: Queue } | undefined> {
  const now = world.clock.now()
  const good = await goodContent(world, content, now)
  if ('bad' in good) return undefined
  const program = buildProgram(good.reading.records, good.reading.files)
  if (!program) return undefined
  const broken = good.broken && {
    ...good.broken.bad,
    errors: good.broken.findings.problems.filter((problem) => severityOf(problem) === 'error'),
  }
  // Without a forge the branches lie in the repository around the content, if it lies in one.
  const hasBranches = forge !== undefined || (await originOf(world, content)).commit !== undefined
  const pulls = (await forge?.pulls())?.map(({ number, title, url, opened, branch, mine }) => ({
    number,
    title,
    url,
    opened,
    ...(mine && { branch }),
  }))
  const sources: QueueSources = {
    problems: good.findings.problems,
    ...(broken && { broken }),
    ...(pulls && { pulls }),
    ...(hasBranches && (await fromLedger(world, content, program, now))),
    ...(hasBranches && { arrivals: arrivalsIn((await (await world.inbox(content)).read()).files) }),
  }
  return { program, queue: planQueue(program, sources, now) }
}

import { type Became, type SeenLine, seenLine } from '../../../schemas/inbox.ts'
import { INBOX_FOLDERS, itemPath } from '../../core/intake/arrival.ts'
import { type Decided, type Incoming, planIntake } from '../../core/intake/plan.ts'
import type { Decision, Merged } from '../../core/intake/scene.ts'
import { isDone, readSeen, type Seen, seenOf, withLines } from '../../core/intake/seen.ts'
import type { Program } from '../../core/program.ts'
import { readDecisions, spentDecisions } from '../../core/queue/handed-on.ts'
import { instantText } from '../../core/zone.ts'
import type { Item } from './items.ts'
import type { IntakePorts, MainNow } from './ports.ts'
import { filesOf, sealedChanges } from './seal-changes.ts'

/** What a run is to do. */
export type IntakeJob = {
  /** Write it down; otherwise only say what would happen. */
  readonly apply: boolean
  readonly decisions: ReadonlyMap<string, Decision>
  /** These alone, when given. */
  readonly only?: ReadonlySet<string>
  /** Taken in beside what lies in the inbox: written down by one of the program's people. */
  readonly also?: readonly Incoming[]
}

/** What a run found and did. */
export type IntakeReport = {
  readonly decided: readonly Decided[]
  readonly account: Readonly<Record<Became | 'seen', number>>
  /** Arrivals that were done with before, and came again. */
  readonly known: number
  /** What could not be read now, in sentences. */
  readonly missing: readonly string[]
}

/** One thing that is decided, and the files of the inbox that go with it. */
type Settled = { readonly line: SeenLine; readonly files: Readonly<Record<string, string>> }

/** How often the noting down begins again while others write; with the pauses below about a minute. */
const MOVES = 80
const LONGEST_MS = 800
const ASIDE_MS = 30 * 86_400_000

/** The mark that a commit on main leaves: what it decided, so that a run after one that ended too early knows it. One line for each. */
const markText = (settled: readonly Settled[]) => settled.map((one) => `${JSON.stringify(one)}\n`).join('')

function markIn(text: string): Settled[] {
  return text.split('\n').flatMap((raw) => {
    if (raw === '') return []
    const { line, files } = JSON.parse(raw) as { line: unknown; files: Record<string, string> }
    return [{ line: seenLine.parse(line), files }]
  })
}

/** Counts what came in and where it stands; a thing that stands in two places or nowhere ends the run. */
export function accountOf(decided: readonly Pick<Decided, 'id' | 'outcome'>[]): IntakeReport['account'] {
  const count = (became: Became) => decided.filter(({ outcome }) => outcome.became === became).length
  const account = {
    seen: new Set(decided.map(({ id }) => id)).size,
    accepted: count('accepted'),
    declined: count('declined'),
    waiting: count('waiting'),
    quarantined: count('quarantined'),
  }
  const sum = account.accepted + account.declined + account.waiting + account.quarantined
  if (sum !== account.seen)
    throw new Error(`The books of this run do not balance: ${account.seen} came in, and ${sum} are accounted for.`)
  return account
}

const messageOf = (decided: readonly Decided[]) => {
  const count = decided.filter(({ outcome }) => outcome.changes.length > 0).length
  return `Take in what members sent: ${count} ${count === 1 ? 'change' : 'changes'}`
}

type Gathered = {
  readonly items: readonly Item[]
  readonly incoming: readonly Incoming[]
  readonly seen: Seen
  /** What maintainers decided in comments, and by merging and closing. */
  readonly handedOn: ReadonlyMap<string, Decision | Merged>
  readonly missing: readonly string[]
}

/** Tells by the marks of the lines what was looked at before. */
export function isKnown({ lines }: Seen): (source: string) => boolean {
  const sources = new Set(lines.map(({ source }) => source))
  return (source) => sources.has(source)
}

async function gather({ inbox, open, others, decidedElsewhere }: IntakePorts, job: IntakeJob): Promise<Gathered> {
  const { files } = await inbox.read()
  const seen = readSeen(files)
  if ('fault' in seen) throw new Error(seen.fault)
  const items = await open(files, (id) => isDone(seen, id))
  const found = await others(isKnown(seen))
  const all = [...items.map(({ incoming }) => incoming), ...found.incoming, ...(job.also ?? [])]
  // Said in so many words it goes before what a closed pull request says.
  const handedOn = new Map([...(await decidedElsewhere(seen)), ...readDecisions(files)])
  return {
    items,
    seen,
    handedOn,
    missing: found.missing,
    incoming: job.only ? all.filter(({ id }) => job.only?.has(id)) : all,
  }
}

type Made = { readonly decided: readonly Decided[]; readonly settled: readonly Settled[]; readonly program: Program }

async function seenNow({ inbox }: Pick<IntakePorts, 'inbox'>): Promise<Seen> {
  const seen = readSeen((await inbox.read()).files)
  if ('fault' in seen) throw new Error(seen.fault)
  return seen
}

/**
 * Plans on the content as it is; what a commit before has decided and nobody could note down yet is taken over as it was. What is noted down is read
 * after main: so whatever that main holds is in its mark, or noted.
 */
async function planOn(ports: IntakePorts, job: IntakeJob, { incoming, handedOn }: Gathered, at: MainNow) {
  const { keysOf, confirmed, tagOf, sealer } = ports
  const seen = await seenNow(ports)
  const before = markIn(at.mark).filter(({ line }) => !isDone(seen, line.id))
  const known = seenOf([...seen.lines, ...before.map(({ line }) => line)])
  const facts = { seen: known, keysOf, confirmed, tagOf, decisions: new Map([...handedOn, ...job.decisions]) }
  const plan = await planIntake(at.program, incoming, facts, ports.now())
  if (!job.apply) return { plan, settled: [], changes: [], before }
  const changes = await sealedChanges(plan.changes, at, sealer)
  const settled: Settled[] = []
  for (const { line, answers, outcome, id } of plan.decided) {
    const waits = line.became === 'waiting' && known.byId.get(id)?.became === 'waiting'
    if (!waits) settled.push({ line, files: await filesOf(answers, outcome, id, at, sealer) })
  }
  return { plan, settled, changes, before }
}

/** Lines for what came by one more way than the line of it says: it is not fetched again there, and who sent it that way is answered. */
function alsoBy(incoming: readonly Incoming[], after: Seen): SeenLine[] {
  const known = isKnown(after)
  return incoming.flatMap(({ id, source }) => {
    const line = after.byId.get(id)
    return line === undefined || source === undefined || known(source) ? [] : [{ ...line, source }]
  })
}

/** What the inbox holds once all that is settled is noted down there. */
async function noted(
  ports: IntakePorts,
  { items, incoming }: Gathered,
  settled: readonly Settled[],
  files: ReadonlyMap<string, string>,
) {
  const seen = readSeen(files)
  if ('fault' in seen) throw new Error(seen.fault)
  const fresh = settled.filter(({ line }) => {
    const now = seen.byId.get(line.id)
    return now === undefined || (now.became === 'waiting' && line.became !== 'waiting')
  })
  const lines = fresh.map(({ line }) => line)
  const after = seenOf([...seen.lines, ...lines])
  const changes = new Map<string, string | undefined>(withLines(files, [...lines, ...alsoBy(incoming, after)]))
  for (const { line, files: added } of fresh) {
    // An answer that was to say "it waits" is not sent once it waits no more.
    if (line.became !== 'waiting')
      for (const path of [...files.keys(), ...changes.keys()])
        if (path.startsWith(`${INBOX_FOLDERS.answers}/${line.id}--`)) {
          if (files.has(path)) changes.set(path, undefined)
          else changes.delete(path)
        }
    for (const [path, text] of Object.entries(added)) changes.set(path, text)
  }
  for (const { path, text, incoming: one } of items) {
    if (!files.has(path) || !isDone(after, one.id)) continue
    changes.set(path, undefined)
    if (after.byId.get(one.id)?.became === 'quarantined') changes.set(`${INBOX_FOLDERS.aside}/${one.id}.age`, text)
  }
  // What came by mail or issue and waits is kept as an item, since mails are not kept for long.
  const kept = new Set(items.map(({ incoming: one }) => one.id))
  for (const one of incoming)
    if (!('why' in one) && !kept.has(one.id)) {
      const became = after.byId.get(one.id)?.became
      if (became === 'waiting') changes.set(itemPath(one.id, one.received), await ports.sealer.item(one))
      if (became === 'quarantined') changes.set(`${INBOX_FOLDERS.aside}/${one.id}.age`, await ports.sealer.item(one))
    }
  const waits = (id: string) => after.byId.get(id)?.became === 'waiting'
  for (const path of spentDecisions(files.keys(), waits)) changes.set(path, undefined)
  for (const path of files.keys()) {
    const id = /^aside\/([a-z2-7]{16})\.age$/.exec(path)?.[1]
    const on = id === undefined ? undefined : after.byId.get(id)?.on
    if (on !== undefined && Date.parse(on) < ports.now() - ASIDE_MS) changes.set(path, undefined)
  }
  return changes
}

/** Notes down in the inbox what is settled, in one commit; again from reading when somebody else was first. */
async function note(ports: IntakePorts, gathered: Gathered, settled: readonly Settled[]): Promise<void> {
  const { inbox, timer } = ports
  for (let tries = 0; tries < MOVES; tries += 1) {
    const { head, files } = await inbox.read()
    const changes = await noted(ports, gathered, settled, files)
    if (changes.size === 0) return
    const done = await inbox.commit(head, changes, `Note what became of ${settled.length}`)
    if ('head' in done) return
    await timer.wait(Math.min(50 * 2 ** tries, LONGEST_MS))
  }
  throw new Error(
    `${inbox.name} changed ${MOVES} times while this run was writing to it. Nothing is lost: the next run goes on from there.`,
  )
}

/**
 * One run of the intake: everything that came in and is not done with is opened, proven, planned, written to main in one commit, and noted down in the
 * inbox in another. It may die at any moment: the next run goes on from what it finds.
 * @returns what became of each; undefined when main moved all the time, and nothing was written
 */
export async function runIntake(ports: IntakePorts, job: IntakeJob): Promise<IntakeReport | undefined> {
  const gathered = await gather(ports, job)
  const known = gathered.incoming.filter(({ id }) => isDone(gathered.seen, id)).length
  const changed = await ports.main.change<Made>(async (at) => {
    const { plan, settled, changes, before } = await planOn(ports, job, gathered, at)
    const all = [...before, ...settled]
    return {
      changes,
      mark: markText(all),
      message: messageOf(plan.decided),
      found: { decided: plan.decided, settled: all, program: plan.after },
    }
  })
  if (!changed) return undefined
  const { decided, settled, program } = changed.found
  if (job.apply) {
    await note(ports, gathered, settled)
    await ports.follow(decided, program)
  }
  return { decided, account: accountOf(decided), known, missing: gathered.missing }
}

/** The instant as the report says it. */
export const arrivedText = ({ received }: Pick<Decided, 'received'>) => instantText(received)

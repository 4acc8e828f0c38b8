import { z } from 'zod'
import { said } from '../render/forge/words.ts'
import { type Instant, instantText } from '../zone.ts'

/** A workflow that does not work, since when, and what was seen last. */
export type Trouble = {
  readonly since: Instant
  readonly last: Instant
  /** How many runs have failed in a row. */
  readonly times: number
  /** The jobs that failed in the last of them. */
  readonly jobs: readonly string[]
  /** Where that run can be looked at. */
  readonly run: string
  /** What it said was wrong, where it said it. */
  readonly why?: string
}

/** Everything that does not work, by the workflow's file name without its ending. */
export type Troubles = ReadonlyMap<string, Trouble>

const MOST_WHY = 500
const NAME = /^[\w-]{1,60}$/
const stateSchema = z.record(
  z.string().regex(NAME),
  z.object({
    since: z.int(),
    last: z.int(),
    times: z.int().min(1),
    jobs: z.array(z.string().regex(NAME)).max(20),
    run: z.url({ protocol: /^https?$/ }),
    why: z.string().max(MOST_WHY).optional(),
  }),
)
const STATE = /^<!-- goodword: trouble (\S*) -->/

/** Reads what the issue remembers. What is not as it was written is taken for nothing: the issue is then written anew. */
export function troublesIn(body: string): Map<string, Trouble> {
  const [, text] = STATE.exec(body) ?? []
  if (text === undefined) return new Map()
  let value: unknown
  try {
    value = JSON.parse(decodeURIComponent(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return new Map()
    throw error
  }
  const read = stateSchema.safeParse(value)
  return new Map(read.success ? (Object.entries(read.data) as [string, Trouble][]) : [])
}

/** The first line of the issue: nothing that people see. */
export const stateLine = (troubles: Troubles): string =>
  `<!-- goodword: trouble ${encodeURIComponent(JSON.stringify(Object.fromEntries(troubles)))} -->`

/** One run that has ended. */
export type RunEnd = {
  readonly workflow: string
  readonly failed: readonly string[]
  readonly run: string
  readonly at: Instant
  readonly why?: string | undefined
}

/** Adds a failed run. */
export function withFailure(troubles: Troubles, { workflow, failed, run, at, why }: RunEnd): Map<string, Trouble> {
  const before = troubles.get(workflow)
  if (before?.run === run) return new Map(troubles)
  const now = {
    since: before?.since ?? at,
    last: at,
    times: (before?.times ?? 0) + 1,
    jobs: failed,
    run,
    ...(why && { why }),
  }
  return new Map(troubles).set(workflow, now)
}

/** Takes out those workflows that have worked since they last failed. @param worked by workflow, when its last good run was started */
export function withoutMended(
  troubles: Troubles,
  worked: ReadonlyMap<string, Instant | undefined>,
): Map<string, Trouble> {
  return new Map([...troubles].filter(([workflow, { last }]) => (worked.get(workflow) ?? 0) <= last))
}

const needsSchema = z.record(
  z.string(),
  z.object({ result: z.string(), outputs: z.object({ why: z.string().optional() }).optional() }),
)

/** The jobs that failed, from GitHub's `needs` as JSON. @throws when it is not that */
export function failedJobs(needs: string): string[] {
  const jobs = needsSchema.parse(JSON.parse(needs))
  return Object.entries(jobs).flatMap(([name, { result }]) => (result === 'failure' && NAME.test(name) ? [name] : []))
}

/** What the failed jobs said was wrong, from the same; undefined where none did. @throws when it is not that */
export function reasonIn(needs: string): string | undefined {
  const jobs = Object.values(needsSchema.parse(JSON.parse(needs))).filter(({ result }) => result === 'failure')
  const words = [...new Set(jobs.flatMap(({ outputs }) => (outputs?.why ? [outputs.why] : [])))].join(' ')
  return words === '' ? undefined : words.slice(0, MOST_WHY)
}

const MENDS: Readonly<Record<string, string>> = {
  effect: 'Open the run: the problems stand at the lines they are about.',
  hub: 'The hub cannot be built from these files. `npm start` at home shows the same error.',
  build: 'The hub cannot be built. `npm run validate` and `npm start` at home show the same error.',
  deploy: 'Settings → Pages → Source has to be “GitHub Actions”. The next run publishes what this one could not.',
  init: 'Open the run: its last lines name the answer that cannot be used. Then fill in the form again.',
  seal: 'Members’ own pages could not be sealed, so nothing new was published. Look whether the environment `mail` has GOODWORD_LINK_SECRET (`npm run doctor`).',
  look: 'Open the run and read its last lines. Nothing is lost: the next run does what is due.',
  visit: 'Open the run and read its last lines. Nothing is lost: the next round looks at everything that is due.',
  intake:
    'Nothing that came in is lost: it waits where it is. Look whether the secrets of the environment `intake` are there (`npm run doctor`).',
  send: 'Nothing is lost and nothing goes twice: each run tries again, and this issue closes once one gets through. Look at the mail service’s own page of its state; then whether the secrets of the environment `mail` are there and still hold (`npm run doctor`).',
  queue: 'Open the run and read its last lines; then write the comment again.',
  report: 'The report is written by the next run that works.',
  heartbeat: 'A schedule has stopped. Actions → the workflow → Enable workflow; or see the last lines of the run.',
}

const OTHER = 'Open the run and read its last lines.'

/** What the issue says about one workflow, as Markdown. */
export function troubleText(workflow: string, { since, times, jobs, run, why }: Trouble): string {
  const when = instantText(since)
    .replace('T', ' ')
    .replace(/:\d\dZ$/, ' UTC')
  const count = times === 1 ? 'failed once' : `failed ${times} times in a row`
  const mends = [...new Set(jobs.map((job) => MENDS[job] ?? OTHER))]
  return [
    `**${workflow}** has ${count}, first on ${when}, in ${jobs.map((job) => `\`${job}\``).join(', ')}. [The last run](<${run}>)`,
    ...(why === undefined ? [] : [`It said: ${said(why)}`]),
    ...mends.map((mend) => `Mend: ${mend}`),
  ].join('\n\n')
}

/** The issue's title. */
export const troubleTitle = (troubles: Troubles): string => `Something has stopped: ${[...troubles.keys()].join(', ')}`

/** The issue's text. */
export const troubleBody = (troubles: Troubles): string =>
  [
    stateLine(troubles),
    ...[...troubles].map(([workflow, trouble]) => troubleText(workflow, trouble)),
    'This issue follows what happens and closes by itself once all works again.',
  ].join('\n\n')

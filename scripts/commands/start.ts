import { sha256Of } from '../core/fingerprint.ts'
import type { Tally } from '../core/points/types.ts'
import type { Program } from '../core/program.ts'
import { startWords } from '../core/render/start-words.ts'
import { type Instant, instantText } from '../core/zone.ts'
import type { World } from '../ports.ts'
import { type Args, defineCommand } from './command.ts'
import { keysFileOf } from './contacts/secrets.ts'
import { SUMMARIES } from './help.ts'
import { writeMailbox } from './mailbox/write-pages.ts'
import { commitOf } from './notices/remembered.ts'
import { spanText, step } from './progress.ts'
import { documentOf, writeQueuePage } from './queue-page.ts'
import { follow } from './start/follow.ts'
import { distOf, mailboxOf, makeShownHub, makeShownMailbox, type Shown } from './start/make.ts'
import { isSample, makeWorkingCopy } from './working-copy.ts'

const OPTIONS = {
  'no-serve': { type: 'boolean', help: 'do everything but serve, then end' },
  port: { type: 'string', value: 'N', help: 'the port to serve on; 4321 unless said' },
} as const

/** What is remembered of the last start: from what the hub was built, the words to end with, and what is shown. */
type Last = {
  readonly inputs: string
  readonly base: string
  readonly words: string
  readonly shown: Shown
  /** The commit of the content that is shown, where it has a history. */
  readonly commit?: string | undefined
}

/** The path under which the sample's hub takes its forms. A program of one's own is shown with the ways in that it names. */
const RELAY = '/-/relay'

const WEEK = 7 * 86_400_000

/** What a hub is built from, beside the content. */
const ENGINE = ['schemas', 'scripts', 'site', 'astro.config.mjs', 'package-lock.json']

/** One hash over everything a start depends on: every input file, and the day. */
async function inputsOf(world: World, content: string, now: Instant): Promise<string> {
  const parts: Uint8Array[] = [new TextEncoder().encode(`${content}\n${instantText(now).slice(0, 10)}\n`)]
  for (const folder of [...ENGINE.map((name) => `${world.root}/${name}`), content]) {
    const alone = await world.disk.read(folder)
    if (alone) parts.push(alone)
    for (const path of await world.disk.list(folder, ['.git', 'generated'])) {
      const bytes = await world.disk.read(`${folder}/${path}`)
      if (bytes) parts.push(new TextEncoder().encode(`\n${path} ${bytes.length}\n`), bytes)
    }
  }
  return sha256Of(parts)
}

async function lastStart(world: World, home: string, memory: string, dist: string): Promise<Last | undefined> {
  const [text, page] = [await world.disk.read(memory), await world.disk.read(`${dist}/index.html`)]
  const desk = await world.disk.read(`${home}/mailbox/desk.json`)
  return text && page && desk ? (JSON.parse(new TextDecoder().decode(text)) as Last) : undefined
}

/** The path the hub is published under, with a slash at its end. */
const baseOf = (program: Program) => new URL(program.settings.url).pathname.replace(/\/*$/, '/')

const ending = (program: Program, tally: Tally, content: string, sample: boolean): Pick<Last, 'base' | 'words'> => ({
  base: baseOf(program),
  words: startWords(program, tally, content, sample),
})

/** Makes what is missing of the copy and its hub. @returns what to say at the end, or the exit code of what stopped it */
async function prepare(world: World, content: string, home: string): Promise<Last | { readonly stopped: number }> {
  const now = world.clock.now()
  const memory = `${home}/last.json`
  const dist = `${home}/dist`
  const inputs = await inputsOf(world, content, now)
  const last = await lastStart(world, home, memory, dist)
  if (last?.inputs === inputs) {
    world.log.info('  Nothing has changed since the last start: the hub is as it was built.')
    return last
  }
  const sample = await isSample(world, content)
  const copy = () => makeWorkingCopy(world, content, `${world.root}/.goodword/sample`, now)
  const moved = ({ weeks = 0 }: { weeks?: number | undefined }) =>
    weeks === 0 ? 'as it is' : `moved ${weeksText(weeks)}`
  const copied = sample ? await step(world, 'Copy the sample to this week', copy, moved) : undefined
  const shown: Shown = { content: copied?.content ?? content, home, ...(copied && { relay: RELAY }) }
  const copyOf = copied && { content, now: now - (copied.weeks ?? 0) * WEEK }
  const made = await makeShownHub(world, shown, now, copyOf)
  if ('stopped' in made) return made
  const edited = content.startsWith(`${world.root}/`) ? content.slice(world.root.length + 1) : content
  await makeShownMailbox(world, shown, made)
  const next = {
    inputs,
    shown,
    commit: await commitOf(world, shown.content),
    ...ending(made.program, made.tally, edited, sample),
  }
  await world.disk.write(memory, JSON.stringify(next))
  return next
}

/** Takes what the hub's forms send and shows what comes of it, until the command is interrupted. */
async function takeForms(world: World, last: Last, hub: string) {
  const { shown } = last
  const { records } = await world.store(shown.content).read()
  const keys = keysFileOf(records)?.intake ?? []
  const program = records.find((record) => record.kind === 'program')
  const memory = `${shown.home}/last.json`
  const remember = (commit: string | undefined) => world.disk.write(memory, JSON.stringify({ ...last, commit }))
  const { arrived, ended } = await follow(world, shown, hub, last.commit, remember)
  const workingDays = program?.data.review?.working_days ?? null
  const language = program?.data.language ?? 'en'
  const relay = { path: RELAY, origin: new URL(hub).origin, keys, workingDays, language, arrived }
  return { handle: await world.relay(shown.content, relay), ended }
}

/** Serves the hub and, at the next port, the mailbox, until the person at the terminal stops it. */
async function serve(world: World, last: Last, wanted: number): Promise<void> {
  const { base, words, shown } = last
  let taking: Awaited<ReturnType<typeof takeForms>> | undefined
  const handle = async (request: Request) => taking?.handle(request)
  const { url, port, close } = await world.server.serve({ folder: distOf(shown), base, port: wanted, handle })
  if (port !== wanted) world.log.info(`  Port ${wanted} is taken, so this start uses ${port}.`)
  const pages = await writeMailbox(world, shown.content, mailboxOf(shown), url)
  const queue = await documentOf(world, shown.content, undefined)
  if (queue) await writeQueuePage(world, queue, `${pages}/queue.html`)
  const mailbox = await world.server.serve({ folder: pages, base: '/', port: Math.min(port + 1, 65_535) })
  if (shown.relay !== undefined && last.commit !== undefined) taking = await takeForms(world, last, url)
  world.log.info(`\n${words.replaceAll('{url}', url).replaceAll('{mailbox}', mailbox.url)}\nCtrl-C ends it.`)
  await new Promise<void>((done) => {
    if (world.interrupted.aborted) done()
    world.interrupted.addEventListener('abort', () => done(), { once: true })
  })
  await mailbox.close()
  await close()
  await taking?.ended
  world.log.info('\nEnded.')
}

/** `1 week back`, `3 weeks on`. */
const weeksText = (weeks: number) =>
  `${Math.abs(weeks)} ${Math.abs(weeks) === 1 ? 'week' : 'weeks'} ${weeks < 0 ? 'back' : 'on'}`

const portOf = (text = '4321') =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : undefined

async function run({ values, content }: Args<typeof OPTIONS>, world: World): Promise<number> {
  const port = portOf(values.port)
  if (port === undefined) {
    world.log.warn(`--port ${values.port} is not a port: write a number from 1 to 65535.`)
    return 2
  }
  const started = performance.now()
  const home = `${world.root}/.goodword/start`
  const ready = await prepare(world, content, home)
  if ('stopped' in ready) return ready.stopped
  world.log.info(`  Ready after ${spanText(performance.now() - started)}.`)
  if (values['no-serve']) world.log.info(`\nThe hub is built in ${home}/dist; npm start serves it.`)
  else await serve(world, ready, port)
  return 0
}

export const command = defineCommand({
  name: 'start',
  summary: SUMMARIES.start,
  usage: '[options]',
  options: OPTIONS,
  run,
})

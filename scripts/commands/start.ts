import { sha256Of } from '../core/fingerprint.ts'
import type { Tally } from '../core/points/types.ts'
import type { Program } from '../core/program.ts'
import { startWords } from '../core/render/start-words.ts'
import { type Instant, instantText } from '../core/zone.ts'
import type { World } from '../ports.ts'
import { sealBundles } from './bundles/seal.ts'
import { type Args, defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { fillMailbox } from './mailbox/fill.ts'
import { writeMailbox } from './mailbox/write-pages.ts'
import { makeHub } from './make-hub.ts'
import { spanText, step } from './progress.ts'
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
  /** The content folder that is shown: the sample's copy, or the program's own. */
  readonly shown: string
}

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
  const source = copied?.content ?? content
  const folders = { content: source, generated: `${home}/generated`, out: dist }
  const copyOf = copied && { content, now: now - (copied.weeks ?? 0) * WEEK }
  const made = await makeHub(world, copyOf ? { ...folders, copyOf } : folders, now)
  if ('stopped' in made) return made
  const seal = () => sealBundles(world, source, dist, made)
  await step(world, 'Seal every member’s own page', seal, (sealed) =>
    'refused' in sealed ? 'left out: no secret for personal links here' : `${sealed.members} pages`,
  )
  const shown = content.startsWith(`${world.root}/`) ? content.slice(world.root.length + 1) : content
  const fill = () => fillMailbox(world, source, `${home}/mailbox`, made)
  await step(
    world,
    'Put what is due into the mailbox',
    fill,
    ({ due }) => `${due} ${due === 1 ? 'message' : 'messages'}`,
  )
  const next = { inputs, shown: source, ...ending(made.program, made.tally, shown, sample) }
  await world.disk.write(memory, JSON.stringify(next))
  return next
}

/** Serves the hub and, at the next port, the mailbox, until the person at the terminal stops it. */
async function serve(world: World, { base, words, shown }: Last, home: string, wanted: number): Promise<void> {
  const { url, port, close } = await world.server.serve({ folder: `${home}/dist`, base, port: wanted })
  if (port !== wanted) world.log.info(`  Port ${wanted} is taken, so this start uses ${port}.`)
  const pages = await writeMailbox(world, shown, `${home}/mailbox`, url)
  const mailbox = await world.server.serve({ folder: pages, base: '/', port: Math.min(port + 1, 65_535) })
  world.log.info(`\n${words.replaceAll('{url}', url).replaceAll('{mailbox}', mailbox.url)}\nCtrl-C ends it.`)
  await new Promise<void>((done) => {
    if (world.interrupted.aborted) done()
    world.interrupted.addEventListener('abort', () => done(), { once: true })
  })
  await mailbox.close()
  await close()
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
  else await serve(world, ready, home, port)
  return 0
}

export const command = defineCommand({
  name: 'start',
  summary: SUMMARIES.start,
  usage: '[options]',
  options: OPTIONS,
  run,
})

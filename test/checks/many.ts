import { fork } from 'node:child_process'
import { join } from 'node:path'
import { makeWeb } from '../../scripts/adapters/web.ts'
import { command } from '../../scripts/commands/check.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import type { World } from '../../scripts/ports.ts'
import { makeWorld } from '../../scripts/world.ts'
import { writeTree } from '../support/folders.ts'
import { diceOf } from '../support/seeded.ts'
import { linkOf, PLACE_NAMES, type TruePost } from './stand-in.ts'

const HOUR = 3_600_000
/** All posts are due then: three days old, never looked at. */
const START = Date.parse('2026-11-21T08:00:00Z')
const CHANNEL_OF = {
  bluesky: 'bluesky',
  mastodon: 'mastodon',
  youtube: 'youtube',
  tiktok: 'tiktok',
  x: 'x',
  'dev-to': 'blog',
}
/** Between two rounds, as the schedule has them. */
const APART = 4 * HOUR

/** The imitated posts; one in thirty was taken down. The first of each place stays. */
export function manyPosts(count: number): TruePost[] {
  const dice = diceOf(7)
  const all = Array.from({ length: count }, (_, number): TruePost => {
    const place = PLACE_NAMES[number % PLACE_NAMES.length]!
    const id = place === 'youtube' ? `v${String(number).padStart(10, '0')}` : `7${String(number).padStart(12, '0')}`
    const post = { place, id, name: `m${number % 50}` }
    return number >= PLACE_NAMES.length && dice.chance(3) ? { ...post, deleted: START - 40 * HOUR } : post
  })
  return [...all, { place: 'youtube', id: 'jNQXAc9IVRw', name: 'jawed' }, { place: 'x', id: '20', name: 'jack' }]
}

/** Writes a program whose posts are all due for their first look. */
export function writeMany(root: string, count: number): void {
  const files: Record<string, string> = {
    'content/program.yaml': `name: Large Crew
brand: Large
url: https://crew.large.example
timezone: Europe/Berlin
mail: { from: Crew <crew@large.example>, postal_address: 'Kai 1, 20095 Hamburg' }
`,
    'content/points/2026-01-01.yaml': 'share: { default: 100 }\nkeep_live: 48h\n',
  }
  for (let member = 0; member < 50; member += 1)
    files[`content/ambassadors/m${member}.md`] =
      `---\nname: Member ${member}\nstatus: active\njoined: 2026-01-01\n---\n`
  for (const [number, post] of manyPosts(count).slice(0, count).entries()) {
    const at = new Date(START - 72 * HOUR + number * 1000).toISOString().slice(0, 19)
    files[`content/shares/${at.slice(0, 10).replaceAll('-', '/')}/${post.name}--s${number}.yaml`] =
      `ambassador: ${post.name}\nchannel: ${CHANNEL_OF[post.place]}\nurl: ${linkOf(post)}\nat: ${at}Z\nlogged: { at: ${at}Z, via: form }\nreview: { status: verified, by: anna, at: ${at}Z }\n`
  }
  writeTree(root, files)
}

export type Run = {
  readonly requests: number
  readonly looked: number
  /** Due then and not come to. */
  readonly left: number
  /** Seconds of this machine to read and to write, and minutes from the first question to the last, as the run felt them. */
  readonly seconds: number
  readonly minutes: number
  /** Most memory of the process so far, in MB; the imitated places are another process. */
  readonly memory: number
}

/**
 * Runs `check --apply` until nothing is due for its first look any more, four hours apart, against the imitated places over real HTTP.
 * @param speed how many times faster than ours the clock of a run goes: answers of a millisecond then take as long as those of real hosts do
 */
export async function runUntilDone(
  root: string,
  count: number,
  limits: { readonly requests: string; readonly minutes: string },
  speed: number,
): Promise<{ readonly runs: readonly Run[]; readonly seen: number; readonly twice: number }> {
  const served = fork(join(import.meta.dirname, 'many-served.ts'), [String(count)])
  const port = await new Promise<number>((done) => served.once('message', (said) => done(Number(said))))
  const content = join(root, 'content')
  const runs: Run[] = []
  const firsts = (checks: readonly unknown[] | undefined) => checks?.length ?? 0
  try {
    for (let start = START; ; start += APART) {
      const began = performance.now()
      const now = () => start + Math.round((performance.now() - began) * speed)
      let out = ''
      const base = makeWorld({
        root,
        env: {},
        fixedNow: undefined,
        interrupted: new AbortController().signal,
        log: { info: () => {}, warn: (text) => process.stderr.write(`${text}\n`) },
        out: (text) => {
          out += text
        },
      })
      const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms / speed))
      const direct = makeWeb({ imitation: () => ({ address: '127.0.0.1', port }) })
      const asking = { from: Number.POSITIVE_INFINITY, to: 0 }
      const web: World['web'] = {
        async get(call) {
          asking.from = Math.min(asking.from, performance.now())
          const answer = await direct.get(call)
          asking.to = performance.now()
          return answer
        },
      }
      const world = { ...base, web, clock: { now }, timer: { ...base.timer, wait } }
      const values = { apply: true, ...limits }
      const code = await command.run(
        { values: values as object, positionals: [], content, resolve: (path) => path } as Parameters<
          typeof command.run
        >[0],
        world,
      )
      if (code !== 0) throw new Error(`the run ended with ${code}: ${out}`)
      const numberIn = (pattern: RegExp) => Number(pattern.exec(out)?.[1] ?? 0)
      const asked = Math.max(0, asking.to - asking.from)
      runs.push({
        requests: numberIn(/^(\d+) requests?$/m),
        looked: numberIn(/^(\d+) posts were looked at/m),
        left: numberIn(/^ {2}(\d+) more are due/m),
        seconds: (performance.now() - began - asked) / 1000,
        minutes: (asked * speed) / 60_000,
        memory: process.resourceUsage().maxRSS / 1024,
      })
      const program = (await readProgram(base, content))!
      const unseen = program.shares.filter(({ file }) => firsts(file.checks) === 0).length
      if (unseen === 0 || runs.length > count) {
        // Looked at again before its next look was due, seven days after it was posted, though it was there.
        const twice = program.shares.filter(({ at, file }) => {
          const [first, second] = file.checks ?? []
          return second && first?.seen !== 'gone' && Date.parse(second.at) < at + 7 * 24 * HOUR
        }).length
        const seen = program.shares.length - unseen
        return { runs, seen, twice }
      }
    }
  } finally {
    served.kill()
  }
}

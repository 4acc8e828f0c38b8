/** Measures the steps of the workflows for 100 and 1,000 members, and counts the runner minutes of a month against the 2,000 that a private repository has free. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allWorkflows } from '../github/workflows/read.ts'
import { writeTree } from '../support/folders.ts'

const ROOT = join(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { members: { type: 'string' } } })
const SIZES = (values.members ?? '100,1000').split(',').map(Number)
const FREE = 2000
const DAYS = 30
/** Not measured here, since only a runner can: its start, the clone, Node and `npm ci --omit=dev`, in seconds. */
const SET_UP = 35
/** Not measured here: the forge's answers of a job, in seconds. */
const ANSWERS = 8
/** Not measured here: the answers of other people's sites in a round that looks at posts and reads accounts, in seconds. */
const SITES = 20
/** How often in a month, besides what is scheduled: pull requests (each saved twice), pushes to main and days on which time alone changes the hub, runs in which mail is due, decisions in comments, rounds to other people's sites, runs in which something came in (sixty, and three a day where members may send by mail). */
const ASSUMED = { check: 20, publish: 45, send: 75, answer: 20, visit: 6 * DAYS, intake: 60 + 3 * DAYS } as const

/** Writes a program of so many members, each with two posts, into a folder with a history. */
function programOf(members: number): string {
  const root = mkdtempSync(join(tmpdir(), 'goodword-minutes-'))
  cpSync(join(ROOT, 'test/fixtures/programs/small'), join(root, 'content'), { recursive: true })
  const files: Record<string, string> = {}
  for (let at = 0; at < members; at += 1) {
    const handle = `member-${at}`
    files[`content/ambassadors/${handle}.md`] =
      `---\nname: Member ${at}\nstatus: active\njoined: 2026-03-01\nsegments: [fan]\n---\n`
    for (const post of [0, 1]) {
      const day = new Date(Date.parse('2026-06-01') + ((at * 2 + post) % 150) * 86_400_000).toISOString().slice(0, 10)
      files[`content/shares/${day.replaceAll('-', '/')}/${handle}--p${post}.yaml`] =
        `ambassador: ${handle}\nchannel: instagram\nurl: https://www.instagram.com/p/C${at}x${post}/\nat: ${day}T10:00:00Z\nlogged: { at: ${day}T11:00:00Z, via: email }\nreview: { status: verified, by: anna, at: ${day}T12:00:00Z }\n`
    }
  }
  writeTree(root, files)
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=Anna', '-c', 'user.email=anna@localhost', ...args])
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'The program')
  return root
}

/** Seconds of one command as a workflow starts it. */
function secondsOf(root: string, args: readonly string[]): number {
  const began = performance.now()
  const ran = spawnSync('node', ['scripts/main.ts', ...args, '--content', join(root, 'content')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: root, NO_COLOR: '1', CI: 'true' },
  })
  if (ran.status !== 0) throw new Error(`${args.join(' ')} ended with ${ran.status}: ${ran.stderr.slice(-800)}`)
  return (performance.now() - began) / 1000
}

/** Runs a month, by the workflow's own schedule. */
function scheduled(file: string): number {
  const { on } = allWorkflows().find((one) => one.file === file)!
  const crons = (on['schedule'] as { cron: string }[]).map(({ cron }) => cron.split(' '))
  const several = (field: string) =>
    field.split(',').reduce((sum, part) => {
      const [from, until = from] = part.split('-').map(Number)
      return sum + until! - from! + 1
    }, 0)
  return crons.reduce((sum, [minute, hour, , , weekday]) => {
    const days = weekday === '*' ? DAYS : DAYS / 7
    return sum + several(minute!) * several(hour!) * days
  }, 0)
}

let worst = 0
for (const members of SIZES) {
  const root = programOf(members)
  try {
    const steps = {
      validate: secondsOf(root, ['validate']),
      plan: secondsOf(root, ['notices']),
      queue: secondsOf(root, ['queue']),
      effect: secondsOf(root, ['effect', '--base', 'HEAD']),
      build: secondsOf(root, ['build', '--out', join(root, 'hub')]),
    }
    const minutes = (seconds: number) => Math.ceil((SET_UP + ANSWERS + seconds) / 60)
    const rows: [string, number, number][] = [
      ['tick: look', scheduled('tick'), minutes(steps.validate + steps.plan + steps.queue)],
      ['tick: visit', ASSUMED.visit, minutes(4 * steps.validate + SITES)],
      ['tick: intake', ASSUMED.intake, minutes(2 * steps.validate)],
      ['tick: send', ASSUMED.send, minutes(steps.validate + steps.plan)],
      [
        'publish: build, seal, deploy',
        ASSUMED.publish,
        minutes(steps.validate + steps.build) + minutes(2 * steps.validate) + 1,
      ],
      ['check: effect, hub, comment', 2 * ASSUMED.check, minutes(steps.effect) + minutes(steps.build) + 1],
      ['report and heartbeat', scheduled('report') + scheduled('heartbeat'), minutes(steps.queue)],
      ['answer', ASSUMED.answer, minutes(steps.queue)],
    ]
    const total = rows.reduce((sum, [, runs, each]) => sum + runs * each, 0)
    worst = Math.max(worst, total)
    const took = Object.entries(steps).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`)
    process.stdout.write(
      `${members} members (${took.join(', ')}; ${loadavg()[0]!.toFixed(1)} programs at once on this machine meanwhile)\n`,
    )
    for (const [name, runs, each] of rows)
      process.stdout.write(
        `  ${name.padEnd(30)} ${runs.toFixed(0).padStart(5)} runs x ${each} min = ${(runs * each).toFixed(0).padStart(5)} min\n`,
      )
    process.stdout.write(
      `  ${'in a month'.padEnd(30)} ${''.padStart(15)} ${total.toFixed(0).padStart(7)} of ${FREE} free minutes\n`,
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
process.exitCode = worst <= FREE ? 0 : 1

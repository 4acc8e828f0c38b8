/** Many posts due at once, against six imitated places over real HTTP: one run without bounds, then runs with the bounds that ship; and what a month costs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Run, runUntilDone, writeMany } from '../checks/many.ts'

const { values } = parseArgs({ options: { posts: { type: 'string' }, speed: { type: 'string' } } })
const posts = Number(values.posts ?? 10_000)
const speed = Number(values.speed ?? 40)
/** A runner's start, the clone, Node, packages and the forge's answers, in seconds: as `prove -- minutes` takes them. */
const SET_UP = 43
/** Looks that a post gets, and rounds in a month: each four hours. */
const LOOKS = 3
const ROUNDS = 180

async function proved(name: string, limits: { readonly requests: string; readonly minutes: string }) {
  const root = mkdtempSync(join(tmpdir(), 'goodword-due-'))
  try {
    writeMany(root, posts)
    const { runs, seen, twice } = await runUntilDone(root, posts, limits, speed)
    const sum = (pick: (run: Run) => number) => runs.reduce((all, run) => all + pick(run), 0)
    const most = (pick: (run: Run) => number) => Math.max(...runs.map(pick))
    console.log(`${name}: ${posts} posts due, ${runs.length} ${runs.length === 1 ? 'run' : 'runs'}`)
    console.log(
      `  ${sum((run) => run.requests)} requests, at most ${most((run) => run.requests)} in a run; ${seen} posts seen, ${twice} of them twice before they were due again`,
    )
    console.log(
      `  ${most((run) => run.seconds).toFixed(1)} s to read and write at most; asking took ${most((run) => run.minutes).toFixed(1)} minutes at most, at the pace that the hosts ask for`,
    )
    console.log(`  ${most((run) => run.memory).toFixed(0)} MB of memory at most`)
    console.log(`  left for the next run: ${runs.map((run) => run.left).join(', ')}`)
    if (seen !== posts || twice > 0) process.exitCode = 1
    return runs
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

await proved('Unbounded', { requests: '900000', minutes: '600' })
const runs = await proved('As it ships', { requests: '600', minutes: '2' })
/** On the average: late rounds have few hosts left to ask, each at its own pace. */
const perRun = runs.reduce((sum, { requests }) => sum + requests, 0) / runs.length
const needed = Math.ceil((posts * LOOKS) / perRun)
const each = Math.ceil((SET_UP + Math.max(...runs.map(({ seconds, minutes }) => seconds + minutes * 60))) / 60)
console.log(
  `A month with ${posts} posts: ${posts * LOOKS} looks, ${needed} of ${ROUNDS} rounds, ${each} minutes each at most: ${needed * each} runner minutes`,
)
if (needed > ROUNDS) process.exitCode = 1

/** What members send, through crashes, replays and rivals, and through many writers on a real git remote. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkReplays, checkTwoRunners } from '../intake/schedules.ts'
import { manyWriters } from '../intake/writers.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    writers: { type: 'string' },
    posts: { type: 'string' },
  },
})
const runs = Number(values.runs ?? 1000)
const seed = Number(values.seed ?? 1)
const writers = Number(values.writers ?? 20)
const posts = Number(values.posts ?? 500)

const { deaths, accepted } = await checkReplays({ seed, runs })
console.log(`${runs} inboxes from seed ${seed}, laid out of order and twice, ${accepted} things accepted`)
console.log(`  ${deaths} runs died, at each port call in turn, and were taken up again: 0 ends that differ`)
console.log(`  ${await checkTwoRunners({ seed, runs })} pairs of runs at the same moment: 0 ends that differ`)

const root = mkdtempSync(join(tmpdir(), 'good word '))
const found = await manyWriters({ writers, posts }, root)
rmSync(root, { recursive: true, force: true })
console.log(
  `${writers} writers pushed ${found.sent} posts to a git remote in ${found.pushes} pushes, beside ${found.runs} runs of the intake`,
)
console.log(
  `  ${found.kept} kept, ${found.kept - found.different} twice, ${found.left} left over, ${found.sent - found.kept} lost`,
)
if (found.kept !== posts || found.different !== posts || found.left > 0) process.exitCode = 1

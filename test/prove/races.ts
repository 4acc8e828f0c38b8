/** Runs that race for the main branch of one repository: every change lands once, none by force, in order; what a comment asks is done once. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decideAtOnce } from '../github/races/decisions.ts'
import { machine, race } from '../github/races/race.ts'
import { startGithub } from '../github/support/emulated.ts'
import { smallRepository } from '../github/support/repository.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string' }, changes: { type: 'string' }, saves: { type: 'string' } },
})
const [runs, changes, saves] = [values.runs ?? 20, values.changes ?? 5, values.saves ?? 20].map(Number) as [
  number,
  number,
  number,
]

const root = mkdtempSync(join(tmpdir(), 'good word '))
const folderOf = (name: string) => {
  mkdirSync(join(root, name))
  return join(root, name)
}
const github = await startGithub()
const began = performance.now()
const raced = await race(github, smallRepository({}, folderOf('clone')), { runs, changes, saves }, (run) =>
  folderOf(`run ${run}`),
)
const { moves } = raced
console.log(
  `${runs} runs made ${changes} changes each to one repository, while somebody saved there ${raced.saved} times (${((performance.now() - began) / 1000).toFixed(0)} s)`,
)
console.log(
  `  ${raced.landed} landed in ${raced.commits} commits on top of one another, ${raced.doubled} twice, ${raced.lost} lost, ${raced.misplaced} out of order`,
)
console.log(
  `  main was moved ${moves.asked - moves.refused} times, ${moves.refused} refused since it had moved, ${moves.forced} forced; ${raced.givenUp} times a run gave up, changed nothing, and the next did it`,
)
await github.close()
const other = await startGithub()
const posts = 12
const machines = Array.from({ length: runs }, (_, at) =>
  machine(other, folderOf(`machine ${at}`), (ms) => new Promise((resolve) => setTimeout(resolve, ms / 20)), at),
)
const decided = await decideAtOnce(other, smallRepository({}, folderOf('queue')), posts, machines)
const accepted = decided.reviews.filter(({ by, earlier }) => by === 'anna' && earlier === 0).length
const answers = decided.answers.reduce((sum, list) => sum + list.length, 0)
console.log(`${runs} runs answered the same ${posts} comments on the queue’s issue at once`)
console.log(`  ${accepted} posts accepted once, in ${decided.commits} commits; ${answers} answers`)
await other.close()
rmSync(root, { recursive: true, force: true })
const isRight =
  raced.landed === runs * changes &&
  raced.commits === raced.landed + raced.saved &&
  raced.doubled + raced.lost + raced.misplaced + moves.forced === 0
const isDecided =
  decided.codes.every((code) => code === 0) && [accepted, decided.commits, answers].every((count) => count === posts)
if (!isRight || !isDecided) process.exitCode = 1

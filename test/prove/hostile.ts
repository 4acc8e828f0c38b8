/** Reads each hostile file in a process of its own and prints what became of it, with the time it took. */
import { rmSync } from 'node:fs'
import { makeFolders, readInChildren } from '../hostile/run.ts'

const { root, folders } = await makeFolders()
const outcomes = await readInChildren(folders, 1)
rmSync(root, { recursive: true, force: true })
const bad = outcomes.filter(
  ({ ended, problems, code, ms }) =>
    ended !== 'well' || ms > 1000 || !problems.some((problem) => problem.code === code),
)
for (const { name, ms, problems, ended } of outcomes.toSorted((a, b) => b.ms - a.ms)) {
  const codes = [...new Set(problems.map((problem) => problem.code))].join(', ') || 'no problem'
  process.stdout.write(
    `${ms.toFixed(0).padStart(6)} ms  ${codes.padEnd(24)} ${name}${ended === 'well' ? '' : `: ${ended}`}\n`,
  )
}
process.stdout.write(
  `${outcomes.length} hostile files, ${outcomes.length - bad.length} became their problem within a second, ${bad.length} did not\n`,
)
process.exitCode = bad.length === 0 ? 0 : 1

/** Four pull requests on the sample program: what each says before it is merged, as a page to look at, and its boards against the tally before and after. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { rowsShown, rowsThatDiffer } from '../github/pull-requests/boards.ts'
import { fourCases, seen } from '../github/pull-requests/four.ts'
import { pageOf } from '../github/pull-requests/page.ts'
import { startGithub } from '../github/support/emulated.ts'
import { sampleRepository } from '../github/support/repository.ts'

const { values } = parseArgs({ options: { page: { type: 'string' } } })
const root = mkdtempSync(join(tmpdir(), 'good word '))
const github = await startGithub()
const repository = sampleRepository(root)
const all = []
for (const one of fourCases(repository)) {
  const found = await seen(github, repository, one)
  all.push(found)
  const lead = /^\*\*(.+)\*\*$/m.exec(found.comment ?? found.summary)?.[1]
  console.log(`${found.title} (from ${found.from}): ends with ${found.code}`)
  console.log(`  ${found.comment === undefined ? 'no comment; below the run' : 'the comment'}: ${lead}`)
  console.log(`  ${found.annotations.filter((line) => line.startsWith('::error')).length} errors at their lines`)
  if (found.code !== 0) continue
  const [said, counted] = [rowsShown(found.comment ?? ''), rowsThatDiffer(found.before, found.after)]
  const isSame = said.left === 0 && isDeepStrictEqual({ rows: said.rows, counts: said.counts }, counted)
  console.log(
    `  ${counted.rows.length} rows on ${counted.counts.length} boards differ: ${isSame ? 'as tally counts them' : 'NOT as tally counts them'}`,
  )
  if (!isSame) process.exitCode = 1
}
await github.close()
rmSync(root, { recursive: true, force: true })
if (values.page !== undefined) {
  writeFileSync(resolve(values.page), pageOf(all))
  console.log(`The page is in ${resolve(values.page)}`)
}

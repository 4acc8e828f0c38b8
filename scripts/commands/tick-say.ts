import { severityOf } from '../core/problem.ts'
import { code, said } from '../core/render/forge/words.ts'
import { problemsText } from '../core/render/problems-text.ts'
import { livenessOf } from '../core/tick/live.ts'
import type { World } from '../ports.ts'
import type { GoodContent } from './good-content.ts'
import { addSummary, folderFrom } from './step-summary.ts'

/** Says, in the log and in the summary, that an older commit stands in for main, and what to mend. */
export async function sayBroken(world: World, { broken }: GoodContent, content: string): Promise<void> {
  if (!broken) return
  const { findings, good, bad } = broken
  const errors = findings.problems.filter((problem) => severityOf(problem) === 'error')
  world.log.warn(
    `The newest content has errors since commit ${bad.commit.slice(0, 8)}, saved by ${bad.by}; this run goes on with ${good.slice(0, 8)}, the last one without.\n`,
  )
  world.log.warn(problemsText({ ...findings, problems: errors }, folderFrom(world.root, content), false))
  const files = [...new Set(errors.map(({ file }) => file ?? ''))].map((file) => `- ${code(`content/${file}`)}`)
  const text = `### Main has errors\n\nThis run goes on with commit ${good.slice(0, 8)}. Saved by ${said(bad.by)}:\n\n${files.slice(0, 20).join('\n')}\n`
  await addSummary(world, text)
}

/** Says what is missing before anything is sent. */
export async function sayNotLive(world: World, good: GoodContent): Promise<void> {
  const { missing } = livenessOf(good.reading, world.clock.now())
  const words = missing.map(({ message, hint }) => `${message}${hint === undefined ? '' : `: ${hint}`}`)
  const lines = words.length === 0 ? ['Nothing is missing: set live: true in content/program.yaml.'] : words
  world.log.info(['The program is not live, so nothing is sent.', ...lines.map((line) => `  ${line}`)].join('\n'))
  await addSummary(world, `### Not live, so nothing is sent\n\n${lines.map((line) => `- ${said(line)}`).join('\n')}\n`)
}

import { forgeMarkdown } from '../core/render/forge/document.ts'
import { unescaped } from '../core/render/forge/words.ts'
import { reportDocument } from '../core/render/report.ts'
import { weekReport } from '../core/report/week.ts'
import { LABELS } from '../core/tick/labels.ts'
import type { Forge } from '../ports.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readQueue } from './queue-read.ts'

/** Writes the week's issue, once; those of earlier weeks are closed. */
async function writeIssue(forge: Forge, week: string, title: string, text: string): Promise<number> {
  const mark = `<!-- goodword: report ${week} -->`
  const body = `${mark}\n${text}`
  const own = (await forge.issues(LABELS.report.name, 'all')).filter(({ mine }) => mine)
  const there = own.find((one) => one.body.startsWith(mark))
  if (there) {
    if (there.open && there.body !== body) await forge.editIssue(there.number, { title, body })
    return there.number
  }
  await forge.ensureLabels([LABELS.report])
  const { number } = await forge.openIssue(title, body, [LABELS.report.name])
  for (const { number: older, open } of own) if (open) await forge.editIssue(older, { open: false })
  return number
}

export const command = defineCommand({
  name: 'report',
  summary: SUMMARIES.report,
  usage: '[options]',
  options: { issue: { type: 'boolean', help: 'write it as an issue; needs GITHUB_REPOSITORY and GITHUB_TOKEN' } },
  help: `On the last whole week, Monday to Sunday: what happened beside the week before, whom to thank with a ready line, what to do next.

Exit code: 0 done, 1 the content cannot be used, 2 the command was given wrongly.`,
  async run({ values, content }, world) {
    const forge = values.issue ? await world.forge() : undefined
    if (forge && 'missing' in forge) {
      world.log.warn(forge.missing)
      return 2
    }
    const read = await readQueue(world, content, forge)
    if (!read) {
      world.log.warn('The content has errors and no commit without one is here: npm run validate says which.')
      return 1
    }
    const report = weekReport(read.program, read.queue, world.clock.now())
    const text = forgeMarkdown(reportDocument(report))
    if (!forge) world.out(unescaped(text))
    else {
      const number = await writeIssue(forge, report.period.from, `The week: ${report.words}`, text)
      world.log.info(`The report is issue ${number}.`)
    }
    return 0
  },
})

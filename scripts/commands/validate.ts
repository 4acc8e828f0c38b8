import { countOf, type Findings } from '../core/check.ts'
import { problemsGithub, problemsSummary } from '../core/render/problems-github.ts'
import { problemsJson } from '../core/render/problems-json.ts'
import { problemsText } from '../core/render/problems-text.ts'
import { checkContent } from './check-content.ts'
import { defineCommand } from './command.ts'
import { addSummary, folderFrom } from './step-summary.ts'

const FORMATS = ['text', 'json', 'github'] as const
type Format = (typeof FORMATS)[number]

const isFormat = (name: string): name is Format => FORMATS.some((one) => one === name)

function render(findings: Findings, format: Format, folder: string, colour: boolean): string {
  if (format === 'json') return problemsJson(findings)
  return format === 'github' ? problemsGithub(findings, folder) : problemsText(findings, folder, colour)
}

export const command = defineCommand({
  name: 'validate',
  summary: 'check every file and everything that must hold across files',
  usage: '[options]',
  help: `Says every problem at once: where it is, what is wrong, what right looks like, how to mend it.
Errors stop a program from being built; warnings do not.

Exit code: 0 no error, 1 an error, 2 the command was given wrongly.

Examples:
  npm run validate
  npm run validate -- --base origin/main
  npm run validate -- --content ../their-program/content --format json`,
  options: {
    format: { type: 'string', value: 'text|json|github', help: 'how to write the problems; text unless said' },
    base: {
      type: 'string',
      value: 'REF',
      help: 'also refuse a change to a ruleset that was in force, compared with this commit',
    },
  },
  async run({ values, content }, world) {
    const format = values.format ?? 'text'
    if (!isFormat(format)) {
      world.log.warn(`There is no format ${format}: use ${FORMATS.join(', ')}.`)
      return 2
    }
    const now = world.fixedNow ?? world.clock.now()
    const checked = await checkContent(world, content, now, values.base)
    if ('missing' in checked) {
      world.log.warn(checked.missing)
      return 2
    }
    const { findings } = checked
    const folder = folderFrom(world.root, content)
    world.out(render(findings, format, folder, world.colour === true))
    if (format === 'github') await addSummary(world, problemsSummary(findings, folder))
    return countOf(findings, 'error') === 0 ? 0 : 1
  },
})

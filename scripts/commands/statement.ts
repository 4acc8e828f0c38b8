import { tally } from '../core/points/tally.ts'
import { knownOf } from '../core/private/known.ts'
import { statementPage } from '../core/private/statement-page.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'
import { unknownMember } from './unknown-member.ts'

export const command = defineCommand({
  name: 'statement',
  summary: SUMMARIES.statement,
  usage: 'HANDLE [options]',
  help: `Writes HANDLE.json and HANDLE.html into a folder: their file and words, what they posted and what was decided, points line by
line, claims, where others name them. Addresses lie sealed and are not opened; npm run contacts -- list says who has one.

Exit code: 0 done, 1 a file cannot be used, 2 the command was given wrongly.

Examples:
  npm run statement -- maya
  npm run --silent statement -- maya --json`,
  options: {
    json: { type: 'boolean', help: 'print JSON alone, and write nothing' },
    out: { type: 'string', value: 'DIR', help: 'where the two files go; .goodword/statements unless said' },
  },
  positionals: [1, 1],
  async run({ values, positionals, content, resolve }, world) {
    const handle = positionals[0]!
    const program = await readProgram(world, content)
    if (!program) return 1
    if (!program.ambassadors.has(handle)) {
      world.log.warn(unknownMember(program, handle))
      return 2
    }
    const known = knownOf(program, tally(program, world.fixedNow ?? world.clock.now()), handle)
    const json = `${JSON.stringify(known, null, 2)}\n`
    if (values.json) {
      world.out(json)
      return 0
    }
    const folder = values.out === undefined ? `${world.root}/.goodword/statements` : resolve(values.out)
    await world.disk.write(`${folder}/${handle}.json`, json)
    await world.disk.write(`${folder}/${handle}.html`, statementPage(known, program.settings.language))
    world.out(`${folder}/${handle}.html\n${folder}/${handle}.json\n`)
    return 0
  },
})

import { explainJson } from '../core/points/contract.ts'
import { explain } from '../core/points/explain.ts'
import { statementText } from '../core/points/statement.ts'
import { tally } from '../core/points/tally.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'
import { unknownMember } from './unknown-member.ts'

export const command = defineCommand({
  name: 'explain',
  summary: SUMMARIES.explain,
  usage: 'HANDLE [options]',
  help: `Prints every line of a member's points, what they come to, and how the balance comes about.

Exit code: 0 done, 1 a file cannot be used, 2 the command was given wrongly.

Examples:
  npm run explain -- maya
  npm run --silent explain -- maya --json --now 2026-11-03T18:20:00Z`,
  options: { json: { type: 'boolean', help: 'print JSON alone' } },
  positionals: [1, 1],
  async run({ values, positionals, content }, world) {
    const handle = positionals[0]!
    const program = await readProgram(world, content)
    if (!program) return 1
    if (!program.ambassadors.has(handle)) {
      world.log.warn(unknownMember(program, handle))
      return 2
    }
    const counted = tally(program, world.fixedNow ?? world.clock.now())
    const entries = explain(program, counted, handle)
    world.out(
      values.json ? explainJson(counted.now, handle, entries) : statementText(program, counted, handle, entries),
    )
    return 0
  },
})

import { didYouMean } from '../core/did-you-mean.ts'
import { boardNamed, boardNames } from '../core/points/board-named.ts'
import { tallyJson } from '../core/points/contract.ts'
import { boardsText } from '../core/points/table.ts'
import { tally } from '../core/points/tally.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

export const command = defineCommand({
  name: 'tally',
  summary: SUMMARIES.tally,
  usage: '[options]',
  help: `Counts every share and award up to now, or up to --now, and prints who stands where.
Week says how a place changed in seven days; In check are points of posts still being looked at.

Exit code: 0 done, 1 a file cannot be used, 2 the command was given wrongly.

Examples:
  npm run tally
  npm run tally -- --board 2026-Q4
  npm run --silent tally -- --json --now 2026-11-03T18:20:00Z`,
  options: {
    json: { type: 'boolean', help: 'print JSON alone' },
    board: {
      type: 'string',
      value: 'BOARD',
      help: 'one board: all, a season such as 2026-Q4, a campaign or a segment',
    },
  },
  async run({ values, content }, world) {
    const program = await readProgram(world, content)
    if (!program) return 1
    const counted = tally(program, world.fixedNow ?? world.clock.now())
    const { now } = counted
    const name = values.board
    const boards = name === undefined ? counted.boards : boardNamed(program, counted.boards, now, name)
    if (!boards) {
      const near = didYouMean(name ?? '', boardNames(program, counted.boards, now))
      const words = near === undefined ? 'Use all, a season, a campaign or a segment.' : `Did you mean ${near}?`
      world.log.warn(`There is no board ${JSON.stringify(name)}. ${words}`)
      return 2
    }
    world.out(values.json ? tallyJson({ now, boards }) : boardsText(boards, program))
    return 0
  },
})

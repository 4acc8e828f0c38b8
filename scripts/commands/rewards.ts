import { seasonOf } from '../core/points/seasons.ts'
import { tally } from '../core/points/tally.ts'
import { budgetOf } from '../core/rewards/budget.ts'
import { budgetText, offersText } from '../core/rewards/budget-text.ts'
import { catalogueOf } from '../core/rewards/catalogue.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

const SEASON = /^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/

export const command = defineCommand({
  name: 'rewards',
  summary: SUMMARIES.rewards,
  usage: '[options]',
  help: `Says what is offered and how much is left, then what the season's claims cost the brand: promised and fulfilled, for each
counted share and for a thousand people of the potential reach, beside what ads cost (paid_ads in program.yaml).

Exit code: 0 done, 1 a file cannot be used, 2 the command was given wrongly.

Examples:
  npm run rewards
  npm run rewards -- --season 2026-Q3
  npm run --silent rewards -- --season all --json`,
  options: {
    season: { type: 'string', value: 'SEASON', help: 'a season such as 2026-Q4, or all; the present one unless said' },
    json: { type: 'boolean', help: 'print JSON alone' },
  },
  async run({ values, content }, world) {
    if (values.season !== undefined && values.season !== 'all' && !SEASON.test(values.season)) {
      world.log.warn(`There is no season ${JSON.stringify(values.season)}: write one such as 2026-Q4, or all.`)
      return 2
    }
    const program = await readProgram(world, content)
    if (!program) return 1
    const counted = tally(program, world.fixedNow ?? world.clock.now())
    const present = seasonOf(program.zone.dayOf(counted.now), program.settings.seasons)
    const budget = budgetOf(program, counted, values.season === 'all' ? undefined : (values.season ?? present))
    const offers = catalogueOf(program, counted, counted.now)
    if (values.json) {
      const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value)
      world.out(
        `${JSON.stringify({ offers: offers.map(({ reward, ...offer }) => ({ ...offer, name: reward.file.name })), budget }, plain, 2)}\n`,
      )
    } else world.out(`${offersText(offers)}\n${budgetText(budget)}`)
    return 0
  },
})

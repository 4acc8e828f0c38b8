import { didYouMean } from '../core/did-you-mean.ts'
import { tally } from '../core/points/tally.ts'
import { resultsPage } from '../core/results/page.ts'
import { resultsOf } from '../core/results/results.ts'
import { resultRows, resultsJson } from '../core/results/rows.ts'
import { resultsText } from '../core/results/text.ts'
import { defineCommand } from './command.ts'
import { SUMMARIES } from './help.ts'
import { readProgram } from './read-program.ts'

export const command = defineCommand({
  name: 'results',
  summary: SUMMARIES.results,
  usage: '[options]',
  help: `For the program, each campaign and each member: posts, what people did with them, how many could have seen them, orders by personal
links, what the rewards cost and what ads would have cost. What happened and what could have happened are never added up.

Exit code: 0 done, 1 a file cannot be used, 2 the command was given wrongly.

Examples:
  npm run results
  npm run results -- --campaign night-train
  npm run results -- --page results.html
  npm run results -- --csv results.csv --now 2026-11-03T18:20:00Z`,
  options: {
    campaign: { type: 'string', value: 'CAMPAIGN', help: 'one campaign alone' },
    json: { type: 'boolean', help: 'print JSON alone' },
    page: { type: 'string', value: 'FILE', help: 'write a page with charts, for your own people: it names members' },
    csv: { type: 'string', value: 'FILE', help: 'write one table for a spreadsheet' },
  },
  async run({ values, content, resolve }, world) {
    const program = await readProgram(world, content)
    if (!program) return 1
    const slug = values.campaign
    const all = resultsOf(program, tally(program, world.fixedNow ?? world.clock.now()))
    const campaigns = all.campaigns.filter((one) => slug === undefined || one.slug === slug)
    if (slug !== undefined && campaigns.length === 0) {
      const near = didYouMean(
        slug,
        all.campaigns.map((one) => one.slug),
      )
      const words = near === undefined ? 'Only one that has opened has results.' : `Did you mean ${near}?`
      world.log.warn(`There is no campaign ${JSON.stringify(slug)} that has opened. ${words}`)
      return 2
    }
    const results = { ...all, campaigns }
    if (values.csv !== undefined) {
      const tables = await world.tables()
      await world.disk.write(resolve(values.csv), `\ufeff${tables.writeCsv(resultRows(results))}`)
      world.log.info(`The table is in ${resolve(values.csv)}`)
    }
    if (values.page !== undefined) {
      await world.disk.write(resolve(values.page), resultsPage(results, program))
      world.log.info(`The page is in ${resolve(values.page)}`)
    }
    world.out(values.json ? resultsJson(results) : resultsText(results, program))
    return 0
  },
})

import type { HubData } from '../../../schemas/hub-data.ts'
import type { Chart } from '../charts/draw.ts'
import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import { askedChart, channelsChart, weeksChart } from '../results/charts.ts'
import { type Facts, postFact, seenFacts } from '../results/facts.ts'
import { resultsOf } from '../results/results.ts'
import { resultWords } from '../results/words.ts'
import { publicCampaigns } from './campaign-state.ts'

type HubResults = NonNullable<HubData['results']>

const factsOf = (facts: Facts) => facts.map(([name, lines]) => ({ name, lines: [...lines] }))

const chartOf = ({
  id,
  title,
  about,
  wide,
  narrow,
  table,
}: Chart): HubResults['campaigns'][number]['charts'][number] => ({
  id,
  title,
  about,
  wide,
  narrow,
  head: [...table.head],
  rows: table.rows.map((row) => [...row]),
})

/**
 * What everybody may see of the results, where the program says so: people and posts as numbers, what happened and what could have. No member is
 * named, and neither sales nor cost are in it.
 */
export function hubResults(program: Program, tally: Tally): HubResults | undefined {
  const { settings } = program
  if (settings.file.results !== 'public') return undefined
  const say = resultWords(settings.language)
  const results = resultsOf(program, tally)
  const shown = new Set(publicCampaigns(program).map(({ slug }) => slug))
  const named = (channel: string) => settings.channels.get(channel) ?? channel
  return {
    day: results.day,
    formula: say.figures.formula,
    facts: factsOf([postFact(results.total, say), ...seenFacts(results.total, say)]),
    campaigns: results.campaigns
      .filter(({ slug }) => shown.has(slug))
      .map((one) => ({
        slug: one.slug,
        title: one.title,
        from: one.opens,
        to: one.closes,
        summary: say.asked.about(one.asked.meant, one.asked.done),
        facts: factsOf([postFact(one, say), ...seenFacts(one, say)]),
        charts: [askedChart(one, say), weeksChart(one, say), channelsChart(one, say, named)].map(chartOf),
      })),
  }
}

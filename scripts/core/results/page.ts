import type { Chart } from '../charts/draw.ts'
import { escaped } from '../charts/draw.ts'
import { themeSheet } from '../hub/theme.ts'
import { mask, visible } from '../mask.ts'
import type { Program } from '../program.ts'
import type { Brought } from './brought.ts'
import type { CampaignResults } from './campaign.ts'
import { askedChart, channelsChart, costChart, reachChart, spreadChart, weeksChart } from './charts.ts'
import { type Facts, linkFact, postFact, seenFacts } from './facts.ts'
import type { Results } from './results.ts'
import type { Team } from './team.ts'
import { teamCharts, teamFacts } from './team-charts.ts'
import { type ResultWords, resultWords, type Writing } from './words.ts'

type Say = ResultWords & Writing

/** The look of a page for the program's own people: the hub's colours and type, nothing to fetch. */
export const STYLE = `@layer tokens,theme,page;
@layer tokens{:root{color-scheme:light dark;--paper:light-dark(#f6f1e7,#151b1d);--ink:light-dark(#1f2a2e,#f0e9db);--ink-soft:light-dark(#4f5a5c,#b9b5a8);--line:light-dark(#cdc2ac,#3d494c);--accent:light-dark(#a33a1c,#f0906a);--sea:light-dark(#1f5e63,#86c6c3);--display:"Iowan Old Style",Charter,Georgia,serif;--text:system-ui,sans-serif;--figures:ui-monospace,Menlo,Consolas,monospace}}
@layer page{*{box-sizing:border-box}body{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 6rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--text);overflow-wrap:break-word}
h1,h2,h3{font-family:var(--display);font-weight:600;line-height:1.15;text-wrap:balance;margin:0}h1{font-size:2.25rem}h2{font-size:1.75rem;padding-block-start:1.25rem;border-block-start:1.5px solid var(--ink)}h3{font-size:1.1875rem}
section,.end{margin-block-start:4rem}p,dl,figure{margin:.75rem 0 0}.soft,dt,figcaption p,summary{color:var(--ink-soft)}dl{display:grid;gap:.25rem 1.5rem}dt{font-size:.9375rem;margin-block-start:.75rem}dd{margin:0}
figure{margin-block-start:2.5rem}figcaption{margin-block-end:1rem}svg{display:block;max-width:100%;height:auto}.wide{display:none}details{margin-block-start:.5rem}summary{font-size:.9375rem;cursor:pointer;padding-block:.5rem}
.scroll{max-height:24rem;overflow:auto}table{border-collapse:collapse;font-size:.9375rem}th,td{text-align:start;padding:.3rem 1.5rem .3rem 0;border-block-end:1px solid var(--line)}th{font-weight:600}td:not(:first-child),th:not(:first-child){text-align:end;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--sea);outline-offset:3px}@media(min-width:46rem){.wide{display:block}.narrow{display:none}dl{grid-template-columns:13rem 1fr}dt{margin:0}}}`

const text = (words: string) => escaped(visible(mask(words)))

/** A chart at both widths, with its words above and the numbers behind it. */
export function chartFigure({ title, about, wide, narrow, table }: Chart, numbers: string): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? `<th scope="row">${text(cell)}</th>` : `<td>${text(cell)}</td>`)).join('')
  const head = table.head.map((name) => `<th scope="col">${text(name)}</th>`).join('')
  const rows = table.rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
  return `<figure><figcaption><h3>${text(title)}</h3><p>${text(about)}</p></figcaption><div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<details><summary>${text(numbers)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${text(title)}"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></details></figure>`
}

const pairs = (rows: Facts) =>
  `<dl>${rows.map(([name, lines]) => `<dt>${text(name)}</dt><dd>${lines.map(text).join('<br>')}</dd>`).join('')}</dl>`

/** What happened and what could have, as pairs of words, each apart. */
function figures(brought: Brought, say: Say): string {
  const [name, lines] = postFact(brought, say)
  const checked = brought.pending > 0 ? [say.figures.checked(brought.pending)] : []
  return pairs([[name, [...lines, ...checked]], ...seenFacts(brought, say), linkFact(brought, say)])
}

function campaignPart(campaign: CampaignResults, { settings }: Program, say: Say): string {
  const named = (channel: string) => settings.channels.get(channel) ?? channel
  const cost = costChart(campaign.slug, campaign, say)
  const drawn = [
    askedChart(campaign, say),
    weeksChart(campaign, say),
    channelsChart(campaign, say, named),
    ...(cost ? [cost] : []),
  ]
  const closes = campaign.closes === null ? '' : ` – ${say.day(campaign.closes)}`
  return `<section aria-labelledby="campaign-${campaign.slug}"><h2 id="campaign-${campaign.slug}">${text(campaign.title)}</h2>
<p class="soft">${text(`${say.day(campaign.opens)}${closes}`)}</p>
${figures(campaign, say)}
${drawn.map((one) => chartFigure(one, say.table)).join('\n')}</section>`
}

function teamPart(team: Team, say: Say): string {
  if (team.months.length === 0) return ''
  return `<section aria-labelledby="team"><h2 id="team">${text(say.team.title)}</h2>
${pairs(teamFacts(team, say))}
${teamCharts(team, say)
  .map((one) => chartFigure(one, say.table))
  .join('\n')}</section>`
}

/**
 * Results as one page for the program's own people: it names members, so it is never published. It needs nothing else: no script, no picture, no
 * address to fetch.
 */
export function resultsPage({ day, total, campaigns, members, team }: Results, program: Program): string {
  const { settings } = program
  const say = resultWords(settings.language)
  const posts = new Map(members.map(({ handle, counted }) => [handle, counted]))
  const active = [...program.ambassadors.values()].filter(({ status }) => status === 'active')
  const whole = [
    reachChart(
      members.filter(({ counted }) => counted > 0),
      total.reach.people,
      say,
    ),
    spreadChart(
      active.map(({ handle }) => posts.get(handle) ?? 0),
      say,
    ),
  ]
  return `<!doctype html>
<html lang="${escaped(settings.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(`${settings.name}: ${say.figures.happened}`)}</title>
<style>${STYLE}
${themeSheet(program)?.replaceAll('</', '') ?? ''}</style>
</head>
<body>
<main>
<h1>${text(settings.name)}</h1>
<p class="soft"><time datetime="${day}">${text(`${say.day(day)} ${day.slice(0, 4)}`)}</time></p>
<section aria-labelledby="whole"><h2 id="whole">${text(say.whole)}</h2>
${figures(total, say)}
${whole.map((one) => chartFigure(one, say.table)).join('\n')}</section>
${teamPart(team, say)}
${campaigns.map((one) => campaignPart(one, program, say)).join('\n')}
<p class="soft end">${text(say.figures.formula)}</p>
</main>
</body>
</html>
`
}

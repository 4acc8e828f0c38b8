import type { Chart } from '../charts/draw.ts'
import { lines } from '../charts/lines.ts'
import type { Actors, Rate, Team } from './team.ts'
import type { ResultWords, Writing } from './words.ts'

type Say = ResultWords & Writing

/** The team over time: who belongs and who posted, who could hear of it through them, and who posted again. The running month is in it. */
export function teamCharts({ months }: Team, say: Say): Chart[] {
  const newest = months.at(-1)
  if (!newest) return []
  const { people, reach, again } = say.team
  const usual = { head: people.head, named: say.month, empty: say.nothing }
  const series = (name: string, value: (one: (typeof months)[number]) => number | null) => ({
    name,
    points: months.map((one) => ({ name: one.month, value: value(one) })),
  })
  const month = say.month(newest.month)
  const lately = months.findLast(({ retention }) => retention !== null)
  return [
    lines({
      ...usual,
      id: 'team-people',
      title: people.title,
      about: people.about(month, newest.active, newest.roster, say.percent(newest.activeShare ?? 0)),
      series: [series(people.all, ({ roster }) => roster), series(people.posted, ({ active }) => active)],
      number: say.number,
    }),
    lines({
      ...usual,
      id: 'team-reach',
      title: reach.title,
      about: reach.about(month, newest.active, newest.path.people),
      series: [series(reach.all, (one) => one.reach.people), series(reach.posted, (one) => one.path.people)],
      number: say.number,
    }),
    lines({
      ...usual,
      id: 'team-again',
      title: again.title,
      about: lately ? again.about(say.month(lately.month), say.percent(lately.retention ?? 0)) : again.none,
      series: [series(again.name, ({ retention }) => retention)],
      number: say.percent,
      full: 1,
    }),
  ]
}

/** Followers and those who did something, of some months together. @returns of a thousand followers, to one decimal; null without any */
function perThousand(rates: readonly Rate[]): number | null {
  const sum = (pick: (one: Rate) => number) => rates.reduce((total, one) => total + pick(one), 0)
  const followers = sum((one) => one.followers)
  return followers === 0 ? null : Math.round((sum((one) => one.engaged) / followers) * 10_000) / 10
}

/** What is to be said of the team beside its charts, as names and lines. */
export function teamFacts({ months, early, others, never, settled }: Team, say: Say): [string, string[]][] {
  const { team: words } = say
  const actors = ({ members, postsPerMonth, stillActive }: Actors) =>
    members === 0 ? say.nobody : words.actors(members, postsPerMonth ?? 0, say.percent(stillActive ?? 0))
  const first = months.findLast(({ daysToFirst }) => daysToFirst !== null)
  const rate = words.rateOf(perThousand(months.map(({ own }) => own)), perThousand(months.map((one) => one.members)))
  return [
    [words.early, [actors(early)]],
    [words.others, [actors(others)]],
    ...(first
      ? [[words.days, [words.daysOf(first.daysToFirst ?? 0, say.month(first.month))]] as [string, string[]]]
      : []),
    ...(settled > 0 ? [[words.never, [words.neverOf(never, settled)]] as [string, string[]]] : []),
    ...(rate === '' ? [] : [[words.rate, [rate]] as [string, string[]]]),
  ]
}

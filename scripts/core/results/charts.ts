import { bars } from '../charts/bars.ts'
import { columns } from '../charts/columns.ts'
import type { Chart } from '../charts/draw.ts'
import { people } from '../charts/people.ts'
import type { CampaignResults } from './campaign.ts'
import type { MemberResults } from './results.ts'
import type { ResultWords, Writing } from './words.ts'

type Say = ResultWords & Writing
type Named = (channel: string) => string

/** Whom a campaign was meant for, as a crowd. */
export function askedChart({ slug, asked }: Pick<CampaignResults, 'slug' | 'asked'>, say: Say): Chart {
  const { title, head, about, done, passed, silent, each } = say.asked
  return people({
    id: `asked-${slug}`,
    title,
    about: about(asked.meant, asked.done),
    head,
    number: say.number,
    empty: say.nobody,
    each,
    groups: [
      { name: done, count: asked.done, mark: 'filled' },
      { name: passed, count: asked.passed, mark: 'crossed' },
      { name: silent, count: asked.silent, mark: 'empty' },
    ],
  })
}

/** Counted posts by week. */
export function weeksChart(
  { slug, counted, weeks }: Pick<CampaignResults, 'slug' | 'counted' | 'weeks'>,
  say: Say,
): Chart {
  const { title, head, about, together } = say.weeks
  const best = weeks.reduce(
    (most, one) => (one.shares > most.shares ? one : most),
    weeks[0] ?? { week: '1970-01-01', shares: 0 },
  )
  return columns({
    id: `weeks-${slug}`,
    title,
    about: about(counted, best.week, best.shares),
    head,
    points: weeks.map(({ week, shares }) => ({ name: week, value: shares })),
    named: say.day,
    number: say.number,
    empty: say.nothing,
    together,
  })
}

/** Counted posts by channel. */
export function channelsChart(
  { slug, counted, channels }: Pick<CampaignResults, 'slug' | 'counted' | 'channels'>,
  say: Say,
  named: Named,
): Chart {
  const { title, head, about, others } = say.channels
  const [first] = channels
  return bars({
    id: `channels-${slug}`,
    title,
    about: about(first ? named(first.channel) : '', first?.shares ?? 0, counted),
    head,
    points: channels.map(({ channel, shares }) => ({ name: named(channel), value: shares })),
    number: say.number,
    empty: say.nothing,
    others,
    most: 8,
  })
}

/** What rewards cost beside what ads would have cost; undefined where the two cannot be set beside each other. */
export function costChart(
  slug: string,
  { cost, reach }: Pick<CampaignResults, 'cost' | 'reach'>,
  say: Say,
): Chart | undefined {
  const { ads, rewards } = cost
  if (!ads || [...rewards.keys()].some((currency) => currency !== ads.currency)) return undefined
  const money = (amount: number) => say.money(amount, ads.currency)
  const spent = rewards.get(ads.currency) ?? 0
  if (spent + ads.amount === 0) return undefined
  const { title, head, about, rewards: name } = say.cost
  return bars({
    id: `cost-${slug}`,
    title,
    about: about(money(spent), money(ads.amount), reach.people),
    head,
    points: [
      { name, value: spent },
      { name: ads.name, value: ads.amount },
    ],
    number: money,
    empty: say.nothing,
    others: String,
    asGiven: true,
  })
}

/** The path over members to those who follow them. */
export function reachChart(members: readonly MemberResults[], people: number, say: Say): Chart {
  const { title, head, about, others } = say.reach
  return bars({
    id: 'reach-members',
    title,
    about: about(members.length, people),
    head,
    points: members.map(({ name, reach }) => ({ name, value: reach.people })),
    number: say.number,
    empty: say.nobody,
    others,
    most: 12,
  })
}

/** The upper ends of the groups by number of posts; the last one is open. */
const STEPS = [0, 1, 2, 5, 10, 20, 50]

/** How many members made how many posts. @param posts the number of each member, also of those with none */
export function spreadChart(posts: readonly number[], say: Say): Chart {
  const { title, head, about, together } = say.spread
  const name = (at: number) => {
    const [to, from] = [STEPS[at], (STEPS[at - 1] ?? -1) + 1]
    return to === undefined ? `${from}+` : from === to ? String(to) : `${from}–${to}`
  }
  const groups = Array.from({ length: STEPS.length + 1 }, (_, at) => ({ name: name(at), value: 0 }))
  for (const count of posts) {
    const at = STEPS.findIndex((to) => count <= to)
    groups[at < 0 ? STEPS.length : at]!.value += 1
  }
  const last = groups.findLastIndex(({ value }) => value > 0)
  return columns({
    id: 'spread-members',
    title,
    about: about(posts.filter((count) => count > 0).length, posts.length),
    head,
    points: groups.slice(0, Math.max(2, last + 1)),
    named: (text) => text,
    number: say.number,
    empty: say.nobody,
    together,
  })
}

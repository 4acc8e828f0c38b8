import type { Brought } from './brought.ts'
import type { Asked } from './campaign.ts'
import type { Cost } from './cost.ts'
import type { Results } from './results.ts'
import type { TeamMonth } from './team.ts'

const HEAD = [
  'what',
  'name',
  'part',
  'from',
  'to',
  'meant_for',
  'done',
  'passed',
  'silent',
  'posts',
  'being_checked',
  'not_counted',
  'members_who_posted',
  'posts_per_member',
  'likes',
  'comments',
  'reshares',
  'clicks_on_posts',
  'views',
  'potential_reach',
  'potential_reach_from',
  'potential_reach_to',
  'contacts_possible',
  'link_clicks',
  'orders',
  'orders_settled',
  'orders_cancelled',
  'revenue',
  'rewards_cost',
  'ads_cost',
  'roster',
  'joined',
  'active_share',
  'retention',
  'reach_of_roster',
  'days_to_first_post',
  'never_posted',
  'engaged_per_follower',
  'brand_engaged_per_follower',
] as const

type Cells = Partial<Record<(typeof HEAD)[number], string | number | null>>

const moneyCell = (sums: ReadonlyMap<string, number>) =>
  [...sums].map(([currency, amount]) => `${amount.toFixed(2)} ${currency}`).join(' + ')

const broughtCells = (brought: Omit<Brought, 'weeks'>): Cells => ({
  posts: brought.counted,
  being_checked: brought.pending,
  not_counted: brought.void,
  members_who_posted: brought.sharers,
  posts_per_member: brought.perSharer,
  likes: brought.engagement.likes,
  comments: brought.engagement.comments,
  reshares: brought.engagement.reshares,
  clicks_on_posts: brought.engagement.clicks,
  views: brought.engagement.views,
  potential_reach: brought.reach.people,
  potential_reach_from: brought.reach.oldest,
  potential_reach_to: brought.reach.newest,
  contacts_possible: brought.contacts,
  link_clicks: brought.sales.clicks,
  orders: brought.sales.orders,
  orders_settled: brought.sales.settled,
  orders_cancelled: brought.sales.cancelled,
  revenue: moneyCell(brought.sales.revenue),
})

const costCells = ({ rewards, ads }: Cost): Cells => ({
  rewards_cost: moneyCell(rewards),
  ads_cost: ads && `${ads.amount.toFixed(2)} ${ads.currency}`,
})

const askedCells = ({ meant, done, passed, silent }: Asked): Cells => ({ meant_for: meant, done, passed, silent })

const monthCells = (one: TeamMonth): Cells => ({
  what: 'team',
  name: one.month,
  posts: one.posts,
  members_who_posted: one.active,
  potential_reach: one.path.people,
  potential_reach_from: one.path.oldest,
  potential_reach_to: one.path.newest,
  roster: one.roster,
  joined: one.joined,
  active_share: one.activeShare,
  retention: one.retention,
  reach_of_roster: one.reach.people,
  days_to_first_post: one.daysToFirst,
  never_posted: one.never,
  engaged_per_follower: one.members.rate,
  brand_engaged_per_follower: one.own.rate,
})

/**
 * Results as one table: a line for the program, one for each campaign, for each of its channels and weeks, for each member, and for each month of the team. Cells that say
 * nothing of a line are empty.
 */
export function resultRows({ day, total, campaigns, members, team }: Results): string[][] {
  const lines: Cells[] = [
    { what: 'program', to: day, ...broughtCells(total), ...costCells(total.cost) },
    ...campaigns.flatMap((campaign): Cells[] => {
      const name = campaign.slug
      return [
        {
          what: 'campaign',
          name,
          from: campaign.opens,
          to: campaign.closes,
          ...askedCells(campaign.asked),
          ...broughtCells(campaign),
          ...costCells(campaign.cost),
        },
        ...campaign.channels.map(({ channel, shares }) => ({ what: 'channel', name, part: channel, posts: shares })),
        ...campaign.weeks.map(({ week, shares }) => ({ what: 'week', name, part: week, posts: shares })),
      ]
    }),
    ...members.map((member) => ({ what: 'member', name: member.handle, ...broughtCells(member) })),
    ...team.months.map(monthCells),
  ]
  return [[...HEAD], ...lines.map((cells) => HEAD.map((key) => String(cells[key] ?? '')))]
}

const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value)

/** Results as JSON: two spaces, a line break at the end; money by currency. */
export const resultsJson = (results: Results): string => `${JSON.stringify(results, plain, 2)}\n`

import { mask, visible } from '../mask.ts'
import { type Column, tableText } from '../points/columns.ts'
import type { Program } from '../program.ts'
import type { Money } from '../rewards/budget.ts'
import type { Reach } from './audience.ts'
import type { Brought } from './brought.ts'
import type { CampaignResults } from './campaign.ts'
import type { Cost } from './cost.ts'
import type { Results } from './results.ts'
import { teamText } from './team-text.ts'

const number = (value: number) => value.toLocaleString('en-US')
const money = (amount: number, currency: string) =>
  `${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`

/** Sums of money in words; `nothing` for none. */
export const moneyText = (sums: Money): string =>
  sums.size === 0 ? 'nothing' : [...sums].map(([currency, amount]) => money(amount, currency)).join(' and ')

const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

/** How potential reach is worked out, and what it is not; said wherever it is shown. */
export const REACH_FORMULA =
  'Potential reach is the newest known audience of each member and channel that posted, added up once each. Audiences overlap: who follows two of them is in it twice. It says who could have seen something; nothing that happened is added to it.'

/** Of how many accounts the potential reach is, of which days, and who says so. */
export function reachNote({ accounts, unknown, verified, oldest, newest }: Reach): string {
  const days = oldest === null ? 'undated' : oldest === newest ? `as of ${oldest}` : `as of ${oldest} to ${newest}`
  return [
    `${many(accounts, 'account', 'accounts')}, ${days}`,
    ...(unknown > 0 ? [`${number(unknown)} more say${unknown === 1 ? 's' : ''} none`] : []),
    verified > 0 ? `${number(verified)} on proven accounts, the rest as members say` : 'as members say',
  ].join('; ')
}

/** What happened with the posts, unit by unit; a unit nobody counted is left out. */
export function engagementText({ engagement }: Pick<Brought, 'engagement'>): string {
  const parts = Object.entries(engagement).filter(([, count]) => count > 0)
  return parts.length === 0 ? 'none known' : parts.map(([unit, count]) => `${number(count)} ${unit}`).join(', ')
}

const salesLines = ({ sales }: Brought): string[] =>
  sales.clicks + sales.orders + sales.cancelled === 0
    ? []
    : [
        `By personal links: ${many(sales.clicks, 'click', 'clicks')}, ${many(sales.orders, 'order', 'orders')} (${number(sales.settled)} settled), ${moneyText(sales.revenue)}${sales.cancelled > 0 ? `; ${number(sales.cancelled)} cancelled` : ''}`,
      ]

function costLines({ rewards, perShare, perThousand, ads }: Cost): string[] {
  const each =
    rewards.size === 0 ? '' : `: ${moneyText(perShare)} a post, ${moneyText(perThousand)} for a thousand of the reach`
  return [
    `Cost: rewards ${moneyText(rewards)}${each}`,
    ads
      ? `As ads, as many people: ${money(ads.amount, ads.currency)} (${visible(mask(ads.name))})`
      : 'What ads would cost is not said: paid_ads in program.yaml',
  ]
}

function broughtLines(brought: Brought & { readonly cost: Cost }): string[] {
  const { counted, pending, sharers, perSharer, reach, contacts, frequency } = brought
  return [
    `${many(counted, 'post', 'posts')} by ${many(sharers, 'member', 'members')}${perSharer === null ? '' : `, ${perSharer} each`}${pending > 0 ? `; ${number(pending)} being checked` : ''}${brought.void > 0 ? `; ${number(brought.void)} not counted` : ''}`,
    `What people did: ${engagementText(brought)}`,
    reach.people === 0
      ? 'Potential reach: nobody said how many follow them'
      : `Potential reach: ${number(reach.people)} (${reachNote(reach)})`,
    ...(frequency === null ? [] : [`Contacts possible: ${number(contacts)}, ${frequency} for each of the reach`]),
    ...salesLines(brought),
    ...costLines(brought.cost),
  ]
}

function campaignText(campaign: CampaignResults, program: Program): string {
  const { title, slug, opens, closes, asked, channels, weeks } = campaign
  const named = channels.map(
    ({ channel, shares }) => `${program.settings.channels.get(channel) ?? channel} ${number(shares)}`,
  )
  const lines = [
    `${visible(mask(title))} (${slug}), ${opens} to ${closes ?? 'no end'}`,
    `  Meant for ${number(asked.meant)}: ${number(asked.done)} done, ${number(asked.passed)} passed, ${number(asked.silent)} silent${asked.unasked > 0 ? ` (${number(asked.unasked)} of the done unasked)` : ''}`,
    ...broughtLines(campaign).map((line) => `  ${line}`),
    ...(named.length === 0 ? [] : [`  By channel: ${named.join(', ')}`]),
    ...(campaign.counted === 0
      ? []
      : [
          `  By week: ${weeks
            .filter(({ shares }) => shares > 0)
            .map(({ week, shares }) => `${week.slice(5)} ${number(shares)}`)
            .join(', ')}`,
        ]),
  ]
  return `${lines.join('\n')}\n`
}

const MEMBER_COLUMNS: readonly Column[] = [
  { heading: 'Member', most: 22 },
  { heading: 'Posts', most: 6, right: true },
  { heading: 'Reach', most: 9, right: true },
  { heading: 'Clicks', most: 7, right: true },
  { heading: 'Orders', most: 7, right: true },
  { heading: 'Paid', most: 18, right: true },
]

/** What a program brought, for a person at a terminal. */
export function resultsText({ day, total, campaigns, members, team }: Results, program: Program): string {
  const head = [`${visible(mask(program.settings.name))}: what it brought by ${day}`, '', ...broughtLines(total)]
  const table = tableText(
    MEMBER_COLUMNS,
    members.map(({ name, counted, reach, sales }) => [
      mask(name),
      number(counted),
      number(reach.people),
      number(sales.clicks),
      number(sales.orders),
      sales.revenue.size === 0 ? '' : moneyText(sales.revenue),
    ]),
  )
  return [
    `${head.join('\n')}\n`,
    ...(campaigns.length === 0
      ? ['No campaign has opened yet.\n']
      : campaigns.map((one) => campaignText(one, program))),
    ...(members.length === 0 ? [] : [`Through whom (member, and those who could see it)\n\n${table}`]),
    ...(team.months.length === 0 ? [] : [teamText(team)]),
    `${REACH_FORMULA}\nA week is named by its Monday. Rewards belong to no campaign: their cost is shared out evenly over all counted posts.\n`,
  ].join('\n')
}

import { mask, visible } from '../mask.ts'
import { tableText } from '../points/columns.ts'
import type { Budget, Money } from './budget.ts'
import type { Offer } from './catalogue.ts'

const number = (value: number) => value.toLocaleString('en-US')
const money = (amount: number, currency: string) =>
  `${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`
const moneyText = (sums: Money) =>
  sums.size === 0 ? 'nothing' : [...sums].map(([currency, amount]) => money(amount, currency)).join(' and ')

const STATES: Readonly<Record<Offer['state'], string>> = { open: '', coming: 'not yet', gone: 'none left' }

/** What is offered, for a person at a terminal. */
export function offersText(offers: readonly Offer[]): string {
  if (offers.length === 0) return 'Nothing is offered.\n'
  return tableText(
    [
      { heading: 'Reward', most: 20 },
      { heading: 'Name', most: 28 },
      { heading: 'Points', most: 7, right: true },
      { heading: 'Left', most: 6, right: true },
      { heading: '', most: 10 },
    ],
    offers.map(({ slug, reward, cost, left, state }) => [
      slug,
      mask(reward.file.name),
      number(cost),
      left === null ? '' : number(left),
      STATES[state],
    ]),
  )
}

function resultLines({ shares, reach, perShare, perThousand, ads }: Budget): string[] {
  if (shares === 0) return ['No share has counted in that time, so there is nothing to set beside it.']
  return [
    `For each of ${number(shares)} counted shares: ${moneyText(perShare)}`,
    reach === 0
      ? 'No share says how many followers it had, so nothing can be said by people reached.'
      : `For a thousand people of the potential reach (${number(reach)}): ${moneyText(perThousand)}`,
    ads
      ? `${visible(mask(ads.name))}, a thousand people: ${money(ads.perThousand, ads.currency)}`
      : 'What ads would cost is not said: paid_ads in program.yaml.',
  ]
}

/** What rewards cost, for a person at a terminal. */
export function budgetText(budget: Budget): string {
  const { season, rewards, promised, fulfilled, unpriced } = budget
  const table = tableText(
    [
      { heading: 'Reward', most: 28 },
      { heading: 'Asked', most: 6, right: true },
      { heading: 'Promised', most: 8, right: true },
      { heading: 'Fulfilled', most: 9, right: true },
      { heading: 'One costs', most: 14, right: true },
    ],
    rewards.map((one) => [
      mask(one.name),
      number(one.asked),
      number(one.promised),
      number(one.fulfilled),
      one.price ? money(one.price.amount, one.price.currency) : 'not said',
    ]),
  )
  const lines = [
    season === null ? 'What rewards cost, all time' : `What rewards cost, season ${season}`,
    '',
    ...(rewards.length === 0 ? ['No claim in that time.'] : [table.trimEnd()]),
    '',
    `Promised: ${moneyText(promised)}. Fulfilled: ${moneyText(fulfilled)}.`,
    ...(unpriced > 0
      ? [
          `${number(unpriced)} of these claims are of rewards without a price, so the sums are too low: add price to them.`,
        ]
      : []),
    ...resultLines(budget),
  ]
  return `${lines.join('\n')}\n`
}

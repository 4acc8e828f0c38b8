import { campaignState } from '../hub/campaign-state.ts'
import { settledAt } from '../points/conversions.ts'
import { groupBy } from '../points/maps.ts'
import { rulesetOn } from '../points/rules.ts'
import { byCode, type Tally } from '../points/types.ts'
import type { Order, Program } from '../program.ts'
import { budgetOf } from '../rewards/budget.ts'
import type { Instant } from '../zone.ts'
import { audiencesAt } from './audience.ts'
import { type Brought, broughtBy, type Selection } from './brought.ts'
import { askedOf, type CampaignResults, openedCampaigns } from './campaign.ts'
import { type Cost, costOf } from './cost.ts'
import { type Team, teamOf } from './team.ts'

/** What one member brought. */
export type MemberResults = Omit<Brought, 'weeks'> & {
  readonly handle: string
  readonly name: string
  readonly points: number
}

/** What a program brought by an instant: as a whole, by campaign, by member. */
export type Results = {
  readonly now: Instant
  readonly day: string
  readonly total: Brought & { readonly cost: Cost }
  /** Those that have opened, the newest first. */
  readonly campaigns: readonly CampaignResults[]
  /** Those who brought anything, by counted shares, most first. */
  readonly members: readonly MemberResults[]
  readonly team: Team
}

/** Everything that counts as a result, of all campaigns and none. */
function everything(program: Program, tally: Tally): Selection {
  return {
    shares: tally.entries.filter(({ rule }) => rule === 'share'),
    orders: program.orders,
    visits: program.visits,
  }
}

function selectionsBy(all: Selection, key: 'campaign' | 'ambassador'): (name: string) => Selection {
  const of = <T extends { readonly ambassador: string; readonly file: { readonly campaign?: string } }>(one: T) =>
    (key === 'campaign' ? one.file.campaign : one.ambassador) ?? ''
  const [orders, visits] = [groupBy(all.orders, of), groupBy(all.visits, of)]
  const shares = groupBy(all.shares, ({ share }) => (share ? of(share) : ''))
  return (name) => ({
    shares: shares.get(name) ?? [],
    orders: orders.get(name) ?? [],
    visits: visits.get(name) ?? [],
  })
}

/**
 * Works out what a program brought by the instant of its tally. Facts dated later do not exist; the same program and instant give the same results.
 */
export function resultsOf(program: Program, tally: Tally): Results {
  const { now, standings } = tally
  const { zone } = program
  const audiences = audiencesAt(program, now)
  const settled = (order: Order) => settledAt(order, rulesetOn(order.day, program.rulesets))
  const brought = (selection: Selection) => broughtBy(selection, audiences, settled, now)
  const all = everything(program, tally)
  const total = brought(all)
  const budget = budgetOf(program, tally, undefined)
  const [ofCampaign, ofMember] = [selectionsBy(all, 'campaign'), selectionsBy(all, 'ambassador')]
  const campaigns = openedCampaigns(program, now).map((campaign): CampaignResults => {
    const selection = ofCampaign(campaign.slug)
    const opens = zone.dayOf(campaign.opens)
    const sums = brought({ ...selection, from: opens, to: zone.dayOf(Math.min(now, campaign.closes ?? now)) })
    return {
      slug: campaign.slug,
      title: campaign.title,
      state: campaignState(campaign, now),
      opens,
      closes: campaign.closes === undefined ? null : zone.dayOf(campaign.closes),
      asked: askedOf(program, tally, campaign, selection.shares),
      ...sums,
      cost: costOf(budget, total.counted, sums),
    }
  })
  const members = [...program.ambassadors.values()]
    .map(({ handle, name }): MemberResults => {
      const { weeks: _, ...sums } = brought(ofMember(handle))
      return { handle, name, points: standings.get(handle)?.points ?? 0, ...sums }
    })
    .filter(({ counted, pending, sales }) => counted + pending + sales.clicks + sales.orders > 0)
    .sort((a, b) => b.counted - a.counted || byCode(a.handle, b.handle))
  return {
    now,
    day: zone.dayOf(now),
    total: { ...total, cost: costOf(budget, total.counted, total) },
    campaigns,
    members,
    team: teamOf(program, tally),
  }
}

import type { HubData } from '../data/program.ts'
import type { Words } from '../words/index.ts'
import { dayMonth, daysBetween } from './dates.ts'
import { deadline } from './deadline.ts'

/** A stop on a new member's way: something to do, to read or to look forward to. */
export type Stop = { path: string | null; title: string; about: string | null; note: string | null }
export type Journey = { now: Stop[]; weeks: Stop[]; months: Stop[] }

/** Days that still are "the next weeks". */
const WEEKS = 42
/** Days until a closing that is for now. */
const SOON = 21

type Campaign = HubData['campaigns'][number]

/** The most points that one counted post in a campaign brings. */
export const mostPoints = ({ points, otherChannels }: Pick<Campaign, 'points' | 'otherChannels'>): number =>
  Math.max(0, otherChannels ?? 0, ...points.map((one) => one.points))

const campaignStop = (campaign: Campaign, today: string, say: Words): Stop => {
  const most = mostPoints(campaign)
  const minutes = campaign.minutes === null ? null : say.campaign.about(campaign.minutes)
  const notes = [deadline(campaign, today, say), minutes, most > 0 ? say.start.worth(most) : null]
  return {
    path: `/campaigns/${campaign.slug}/`,
    title: campaign.state === 'coming' ? say.start.opens(campaign.title) : campaign.title,
    about: campaign.action ?? campaign.summary,
    note: notes.filter((one) => one !== null).join(', '),
  }
}

const guidesStop = ({ guides }: HubData, say: Words): Stop[] => {
  const minutes = guides.reduce((sum, guide) => sum + (guide.minutes ?? 0), 0)
  if (guides.length === 0) return []
  const note = minutes > 0 ? say.start.guidesTake(minutes) : null
  return [{ path: '#guides', title: say.start.readGuides(guides.length), about: guides[0]?.summary ?? null, note }]
}

const rewardStops = ({ rewards }: HubData, say: Words): Stop[] =>
  rewards
    .filter((one) => one.tiers.length === 0 && one.from === null && one.stock?.left !== 0 && one.cost > 0)
    .slice(0, 1)
    .map((one) => ({
      path: `/rewards/#${one.slug}`,
      title: say.start.firstReward(one.name),
      about: one.summary,
      note: say.start.rewardFor(one.cost),
    }))

const tierStops = ({ program: { tiers } }: HubData, say: Words): Stop[] =>
  tiers
    .filter((tier) => tier.from > 0)
    .slice(0, 2)
    .map((tier) => ({
      path: '/rewards/#tiers',
      title: say.start.tier(tier.name),
      about: tier.perks[0] ?? null,
      note: say.start.tierFrom(tier.from),
    }))

const seasonStop = ({ boards, dataDay }: HubData, say: Words): Stop[] => {
  const season = boards.seasons.find((one) => one.current)
  if (!season) return []
  const day = dayMonth(season.to, dataDay, say.language)
  return [{ path: '/boards/', title: say.start.seasonEnds(day), about: say.start.seasonEndsAbout, note: null }]
}

/** What lies before a new member, from the program's own campaigns, guides, rewards and tiers: nothing here is made up. */
export const journeyOf = (data: HubData, say: Words): Journey => {
  const { campaigns, dataDay } = data
  const stop = (campaign: Campaign) => campaignStop(campaign, dataDay, say)
  const running = campaigns.filter((one) => one.state === 'running')
  const coming = campaigns.filter((one) => one.state === 'coming')
  const open = running.filter((one) => !one.starter)
  const soon = (one: Campaign) => one.closes !== null && daysBetween(dataDay, one.closes.date) <= SOON
  const near = (one: Campaign) => daysBetween(dataDay, one.opens.date) <= WEEKS
  const season = seasonStop(data, say)
  const seasonNear = data.boards.seasons.some((one) => one.current && daysBetween(dataDay, one.to) <= WEEKS)
  return {
    now: [...running.filter((one) => one.starter).map(stop), ...guidesStop(data, say), ...open.filter(soon).map(stop)],
    weeks: [
      ...open.filter((one) => !soon(one)).map(stop),
      ...coming.filter(near).map(stop),
      ...rewardStops(data, say),
      ...(seasonNear ? season : []),
    ],
    months: [...coming.filter((one) => !near(one)).map(stop), ...tierStops(data, say), ...(seasonNear ? [] : season)],
  }
}

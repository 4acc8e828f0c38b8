import type { HubCampaign } from '../data/program.ts'
import { dayAhead, dayMonth, daysBetween, daysLeft } from './dates.ts'

type Dated = Pick<HubCampaign, 'state' | 'starter' | 'withinDays' | 'opens' | 'closes' | 'closesWholeDay'>

const untilStart = (days: number): string => (days <= 1 ? '' : `, in ${days} days`)

const closing = (campaign: Dated, today: string, language: string): string => {
  const { closes, closesWholeDay, withinDays } = campaign
  if (!closes) return withinDays === null ? 'open to every new member' : `within ${withinDays} days of joining`
  const days = daysBetween(today, closes.date)
  const time = closesWholeDay ? '' : ` at ${closes.time}`
  return `closes ${dayAhead(closes.date, today, language)}${time}${days >= 1 ? `, ${daysLeft(days)}` : ''}`
}

/**
 * A campaign's dates in words, lower case at the start: `closes Sunday, 5 days left`, `opens tomorrow`, `closed 13 September`.
 * @param today the local date the data is as of
 */
export const deadline = (campaign: Dated, today: string, language: string): string => {
  switch (campaign.state) {
    case 'paused':
      return 'paused for now'
    case 'coming':
      return `opens ${dayAhead(campaign.opens.date, today, language)}${untilStart(daysBetween(today, campaign.opens.date))}`
    case 'over':
      return campaign.closes ? `closed ${dayMonth(campaign.closes.date, today, language)}` : 'closed'
    case 'running':
      return closing(campaign, today, language)
  }
}

import type { HubCampaign } from '../data/program.ts'
import type { Words } from '../words/index.ts'
import { dayMonth, daysBetween, longDay, weekday } from './dates.ts'

type Dated = Pick<HubCampaign, 'state' | 'starter' | 'withinDays' | 'opens' | 'closes' | 'closesWholeDay'>

/**
 * A day ahead as people say it: `today`, `tomorrow`, `Sunday` within the week, else `Sunday 29 November`.
 * @param date a local date on or after `today`
 */
export const dayAhead = (date: string, today: string, say: Words): string => {
  const days = daysBetween(today, date)
  if (days === 0) return say.when.today
  if (days === 1) return say.when.tomorrow
  return say.when.onDay(days < 7 ? weekday(date, say.language) : longDay(date, today, say.language))
}

const closing = (campaign: Dated, today: string, say: Words): string => {
  const { closes, closesWholeDay, withinDays } = campaign
  if (!closes) return withinDays === null ? say.when.everyNew : say.when.withinDays(withinDays)
  return say.when.closes(
    dayAhead(closes.date, today, say),
    closesWholeDay ? null : closes.time,
    daysBetween(today, closes.date),
  )
}

/**
 * A campaign's dates in words, lower case at the start: `closes Sunday, 5 days left`, `opens tomorrow`, `closed 13 September`.
 * @param today the local date the data is as of
 */
export const deadline = (campaign: Dated, today: string, say: Words): string => {
  switch (campaign.state) {
    case 'paused':
      return say.when.paused
    case 'coming':
      return say.when.opens(dayAhead(campaign.opens.date, today, say), daysBetween(today, campaign.opens.date))
    case 'over':
      return campaign.closes ? say.when.closedOn(dayMonth(campaign.closes.date, today, say.language)) : say.when.closed
    case 'running':
      return closing(campaign, today, say)
  }
}

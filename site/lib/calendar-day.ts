import type { HubCampaign } from '../data/program.ts'

/**
 * The moment of a campaign that belongs in a calendar: its closing while it runs, its opening before.
 * @returns null when there is none: it never closes, rests, or is over
 */
export const datedFor = ({
  state,
  opens,
  closes,
  closesWholeDay,
}: Pick<HubCampaign, 'state' | 'opens' | 'closes' | 'closesWholeDay'>): { date: string } | { at: string } | null => {
  if (state === 'coming') return opens.time === '00:00' ? { date: opens.date } : { at: opens.at }
  if (state !== 'running' || closes === null) return null
  return closesWholeDay ? { date: closes.date } : { at: closes.at }
}

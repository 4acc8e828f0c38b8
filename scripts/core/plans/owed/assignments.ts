import type { Campaign } from '../../program.ts'
import { isMeantFor } from '../audience.ts'
import { endsFor, owedTo, type Person, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

const HOUR_MS = 3_600_000
const REMINDER_MS = 48 * HOUR_MS

function forOne(facts: PlanFacts, campaign: Campaign, person: Person): readonly Notice[] {
  const about = { campaign: campaign.slug }
  const owed = Math.max(campaign.opens, person.since)
  const ends = endsFor(campaign, person.since)
  const told = owedTo(facts, person, 'assignment', about, owed, ends)
  // The nudges of a starter are `first-task`.
  if (campaign.starter || ends === undefined) return told
  return [...told, ...owedTo(facts, person, 'reminder', about, Math.max(owed, ends - REMINDER_MS), ends)]
}

/**
 * Campaigns that are open and meant for a member: told when they open (or when the program begins to write to the member), and again
 * two days before they close. Who posted for it or passed is left alone; the starter is for those who have posted nothing yet.
 */
export function assignments(facts: PlanFacts): Notice[] {
  const { program, tally, now, settled } = facts
  const { language } = program.settings
  return [...program.campaigns.values()]
    .filter(({ status, opens }) => status === 'ready' && opens <= now)
    .flatMap((campaign) => {
      const done = settled.get(campaign.slug)
      return facts.people
        .filter(
          ({ handle, member, shares }) =>
            !done?.has(handle) &&
            (!campaign.starter || shares.length === 0) &&
            isMeantFor(campaign, member, tally.standings.get(handle)?.tier ?? null, language),
        )
        .flatMap((person) => forOne(facts, campaign, person))
    })
}

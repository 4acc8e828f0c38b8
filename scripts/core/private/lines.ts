import type { OwnLine } from '../../../schemas/own-page.ts'
import { missedInTime } from '../checks/due.ts'
import { reviewAt } from '../points/as-of.ts'
import { finalAt } from '../points/conversions.ts'
import type { Entry } from '../points/types.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** How many lines travel one by one; those before are summed up. */
const MOST_LINES = 400

/** What a person wrote about it: an award's reason, the note of the review in force. */
function wordsOf({ award, share }: Entry, now: Instant): string | null {
  if (award) return award.file.reason
  const review = share?.reviews.findLast(({ at }) => at <= now)
  return share && reviewAt(share, now) !== 'pending' ? (review?.note ?? null) : null
}

function lineOf(entry: Entry, program: Program, now: Instant): OwnLine {
  const { settings, campaigns, ambassadors, zone } = program
  const { rule, points, state, share, ruleset } = entry
  const campaign = share?.campaign
  const missed = rule === 'share' && state !== 'void' && share ? missedInTime(share, program, now) : undefined
  return {
    on: entry.day,
    rule,
    points,
    state,
    final: state === 'settling' ? zone.dayOf(finalAt(entry)) : null,
    missed: missed === undefined ? null : zone.dayOf(missed),
    reason: entry.reason ?? null,
    channel: share ? (settings.channels.get(share.channel) ?? share.channel) : null,
    campaign: campaign === undefined ? null : (campaigns.get(campaign)?.title ?? campaign),
    url: rule === 'referral' ? null : (share?.url ?? null),
    weeks: rule === 'streak' ? (ruleset?.streak?.weeks ?? null) : null,
    who: rule === 'referral' && share ? (ambassadors.get(share.ambassador)?.name ?? null) : null,
    words: rule === 'share' || rule === 'award' ? wordsOf(entry, now) : null,
  }
}

/** A member's points line by line, newest first; the sum of all lines that are not void or pending is their points. */
export function ownLines(program: Program, entries: readonly Entry[], now: Instant) {
  const newest = entries.toReversed()
  const [shown, rest] = [newest.slice(0, MOST_LINES), newest.slice(MOST_LINES)]
  const counted = rest.filter(({ state }) => state === 'earned' || state === 'settling')
  return {
    lines: shown.map((entry) => lineOf(entry, program, now)),
    earlier:
      rest.length === 0 ? null : { lines: rest.length, points: counted.reduce((sum, { points }) => sum + points, 0) },
  }
}

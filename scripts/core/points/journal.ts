import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { bonusWalker } from './bonuses.ts'
import { orderEntries } from './conversions.ts'
import { forgivenWeeks } from './holidays.ts'
import { judge, type Verdict } from './judge.ts'
import { shareFacts } from './share-facts.ts'
import { byCode, type Entry, type EntryState } from './types.ts'

type Walker = ReturnType<typeof bonusWalker>

/** The state of what a counted share earned (DESIGN section 5, rule 5). */
function stateOf({ facts, status }: Verdict, now: Instant): EntryState {
  if (status === 'pending') return 'pending'
  return now < facts.share.at + (facts.ruleset?.keepLiveMs ?? 0) ? 'settling' : 'earned'
}

/** Adds the entries that one share makes, in the order of the rules. */
function addShare(entries: Entry[], verdict: Verdict, bonusesOf: Walker, now: Instant): void {
  const { facts, reason, repeats } = verdict
  const { share, ruleset, points, engagement } = facts
  const { at, day, ambassador: handle, campaign } = share
  if (reason !== undefined || !ruleset) {
    entries.push({
      handle,
      at,
      day,
      rule: 'share',
      points: 0,
      state: 'void',
      reason,
      repeats,
      share,
      ruleset,
      campaign,
    })
    return
  }
  const state = stateOf(verdict, now)
  entries.push({ handle, at, day, rule: 'share', points, state, share, ruleset, campaign })
  if (engagement > 0)
    entries.push({ handle, at, day, rule: 'engagement', points: engagement, state, share, ruleset, campaign })
  for (const bonus of bonusesOf(facts)) {
    const board = bonus.rule === 'referral' ? undefined : campaign
    entries.push({ ...bonus, at, day, state, share, ruleset, campaign: board })
  }
}

const idOf = ({ order, award }: Entry): string => (order ?? award)?.id ?? ''

/** The entries that no share causes, in the journal's order: orders and awards. */
function withoutShare(program: Program, now: Instant): Entry[] {
  const awards = program.awards
    .filter((award) => award.at <= now)
    .map((award): Entry => {
      const { at, points, ambassador: handle } = award
      return { handle, at, day: program.zone.dayOf(at), rule: 'award', points, state: 'earned', award }
    })
  const orders = orderEntries(program, now)
  if (orders.length === 0) return awards
  return [...orders, ...awards].sort((a, b) => a.at - b.at || byCode(idOf(a), idOf(b)))
}

/**
 * Writes the points journal of a program at an instant (DESIGN section 5, rules 1 to 6).
 * A share or an award of someone without a file is judged like any other; its entries stand under that handle, and no
 * board lists them.
 * @returns entries by `at`, then by share, order or award id, then by rule
 */
export function journal(program: Program, now: Instant): Entry[] {
  const entries: Entry[] = []
  const bonusesOf = bonusWalker(program.ambassadors, now, forgivenWeeks(program.settings.file.holidays))
  const others = withoutShare(program, now)
  let next = 0
  const addOthers = (before: (other: Entry) => boolean) => {
    for (let other = others[next]; other && before(other); next += 1, other = others[next]) entries.push(other)
  }
  for (const verdict of judge(shareFacts(program), now)) {
    const { at, id } = verdict.facts.share
    addOthers((other) => other.at < at || (other.at === at && byCode(idOf(other), id) < 0))
    addShare(entries, verdict, bonusesOf, now)
  }
  addOthers(() => true)
  return entries
}

import type { Ambassador } from '../program.ts'
import type { Instant } from '../zone.ts'
import { weekBefore } from './holidays.ts'
import type { ShareFacts } from './share-facts.ts'
import type { Rule } from './types.ts'

/** Points that a counted share triggers beside its own. */
export type Bonus = { readonly handle: string; readonly rule: Rule; readonly points: number }

/** What is known of one ambassador while the counted shares are walked in order. */
type Past = { readonly campaigns: Set<string>; readonly runs: Map<number, number> }

/**
 * Makes the walker that gives each counted share's bonuses (DESIGN section 5, rule 4). Show it every counted share once,
 * in order. A bonus worth nothing is none.
 *
 * Where the rules are silent: nobody recruits themselves; who has not joined by `now` was not referred yet; in a circle
 * of referrals each link pays as written; a limit of 0 pays nobody, no limit everybody.
 *
 * @param forgiven weeks that break no streak
 */
export function bonusWalker(
  ambassadors: ReadonlyMap<string, Ambassador>,
  now: Instant,
  forgiven: ReadonlySet<number>,
): (facts: ShareFacts) => readonly Bonus[] {
  const pasts = new Map<string, Past>()
  const recruits = new Map<string, number>()

  function referral({ share, ruleset }: ShareFacts): Bonus | undefined {
    const recruit = ambassadors.get(share.ambassador)
    const by = recruit !== undefined && recruit.joined <= now ? recruit.referredBy : undefined
    if (by === undefined || by === share.ambassador) return undefined
    const place = (recruits.get(by) ?? 0) + 1
    recruits.set(by, place)
    const rule = ruleset?.referral
    return rule && place <= (rule.limit ?? Number.POSITIVE_INFINITY)
      ? { handle: by, rule: 'referral', points: rule.points }
      : undefined
  }

  function earlyBird({ share, ruleset, campaign }: ShareFacts, past: Past): Bonus | undefined {
    if (share.campaign === undefined || past.campaigns.has(share.campaign)) return undefined
    past.campaigns.add(share.campaign)
    const rule = ruleset?.earlyBird
    return rule && campaign && share.at - campaign.opens <= rule.withinMs
      ? { handle: share.ambassador, rule: 'early_bird', points: rule.points }
      : undefined
  }

  function streak({ share, ruleset, week }: ShareFacts, past: Past): Bonus | undefined {
    if (past.runs.has(week)) return undefined
    const before = weekBefore(week, forgiven, (one) => past.runs.has(one))
    const run = (past.runs.get(before) ?? 0) + 1
    past.runs.set(week, run)
    const rule = ruleset?.streak
    return rule && run % rule.weeks === 0
      ? { handle: share.ambassador, rule: 'streak', points: rule.points }
      : undefined
  }

  return (facts) => {
    const { ambassador } = facts.share
    const before = pasts.get(ambassador)
    const past = before ?? { campaigns: new Set(), runs: new Map() }
    if (!before) pasts.set(ambassador, past)
    const bonuses = [
      before ? undefined : { handle: ambassador, rule: 'first_share' as const, points: facts.ruleset?.firstShare ?? 0 },
      earlyBird(facts, past),
      streak(facts, past),
      before ? undefined : referral(facts),
    ]
    return bonuses.filter((bonus) => bonus !== undefined).filter(({ points }) => points !== 0)
  }
}

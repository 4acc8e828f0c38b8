import { groupBy } from '../points/maps.ts'
import { byCode, type Entry, RULES, type Rule, type Tally } from '../points/types.ts'

/** What one rule gives a member more (or less) than before. */
export type RuleChange = { readonly rule: Rule; readonly points: number; readonly pending: number }

/** A value before and after. */
export type Change<T> = { readonly before: T; readonly after: T }

/** What changes for one member, over all time. */
export type MemberChange = {
  readonly handle: string
  readonly points: Change<number>
  readonly pending: Change<number>
  readonly balance: Change<number>
  readonly tier: Change<string | null>
  /** The place on the board of all time; null: not on it. */
  readonly rank: Change<number | null>
  /** In the order of the rules. Their points add up to the difference in points, their pending to that in pending. */
  readonly rules: readonly RuleChange[]
}

type Sums = { points: number; pending: number }

function sumsOf(entries: readonly Entry[]): Map<Rule, Sums> {
  const sums = new Map<Rule, Sums>()
  for (const { rule, state, points } of entries) {
    if (state === 'void') continue
    const sum = sums.get(rule) ?? { points: 0, pending: 0 }
    sum[state === 'pending' ? 'pending' : 'points'] += points
    sums.set(rule, sum)
  }
  return sums
}

function diffRules(before: readonly Entry[], after: readonly Entry[]): RuleChange[] {
  const [old, now] = [sumsOf(before), sumsOf(after)]
  return RULES.map((rule) => ({
    rule,
    points: (now.get(rule)?.points ?? 0) - (old.get(rule)?.points ?? 0),
    pending: (now.get(rule)?.pending ?? 0) - (old.get(rule)?.pending ?? 0),
  })).filter(({ points, pending }) => points !== 0 || pending !== 0)
}

const differs = ({ before, after }: Change<unknown>) => before !== after

/**
 * Compares two counts member by member: who gains, who loses, by which rule.
 * @returns those for whom anything changes; who gains most first, who loses most last
 */
export function diffMembers(before: Tally, after: Tally): MemberChange[] {
  const entries = [before, after].map((tally) => groupBy(tally.entries, (entry) => entry.handle))
  const ranks = [before, after].map(({ boards }) => new Map(boards.all.map((row) => [row.handle, row.rank])))
  const handles = [...new Set([...before.standings.keys(), ...after.standings.keys()])].sort(byCode)
  return handles
    .map((handle): MemberChange => {
      const [old, now] = [before.standings.get(handle), after.standings.get(handle)]
      return {
        handle,
        points: { before: old?.points ?? 0, after: now?.points ?? 0 },
        pending: { before: old?.pending ?? 0, after: now?.pending ?? 0 },
        balance: { before: old?.balance ?? 0, after: now?.balance ?? 0 },
        tier: { before: old?.tier ?? null, after: now?.tier ?? null },
        rank: { before: ranks[0]!.get(handle) ?? null, after: ranks[1]!.get(handle) ?? null },
        rules: diffRules(entries[0]!.get(handle) ?? [], entries[1]!.get(handle) ?? []),
      }
    })
    .filter(
      ({ points, pending, balance, tier, rank, rules }) =>
        rules.length > 0 || [points, pending, balance, tier, rank].some(differs),
    )
    .toSorted(
      (a, b) =>
        b.points.after - b.points.before - (a.points.after - a.points.before) ||
        b.pending.after - b.pending.before - (a.pending.after - a.pending.before),
    )
}

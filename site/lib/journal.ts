import type { HubEntry, HubTier } from '../data/program.ts'

export type MonthOfEntries = { month: string; entries: HubEntry[]; points: number }

/** Entries in groups of their local month (`2026-11`), in the order they come. */
export const byMonth = (entries: readonly HubEntry[]): MonthOfEntries[] => {
  const groups: MonthOfEntries[] = []
  for (const entry of entries) {
    const month = entry.on.date.slice(0, 7)
    let group = groups.at(-1)
    if (group?.month !== month) {
      group = { month, entries: [], points: 0 }
      groups.push(group)
    }
    group.entries.push(entry)
    group.points += entry.points
  }
  return groups
}

/** The campaigns that counted posts were made in, the latest first, and how many. */
export const postsByCampaign = (
  entries: readonly Pick<HubEntry, 'rule' | 'campaign'>[],
): { slug: string; posts: number }[] => {
  const counts = new Map<string, number>()
  for (const { rule, campaign } of entries)
    if (rule === 'share' && campaign !== null) counts.set(campaign, (counts.get(campaign) ?? 0) + 1)
  return [...counts].map(([slug, posts]) => ({ slug, posts }))
}

/** Points in entries that are not final yet. */
export const settlingPoints = (entries: readonly HubEntry[]): number =>
  entries.reduce((sum, entry) => (entry.state === 'settling' ? sum + entry.points : sum), 0)

/** The tier that comes next, and the points still missing; null at the top. */
export const nextTier = (tiers: readonly HubTier[], points: number): { tier: HubTier; missing: number } | null => {
  const tier = tiers.find((one) => one.from > points)
  return tier ? { tier, missing: tier.from - points } : null
}

/** Up to two letters that stand for a name where there is no photo: `Maya Okonkwo` -> `MO`. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

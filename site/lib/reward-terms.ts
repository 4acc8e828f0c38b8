import type { HubReward } from '../data/program.ts'

type Terms = Pick<HubReward, 'name' | 'perMember' | 'countries'>

/**
 * How many of one reward a member may usually have, to be said once for all; null where no number is shared by half of the
 * rewards, and each card says its own.
 */
export const usualPerMember = (rewards: readonly Pick<Terms, 'perMember'>[]): number | null => {
  const times = new Map<number, number>()
  for (const { perMember } of rewards) if (perMember !== null) times.set(perMember, (times.get(perMember) ?? 0) + 1)
  const [most] = [...times].sort((one, other) => other[1] - one[1])
  return most && most[1] > 1 && most[1] * 2 >= rewards.length ? most[0] : null
}

/** Rewards that go to the same countries, as their names and those countries' codes. */
export const byCountries = (
  rewards: readonly Pick<Terms, 'name' | 'countries'>[],
): { names: string[]; countries: readonly string[] }[] => {
  const groups = new Map<string, { names: string[]; countries: readonly string[] }>()
  for (const { name, countries } of rewards) {
    if (countries.length === 0) continue
    const key = [...countries].sort().join(' ')
    const group = groups.get(key) ?? { names: [], countries }
    group.names.push(name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

import { reviewAt } from '../points/as-of.ts'
import { kept } from '../points/maps.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** How many follow one member on one channel, by the newest figure there is. */
export type Audience = {
  readonly handle: string
  readonly channel: string
  readonly people: number
  /** The local day of the figure; null: nobody said. */
  readonly on: string | null
  /** Whether the account was proven to be the member's; else the figure is their word alone. */
  readonly verified: boolean
}

type Known = Omit<Audience, 'verified'> & { readonly at: Instant }

/** An account of a member on a channel, as a key. */
export const accountKey = (handle: string, channel: string): string => `${handle} ${channel}`

/**
 * The newest dated audience of each member and channel at an instant: from the member's file, or from a share that says how many followed then.
 * A share that was refused says nothing. Of two figures of one day the larger stands.
 * @returns by `accountKey`
 */
export function audiencesAt(program: Program, now: Instant): ReadonlyMap<string, Audience> {
  const { zone } = program
  const proven = new Set<string>()
  const newest = new Map<string, Known>()
  const take = (one: Known) => {
    if (one.at > now) return
    const key = accountKey(one.handle, one.channel)
    const before = kept(newest, key, () => one)
    if (one.at > before.at || (one.at === before.at && one.people > before.people)) newest.set(key, one)
  }
  for (const { handle, file } of program.ambassadors.values())
    for (const { channel, followers, as_of: asOf, verified } of file.channels ?? []) {
      if (verified !== undefined && zone.momentOf(verified) <= now) proven.add(accountKey(handle, channel))
      if (followers === undefined) continue
      const at = asOf === undefined ? Number.NEGATIVE_INFINITY : zone.momentOf(asOf)
      take({ handle, channel, people: followers, on: asOf === undefined ? null : zone.dayOf(at), at })
    }
  for (const share of program.shares) {
    const { ambassador: handle, channel, at, day: on, file } = share
    if (file.audience !== undefined && reviewAt(share, now) !== 'rejected')
      take({ handle, channel, people: file.audience, on, at })
  }
  return new Map([...newest].map(([key, { at: _, ...one }]) => [key, { ...one, verified: proven.has(key) }]))
}

/**
 * Potential reach: the audiences of some accounts, added up. It says how many could have seen something, not how many did, and who follows two
 * of the accounts is in it twice.
 */
export type Reach = {
  readonly people: number
  /** Accounts whose audience is known, and those of which nobody said. */
  readonly accounts: number
  readonly unknown: number
  /** Of the people, those of accounts that were proven. */
  readonly verified: number
  /** The oldest and the newest day of the figures; null where none has a day. */
  readonly oldest: string | null
  readonly newest: string | null
}

/** Adds up the audiences of accounts, each once. @param keys `accountKey`s, in any order */
export function reachOf(keys: Iterable<string>, audiences: ReadonlyMap<string, Audience>): Reach {
  const all = [...new Set(keys)]
  const known = all.flatMap((key) => audiences.get(key) ?? [])
  const days = known.flatMap(({ on }) => on ?? []).sort()
  const sum = (list: readonly Audience[]) => list.reduce((total, { people }) => total + people, 0)
  return {
    people: sum(known),
    accounts: known.length,
    unknown: all.length - known.length,
    verified: sum(known.filter(({ verified }) => verified)),
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  }
}

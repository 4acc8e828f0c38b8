import type { Redemption } from '../program.ts'
import { dayName, dayNumber, type Instant, type Zone } from '../zone.ts'
import { kept } from './maps.ts'
import type { Entry } from './types.ts'

/** What became of a member's earned points. `balance` = earned - redeemed - expired. */
export type Balance = {
  readonly earned: number
  readonly redeemed: number
  readonly expired: number
  readonly balance: number
}

/** The calendar day so many months later; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), count % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(Math.min(Number(day.slice(8)), last))}`
}

/**
 * Tells when points expire: those earned on a day are good through the local day so many months later.
 * @returns the first instant at which the points of a local day are gone; infinity when they never go
 */
export function expiryOf(zone: Zone, months: number | undefined): (day: string) => Instant {
  if (months === undefined) return () => Number.POSITIVE_INFINITY
  const ends = new Map<string, Instant>()
  return (day) => kept(ends, day, () => zone.startOf(dayName(dayNumber(addMonths(day, months)) + 1)))
}

type Lot = { left: number; readonly goes: Instant }

/** A member's earned points as lots in the order they were earned, spent and expiring oldest first. */
class Purse {
  readonly #lots: Lot[] = []
  #oldest = 0
  #held = 0
  #debt = 0
  #expired = 0

  get expired(): number {
    return this.#expired
  }
  get balance(): number {
    return this.#held - this.#debt
  }
  /** What is there, by when it goes, the oldest first. */
  get lots(): readonly { readonly left: number; readonly goes: Instant }[] {
    return this.#lots.slice(this.#oldest).filter(({ left }) => left > 0)
  }

  /** Lets go what has expired by an instant. */
  expire(at: Instant): void {
    for (let lot = this.#lots[this.#oldest]; lot && lot.goes <= at; lot = this.#lots[this.#oldest]) {
      this.#expired += lot.left
      this.#held -= lot.left
      this.#oldest += 1
    }
  }
  /** Takes points in; what an award took below zero is filled first. */
  earn(points: number, goes: Instant): void {
    const filled = Math.min(points, this.#debt)
    this.#debt -= filled
    this.#held += points - filled
    const newest = this.#lots.at(-1)
    if (newest && newest.goes === goes && this.#oldest < this.#lots.length) newest.left += points - filled
    else this.#lots.push({ left: points - filled, goes })
  }
  /** Takes points out, oldest first, as far as there are any. @returns how many there were */
  spend(points: number): number {
    let wanted = points
    for (let lot = this.#lots[this.#oldest]; lot && wanted > 0; lot = this.#lots[this.#oldest]) {
      const part = Math.min(lot.left, wanted)
      lot.left -= part
      wanted -= part
      this.#held -= part
      if (lot.left > 0) break
      this.#oldest += 1
    }
    return points - wanted
  }
  /** Takes points away, below zero if need be. */
  take(points: number): void {
    this.#debt += points - this.spend(points)
  }
}

type Line = Pick<Redemption, 'at' | 'cost'>

/** A member's purse at an instant, and what went through it. */
function purseAt(
  entries: readonly Entry[],
  redemptions: readonly Line[],
  goesAt: (day: string) => Instant,
  now: Instant,
) {
  const purse = new Purse()
  let [earned, redeemed, next] = [0, 0, 0]
  const redeemBefore = (at: Instant) => {
    for (let claim = redemptions[next]; claim && claim.at < at; next += 1, claim = redemptions[next]) {
      purse.expire(claim.at)
      redeemed += purse.spend(claim.cost)
    }
  }
  for (const entry of entries) {
    if (entry.state !== 'earned') continue
    redeemBefore(entry.at)
    purse.expire(entry.at)
    earned += entry.points
    if (entry.points < 0) purse.take(-entry.points)
    else purse.earn(entry.points, goesAt(entry.day))
  }
  redeemBefore(Number.POSITIVE_INFINITY)
  purse.expire(now)
  return { purse, earned, redeemed }
}

/**
 * Works out one member's balance at an instant (DESIGN section 5, rules 6 and 7), as a ledger by the dates of its lines:
 * entries by their `at`, then redemptions of the same instant. A redemption takes what there is at its date and no more;
 * an award below 0 takes all it says, and what comes in later fills the gap first.
 * @param entries the member's, by `at`; only the earned ones are taken
 * @param redemptions those that stand, by `at`
 */
export function balanceOf(
  entries: readonly Entry[],
  redemptions: readonly Line[],
  goesAt: (day: string) => Instant,
  now: Instant,
): Balance {
  const { purse, earned, redeemed } = purseAt(entries, redemptions, goesAt, now)
  return { earned, redeemed, expired: purse.expired, balance: purse.balance }
}

/** Points of a balance that go at an instant unless they are spent before. */
export type Expiring = { readonly at: Instant; readonly points: number }

/**
 * Tells which points of the balance will expire and when, so that it can be said ahead; spending takes the oldest first.
 * @param entries the member's, by `at`
 * @param redemptions those that stand, by `at`
 * @returns by instant, soonest first; empty where points never expire
 */
export function expiringOf(
  entries: readonly Entry[],
  redemptions: readonly Line[],
  goesAt: (day: string) => Instant,
  now: Instant,
): Expiring[] {
  const sums = new Map<Instant, number>()
  for (const { left, goes } of purseAt(entries, redemptions, goesAt, now).purse.lots)
    if (Number.isFinite(goes)) sums.set(goes, (sums.get(goes) ?? 0) + left)
  return [...sums].map(([at, points]) => ({ at, points })).sort((a, b) => a.at - b.at)
}

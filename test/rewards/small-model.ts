/** What claims ought to do, small enough to see that it is right. */
import type { Command } from '../../scripts/core/rewards/claim-commands.ts'

export const START = Date.parse('2026-03-01T00:00:00Z')
export const MINUTE = 60_000
export const MEMBERS = ['ada', 'bo', 'cy', 'di']
/** `mug`: three in all; `pin`: two each; `key`: sealed codes; `sip`: costs nothing, once each. */
export const REWARDS = {
  mug: { cost: 30, stock: 5 },
  pin: { cost: 7, per_member: 2 },
  key: { cost: 11, kind: 'code' as const },
  sip: { cost: 0, stock: 3 },
}
type Slug = keyof typeof REWARDS
export const SLUGS = Object.keys(REWARDS) as Slug[]
export const CODES = ['k1', 'k2', 'k3', 'k4']
const EACH: Partial<Record<Slug, number>> = { pin: 2, sip: 1 }

type Status = 'requested' | 'approved' | 'sent' | 'delivered' | 'refused' | 'cancelled'
const AFTER: Readonly<Record<Status, readonly Status[]>> = {
  requested: ['approved', 'sent', 'delivered', 'refused', 'cancelled'],
  approved: ['sent', 'delivered', 'refused', 'cancelled'],
  sent: ['delivered', 'cancelled'],
  delivered: ['cancelled'],
  refused: [],
  cancelled: [],
}

type Claim = { id: string; who: string; what: Slug; at: number; seen: Status[]; code: boolean }

/** What the claims of a program ought to be, as plain lists and sums. */
export class Model {
  claims = new Map<string, Claim>()
  gifts: { who: string; at: number; points: number }[] = []

  #status = (claim: Claim) => claim.seen.at(-1)!
  #stands = (claim: Claim) => !['refused', 'cancelled'].includes(this.#status(claim))

  /** Whether a member's points cover these claims on each one's day, and still today. */
  #covers(who: string, claims: Claim[]): boolean {
    const lines = [
      ...this.gifts.filter((gift) => gift.who === who).map(({ at, points }) => ({ at, points, claim: false })),
      ...claims
        .filter((claim) => claim.who === who)
        .map(({ at, what }) => ({ at, points: -REWARDS[what].cost, claim: true })),
    ].sort((a, b) => a.at - b.at || Number(a.claim) - Number(b.claim))
    let sum = 0
    for (const { points, claim } of lines) {
      sum += points
      if (claim && points < 0 && sum < 0) return false
    }
    return sum >= 0
  }

  #fits(claim: Claim, held: Claim[]): boolean {
    const same = held.filter(({ what }) => what === claim.what)
    const dealt = [...this.claims.values()].filter(({ code }) => code).length
    const waiting = same.filter(({ code }) => !code).length
    if (
      claim.what === 'key'
        ? CODES.length - dealt - waiting < 1
        : same.length >= ((REWARDS[claim.what] as { stock?: number }).stock ?? 1e9)
    )
      return false
    if (same.filter(({ who }) => who === claim.who).length >= (EACH[claim.what] ?? 1e9)) return false
    return REWARDS[claim.what].cost === 0 || this.#covers(claim.who, [...held, claim])
  }

  #step({ claim: id, do: what, by }: Exclude<Command, { do: 'claim' }>) {
    const claim = this.claims.get(id)
    if (!claim || claim.seen.includes(what) || !AFTER[this.#status(claim)].includes(what)) return
    if (by === claim.who && !['delivered', 'cancelled'].includes(what)) return
    if (by !== 'anna' && by !== claim.who) return
    if ((what === 'sent' || what === 'delivered') && claim.what === 'key' && !claim.code) {
      if ([...this.claims.values()].filter(({ code }) => code).length >= CODES.length) return
      claim.code = true
    }
    claim.seen.push(what)
  }

  run(commands: readonly Command[], now: number) {
    const sorted = commands.toSorted(
      (a, b) => a.at - b.at || (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : a.do < b.do ? -1 : 1),
    )
    const known = new Set(this.claims.keys())
    const isEarly = (one: Command) => (one.do === 'cancelled' || one.do === 'refused') && known.has(one.claim)
    for (const one of sorted) if (one.do !== 'claim' && isEarly(one)) this.#step(one)
    for (const one of sorted)
      if (one.do === 'claim' && !this.claims.has(one.claim)) {
        const at = Math.min(one.at, now)
        this.claims.set(one.claim, {
          id: one.claim,
          who: one.handle,
          what: one.reward as Slug,
          at,
          seen: ['requested'],
          code: false,
        })
      }
    const all = [...this.claims.values()].filter(this.#stands).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const held = all.filter((claim) => this.#status(claim) !== 'requested')
    for (const claim of all.filter((one) => this.#status(one) === 'requested'))
      if (this.#fits(claim, held)) held.push(claim)
      else claim.seen.push('refused')
    for (const one of sorted) if (one.do !== 'claim' && !isEarly(one)) this.#step(one)
  }

  clone(): Model {
    const twin = new Model()
    twin.gifts = this.gifts
    twin.claims = new Map([...this.claims].map(([id, claim]) => [id, { ...claim, seen: [...claim.seen] }]))
    return twin
  }

  view = () =>
    [...this.claims.values()]
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .map(({ id, seen }) => `${id} ${seen.join(' ')}`)
}

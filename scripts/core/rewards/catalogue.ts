import { groupBy } from '../points/maps.ts'
import type { Tally } from '../points/types.ts'
import type { Program, Reward } from '../program.ts'
import type { Instant } from '../zone.ts'
import { conditionHindrances, dateHindrances, type Hindrance, supplyHindrances } from './hindrances.ts'
import { type MemberFacts, memberFacts } from './member-facts.ts'
import { leftOf, mostEach, standingClaims } from './stock.ts'

/** Who may have a reward; empty lists and null: no such condition. */
export type Conditions = {
  readonly tiers: readonly string[]
  readonly badges: readonly string[]
  readonly campaigns: readonly string[]
  /** The first so many places of a board, once it is settled. */
  readonly place: { readonly board: string; readonly first: number } | null
  /** Country codes it can be sent to. */
  readonly countries: readonly string[]
  readonly minAge: number | null
}

/** One reward as the catalogue shows it at an instant. */
export type Offer = {
  readonly slug: string
  readonly reward: Reward
  /** Points it costs; 0: granted to whoever meets the conditions. */
  readonly cost: number
  /** `gone`: none left for now; `coming`: not offered yet. */
  readonly state: 'open' | 'coming' | 'gone'
  /** How many are left; null: no end of them. */
  readonly left: number | null
  /** How many one member may have; null: as many as they like. */
  readonly each: number | null
  readonly from: Instant | null
  readonly until: Instant | null
  readonly conditions: Conditions
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

function offerOf(program: Program, reward: Reward, left: number, now: Instant): Offer {
  const { slug, cost, file } = reward
  const coming = dateHindrances(program, reward, now).some(({ why }) => why === 'early')
  return {
    slug,
    reward,
    cost,
    state: coming ? 'coming' : left < 1 ? 'gone' : 'open',
    left: finite(left),
    each: finite(mostEach(reward)),
    from: file.from === undefined ? null : program.zone.momentOf(file.from),
    until: file.until === undefined ? null : program.zone.closingOf(file.until),
    conditions: {
      tiers: file.tiers ?? [],
      badges: file.badges ?? [],
      campaigns: file.campaigns ?? [],
      place: file.place ?? null,
      countries: file.countries ?? [],
      minAge: file.min_age ?? null,
    },
  }
}

const isShown = (program: Program, reward: Reward, now: Instant) =>
  dateHindrances(program, reward, now).every(({ why }) => why === 'early')

/**
 * What the program offers at an instant: every reward that is neither retired nor past its last day, with what is left
 * of it and who may have it; cheapest first.
 */
export function catalogueOf(program: Program, _tally: Pick<Tally, 'now'>, now: Instant): Offer[] {
  const taken = standingClaims(program, now).map((claim) => ({ ...claim, code: claim.file.code }))
  return [...program.rewards.values()]
    .filter((reward) => isShown(program, reward, now))
    .map((reward) => offerOf(program, reward, leftOf(program, reward, taken), now))
    .sort((a, b) => a.cost - b.cost || (a.slug < b.slug ? -1 : 1))
}

/** An offer as one member meets it; no hindrance: they can have it now. */
export type OwnOffer = Offer & { readonly hindrances: readonly Hindrance[] }

/** What no member can change by taking part: such a reward is not offered to them at all. */
const FINAL: ReadonlySet<Hindrance['why']> = new Set(['not-a-member', 'country', 'age', 'had'])

function ownOffer(program: Program, offer: Offer, facts: MemberFacts, tally: Tally, had: number): OwnOffer {
  const balance = tally.standings.get(facts.handle)?.balance ?? 0
  const left = offer.left ?? Number.POSITIVE_INFINITY
  return {
    ...offer,
    hindrances: [
      ...conditionHindrances(program, offer.reward, facts, tally.now),
      ...supplyHindrances(offer.reward, { left, had, balance }),
    ],
  }
}

/**
 * The catalogue as members meet it: without what they cannot have by law or post, or have had; what they can have now first,
 * then what is nearest.
 * @returns looks a member up by handle; empty for one without a file
 */
export function offersFor(program: Program, tally: Tally): (handle: string) => OwnOffer[] {
  const factsOf = memberFacts(program, tally)
  const claims = groupBy(standingClaims(program, tally.now), ({ ambassador }) => ambassador)
  const offers = catalogueOf(program, tally, tally.now)
  const far = ({ hindrances }: OwnOffer) =>
    hindrances.length === 0 ? -1 : Math.max(0, ...hindrances.map((one) => (one.why === 'points' ? one.short : 0)))
  return (handle) => {
    const facts = factsOf(handle)
    if (!facts) return []
    const mine = claims.get(handle) ?? []
    return offers
      .map((offer) => ownOffer(program, offer, facts, tally, mine.filter(({ reward }) => reward === offer.slug).length))
      .filter(({ hindrances }) => hindrances.every(({ why }) => !FINAL.has(why)))
      .sort((a, b) => far(a) - far(b) || a.hindrances.length - b.hindrances.length)
  }
}

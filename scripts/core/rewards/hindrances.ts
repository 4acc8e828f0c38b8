import type { Program, Reward } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { MemberFacts } from './member-facts.ts'
import { mostEach } from './stock.ts'

/** One reason why a member cannot have a reward now. Slugs and instants as the files have them. */
export type Hindrance =
  | { readonly why: 'not-a-member' }
  | { readonly why: 'retired' }
  | { readonly why: 'early'; readonly from: Instant }
  | { readonly why: 'late'; readonly until: Instant }
  | { readonly why: 'country' }
  /** Their file does not say where they live. */
  | { readonly why: 'country-unknown' }
  | { readonly why: 'age'; readonly age: number }
  /** Their file does not say that they are old enough. */
  | { readonly why: 'age-unknown'; readonly age: number }
  | { readonly why: 'tier'; readonly tiers: readonly string[] }
  | { readonly why: 'badge'; readonly badges: readonly string[] }
  | { readonly why: 'campaign'; readonly campaigns: readonly string[] }
  | { readonly why: 'place'; readonly board: string; readonly first: number }
  | { readonly why: 'gone' }
  | { readonly why: 'had'; readonly most: number }
  | { readonly why: 'points'; readonly short: number }

/** What the dates of a reward say against an instant. */
export function dateHindrances({ zone }: Program, { file }: Reward, at: Instant): Hindrance[] {
  const from = file.from === undefined ? undefined : zone.momentOf(file.from)
  const until = file.until === undefined ? undefined : zone.closingOf(file.until)
  return [
    ...(file.retired ? [{ why: 'retired' as const }] : []),
    ...(from !== undefined && at < from ? [{ why: 'early' as const, from }] : []),
    ...(until !== undefined && at > until ? [{ why: 'late' as const, until }] : []),
  ]
}

function ofPerson({ file }: Reward, facts: MemberFacts): Hindrance[] {
  const found: Hindrance[] = facts.member ? [] : [{ why: 'not-a-member' }]
  const { countries, min_age: age } = file
  if (countries !== undefined && (facts.country === undefined || !countries.includes(facts.country)))
    found.push({ why: facts.country === undefined ? 'country-unknown' : 'country' })
  if (age !== undefined && (facts.ofAge === undefined || facts.ofAge < age))
    found.push({ why: facts.ofAge === undefined ? 'age-unknown' : 'age', age })
  return found
}

function ofMerit({ file }: Reward, facts: MemberFacts): Hindrance[] {
  const { tiers, badges, campaigns, place } = file
  const found: Hindrance[] = []
  if (tiers && (facts.tier === null || !tiers.includes(facts.tier))) found.push({ why: 'tier', tiers })
  if (badges && !badges.some((badge) => facts.badges.includes(badge))) found.push({ why: 'badge', badges })
  if (campaigns && !campaigns.some((slug) => facts.campaigns.has(slug))) found.push({ why: 'campaign', campaigns })
  if (place && (facts.place(place.board) ?? Number.POSITIVE_INFINITY) > place.first)
    found.push({ why: 'place', ...place })
  return found
}

/** What a reward asks of a member beside points and stock: its dates, who they are, what they have done. */
export function conditionHindrances(program: Program, reward: Reward, facts: MemberFacts, at: Instant): Hindrance[] {
  return [...dateHindrances(program, reward, at), ...ofPerson(reward, facts), ...ofMerit(reward, facts)]
}

/** What is there to give: stock in all, what one member may have, points. */
export function supplyHindrances(
  reward: Reward,
  supply: { readonly left: number; readonly had: number; readonly balance: number },
): Hindrance[] {
  const most = mostEach(reward)
  const short = reward.cost - Math.max(0, supply.balance)
  return [
    ...(supply.left < 1 ? [{ why: 'gone' as const }] : []),
    ...(supply.had >= most ? [{ why: 'had' as const, most }] : []),
    ...(reward.cost > 0 && short > 0 ? [{ why: 'points' as const, short }] : []),
  ]
}

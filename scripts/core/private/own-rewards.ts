import type { OwnClaim, OwnMissing, OwnReward } from '../../../schemas/own-page.ts'
import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import type { OwnOffer } from '../rewards/catalogue.ts'
import type { Hindrance } from '../rewards/hindrances.ts'
import { statusOf } from '../rewards/steps.ts'

function missingOf({ settings, campaigns, zone }: Program, hindrance: Hindrance): OwnMissing {
  const { why } = hindrance
  switch (hindrance.why) {
    case 'points':
      return { why, points: hindrance.short }
    case 'tier':
      return { why, names: settings.tiers.filter(({ slug }) => hindrance.tiers.includes(slug)).map(({ name }) => name) }
    case 'badge':
      return {
        why,
        names: settings.badges.filter(({ slug }) => hindrance.badges.includes(slug)).map(({ name }) => name),
      }
    case 'campaign':
      return { why, names: hindrance.campaigns.map((slug) => campaigns.get(slug)?.title ?? slug) }
    case 'place':
      return { why, points: hindrance.first, names: [campaigns.get(hindrance.board)?.title ?? hindrance.board] }
    case 'early':
      return { why, on: zone.dayOf(hindrance.from) }
    case 'age':
    case 'age-unknown':
      return { why, age: hindrance.age }
    default:
      return { why }
  }
}

/** The catalogue as the member meets it: what they can have first, then what is nearest. */
export function ownRewards(program: Program, offers: readonly OwnOffer[]): OwnReward[] {
  return offers.map(({ slug, reward, cost, left, hindrances }) => ({
    slug,
    name: reward.file.name,
    words: reward.file.words ?? null,
    cost,
    left,
    within: reward.file.within ?? null,
    missing: hindrances.map((one) => missingOf(program, one)),
  }))
}

/**
 * A member's claims, newest first.
 * @param codes opened codes by claim; shown once the claim was sent, to nobody else
 */
export function ownClaims(
  program: Program,
  { now }: Pick<Tally, 'now'>,
  handle: string,
  codes: ReadonlyMap<string, string>,
): OwnClaim[] {
  const { zone, rewards } = program
  return program.redemptions
    .filter((claim) => claim.ambassador === handle && claim.at <= now)
    .map((claim) => ({
      id: claim.id,
      name: rewards.get(claim.reward)?.file.name ?? claim.reward,
      cost: claim.cost,
      on: zone.dayOf(claim.at),
      status: statusOf(claim, now),
      within: rewards.get(claim.reward)?.file.within ?? null,
      steps: claim.file.steps
        .filter(({ at }) => Date.parse(at) <= now)
        .map(({ status, at, by, note }) => ({ status, on: zone.dayOf(Date.parse(at)), by, note: note ?? null })),
      code: codes.get(claim.id) ?? null,
    }))
    .reverse()
}

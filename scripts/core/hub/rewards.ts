import type { HubReward } from '../../../schemas/hub-data.ts'
import { redemptionStands } from '../points/as-of.ts'
import type { Program, Reward } from '../program.ts'
import type { Instant } from '../zone.ts'
import { hubMoment } from './moment.ts'
import { hubPicture, type PictureSizes } from './pictures.ts'

/** How many of each reward have been claimed at `now`, refused and cancelled claims left out. */
function claimsOf(program: Program, now: Instant): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const claim of program.redemptions)
    if (redemptionStands(claim, now)) counts.set(claim.reward, (counts.get(claim.reward) ?? 0) + 1)
  return counts
}

/** True for what is, or will be, in the catalogue: not retired, and not past its last day. */
function isOffered({ file: { until, retired } }: Reward, { zone }: Program, now: Instant): boolean {
  return !retired && (until === undefined || now <= zone.closingOf(until))
}

/** The catalogue, cheapest first. */
export function hubRewards(program: Program, now: Instant, sizes: PictureSizes): HubReward[] {
  const { zone } = program
  const claimed = claimsOf(program, now)
  return [...program.rewards.values()]
    .filter((reward) => isOffered(reward, program, now))
    .sort((a, b) => a.cost - b.cost || (a.slug < b.slug ? -1 : 1))
    .map(({ slug, path, cost, file }) => {
      const from = file.from === undefined ? now : zone.momentOf(file.from)
      return {
        slug,
        name: file.name,
        summary: file.words ?? null,
        cost,
        kind: file.kind ?? null,
        price: file.price ?? null,
        stock:
          file.stock === undefined
            ? null
            : { all: file.stock, left: Math.max(0, file.stock - (claimed.get(slug) ?? 0)) },
        perMember: file.per_member ?? null,
        tiers: [...(file.tiers ?? [])],
        countries: [...(file.countries ?? [])],
        within: file.within ?? null,
        from: from > now ? hubMoment(from, zone) : null,
        until: file.until === undefined ? null : hubMoment(zone.closingOf(file.until), zone),
        picture: hubPicture(path, file.picture, file.picture_alt, sizes),
      }
    })
}

import type { HubReward } from '../../../schemas/hub-data.ts'
import type { Program } from '../program.ts'
import { catalogueOf, type Offer } from '../rewards/catalogue.ts'
import type { Instant } from '../zone.ts'
import { hubMoment } from './moment.ts'
import { hubPicture, type PictureSizes } from './pictures.ts'

/** How many there are in all and how many nobody has: as said, or as many as there are codes; null without an end. */
function stockOf({ slug, reward, left }: Offer, program: Program): HubReward['stock'] {
  if (left === null) return null
  return { all: Math.max(left, reward.file.stock ?? program.codes.get(slug)?.length ?? left), left }
}

/** The first places of a board, where that board is one the public sees. */
function placeOf(
  { conditions: { place } }: Offer,
  program: Program,
  campaigns: ReadonlySet<string>,
): HubReward['place'] {
  const isHidden = place !== null && program.campaigns.has(place.board) && !campaigns.has(place.board)
  return place === null || isHidden ? null : { board: place.board, first: place.first }
}

/**
 * The catalogue, cheapest first.
 * @param campaigns slugs of the campaigns that have a page
 */
export function hubRewards(
  program: Program,
  now: Instant,
  sizes: PictureSizes,
  campaigns: ReadonlySet<string>,
): HubReward[] {
  const { zone } = program
  return catalogueOf(program, { now }, now).map((offer) => {
    const { slug, cost, reward, each, state, from, until, conditions } = offer
    const { path, file } = reward
    return {
      slug,
      name: file.name,
      summary: file.words ?? null,
      cost,
      kind: file.kind ?? null,
      stock: stockOf(offer, program),
      perMember: each,
      tiers: [...conditions.tiers],
      badges: [...conditions.badges],
      campaigns: conditions.campaigns.filter((campaign) => campaigns.has(campaign)),
      place: placeOf(offer, program, campaigns),
      countries: [...conditions.countries],
      minAge: conditions.minAge,
      posted: file.address ?? false,
      within: file.within ?? null,
      from: state === 'coming' && from !== null ? hubMoment(from, zone) : null,
      until: until === null ? null : hubMoment(until, zone),
      picture: hubPicture(path, file.picture, file.picture_alt, sizes),
    }
  })
}

import { type HubCampaign, type HubMember, type HubTier, program } from './program.ts'

/** A function that makes its value on first use and keeps it. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const keyed = <T, K extends string>(list: readonly T[], key: (one: T) => K) =>
  new Map(list.map((one) => [key(one), one]))

const members = once(() => keyed(program().members, (one) => one.handle))
const campaigns = once(() => keyed(program().campaigns, (one) => one.slug))
const tiers = once(() => keyed(program().program.tiers, (one) => one.slug))
const badges = once(() => keyed(program().program.badges, (one) => one.slug))
const channels = once(() => keyed(program().program.channels, (one) => one.slug))
const segments = once(() => keyed(program().program.segments, (one) => one.slug))

const missing = (what: string, id: string): never => {
  throw new Error(
    `program.json names the ${what} "${id}", but holds none of that name. The scripts must write both or neither.`,
  )
}

/** The member of a handle. @throws when the data names someone it does not hold: a page never shows half a person. */
export const memberOf = (handle: string): HubMember => members().get(handle) ?? missing('member', handle)

/** The campaign of a slug. @throws when the data names one it does not hold. */
export const campaignOf = (slug: string): HubCampaign => campaigns().get(slug) ?? missing('campaign', slug)

/** The tier of a slug; undefined for those below the first. @throws when the data names one it does not hold. */
export const tierOf = (slug: string | null): HubTier | undefined =>
  slug === null ? undefined : (tiers().get(slug) ?? missing('tier', slug))

/** The badge's name. @throws when the data names one it does not hold. */
export const badgeName = (slug: string): string => badges().get(slug)?.name ?? missing('badge', slug)

/** The name people use for a channel, in the program's language; its slug where it has none. */
export const channelLabel = (slug: string): string => channels().get(slug)?.label ?? slug

/** True where the program gives a channel a name of its own. */
export const hasOwnName = (slug: string): boolean => channels().get(slug)?.usual === undefined && channels().has(slug)

/** The name people use for a segment, in the program's language; its slug where it has none. */
export const segmentLabel = (slug: string): string => segments().get(slug)?.label ?? slug

import type { AmbassadorFile } from '../../../schemas/ambassador.ts'
import type { OrderFile, VisitFile } from '../../../schemas/order.ts'
import type { AwardFile } from '../../../schemas/points-files.ts'
import type { RedemptionFile } from '../../../schemas/redemption.ts'
import type { ShareFile } from '../../../schemas/share.ts'
import type { Ambassador, Share } from '../program.ts'
import { instantText } from '../zone.ts'

type Review = NonNullable<ShareFile['review']>

/** Who did something, with the erased member's short name replaced. */
const doer = (by: string, from: string, to: string) => (by === from ? to : by)

const plainReview = ({ status, by, at }: Review, from: string, to: string): Review => ({
  status,
  ...(by !== undefined && { by: doer(by, from, to) }),
  ...(at !== undefined && { at }),
})

/** Who an erased member is from then on: someone who was here once, with their groups, so that every board keeps its rows. */
export function formerMember({ file }: Ambassador, listed: boolean): AmbassadorFile {
  return {
    name: 'A former member',
    status: 'alumni',
    joined: file.joined,
    ...(file.segments && { segments: file.segments }),
    ...(file.referred_by !== undefined && { referred_by: file.referred_by }),
    public: [],
    leaderboard: listed,
    deliveries: { assignments: 'none', announcements: 'none', points: 'none', newsletter: 'none' },
  }
}

/** A share with what is counted in it and nothing else: no link, title, proof, note or reference. */
export function strippedShare(file: ShareFile, from: string, to: string): ShareFile {
  return {
    ambassador: to,
    ...(file.campaign !== undefined && { campaign: file.campaign }),
    channel: file.channel,
    at: file.at,
    erased: true,
    ...(file.audience !== undefined && { audience: file.audience }),
    ...(file.engagement && { engagement: file.engagement }),
    logged: { at: file.logged.at, via: file.logged.via },
    ...(file.review && { review: plainReview(file.review, from, to) }),
    ...(file.reviewed && { reviewed: file.reviewed.map((one) => plainReview(one, from, to)) }),
    ...(file.removed !== undefined && { removed: file.removed }),
    ...(file.with && { with: file.with }),
  }
}

/** Somebody else's share that was void because it repeated one of the erased member's: without that one's link to compare with, a review says so. */
export function settledShare({ file, at }: Share, from: string, to: string): ShareFile {
  const { reviewed: _reviewed, with: together, ...rest } = file
  // As if it had been said when it was posted: a board of any day since stays as it was.
  const said = instantText(Math.ceil(at / 1000) * 1000)
  return {
    ...rest,
    ...(together && { with: together.map((one) => doer(one, from, to)) }),
    review: { status: 'rejected', by: 'erase', at: said },
  }
}

export const strippedAward = (file: AwardFile, from: string, to: string): AwardFile => ({
  ambassador: to,
  points: file.points,
  reason: 'To a former member',
  by: doer(file.by, from, to),
  at: file.at,
  ...(file.badge !== undefined && { badge: file.badge }),
})

/** An order or a line of clicks holds nothing but what is counted; it goes on under the new short name. */
export const renamedReport = <T extends OrderFile | VisitFile>(file: T, to: string): T => ({ ...file, ambassador: to })

export const strippedRedemption = (file: RedemptionFile, from: string, to: string): RedemptionFile => ({
  ambassador: to,
  reward: file.reward,
  cost: file.cost,
  at: file.at,
  steps: file.steps.map(({ status, at, by }) => ({ status, at, by: doer(by, from, to) })),
})

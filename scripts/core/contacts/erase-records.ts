import type { AmbassadorFile } from '../../../schemas/ambassador.ts'
import type { AwardFile } from '../../../schemas/points-files.ts'
import type { RedemptionFile } from '../../../schemas/redemption.ts'
import type { ShareFile } from '../../../schemas/share.ts'
import type { Ambassador } from '../program.ts'

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
export function settledShare(file: ShareFile): ShareFile {
  const { reviewed: _reviewed, ...rest } = file
  return {
    ...rest,
    review: { status: 'rejected', by: 'erase', at: file.logged.at, note: 'The same post was logged before' },
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

export const strippedRedemption = (file: RedemptionFile, from: string, to: string): RedemptionFile => ({
  ambassador: to,
  reward: file.reward,
  cost: file.cost,
  at: file.at,
  steps: file.steps.map(({ status, at, by }) => ({ status, at, by: doer(by, from, to) })),
})

import type { ReviewStatus } from '../../../schemas/vocabulary.ts'
import type { Share } from '../program.ts'
import type { Instant } from '../zone.ts'
import { removedEarly, reviewAt } from './as-of.ts'
import { type PostRegister, postRegister } from './post-register.ts'
import type { ShareFacts } from './share-facts.ts'
import type { VoidReason } from './types.ts'

/** How one share is judged at an instant. */
export type Verdict = {
  readonly facts: ShareFacts
  readonly status: ReviewStatus
  /** Why it is void; undefined: it is counted. */
  readonly reason: VoidReason | undefined
  /** The share that it repeats, for a duplicate. */
  readonly repeats: Share | undefined
}

/** How many shares that are not void there are of each set, by the set's number. */
type Counts = number[]

type Book = { readonly posts: PostRegister; readonly days: Counts; readonly campaigns: Counts; readonly now: Instant }

const isFull = (counts: Counts, set: number, cap: number) => cap > 0 && (counts[set] ?? 0) >= cap
const countIn = (counts: Counts, set: number) => {
  counts[set] = (counts[set] ?? 0) + 1
}

/** True for a share outside its campaign's window. A starter never closes; a campaign without a file has no window. */
function outsideWindow({ share, campaign }: ShareFacts): boolean {
  if (!campaign) return false
  return share.at < campaign.opens || (!campaign.starter && campaign.closes !== undefined && share.at > campaign.closes)
}

function verdictOf(facts: ShareFacts, status: ReviewStatus, book: Book): Verdict {
  const { share, ruleset, daySet, campaignSet } = facts
  const post = facts.contested ? facts.post : undefined
  const verdict = (reason?: VoidReason, repeats?: Share) => ({ facts, status, reason, repeats })
  if (!ruleset) return verdict('no-rules')
  if (status === 'rejected') return verdict('rejected')
  if (removedEarly(share, ruleset.keepLiveMs, book.now)) return verdict('removed-early')
  if (outsideWindow(facts)) return verdict('outside-window')
  const repeats = post === undefined ? undefined : book.posts.repeated(share, post, status === 'verified')
  if (repeats) return verdict('duplicate', repeats)
  if (isFull(book.days, daySet, ruleset.perDay)) return verdict('day-cap')
  if (campaignSet !== undefined && isFull(book.campaigns, campaignSet, ruleset.perCampaign))
    return verdict('campaign-cap')
  return verdict()
}

/**
 * Judges the shares of a program at an instant (DESIGN section 5, rules 1 and 2). Shares dated after it are left out.
 * @param all by `at`, then by id
 * @returns one verdict per share, in the same order
 */
export function judge(all: readonly ShareFacts[], now: Instant): readonly Verdict[] {
  const later = all.findIndex(({ share }) => share.at > now)
  const made = later < 0 ? all : all.slice(0, later)
  const statuses = made.map(({ share }) => reviewAt(share, now))
  const verified = made.filter(({ contested }, index) => contested && statuses[index] === 'verified')
  const book: Book = { posts: postRegister(verified), days: [], campaigns: [], now }
  return made.map((facts, index) => {
    const verdict = verdictOf(facts, statuses[index]!, book)
    if (verdict.reason === undefined) {
      const { share, post, contested, daySet, campaignSet } = facts
      if (contested && post !== undefined) book.posts.claim(share, post, verdict.status === 'verified')
      countIn(book.days, daySet)
      if (campaignSet !== undefined) countIn(book.campaigns, campaignSet)
    }
    return verdict
  })
}

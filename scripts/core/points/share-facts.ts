import { canonicalPost } from '../post.ts'
import type { Campaign, Program, Ruleset, Share } from '../program.ts'
import { weekIndex } from './iso-week.ts'
import { kept } from './maps.ts'
import { pointsOfEngagement, pointsOfShare, rulesetOn } from './rules.ts'

/** What can be said of a share whatever the instant: worked out once, used by every tally of the program. */
export type ShareFacts = {
  readonly share: Share
  /** None is in force on its day: undefined. */
  readonly ruleset: Ruleset | undefined
  /** Undefined without one, and for one that has no file. */
  readonly campaign: Campaign | undefined
  /** Its link's canonical post; undefined without a link. */
  readonly post: string | undefined
  /** Whether another share is of the same post: else it can be no duplicate. */
  readonly contested: boolean
  /** The number of its week, counted through. */
  readonly week: number
  /** One number for the shares of its ambassador on its channel on its day. */
  readonly daySet: number
  /** One number for the shares of its ambassador on its channel in its campaign; undefined without a campaign. */
  readonly campaignSet: number | undefined
  /** What it earns by itself when it is counted. */
  readonly points: number
  /** What its engagement earns when it is counted. */
  readonly engagement: number
}

const known = new WeakMap<Program, readonly ShareFacts[]>()

/** The canonical posts that more than one share links to. */
function sharedPosts(posts: readonly (string | undefined)[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()]
  for (const post of posts) {
    if (post === undefined) continue
    if (seen.has(post)) shared.add(post)
    else seen.add(post)
  }
  return shared
}

/** Numbers words in the order they come up. */
function numbering(): (words: string) => number {
  const numbers = new Map<string, number>()
  return (words) => {
    const before = numbers.get(words)
    if (before !== undefined) return before
    numbers.set(words, numbers.size)
    return numbers.size - 1
  }
}

function factsOf(program: Program): ShareFacts[] {
  const days = new Map<string, Pick<ShareFacts, 'ruleset' | 'week'>>()
  const posts = program.shares.map(({ url }) => (url === undefined ? undefined : canonicalPost(url)))
  const shared = sharedPosts(posts)
  const [daySet, campaignSet] = [numbering(), numbering()]
  return program.shares.map((share, index) => {
    const { ambassador, channel, day } = share
    const { ruleset, week } = kept(days, day, () => ({
      ruleset: rulesetOn(day, program.rulesets),
      week: weekIndex(day),
    }))
    const campaign = share.campaign === undefined ? undefined : program.campaigns.get(share.campaign)
    const post = posts[index]
    return {
      share,
      ruleset,
      campaign,
      post,
      contested: post !== undefined && shared.has(post),
      week,
      daySet: daySet(`${ambassador} ${channel} ${day}`),
      campaignSet: share.campaign === undefined ? undefined : campaignSet(`${ambassador} ${channel} ${share.campaign}`),
      points: ruleset ? pointsOfShare(share, ruleset, campaign) : 0,
      engagement: ruleset ? pointsOfEngagement(share, ruleset, campaign) : 0,
    }
  })
}

/** The facts of a program's shares, in the order of the shares; kept as long as the program is. */
export function shareFacts(program: Program): readonly ShareFacts[] {
  const before = known.get(program)
  if (before) return before
  const facts = factsOf(program)
  known.set(program, facts)
  return facts
}

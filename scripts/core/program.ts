import type { AmbassadorFile } from '../../schemas/ambassador.ts'
import type { CampaignFile } from '../../schemas/campaign.ts'
import type { OrderFile, VisitFile } from '../../schemas/order.ts'
import type { GuideFile, NewsFile, StoryFile, TipFile } from '../../schemas/pages.ts'
import type { AwardFile } from '../../schemas/points-files.ts'
import type { BadgeFile, ProgramFile, TierFile } from '../../schemas/program.ts'
import type { QuizFile } from '../../schemas/quiz.ts'
import type { RedemptionFile } from '../../schemas/redemption.ts'
import type { RewardFile } from '../../schemas/reward.ts'
import type { EngagementRates, RulesetFile } from '../../schemas/ruleset.ts'
import type { ShareFile } from '../../schemas/share.ts'
import type {
  AmbassadorStatus,
  EngagementUnit,
  RedemptionStatus,
  ReviewStatus,
  Seasons,
} from '../../schemas/vocabulary.ts'
import type { ContentRecord, MediaFile, RecordOf } from './records.ts'
import type { Instant, Zone } from './zone.ts'

/** Everything under `content/`, loaded: records with their defaults applied and their times resolved. */
export type Program = {
  readonly settings: Settings
  readonly zone: Zone
  /** By date, oldest first. */
  readonly rulesets: readonly Ruleset[]
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly ambassadors: ReadonlyMap<string, Ambassador>
  /** By `at`, then by id. */
  readonly shares: readonly Share[]
  /** By `at`, then by id. */
  readonly awards: readonly Award[]
  readonly rewards: ReadonlyMap<string, Reward>
  /** By `at`, then by id. */
  readonly redemptions: readonly Redemption[]
  readonly passes: readonly Pass[]
  /** By `at`, then by id. */
  readonly orders: readonly Order[]
  /** By `at`, then by id. */
  readonly visits: readonly Visit[]
  /** In order. */
  readonly guides: readonly Guide[]
  readonly stories: readonly Story[]
  /** Newest first. */
  readonly tips: readonly Tip[]
  /** Newest first. */
  readonly news: readonly News[]
  /** "Is this for you?"; undefined when the program asks nothing. */
  readonly quiz: Quiz | undefined
  readonly emails: ReadonlyMap<string, RecordOf<'email'>>
  /** Handles that have a sealed contact. */
  readonly contacts: ReadonlySet<string>
  /** Reward -> the names of its sealed codes that still lie in the folder, sorted. */
  readonly codes: ReadonlyMap<string, readonly string[]>
  /** Claims with a sealed name and address to send to, by id. */
  readonly addresses: ReadonlySet<string>
  /** Pictures, videos and the theme, by path. */
  readonly media: ReadonlyMap<string, MediaFile>
  /** Every record as it was read, by path. */
  readonly records: ReadonlyMap<string, ContentRecord>
}

export type Settings = {
  readonly name: string
  readonly brand: string
  readonly url: string
  readonly timezone: string
  readonly language: string
  readonly seasons: Seasons
  /** Channel slug to its name, the usual ones and the program's own. */
  readonly channels: ReadonlyMap<string, string>
  /** Segment slug to its name. */
  readonly segments: ReadonlyMap<string, string>
  /** By `from`, lowest first. */
  readonly tiers: readonly TierFile[]
  readonly badges: readonly BadgeFile[]
  readonly disclosure: {
    readonly required: boolean
    readonly tags: readonly string[]
    readonly words?: string
    readonly close?: string
  }
  /** Months after which earned points leave the balance; undefined = never. */
  readonly expireMonths: number | undefined
  readonly home: 'public' | 'private'
  /** The rest, as written. */
  readonly file: ProgramFile
}

export type Ruleset = {
  readonly date: string
  readonly path: string
  readonly share: Readonly<Record<string, number>>
  readonly engagement: EngagementRates
  readonly engagementCap: number
  /** Counted shares per ambassador, channel and day; 0 = no cap. */
  readonly perDay: number
  readonly perCampaign: number
  readonly firstShare: number
  readonly earlyBird: { readonly withinMs: number; readonly points: number } | undefined
  readonly streak: { readonly weeks: number; readonly points: number } | undefined
  /** `limit` undefined = every recruit pays. */
  readonly referral: { readonly points: number; readonly limit: number | undefined } | undefined
  /** What an order by a personal link earns; undefined: nothing. `percent` is points for a hundred units of money. */
  readonly conversion: { readonly perOrder: number; readonly percent: number; readonly settleMs: number } | undefined
  readonly keepLiveMs: number
  readonly file: RulesetFile
}

export type Campaign = {
  readonly slug: string
  readonly path: string
  readonly title: string
  readonly opens: Instant
  /** The last instant in it; undefined for a starter. */
  readonly closes: Instant | undefined
  readonly status: 'draft' | 'ready' | 'paused'
  readonly starter: boolean
  readonly visibility: 'public' | 'members'
  readonly file: CampaignFile
  readonly body: string
}

export type Ambassador = {
  readonly handle: string
  readonly path: string
  readonly name: string
  readonly status: AmbassadorStatus
  readonly joined: Instant
  readonly segments: readonly string[]
  readonly referredBy: string | undefined
  readonly leaderboard: boolean
  readonly file: AmbassadorFile
  /** Their own words, Markdown, not yet trusted. */
  readonly body: string
}

export type Review = {
  readonly status: ReviewStatus
  readonly by?: string
  readonly at?: Instant
  readonly note?: string
}

export type Share = {
  /** `<handle>--<id>`, as the file is named. */
  readonly id: string
  readonly path: string
  readonly ambassador: string
  readonly campaign: string | undefined
  readonly channel: string
  readonly url: string | undefined
  readonly at: Instant
  /** The local day of `at`. */
  readonly day: string
  readonly engagement: Readonly<Partial<Record<EngagementUnit, number>>>
  /** Settled reviews, oldest first; the newest at or before a `now` is in force, none = pending. */
  readonly reviews: readonly (Review & { readonly at: Instant })[]
  readonly removed: Instant | undefined
  readonly with: readonly string[]
  readonly file: ShareFile
}

export type Award = {
  readonly id: string
  readonly path: string
  readonly ambassador: string
  readonly points: number
  readonly at: Instant
  readonly file: AwardFile
}
export type Reward = { readonly slug: string; readonly path: string; readonly cost: number; readonly file: RewardFile }
export type Redemption = {
  readonly id: string
  readonly path: string
  readonly ambassador: string
  readonly reward: string
  readonly cost: number
  readonly at: Instant
  /** By `at`, oldest first. */
  readonly steps: readonly { readonly status: RedemptionStatus; readonly at: Instant; readonly by: string }[]
  readonly file: RedemptionFile
}
export type Pass = {
  readonly campaign: string
  readonly ambassador: string
  readonly path: string
  readonly at: Instant
}
/** An order by a member's link or code. */
export type Order = {
  /** `<handle>--<id>`, as the file is named. */
  readonly id: string
  readonly path: string
  readonly ambassador: string
  readonly at: Instant
  /** The local day of `at`. */
  readonly day: string
  readonly cancelled: Instant | undefined
  readonly file: OrderFile
}
/** Clicks on a member's link, by a line of a report. */
export type Visit = {
  readonly id: string
  readonly path: string
  readonly ambassador: string
  readonly at: Instant
  /** The local day of `at`. */
  readonly day: string
  readonly file: VisitFile
}
export type Guide = {
  readonly slug: string
  readonly order: number
  readonly path: string
  readonly file: GuideFile
  readonly body: string
}
export type Story = { readonly slug: string; readonly path: string; readonly file: StoryFile; readonly body: string }
export type Tip = {
  readonly slug: string
  readonly day: string
  readonly path: string
  readonly file: TipFile
  readonly body: string
}
export type Quiz = { readonly path: string; readonly file: QuizFile }

export type News = {
  readonly slug: string
  readonly day: string
  readonly path: string
  readonly file: NewsFile
  readonly body: string
}

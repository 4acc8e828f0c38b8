/**
 * What a member's own page is made of. The scripts write it, seal it and publish it; the browser opens it with the key in the member's
 * link. Days are local to the program (`2026-11-21`); instants are UTC. Whatever is sealed here was chosen for this one member.
 */

/** One line of the points, as data: the page puts it into words. */
export type OwnLine = {
  readonly on: string
  readonly rule: string
  readonly points: number
  readonly state: 'void' | 'pending' | 'settling' | 'earned'
  /** The day from which a settling line is final. */
  readonly final: string | null
  /** The day on which a look did not find the post, while its points hang on the second look. */
  readonly missed: string | null
  /** Why a void line does not count. */
  readonly reason: string | null
  /** The channel's name. */
  readonly channel: string | null
  /** The campaign's title. */
  readonly campaign: string | null
  readonly url: string | null
  /** How many weeks in a row a streak is. */
  readonly weeks: number | null
  /** Who was brought in. */
  readonly who: string | null
  /** A person's own words on it: an award's reason, what a review says. */
  readonly words: string | null
}

export type OwnCaption = {
  readonly channel: string | null
  readonly voice: string | null
  readonly language: string | null
  readonly text: string
}

/** Something the member is asked to share. */
export type OwnTask = {
  readonly slug: string
  readonly title: string
  readonly action: string | null
  readonly summary: string | null
  readonly minutes: number | null
  /** The last day. */
  readonly closes: string | null
  /** The most that one counted share brings. */
  readonly points: number
  readonly link: string | null
  readonly hashtags: readonly string[]
  readonly captions: readonly OwnCaption[]
  /** Whether it has a public page. */
  readonly page: boolean
  /** Safe HTML of what is for members only. */
  readonly html: string | null
}

/** What stands between a member and a reward. */
export type OwnMissing = {
  readonly why: string
  readonly points?: number
  readonly names?: readonly string[]
  readonly on?: string
  readonly age?: number
}

export type OwnReward = {
  readonly slug: string
  readonly name: string
  readonly words: string | null
  readonly cost: number
  readonly left: number | null
  readonly within: string | null
  /** Empty: they can have it now. */
  readonly missing: readonly OwnMissing[]
}

export type OwnStep = {
  readonly status: string
  readonly on: string
  readonly by: string
  readonly note: string | null
}

export type OwnClaim = {
  readonly id: string
  readonly name: string
  readonly cost: number
  readonly on: string
  readonly status: string
  /** Steps so far, oldest first. */
  readonly steps: readonly OwnStep[]
  /** How long it takes, in the reward's words. */
  readonly within: string | null
  /** The code itself, once it is theirs and the key to open it was there. */
  readonly code: string | null
}

/** An account of theirs, and how it is proven to be theirs. */
export type OwnAccount = {
  /** The channel's name. */
  readonly channel: string
  readonly handle: string
  /** Who follows it, by the newest figure in their file. */
  readonly followers: number | null
  /** The day on which it was proven; null: it is not. */
  readonly proven: string | null
  /** What proves it, put into its profile or a post; null where nobody can look it up. */
  readonly code: string | null
}

export type OwnBadge = { readonly name: string; readonly for: string; readonly has: boolean }

export type OwnNews = { readonly title: string; readonly on: string; readonly html: string }

export type OwnPage = {
  readonly version: 1
  /** When it was made. */
  readonly made: string
  /** The program's day then. */
  readonly day: string
  readonly program: {
    readonly name: string
    readonly contact: string | null
    readonly community: { readonly name: string; readonly url: string } | null
    /** Months after which points leave the balance; null: never. */
    readonly expireMonths: number | null
  }
  readonly member: {
    readonly handle: string
    readonly name: string
    readonly joined: string
    readonly tier: string | null
    readonly next: { readonly name: string; readonly missing: number; readonly perks: readonly string[] } | null
    readonly perks: readonly string[]
  }
  readonly points: {
    readonly points: number
    readonly earned: number
    readonly settling: number
    readonly pending: number
    readonly redeemed: number
    readonly expired: number
    readonly balance: number
    /** What goes next from the balance unless it is spent before. */
    readonly expiring: readonly { readonly on: string; readonly points: number }[]
  }
  /** The most pressing first. */
  readonly tasks: readonly OwnTask[]
  /** Newest first; the oldest ones are summed up in `earlier`. */
  readonly lines: readonly OwnLine[]
  readonly earlier: { readonly lines: number; readonly points: number } | null
  readonly rewards: readonly OwnReward[]
  readonly claims: readonly OwnClaim[]
  readonly badges: readonly OwnBadge[]
  /** Accounts that are proven or can be; others are not listed. */
  readonly accounts: readonly OwnAccount[]
  /** Members-only news, newest first. */
  readonly news: readonly OwnNews[]
  readonly settings: {
    readonly deliveries: Readonly<Record<string, string>>
    readonly leaderboard: boolean
    readonly public: readonly string[]
  }
  /** All that is known of the member, to be saved: as data, and as a page (HTML) that needs nothing else. */
  readonly known: unknown
  readonly statement: string
}

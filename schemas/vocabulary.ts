import { z } from 'zod'

/** Where a share can live, before the program adds its own. */
export const CHANNELS = [
  'instagram',
  'facebook',
  'x',
  'tiktok',
  'youtube',
  'linkedin',
  'threads',
  'bluesky',
  'mastodon',
  'pinterest',
  'reddit',
  'blog',
  'podcast',
  'newsletter',
  'talk',
  'event',
  'offline',
] as const

/** Channels that leave no link: a title may stand in for a url and a proof. */
export const LINKLESS_CHANNELS: readonly string[] = ['talk', 'event', 'offline']

/** The groups of people a program is made of, before it adds its own. */
export const SEGMENTS = ['employee', 'fan', 'customer', 'audience', 'power-user', 'partner', 'friend'] as const

export const AMBASSADOR_STATUSES = ['applied', 'active', 'paused', 'alumni', 'declined'] as const
export const CAMPAIGN_STATUSES = ['draft', 'ready', 'paused'] as const
export const REVIEW_STATUSES = ['pending', 'verified', 'rejected'] as const
export const REDEMPTION_STATUSES = ['requested', 'approved', 'sent', 'delivered', 'refused', 'cancelled'] as const
/** How a post is found when it is looked at. */
export const SEEN = ['live', 'gone', 'private'] as const
export const VIA = ['email', 'issue', 'form', 'admin', 'watch', 'import'] as const
export const SEASONS = ['month', 'quarter', 'year', 'none'] as const
export const DELIVERIES = ['email', 'sms', 'group', 'none'] as const
export const STREAMS = ['assignments', 'announcements', 'points', 'newsletter'] as const
export const STAGES = ['belongs', 'excited', 'knows', 'acted'] as const
/** What members bring in beside their posts. */
export const TIP_KINDS = ['link', 'tip', 'joke', 'picture'] as const
export const REWARD_KINDS = ['goodie', 'gift-card', 'code', 'access', 'event', 'cash'] as const
export const BENEFITS = ['goodies', 'rewards', 'access', 'events', 'money'] as const
/** How benefits are told: one a week, or all in the welcome. */
export const BENEFITS_AS = ['one-by-one', 'at-once'] as const
/** Who carries the mails: a service that remembers what it sent, or any mail server. */
export const MAIL_PROVIDERS = ['resend', 'smtp'] as const
export const NEWSLETTERS = ['weekly', 'monthly', 'none'] as const
export const CHATS = ['slack', 'discord'] as const
export const ENGAGEMENT_UNITS = ['likes', 'comments', 'reshares', 'clicks', 'views'] as const

/** What the hub may show of a member beside the chosen name and the points, each opted in. */
export const PUBLIC_FACTS = ['words', 'photo', 'location', 'channels', 'posts'] as const

/** Handles that would collide with the hub's own routes. */
export const RESERVED_HANDLES: readonly string[] = [
  'index',
  'all',
  'new',
  'join',
  'me',
  'admin',
  'boards',
  'campaigns',
  'guides',
  'members',
  'news',
  'stories',
  'rewards',
  'team',
  'start',
  'search',
  'settings',
  'leave',
  'ask',
  'ask-guide',
  'claim',
  'for-the-team',
  'link',
  'not-this-one',
  'points',
  'posted',
  'quiz',
  'results',
  '404',
]

export const ambassadorStatus = z.enum(AMBASSADOR_STATUSES)
export const via = z.enum(VIA)

export type AmbassadorStatus = (typeof AMBASSADOR_STATUSES)[number]
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]
export type RedemptionStatus = (typeof REDEMPTION_STATUSES)[number]
export type EngagementUnit = (typeof ENGAGEMENT_UNITS)[number]
export type Seasons = (typeof SEASONS)[number]

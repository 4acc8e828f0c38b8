import type { z } from 'zod'
import { type AmbassadorFile, ambassadorSchema } from './ambassador.ts'
import { type CampaignFile, campaignSchema } from './campaign.ts'
import { type KeysFile, keysSchema } from './keys.ts'
import { type OrderFile, orderSchema, type VisitFile, visitSchema } from './order.ts'
import {
  type EmailFile,
  emailSchema,
  type GuideFile,
  guideSchema,
  type NewsFile,
  newsSchema,
  type StoryFile,
  storySchema,
  type TipFile,
  tipSchema,
} from './pages.ts'
import { type AwardFile, awardSchema, type PassFile, passSchema } from './points-files.ts'
import { type ProgramFile, programSchema } from './program.ts'
import { type QuizFile, quizSchema } from './quiz.ts'
import { type RedemptionFile, redemptionSchema } from './redemption.ts'
import { type RewardFile, rewardSchema } from './reward.ts'
import { type RulesetFile, rulesetSchema } from './ruleset.ts'
import { type ShareFile, shareSchema } from './share.ts'

/** What each kind of record holds, as its file is written (defaults are applied later, in the model). */
export type RecordData = {
  program: ProgramFile
  ruleset: RulesetFile
  campaign: CampaignFile
  ambassador: AmbassadorFile
  share: ShareFile
  award: AwardFile
  reward: RewardFile
  redemption: RedemptionFile
  pass: PassFile
  order: OrderFile
  visit: VisitFile
  guide: GuideFile
  story: StoryFile
  tip: TipFile
  news: NewsFile
  email: EmailFile
  keys: KeysFile
  quiz: QuizFile
}

export type RecordKind = keyof RecordData

/** How a kind is written: pure YAML, or front matter before a Markdown or MDX body. */
export type Format = 'yaml' | 'markdown' | 'mdx'

export type Kind<K extends RecordKind = RecordKind> = {
  readonly kind: K
  /** Matches the path below `content/`; its named groups are the facts the path states. */
  readonly path: RegExp
  /** A path as it should look, for messages. */
  readonly example: string
  readonly format: Format
  readonly schema: z.ZodType<RecordData[K]>
}

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*'
const DATE = '\\d{4}-\\d{2}-\\d{2}'
const kind = <K extends RecordKind>(
  name: K,
  path: string,
  format: Format,
  example: string,
  schema: z.ZodType<RecordData[K]>,
): Kind<K> => ({
  kind: name,
  path: new RegExp(`^${path}$`),
  example,
  format,
  schema,
})

/** Every kind of record under `content/`, by the path its files have. */
export const KINDS: readonly Kind[] = [
  kind('program', 'program\\.yaml', 'yaml', 'program.yaml', programSchema),
  kind('ruleset', `points/(?<date>${DATE})\\.yaml`, 'yaml', 'points/2026-01-01.yaml', rulesetSchema),
  kind('campaign', `campaigns/(?<slug>${NAME})/index\\.mdx`, 'mdx', 'campaigns/autumn-roast/index.mdx', campaignSchema),
  kind(
    'campaign',
    `campaigns/(?<slug>${NAME})/index\\.md`,
    'markdown',
    'campaigns/autumn-roast/index.md',
    campaignSchema,
  ),
  kind('ambassador', `ambassadors/(?<handle>${NAME})\\.md`, 'markdown', 'ambassadors/maya.md', ambassadorSchema),
  kind(
    'share',
    `shares/(?<year>\\d{4})/(?<month>\\d{2})/(?<day>\\d{2})/(?<handle>${NAME})--(?<id>${NAME})\\.yaml`,
    'yaml',
    'shares/2026/11/03/maya--k3f9.yaml',
    shareSchema,
  ),
  kind(
    'award',
    `awards/(?<year>\\d{4})/(?<handle>${NAME})--(?<id>${NAME})\\.yaml`,
    'yaml',
    'awards/2026/maya--best-photo.yaml',
    awardSchema,
  ),
  kind('reward', `rewards/(?<slug>${NAME})\\.yaml`, 'yaml', 'rewards/tasting-box.yaml', rewardSchema),
  kind(
    'redemption',
    `redemptions/(?<year>\\d{4})/(?<handle>${NAME})--(?<id>${NAME})\\.yaml`,
    'yaml',
    'redemptions/2026/maya--r7q2.yaml',
    redemptionSchema,
  ),
  kind(
    'pass',
    `passes/(?<campaign>${NAME})/(?<handle>${NAME})\\.yaml`,
    'yaml',
    'passes/autumn-roast/maya.yaml',
    passSchema,
  ),
  kind(
    'order',
    `orders/(?<year>\\d{4})/(?<handle>${NAME})--(?<id>${NAME})\\.yaml`,
    'yaml',
    'orders/2026/maya--o4t8.yaml',
    orderSchema,
  ),
  kind(
    'visit',
    `visits/(?<year>\\d{4})/(?<handle>${NAME})--(?<id>${NAME})\\.yaml`,
    'yaml',
    'visits/2026/maya--v2m1.yaml',
    visitSchema,
  ),
  kind('guide', `guides/(?<order>\\d{2})-(?<slug>${NAME})\\.mdx`, 'mdx', 'guides/01-welcome.mdx', guideSchema),
  kind('story', `stories/(?<slug>${NAME})\\.md`, 'markdown', 'stories/maya.md', storySchema),
  kind('tip', `tips/(?<date>${DATE})-(?<slug>${NAME})\\.md`, 'markdown', 'tips/2026-11-03-rinse-it.md', tipSchema),
  kind(
    'news',
    `news/(?<date>${DATE})-(?<slug>${NAME})\\.md`,
    'markdown',
    'news/2026-11-03-new-roastery.md',
    newsSchema,
  ),
  kind('email', `emails/(?<slug>${NAME})\\.md`, 'markdown', 'emails/welcome.md', emailSchema),
  kind('keys', 'keys\\.yaml', 'yaml', 'keys.yaml', keysSchema),
  kind('quiz', 'quiz\\.yaml', 'yaml', 'quiz.yaml', quizSchema),
]

/** Pictures, videos and papers that lie beside the record that names them. */
export const MEDIA_PATH =
  /^(?:campaigns\/[a-z0-9-]+|ambassadors|rewards|guides|stories|tips|news|shares\/\d{4}\/\d{2}\/\d{2})\/(?!\.)[A-Za-z0-9._-]+\.(?:webp|png|jpe?g|avif|gif|mp4|webm|mov|pdf)$|^theme\/(?!\.)[A-Za-z0-9._-]+\.(?:svg|png|webp|woff2)$/

/** Sealed contact details. */
export const CONTACT_PATH = new RegExp(`^contacts/(?<handle>${NAME})\\.age$`)

/** Codes that are dealt for claims, each sealed in a file of its own. */
export const CODE_PATH = new RegExp(`^codes/(?<reward>${NAME})/(?<id>${NAME})\\.age$`)

/** The sealed name and address a claim is sent to, beside the claim; gone once it is delivered. */
export const ADDRESS_PATH = new RegExp(`^redemptions/\\d{4}/(?<handle>${NAME})--(?<id>${NAME})\\.age$`)

/** The sealed picture that proves a share, beside the share, where the repository is public; gone once it is reviewed. */
export const PROOF_PATH = new RegExp(`^shares/\\d{4}/\\d{2}/\\d{2}/(?<handle>${NAME})--(?<id>${NAME})\\.age$`)

/** Whether a path holds something sealed. */
export const isSealedPath = (path: string): boolean =>
  CONTACT_PATH.test(path) || CODE_PATH.test(path) || ADDRESS_PATH.test(path) || PROOF_PATH.test(path)

/** The brand's theme. */
export const THEME_PATH = /^theme\.css$/

/** The largest record file that is read, in bytes. */
export const MAX_RECORD_BYTES = 64 * 1024

/**
 * Finds the kind of record a path below `content/` holds.
 * @returns the kind and the facts the path states, or undefined when no record lives there
 */
export function kindOf(path: string): { kind: Kind; facts: Readonly<Record<string, string>> } | undefined {
  for (const one of KINDS) {
    const match = one.path.exec(path)
    if (match) return { kind: one, facts: match.groups ?? {} }
  }
  return undefined
}

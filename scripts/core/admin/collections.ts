/** The collections of the editor: which files a marketer sees, what they are called, and how a save travels. */
import type { z } from 'zod'
import { ambassadorSchema } from '../../../schemas/ambassador.ts'
import { campaignSchema } from '../../../schemas/campaign.ts'
import { emailSchema, newsSchema, storySchema } from '../../../schemas/pages.ts'
import { awardSchema } from '../../../schemas/points-files.ts'
import { programSchema } from '../../../schemas/program.ts'
import { rewardSchema } from '../../../schemas/reward.ts'
import { rulesetSchema } from '../../../schemas/ruleset.ts'
import { shareSchema } from '../../../schemas/share.ts'
import { type Choices, fieldsOf, type Specials } from './fields.ts'
import { shapeOf } from './shape.ts'
import type { AdminField, AdminFiles, AdminFolder } from './types.ts'

/** What is written after the fields of a Markdown file. Copy with placeholders is shown as it is written. */
type Body = { readonly label: string; readonly hint?: string; readonly modes: readonly ('raw' | 'rich_text')[] }

type Plan = Omit<AdminFolder, 'fields' | 'format' | 'media_folder' | 'public_folder' | 'editor'> & {
  readonly schema: z.ZodType
  readonly specials?: Specials
  readonly body?: Body
}

/** Short names, as `SLUG` of the schemas has them; the length is asked for too. */
const SHORT = [
  '^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$',
  'Lower-case letters, digits and single hyphens, at most 40',
] as const
const shortName = (from: string, hint: string) => ({
  slug: { template: `{{${from} | truncate(40)}}`, editable: ['create'] as const, hint, pattern: SHORT },
})

const RICH = ['rich_text', 'raw'] as const
const AS_WRITTEN = ['raw'] as const
const REVIEWED = { publish_mode: 'editorial_workflow' } as const
const AT_ONCE = { publish_mode: 'simple' } as const
const MADE_HERE = { create: true, delete: true, duplicate: true } as const
const ONLY_CHANGED = { create: false, delete: false, duplicate: false } as const

const CAMPAIGN = {
  ...REVIEWED,
  ...MADE_HERE,
  icon: 'campaign',
  folder: 'content/campaigns',
  path: '{{slug}}/index',
  identifier_field: 'title',
  summary: '{{title}}, from {{opens}}',
  schema: campaignSchema,
  ...shortName('title', 'Its address on the hub. It stays as it is afterwards.'),
} as const

/** Of a post, a reviewer sees what was posted, and changes how it is judged. */
const SHOWN = ['ambassador', 'channel', 'url', 'at', 'audience', 'engagement', 'proof', 'removed']
const CHANGED = ['campaign', 'title', 'review', 'with', 'note']

const SHARE_SPECIALS: Specials = {
  ...Object.fromEntries(
    Object.keys(shareSchema.shape)
      .filter((name) => !CHANGED.includes(name))
      .map((name) => [name, SHOWN.includes(name) ? { fixed: true as const } : { hidden: true as const }]),
  ),
  review: { open: true },
  'review.status': { label: 'Does it count?' },
  'review.by': { label: 'Who decided', hint: 'Your name. Needed with a decision.' },
  'review.at': { label: 'When it was decided', hint: 'Press Now. Needed with a decision.', pick: 'time' },
  'review.note': { label: 'A word to the member', hint: 'They read it on their own page.' },
}

const FOLDERS: readonly Plan[] = [
  {
    ...CAMPAIGN,
    name: 'campaigns',
    label: 'Campaigns',
    label_singular: 'campaign',
    description:
      'A call to share something, with pictures and words to borrow. Saving makes a draft; publishing lets it go.',
    extension: 'mdx',
    body: { label: 'The brief', hint: 'What it is about, in your own words.', modes: RICH },
  },
  {
    ...CAMPAIGN,
    name: 'members-campaigns',
    label: 'Campaigns for members only',
    label_singular: 'members-only campaign',
    description: 'As campaigns, but never on a page that everybody can read.',
    icon: 'lock',
    extension: 'md',
    specials: { visibility: { default: 'members' } },
    body: { label: 'The brief', modes: RICH },
  },
  {
    ...AT_ONCE,
    ...MADE_HERE,
    name: 'news',
    label: 'News',
    label_singular: 'announcement',
    description: 'What is new. The newsletter is made of it.',
    icon: 'newspaper',
    folder: 'content/news',
    extension: 'md',
    identifier_field: 'title',
    summary: '{{title}}',
    slug: {
      template: '{{year}}-{{month}}-{{day}}-{{title | truncate(30)}}',
      editable: ['create'],
      hint: 'The day it is from, and a short name.',
      pattern: [
        '^\\d{4}-\\d{2}-\\d{2}-[a-z0-9]+(-[a-z0-9]+)*$',
        'A day, a hyphen and a short name: 2026-11-03-new-roastery',
      ],
    },
    schema: newsSchema,
    body: { label: 'The announcement', modes: RICH },
  },
  {
    ...AT_ONCE,
    ...MADE_HERE,
    name: 'stories',
    label: 'Stories',
    label_singular: 'story',
    description: 'A success, told with the consent of whose it is.',
    icon: 'auto_stories',
    folder: 'content/stories',
    extension: 'md',
    identifier_field: 'title',
    summary: '{{title}}',
    ...shortName('title', 'Its address on the hub.'),
    schema: storySchema,
    specials: { 'consent.by': { label: 'Who agreed' }, 'consent.at': { label: 'When they agreed' } },
    body: { label: 'The story', modes: RICH },
  },
  {
    ...REVIEWED,
    ...ONLY_CHANGED,
    name: 'emails',
    label: 'Words of messages',
    label_singular: 'message',
    description: 'What every message says. What stands between {{ and }} is filled in for each member.',
    icon: 'mail',
    folder: 'content/emails',
    extension: 'md',
    identifier_field: 'subject',
    summary: '{{filename}}: {{subject}}',
    schema: emailSchema,
    body: {
      label: 'The message',
      hint: 'Leave what stands between {{ and }} or {% and %} as it is.',
      modes: AS_WRITTEN,
    },
  },
  {
    ...AT_ONCE,
    ...MADE_HERE,
    name: 'rewards',
    label: 'Rewards',
    label_singular: 'reward',
    description: 'What points can be given for.',
    icon: 'redeem',
    folder: 'content/rewards',
    extension: 'yaml',
    identifier_field: 'name',
    summary: '{{name}}: {{cost}} points',
    ...shortName('name', 'Its short name.'),
    schema: rewardSchema,
  },
  {
    ...AT_ONCE,
    create: true,
    delete: false,
    duplicate: false,
    name: 'members',
    label: 'Members',
    label_singular: 'member',
    description:
      'What the program knows of a member. Never write an address or a phone number here: those are sealed elsewhere.',
    icon: 'group',
    folder: 'content/ambassadors',
    extension: 'md',
    identifier_field: 'name',
    summary: '{{name}} ({{status}})',
    ...shortName('name', 'Their short name. It stays as it is afterwards.'),
    view_filters: {
      filters: [
        { name: 'applied', label: 'Wants to join', field: 'status', eq: 'applied' },
        { name: 'active', label: 'Active', field: 'status', eq: 'active' },
      ],
    },
    schema: ambassadorSchema,
    body: { label: 'Their own words', modes: RICH },
  },
  {
    ...AT_ONCE,
    ...ONLY_CHANGED,
    name: 'shares',
    label: 'Posts to check',
    label_singular: 'post',
    description: 'Posts that members made. Decide whether one counts; a save is published at once.',
    icon: 'fact_check',
    folder: 'content/shares',
    path: '{{year}}/{{month}}/{{day}}/{{slug}}',
    extension: 'yaml',
    identifier_field: 'ambassador',
    summary: '{{ambassador}}, {{channel}}: {{title}}',
    view_filters: {
      // A post without any review waits for one too.
      filters: [
        { name: 'pending', label: 'Being checked', field: 'review.status', not_in: ['verified', 'rejected'] },
        { name: 'verified', label: 'Counted', field: 'review.status', eq: 'verified' },
        { name: 'rejected', label: 'Not counted', field: 'review.status', eq: 'rejected' },
      ],
      default: 'pending',
    },
    schema: shareSchema,
    specials: SHARE_SPECIALS,
  },
  {
    ...AT_ONCE,
    create: true,
    delete: false,
    duplicate: false,
    name: 'awards',
    label: 'Points by hand',
    label_singular: 'award',
    description: 'Points given or taken by a person, with the reason. A save is published at once.',
    icon: 'military_tech',
    folder: 'content/awards',
    path: "{{at | date('YYYY')}}/{{ambassador}}--{{slug}}",
    extension: 'yaml',
    identifier_field: 'reason',
    summary: '{{ambassador}}: {{points}}, {{reason}}',
    slug: { template: '{{reason | truncate(30)}}', editable: false },
    schema: awardSchema,
    specials: {
      ambassador: { label: 'Member' },
      points: { hint: 'A whole number; with a minus to take points away.' },
      reason: { hint: 'The member reads it.' },
      by: { label: 'Who gives them', hint: 'Your name.' },
      at: { pick: 'now' },
    },
  },
  {
    ...REVIEWED,
    create: true,
    delete: false,
    duplicate: true,
    name: 'rulesets',
    label: 'How points work',
    label_singular: 'set of rules',
    description:
      'Rules in force from a day on. Those in force are never changed: duplicate the newest and give it a day ahead.',
    icon: 'rule',
    folder: 'content/points',
    extension: 'yaml',
    identifier_field: 'note',
    summary: 'From {{filename}}',
    slug: {
      template: '{{year}}-{{month}}-{{day}}',
      editable: ['create'],
      hint: 'The day from which these rules hold, such as 2027-01-01.',
      pattern: ['^\\d{4}-\\d{2}-\\d{2}$', 'Write a day: 2027-01-01'],
    },
    schema: rulesetSchema,
  },
]

const bodyField = ({ label, hint, modes }: Body): AdminField => ({
  name: 'body',
  label,
  ...(hint !== undefined && { hint }),
  required: false,
  widget: 'markdown',
  modes,
})

function folder({ schema, specials = {}, body, ...plan }: Plan, choices: Choices): AdminFolder {
  const fields = fieldsOf(shapeOf(schema), { choices, specials })
  return {
    ...plan,
    format: plan.extension === 'yaml' ? 'yaml' : 'yaml-frontmatter',
    media_folder: '',
    public_folder: '',
    editor: { preview: false },
    fields: body ? [...fields, bodyField(body)] : fields,
  }
}

/** Every collection, with the fields of its schema. */
export function collectionsFor(choices: Choices): readonly (AdminFolder | AdminFiles)[] {
  const program: AdminFiles = {
    ...REVIEWED,
    name: 'program',
    label: 'The program',
    description: 'Its name, its rules of the house, its look. Saving makes a draft.',
    icon: 'tune',
    files: [
      {
        name: 'program',
        label: 'The program',
        file: 'content/program.yaml',
        format: 'yaml',
        fields: fieldsOf(shapeOf(programSchema), { choices, specials: {} }),
      },
    ],
  }
  return [...FOLDERS.map((plan) => folder(plan, choices)), program]
}

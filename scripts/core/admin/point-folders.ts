/** The folders of what points come from: posts to check, awards, the rules. */
import { awardSchema } from '../../../schemas/points-files.ts'
import { rulesetSchema } from '../../../schemas/ruleset.ts'
import { shareSchema } from '../../../schemas/share.ts'
import type { Specials } from './fields.ts'
import { AT_ONCE, ONLY_CHANGED, type Plan, REVIEWED } from './folder-plan.ts'

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

export const POINT_FOLDERS: readonly Plan[] = [
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

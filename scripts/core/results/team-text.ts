import { type Column, tableText } from '../points/columns.ts'
import type { Actors, Rate, Team } from './team.ts'

const number = (value: number) => value.toLocaleString('en-US')
const percent = (part: number | null) => (part === null ? '' : `${Math.round(part * 100)} %`)
const perThousand = ({ rate }: Rate) => (rate === null ? '' : (rate * 1000).toFixed(1))

/** So many months are told at a terminal; the table for a spreadsheet has them all. */
const MONTHS = 12

const COLUMNS: readonly Column[] = [
  { heading: 'Month', most: 7 },
  { heading: 'Members', most: 7, right: true },
  { heading: 'New', most: 5, right: true },
  { heading: 'Posted', most: 6, right: true },
  { heading: 'Share', most: 6, right: true },
  { heading: 'Again', most: 6, right: true },
  { heading: 'Posts', most: 6, right: true },
  { heading: 'Reach', most: 10, right: true },
  { heading: 'Through', most: 10, right: true },
  { heading: 'Days', most: 5, right: true },
  { heading: 'Never', most: 5, right: true },
  { heading: 'Did', most: 6, right: true },
  { heading: 'Brand', most: 6, right: true },
]

const LEGEND = `Share: of the members. Again: of those who posted the month before. Reach: potential, of all members. Through: potential, of those who posted. Days: to a first
post, the middle one of that month's new ones. Never: new ones of that month without a post by now. Did: of a thousand followers, those who liked, answered or
passed on a post; Brand: the same of the brand's own posts (brand_posts in program.yaml). Who left is a member until the month of their last post.`

function actorLine(name: string, { members, postsPerMonth, stillActive }: Actors): string {
  if (members === 0) return `  ${name}: nobody`
  return `  ${name}: ${number(members)}, ${postsPerMonth} posts each in thirty days, ${percent(stillActive)} posted in the last sixty days`
}

/** What the team is worth, for a person at a terminal: month by month, and early actors against the others. */
export function teamText({ months, never, settled, early, others }: Team): string {
  const rows = months
    .slice(-MONTHS)
    .map((one) => [
      one.month,
      number(one.roster),
      number(one.joined),
      number(one.active),
      percent(one.activeShare),
      percent(one.retention),
      number(one.posts),
      number(one.reach.people),
      number(one.path.people),
      one.daysToFirst === null ? '' : number(one.daysToFirst),
      one.joined === 0 ? '' : number(one.never),
      perThousand(one.members),
      perThousand(one.own),
    ])
  return `The team by month

${tableText(COLUMNS, rows)}
${LEGEND}

${actorLine('Posted within a week of joining', early)}
${actorLine('Posted later', others)}
  Never posted, of ${number(settled)} who have been here for thirty days: ${number(never)}
`
}

import { mask } from '../mask.ts'
import type { Campaign, Program, Settings } from '../program.ts'
import { type Column, tableText } from './columns.ts'
import type { Boards, Row } from './types.ts'

const number = (value: number) => value.toLocaleString('en-US')

const COLUMNS: readonly Column[] = [
  { heading: 'Place', most: 7, right: true },
  { heading: 'Week', most: 7 },
  { heading: 'Member', most: 20 },
  { heading: 'Points', most: 14, right: true },
  { heading: 'In check', most: 14, right: true },
  { heading: 'Posts', most: 7, right: true },
  { heading: 'Tier', most: 14 },
]

/** How a place changed in a week: `↑2`, `↓1`, `=`, or `new` for who was not listed then. */
export function movementText(movement: number | null): string {
  if (movement === null) return 'new'
  if (movement === 0) return '='
  return movement > 0 ? `↑${movement}` : `↓${-movement}`
}

function rowText(row: Row, program: Program): string[] {
  const tier = program.settings.tiers.find(({ slug }) => slug === row.tier)?.name ?? ''
  const name = mask(program.ambassadors.get(row.handle)?.name ?? row.handle)
  return [
    String(row.rank),
    movementText(row.movement),
    name,
    number(row.points),
    row.pending === 0 ? '' : number(row.pending),
    String(row.shares),
    tier,
  ]
}

const boardText = (heading: string, rows: readonly Row[], program: Program) =>
  `${heading}\n\n${tableText(
    COLUMNS,
    rows.map((row) => rowText(row, program)),
  )}`

const campaignName = (slug: string, campaigns: ReadonlyMap<string, Campaign>) => campaigns.get(slug)?.title ?? slug
const segmentName = (slug: string, { segments }: Settings) => segments.get(slug) ?? slug

/**
 * Writes boards for a person at a terminal: all-time first, then seasons with the newest first, campaigns and segments.
 * @returns tables of at most 80 columns, one empty line between them; a sentence when there is no row
 */
export function boardsText(boards: Boards, program: Program): string {
  const { settings, campaigns } = program
  const parts = [
    ...(boards.all.length > 0 ? [boardText('All time', boards.all, program)] : []),
    ...[...boards.seasons].reverse().map(([key, rows]) => boardText(`Season ${key}`, rows, program)),
    ...[...boards.campaigns].map(([slug, rows]) =>
      boardText(`Campaign: ${mask(campaignName(slug, campaigns))} (${slug})`, rows, program),
    ),
    ...[...boards.segments].map(([slug, rows]) =>
      boardText(`Segment: ${mask(segmentName(slug, settings))} (${slug})`, rows, program),
    ),
  ]
  return parts.length > 0 ? parts.join('\n') : 'Nobody is on a board yet.\n'
}

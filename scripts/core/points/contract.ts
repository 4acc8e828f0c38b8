import { instantText } from '../zone.ts'
import type { Explained } from './explain.ts'
import { jsonText } from './json.ts'
import type { Boards, Row, Tally } from './types.ts'

const rowFields = ({ rank, handle, points, pending, balance, shares, tier, movement }: Row) => ({
  rank,
  handle,
  points,
  pending,
  balance,
  shares,
  tier,
  movement,
})

const group = (boards: ReadonlyMap<string, readonly Row[]>) =>
  new Map([...boards].filter(([, rows]) => rows.length > 0).map(([key, rows]) => [key, rows.map(rowFields)]))

const boardFields = ({ all, seasons, campaigns, segments }: Boards) => ({
  all: all.length === 0 ? undefined : all.map(rowFields),
  seasons: group(seasons),
  campaigns: group(campaigns),
  segments: group(segments),
})

/** What `tally --json` prints, to the byte (DESIGN section 5): ends with a line break. */
export function tallyJson({ now, boards }: Pick<Tally, 'now' | 'boards'>): string {
  return `${jsonText({ now: instantText(now), boards: boardFields(boards) })}\n`
}

/** What `explain <handle> --json` prints, to the byte (DESIGN section 5): ends with a line break. */
export function explainJson(now: number, handle: string, entries: readonly Explained[]): string {
  const lines = entries.map(({ at, rule, points, state, reason, share, award, campaign, source, note }) => ({
    at: instantText(at),
    rule,
    points,
    state,
    reason,
    share: share?.id,
    award: award?.id,
    campaign,
    source,
    note,
  }))
  return `${jsonText({ now: instantText(now), handle, entries: lines })}\n`
}

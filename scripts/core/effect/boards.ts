import { type Boards, byCode, type Row } from '../points/types.ts'

/** One member's row on a board, before and after; null: not on it. */
export type RowChange = { readonly handle: string; readonly before: Row | null; readonly after: Row | null }

export type BoardGroup = 'all' | 'seasons' | 'campaigns' | 'segments'

/** What changes on one board. */
export type BoardChange = {
  readonly group: BoardGroup
  /** The season, campaign or segment; empty for all time. */
  readonly key: string
  /** By the place after, those who leave last. */
  readonly rows: readonly RowChange[]
}

const FIELDS = ['rank', 'points', 'pending', 'balance', 'shares', 'tier', 'movement'] as const
const same = (a: Row | null, b: Row | null) => a === b || (a && b && FIELDS.every((field) => a[field] === b[field]))

function diffRows(before: readonly Row[], after: readonly Row[]): RowChange[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.handle, row])))
  const handles = [...now!.keys(), ...[...old!.keys()].filter((handle) => !now!.has(handle))]
  return handles
    .map((handle) => ({ handle, before: old!.get(handle) ?? null, after: now!.get(handle) ?? null }))
    .filter((row) => !same(row.before, row.after))
}

/**
 * Compares two counts of the boards: every row that differs in any field, and no other. Putting the changes in place of what was gives
 * the boards after, exactly.
 * @returns all time first, then seasons with the newest first, campaigns and segments; boards on which nothing changes are left out
 */
export function diffBoards(before: Boards, after: Boards): BoardChange[] {
  const changes: BoardChange[] = [{ group: 'all', key: '', rows: diffRows(before.all, after.all) }]
  for (const group of ['seasons', 'campaigns', 'segments'] as const) {
    const keys = [...new Set([...before[group].keys(), ...after[group].keys()])].sort(byCode)
    for (const key of group === 'seasons' ? keys.reverse() : keys)
      changes.push({ group, key, rows: diffRows(before[group].get(key) ?? [], after[group].get(key) ?? []) })
  }
  return changes.filter(({ rows }) => rows.length > 0)
}

import type { Seasons } from '../../../schemas/vocabulary.ts'

/**
 * The season a local day lies in: `2026-11`, `2026-Q4` or `2026`.
 * @returns undefined when the program has no seasons
 */
export function seasonOf(day: string, seasons: Seasons): string | undefined {
  switch (seasons) {
    case 'month':
      return day.slice(0, 7)
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    case 'year':
      return day.slice(0, 4)
    case 'none':
      return undefined
  }
}

/** The first and the last local day of a season, by its key. */
export function daysOfSeason(key: string): { readonly from: string; readonly to: string } {
  const year = key.slice(0, 4)
  const quarter = /-Q([1-4])$/.exec(key)?.[1]
  const last = quarter ? Number(quarter) * 3 : Number(key.slice(5) || 12)
  const first = quarter ? last - 2 : Number(key.slice(5) || 1)
  const two = (month: number) => String(month).padStart(2, '0')
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}` }
}

import { dayName, dayNumber } from '../zone.ts'
import { weekIndex } from './iso-week.ts'

/**
 * The weeks that break no streak: those with a day off in them, first and last day included.
 * @param holidays calendar days, `YYYY-MM-DD`
 * @returns numbers of weeks, as `weekIndex` counts them
 */
export function forgivenWeeks(
  holidays: readonly { readonly from: string; readonly to: string }[] | undefined,
): ReadonlySet<number> {
  const weeks = new Set<number>()
  for (const { from, to } of holidays ?? [])
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) weeks.add(weekIndex(dayName(day)))
  return weeks
}

/** The week before, with those between that are forgiven passed over: a run goes on from there. */
export function weekBefore(week: number, forgiven: ReadonlySet<number>, isDone: (week: number) => boolean): number {
  let before = week - 1
  while (forgiven.has(before) && !isDone(before)) before -= 1
  return before
}

import { dayName, dayNumber } from '../zone.ts'

/**
 * The number of the week a day lies in: weeks begin on Monday (ISO 8601) and are counted through, without a jump at
 * the turn of a year, so that two weeks follow each other exactly when their numbers do.
 * @param day a calendar day, `YYYY-MM-DD`
 */
export function weekIndex(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}

/** The Monday of a week counted through. */
export const mondayOf = (week: number): string => dayName(week * 7 - 3)

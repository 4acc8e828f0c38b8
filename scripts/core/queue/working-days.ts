import { dayName, dayNumber, type Instant, type Zone } from '../zone.ts'

/** Saturday and Sunday; 1970-01-01 was a Thursday. */
const isRest = (number: number) => [2, 3].includes(((number % 7) + 7) % 7)

/**
 * How many working days lie between two instants: the days after that of `from`, up to that of `to`, without Saturdays and Sundays.
 * Holidays are not known here.
 */
export function workingDays(from: Instant, to: Instant, zone: Zone): number {
  const [first, last] = [dayNumber(zone.dayOf(from)), dayNumber(zone.dayOf(to))]
  let days = 0
  for (let day = first + 1; day <= last; day += 1) if (!isRest(day)) days += 1
  return days
}

/** The local day by whose end so many working days have passed. */
export function workingDayAfter(from: Instant, days: number, zone: Zone): string {
  let [day, left] = [dayNumber(zone.dayOf(from)), days]
  while (left > 0) {
    day += 1
    if (!isRest(day)) left -= 1
  }
  return dayName(day)
}

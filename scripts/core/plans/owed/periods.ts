import { weekIndex } from '../../points/iso-week.ts'
import { dayName, dayNumber, type Instant } from '../../zone.ts'
import { expiryOf, isOver, owedTo, type PlanFacts } from '../facts.ts'
import { keyOf, type Notice } from '../notice.ts'

/** Local days, both in it. */
export type Period = { readonly from: string; readonly to: string }

/** The Monday that a week begins with, by its number counted through. */
const monday = (week: number) => 7 * week - 3

/** The last whole week before a local day, Monday to Sunday. */
export function lastWeek(today: string): Period {
  const start = monday(weekIndex(today))
  return { from: dayName(start - 7), to: dayName(start - 1) }
}

/** The last whole month before a local day. */
export function lastMonth(today: string): Period {
  const to = dayName(dayNumber(`${today.slice(0, 7)}-01`) - 1)
  return { from: `${to.slice(0, 7)}-01`, to }
}

/** The period that ended last, and the first send hour after it. */
function lately({ sendHourOn }: PlanFacts, period: Period): { readonly period: Period; readonly owed: Instant } {
  return { period, owed: sendHourOn(dayName(dayNumber(period.to) + 1)) }
}

/** Whether there is anything to write of: a post that counts, points given, somebody new, an announcement. */
function hasNews({ tally, program, people }: PlanFacts, { from, to }: Period): boolean {
  const within = (day: string) => day >= from && day <= to
  return (
    tally.entries.some(({ day, state }) => (state === 'settling' || state === 'earned') && within(day)) ||
    people.some(({ member }) => within(program.zone.dayOf(member.joined))) ||
    program.news.some(({ day }) => within(day))
  )
}

/** The letter of the last week or month, where anything happened in it. Who has left and still asked for it gets it. */
export function newsletters(facts: PlanFacts): Notice[] {
  const { program, now, liveFrom } = facts
  const every = program.settings.file.mail.newsletter ?? 'weekly'
  if (every === 'none') return []
  const today = program.zone.dayOf(now)
  const { period, owed } = lately(facts, every === 'weekly' ? lastWeek(today) : lastMonth(today))
  if (program.zone.endOf(period.to) < liveFrom || isOver(facts, 'newsletter', owed) || !hasNews(facts, period))
    return []
  return [...facts.everyone.values()]
    .filter(({ member }) => member.status === 'active' || member.file.deliveries?.newsletter !== undefined)
    .flatMap((person) => owedTo(facts, person, 'newsletter', period, owed))
}

/** The week in figures, for the program's own people. */
export function reports(facts: PlanFacts): Notice[] {
  const { program, now, liveFrom } = facts
  const { period, owed } = lately(facts, lastWeek(program.zone.dayOf(now)))
  if (isOver(facts, 'report', owed) || program.zone.endOf(period.to) < liveFrom) return []
  const expires = expiryOf('report', owed)
  return [{ key: keyOf('report', period, null), kind: 'report', to: null, about: period, owed, expires }]
}

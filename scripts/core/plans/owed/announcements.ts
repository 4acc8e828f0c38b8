import { isOver, owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

/** Each announcement to everybody who was a member on its day. */
export function announcements(facts: PlanFacts): Notice[] {
  const { program, people } = facts
  return program.news.flatMap(({ day, slug }) => {
    const owed = program.zone.startOf(day)
    if (isOver(facts, 'announcement', owed)) return []
    return people.flatMap((person) => owedTo(facts, person, 'announcement', { news: `${day}-${slug}` }, owed))
  })
}

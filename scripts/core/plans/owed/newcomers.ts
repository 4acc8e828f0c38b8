import { groupBy } from '../../points/maps.ts'
import { dayName, dayNumber } from '../../zone.ts'
import { isOver, owedTo, type PlanFacts } from '../facts.ts'
import type { Notice } from '../notice.ts'

/** A welcome to everybody who is new: when they join, or when a program that was made for them begins to write to people. */
export function welcomes(facts: PlanFacts): Notice[] {
  return facts.people
    .filter(({ movedIn }) => !movedIn)
    .flatMap((person) => owedTo(facts, person, 'welcome', {}, person.since))
}

/** What is owed in its place to who comes from an earlier program, with what they did there. */
export function movedIn(facts: PlanFacts): Notice[] {
  return facts.people
    .filter((person) => person.movedIn)
    .flatMap((person) => owedTo(facts, person, 'moved-in', {}, person.since))
}

/** Those who joined on one local day, introduced to the others in one message at the next day's send hour (R3). */
export function introductions(facts: PlanFacts): Notice[] {
  const { program, people, sendHourOn } = facts
  const joinedOn = ({ joined }: { joined: number }) => program.zone.dayOf(joined)
  const newcomers = people.filter((person) => !person.broughtIn)
  return [...groupBy(newcomers, ({ member }) => joinedOn(member))].flatMap(([day, joined]) => {
    const owed = sendHourOn(dayName(dayNumber(day) + 1))
    if (isOver(facts, 'introduce', owed)) return []
    const about = { day, joiners: joined.map(({ handle }) => handle) }
    const before = program.zone.startOf(day)
    return people
      .filter(({ member }) => member.joined < before)
      .flatMap((person) => owedTo(facts, person, 'introduce', about, owed))
  })
}

/** What the program gives, one benefit a week from the welcome on; nothing when the welcome tells it all (R7, R8). */
export function benefits(facts: PlanFacts): Notice[] {
  const { file } = facts.program.settings
  if (file.mail.benefits === 'at-once') return []
  const total = Object.keys(file.benefits ?? {}).length
  return facts.people
    .filter((person) => !person.movedIn)
    .flatMap((person) =>
      Array.from({ length: total }, (_, index) => index + 1).flatMap((number) =>
        owedTo(facts, person, 'benefits', { number }, person.since + number * 7 * 86_400_000),
      ),
    )
}

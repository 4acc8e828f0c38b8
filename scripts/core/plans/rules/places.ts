import { groupBy } from '../../points/maps.ts'
import { inDrawnOrder } from '../audience.ts'
import type { Desk, Due, Ruled, Waits } from './desk.ts'
import { taskOf } from './task-first.ts'

/** Who has a place: told and not passed, or posted without being told. */
function placesHeld({ facts, knowsSince }: Desk, campaign: string): number {
  const { people, settled, program, now } = facts
  const passes = program.passes.filter((one) => one.campaign === campaign && one.at <= now)
  const passed = new Set(passes.map(({ ambassador }) => ambassador))
  return people.filter(
    ({ handle }) =>
      !passed.has(handle) && (knowsSince(handle, campaign) !== undefined || settled.get(campaign)?.has(handle)),
  ).length
}

/** A campaign for at most so many (`for.at_most`) is told to no more than that; somebody's “not this one” gives their place to the next. */
export function places(desk: Desk, due: readonly Due[]): Ruled {
  const { facts, knowsSince } = desk
  const few = groupBy(
    due.filter((one) => facts.program.campaigns.get(taskOf(one.notice) ?? '')?.file.for?.at_most !== undefined),
    ({ notice }) => taskOf(notice) ?? '',
  )
  const without = new Set<Due>()
  for (const [campaign, list] of few) {
    const untold = list.filter(({ notice }) => knowsSince(notice.to!, campaign) === undefined)
    const free = facts.program.campaigns.get(campaign)!.file.for!.at_most! - placesHeld(desk, campaign)
    const drawn = new Set(
      inDrawnOrder(campaign, [...new Set(untold.map(({ notice }) => notice.to!))]).slice(0, Math.max(0, free)),
    )
    for (const one of untold) if (!drawn.has(one.notice.to!)) without.add(one)
  }
  const waits: Waits[] = [...without].map((one) => ({ ...one, why: 'places-taken' }))
  return { due: due.filter((one) => !without.has(one)), waits }
}

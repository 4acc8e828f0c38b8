import type { Instant } from '../../zone.ts'
import { ENDLESS_MS, endsFor, type Person, type PlanFacts } from '../facts.ts'
import { byPerson, type Desk, type Due, type Ruled, type Waits } from './desk.ts'
import { taskOf } from './task-first.ts'

const OPEN_TASKS = 3

/** How many tasks somebody may have open: one until their first post. */
const mostOpen = ({ program }: PlanFacts, { shares }: Person) =>
  shares.length === 0 ? 1 : (program.settings.file.open_tasks ?? OPEN_TASKS)

/** How long a starter that a nudge told of keeps its place, even when its own time is over: milliseconds. */
const NUDGED_MS = 3 * 86_400_000

/** Whether a campaign that a member was told of still takes a place: a starter without an end does so for two weeks. */
function runs({ program, now }: PlanFacts, slug: string, since: Instant, person: Person): boolean {
  const campaign = program.campaigns.get(slug)
  if (campaign?.status !== 'ready') return false
  const ends = endsFor(campaign, person.since) ?? since + ENDLESS_MS
  return ends >= now || (campaign.starter && since + NUDGED_MS > now)
}

/** The campaigns somebody was told of: how many still run and are neither done nor passed, and how many are new this week. */
function tasksOf({ facts, knowsSince, weekFrom }: Desk, person: Person) {
  const known = [...facts.program.campaigns.keys()].flatMap((campaign) => {
    const since = knowsSince(person.handle, campaign)
    return since === undefined ? [] : [{ campaign, since }]
  })
  return {
    open: known.filter(
      ({ campaign, since }) => !facts.settled.get(campaign)?.has(person.handle) && runs(facts, campaign, since, person),
    ).length,
    fresh: known.filter(({ since }) => since >= weekFrom).length,
  }
}

/** Whether a notice brings somebody a task they have not heard of. */
function isNewTask({ knowsSince }: Desk, { notice }: Due): boolean {
  const campaign = taskOf(notice)
  return campaign !== undefined && notice.to !== null && knowsSince(notice.to, campaign) === undefined
}

/** The starter first, then what ends first. */
function order({ program }: PlanFacts, a: Due, b: Due): number {
  const [one, two] = [a, b].map(({ notice }) => program.campaigns.get(taskOf(notice) ?? ''))
  return Number(two?.starter) - Number(one?.starter) || a.notice.expires - b.notice.expires
}

/**
 * Nobody has more tasks than they can do: at most `open_tasks` at once (one until their first post) and `assignments_per_week` new ones
 * (without a number: as many as may be open). The others wait for room.
 */
export function openTasks(desk: Desk, due: readonly Due[]): Ruled {
  const { facts } = desk
  const perWeek = facts.program.settings.file.assignments_per_week ?? Number.POSITIVE_INFINITY
  const waits = new Map<Due, Waits>()
  for (const [handle, list] of byPerson(due)) {
    const person = handle === null ? undefined : facts.everyone.get(handle)
    const fresh = list.filter((one) => isNewTask(desk, one)).toSorted((a, b) => order(facts, a, b))
    if (!person || fresh.length === 0) continue
    const has = tasksOf(desk, person)
    const room = mostOpen(facts, person) - has.open
    const left = perWeek - has.fresh
    for (const one of fresh.slice(Math.max(0, Math.min(room, left))))
      waits.set(one, { ...one, why: left < room ? 'new-tasks-per-week' : 'open-tasks' })
  }
  return { due: due.filter((one) => !waits.has(one)), waits: [...waits.values()] }
}

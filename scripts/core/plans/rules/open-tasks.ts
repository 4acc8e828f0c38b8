import { endsFor, type Person, type PlanFacts } from '../facts.ts'
import { keyOf } from '../notice.ts'
import { byPerson, type Desk, type Due, type Ruled, type Waits } from './desk.ts'
import { taskKey } from './task-first.ts'

const OPEN_TASKS = 3

/** How many tasks somebody may have open: one until their first post. */
const mostOpen = ({ program }: PlanFacts, { shares }: Person) =>
  shares.length === 0 ? 1 : (program.settings.file.open_tasks ?? OPEN_TASKS)

/** Whether a campaign still runs for a member. */
function runs({ program, now }: PlanFacts, slug: string, { member }: Person): boolean {
  const campaign = program.campaigns.get(slug)
  return campaign?.status === 'ready' && (endsFor(campaign, member.joined) ?? Number.POSITIVE_INFINITY) >= now
}

/** What somebody was told of, which still runs and which they neither did nor passed. */
function openNow({ facts, told }: Desk, person: Person): number {
  return [...facts.program.campaigns.keys()].filter(
    (campaign) =>
      told(keyOf('assignment', { campaign }, person.handle)) !== undefined &&
      !facts.settled.get(campaign)?.has(person.handle) &&
      runs(facts, campaign, person),
  ).length
}

/** The task that a notice brings to somebody who was not told of it yet; undefined: it brings none. */
function newTask({ told }: Desk, { notice }: Due): string | undefined {
  const key = notice.kind === 'assignment' ? notice.key : taskKey(notice)
  return key !== undefined && told(key) === undefined ? key : undefined
}

/** The starter first, then what ends first. */
function order({ program }: PlanFacts, a: Due, b: Due): number {
  const [one, two] = [a, b].map(({ notice }) => program.campaigns.get((notice.about as { campaign: string }).campaign))
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
    const fresh = list.filter((one) => newTask(desk, one) !== undefined).toSorted((a, b) => order(facts, a, b))
    if (!person || fresh.length === 0) continue
    const room = mostOpen(facts, person) - openNow(desk, person)
    const left = perWeek - desk.lately(person.handle).filter(({ kind }) => kind === 'assignment').length
    for (const one of fresh.slice(Math.max(0, Math.min(room, left))))
      waits.set(one, { ...one, why: left < room ? 'new-tasks-per-week' : 'open-tasks' })
  }
  return { due: due.filter((one) => !waits.has(one)), waits: [...waits.values()] }
}

import { byCode } from '../../points/types.ts'
import type { PlanFacts } from '../facts.ts'
import { type Notice, rowOf } from '../notice.ts'
import { announcements } from './announcements.ts'
import { assignments } from './assignments.ts'
import { expiringPoints } from './expiring.ts'
import { firstTasks } from './first-task.ts'
import { benefits, introductions, movedIn, welcomes } from './newcomers.ts'
import { newsletters, reports } from './periods.ts'
import { redemptionSteps } from './redemptions.ts'
import { missingShares, reviewedShares } from './shares.ts'
import { tierUps } from './tiers.ts'
import { winBacks } from './win-back.ts'

/** What each kind owes now, by the facts alone: whether it is sent, and when, the rules decide. */
const KINDS: readonly ((facts: PlanFacts) => Notice[])[] = [
  redemptionSteps,
  reviewedShares,
  missingShares,
  welcomes,
  movedIn,
  assignments,
  firstTasks,
  tierUps,
  expiringPoints,
  introductions,
  benefits,
  announcements,
  winBacks,
  newsletters,
  reports,
]

/** Sorts the most pressing first: by kind, then by when it was owed, then by key. */
export const byPriority = (a: Notice, b: Notice): number =>
  rowOf(a.kind).priority - rowOf(b.kind).priority || a.owed - b.owed || byCode(a.key, b.key)

/** Every notice that is owed at an instant, the most pressing first; those that expired lately are among them. */
export const owedNotices = (facts: PlanFacts): Notice[] => KINDS.flatMap((kind) => kind(facts)).sort(byPriority)

import { tally } from '../points/tally.ts'
import type { Tally } from '../points/types.ts'
import type { Program, Ruleset } from '../program.ts'
import { dayName, dayNumber, type Instant } from '../zone.ts'
import { diffMembers, type MemberChange } from './members.ts'

/** How far back a new ruleset is tried out, in days. */
export const TRIED_DAYS = 90

/** What the last weeks would have given under rules that begin later. */
export type RulesPreview = {
  /** The day the rules take effect. */
  readonly date: string
  readonly path: string
  /** The first day of the shares that were counted anew. */
  readonly since: string
  /** Every member with a counted or pending share in that time, whether anything changes for them or not. */
  readonly members: number
  /** For whom it would make a difference. */
  readonly changes: readonly MemberChange[]
}

/** The program as it would be, had the ruleset been in force since a day. */
function asThough(program: Program, ruleset: Ruleset, since: string): Program {
  const before = program.rulesets.filter(({ date }) => date < since)
  return { ...program, rulesets: [...before, { ...ruleset, date: since }] }
}

const text = (ruleset: Ruleset | undefined) => JSON.stringify(ruleset?.file)

/**
 * Tries out the rulesets that a change adds or alters and that are not in force yet: what every member would have had, had they begun 90 days
 * ago. Rules in force already show on the boards themselves.
 */
export function previewRulesets(before: Program, after: Program, today: Tally): RulesPreview[] {
  const { now } = today
  const day = after.zone.dayOf(now)
  const since = dayName(dayNumber(day) - TRIED_DAYS)
  const old = new Map(before.rulesets.map((ruleset) => [ruleset.date, ruleset]))
  const from: Instant = after.zone.startOf(since)
  const active = new Set(
    today.entries.filter(({ at, state }) => at >= from && state !== 'void').map(({ handle }) => handle),
  )
  return after.rulesets
    .filter((ruleset) => ruleset.date > day && text(ruleset) !== text(old.get(ruleset.date)))
    .map((ruleset) => ({
      date: ruleset.date,
      path: ruleset.path,
      since,
      members: active.size,
      changes: diffMembers(today, tally(asThough(after, ruleset, since), now)),
    }))
}

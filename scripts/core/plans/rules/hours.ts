import type { Instant, Zone } from '../../zone.ts'
import { dayName, dayNumber } from '../../zone.ts'
import { hourOn } from '../facts.ts'
import { rowOf } from '../notice.ts'
import type { Desk, Due, Ruled, Waits } from './desk.ts'

const QUIET = { from: 21, until: 8 }

type Night = { readonly from: number; readonly until: number }

/** True in the hours of a night that may pass midnight; with both ends alike there is none. */
export function isQuiet(hour: number, { from, until }: Night): boolean {
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until
}

/** The end of the night that an instant lies in. */
function morning(at: Instant, zone: Zone, { until }: Night): Instant {
  const day = zone.dayOf(at)
  const today = hourOn(zone, day, until)
  return today > at ? today : hourOn(zone, dayName(dayNumber(day) + 1), until)
}

/** The first send hour at or after a notice was owed; the instant itself for what goes at once, and where the hour would come too late. */
function readyAt({ facts }: Desk, { notice }: Due): Instant {
  const { owed, expires, kind } = notice
  // What somebody new gets comes in one message: the welcome and the first task.
  const starter = kind === 'assignment' && notice.about.campaign === facts.starter
  if (rowOf(kind).when === 'at-once' || starter) return owed
  const day = facts.program.zone.dayOf(owed)
  const same = facts.sendHourOn(day)
  const ready = same >= owed ? same : facts.sendHourOn(dayName(dayNumber(day) + 1))
  return ready < expires ? ready : owed
}

const nightOf = ({ facts }: Desk, { notice: { to } }: Due): Night =>
  (to === null ? undefined : facts.everyone.get(to)?.member.file.quiet) ?? QUIET

/** The first instant, from one on, at which a notice may go: not before its send hour, and not in the night of who it goes to. */
export function mayGoAt(desk: Desk, one: Due, from: Instant): Instant {
  if (one.delivery === 'group') return from
  const at = Math.max(from, readyAt(desk, one))
  const [night, zone] = [nightOf(desk, one), desk.zoneOf(one.notice.to)]
  return isQuiet(zone.hourOf(at), night) ? morning(at, zone, night) : at
}

/** Nothing goes before the program's send hour, but what answers somebody; and nothing in the night of the person it goes to. */
export function hours(desk: Desk, due: readonly Due[]): Ruled {
  const { now } = desk.facts
  const keep: Due[] = []
  const waits: Waits[] = []
  for (const one of due) {
    const until = mayGoAt(desk, one, now)
    if (until <= now) keep.push(one)
    else waits.push({ ...one, why: readyAt(desk, one) > now ? 'send-hour' : 'quiet-hours', until })
  }
  return { due: keep, waits }
}

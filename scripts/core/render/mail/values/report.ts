import { reviewAt } from '../../../points/as-of.ts'
import { dayName, dayNumber } from '../../../zone.ts'
import type { GroupValues } from '../variables.ts'
import type { MailContext } from './context.ts'
import { periodWords } from './dates.ts'
import { entriesIn, type Period } from './letter.ts'

const WEEK_MS = 7 * 86_400_000

/** Members of two weeks and more without any post, the longest waiting first. */
export function notStarted({ program, active, now }: MailContext): GroupValues<'waiting_for'> {
  const posted = new Set(program.shares.filter(({ at }) => at <= now).map(({ ambassador }) => ambassador))
  return active
    .filter((handle) => !posted.has(handle))
    .map((handle) => program.ambassadors.get(handle)!)
    .map(({ name, joined }) => ({ name, weeks: Math.floor((now - joined) / WEEK_MS) }))
    .filter(({ weeks }) => weeks >= 2)
    .toSorted((a, b) => b.weeks - a.weeks)
}

/** Who made the most posts in a period. */
export function standouts(context: MailContext, period: Period): GroupValues<'standouts'> {
  const of = new Map<string, { posts: number; points: number }>()
  for (const { handle, rule, points } of entriesIn(context, period)) {
    const one = of.get(handle) ?? { posts: 0, points: 0 }
    of.set(handle, { posts: one.posts + (rule === 'share' ? 1 : 0), points: one.points + points })
  }
  return [...of]
    .filter(([, { posts }]) => posts > 0)
    .map(([handle, sums]) => ({ name: context.program.ambassadors.get(handle)?.name ?? handle, ...sums }))
    .toSorted((a, b) => b.posts - a.posts || b.points - a.points)
}

/** Followers of those who posted, on the channels they posted on, as they told us; each account once (R52: potential reach, overlapping). */
function reachOf(context: MailContext, period: Period): number {
  const accounts = new Map<string, number>()
  for (const { rule, share } of entriesIn(context, period)) {
    if (rule !== 'share' || !share) continue
    const member = context.program.ambassadors.get(share.ambassador)
    const followers =
      share.file.audience ?? member?.file.channels?.find(({ channel }) => channel === share.channel)?.followers ?? 0
    const account = `${share.ambassador} ${share.channel}`
    accounts.set(account, Math.max(accounts.get(account) ?? 0, followers))
  }
  return [...accounts.values()].reduce((sum, one) => sum + one, 0)
}

export function reportValues(context: MailContext, period: Period): GroupValues<'report'> {
  const { program, active, now, language } = context
  const posts = entriesIn(context, period).filter(({ rule }) => rule === 'share')
  const length = dayNumber(period.to) - dayNumber(period.from) + 1
  const before = { from: dayName(dayNumber(period.from) - length), to: dayName(dayNumber(period.from) - 1) }
  const joinedDays = active.map((handle) => program.zone.dayOf(program.ambassadors.get(handle)!.joined))
  const open = program.redemptions.filter(
    ({ steps, at }) =>
      at <= now &&
      ['requested', 'approved', 'sent'].includes(steps.findLast((step) => step.at <= now)?.status ?? 'requested'),
  )
  return {
    period: periodWords(period.from, period.to, language),
    posts: posts.length,
    posts_before: entriesIn(context, before).filter(({ rule }) => rule === 'share').length,
    sharers: new Set(posts.map(({ handle }) => handle)).size,
    members: active.length,
    points: entriesIn(context, period).reduce((sum, { points }) => sum + points, 0),
    joined: joinedDays.filter((day) => day >= period.from && day <= period.to).length,
    applications: [...program.ambassadors.values()].filter(({ status }) => status === 'applied').length,
    waiting: program.shares.filter((share) => share.at <= now && reviewAt(share, now) === 'pending').length,
    claims: open.length,
    reach: reachOf(context, period),
    never_posted: notStarted(context).length,
  }
}

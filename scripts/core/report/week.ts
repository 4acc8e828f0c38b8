import { groupBy } from '../points/maps.ts'
import { tally } from '../points/tally.ts'
import type { Program } from '../program.ts'
import type { Queue } from '../queue/queue.ts'
import { type MailContext, mailContext } from '../render/mail/values/context.ts'
import { joinersIn, type Period } from '../render/mail/values/letter.ts'
import { notStarted, reportValues, standouts } from '../render/mail/values/report.ts'
import { dayName, dayNumber, type Instant } from '../zone.ts'

/** A figure of the week, and what it was the week before. */
export type Figure = { readonly name: string; readonly now: number; readonly before: number }

/** Somebody to thank, with a line that is ready to send. */
export type Thanks = { readonly name: string; readonly posts: number; readonly points: number; readonly line: string }

export type WeekReport = {
  readonly period: Period
  readonly words: string
  readonly figures: readonly Figure[]
  readonly reach: number
  readonly members: number
  readonly thanks: readonly Thanks[]
  readonly joined: readonly string[]
  /** Members of two weeks and more without a post; in a public home, where anybody reads it, the number of them alone. */
  readonly waitingFor: readonly { readonly name: string; readonly weeks: number }[] | number
  /** What to do next, the most pressing first: at most five sentences. */
  readonly next: readonly string[]
}

/** 1970-01-01 was a Thursday: so many days before a day lies its Monday. */
const sinceMonday = (number: number) => (number + 3) % 7

/** The last whole week, Monday to Sunday, before a local day. */
export function lastWeek(today: string): Period {
  const monday = dayNumber(today) - sinceMonday(dayNumber(today)) - 7
  return { from: dayName(monday), to: dayName(monday + 6) }
}

const NOBODY = { me: '', settings: '', unsubscribe: '', rewards: '', ask: '', pass: () => '' }

const contextOf = (program: Program, now: Instant): MailContext =>
  mailContext({
    program,
    now,
    tally: tally(program, now),
    links: () => NOBODY,
    picture: () => undefined,
    benefitsAtOnce: program.settings.file.mail.benefits === 'at-once',
    plain: (markdown) => markdown,
  })

const yours = (count: number) => (count === 1 ? 'your post' : `your ${count} posts`)
const posts = (count: number) => (count === 1 ? 'a post' : `${count} posts`)

/** What somebody did in a period, as a line to them. */
function thanksOf(context: MailContext, period: Period): Thanks[] {
  const { program } = context
  const campaigns = groupBy(
    program.shares.filter(({ day }) => day >= period.from && day <= period.to),
    ({ ambassador }) => program.ambassadors.get(ambassador)?.name ?? ambassador,
  )
  return standouts(context, period)
    .slice(0, 5)
    .map(({ name, posts: count, points }) => {
      const slug = campaigns.get(name)?.find(({ campaign }) => campaign !== undefined)?.campaign
      const title = slug === undefined ? undefined : program.campaigns.get(slug)?.title
      const about = title === undefined ? 'It was good to see.' : `“${title}” is better for it.`
      const first = name.split(' ')[0]!
      return {
        name,
        posts: count,
        points,
        line: `${first}, thank you for ${yours(count)} last week. ${about}`,
      }
    })
}

function nextOf(context: MailContext, queue: Queue): string[] {
  const { program, now } = context
  const late = queue.shares.filter((one) => one.late).length
  const ends = [...program.campaigns.values()].filter(
    ({ status, starter, closes }) => status === 'ready' && !starter && (closes ?? 0) > now + 14 * 86_400_000,
  )
  const silent = notStarted(context)[0]
  return [
    ...(queue.broken ? ['Mend the errors in the content: nothing new is published until then'] : []),
    ...(late > 0 ? [`Look at ${posts(late)} that ${late === 1 ? 'waits' : 'wait'} longer than you promised`] : []),
    ...(queue.applications.length > 0
      ? [`Answer ${queue.applications.length === 1 ? 'the application' : `${queue.applications.length} applications`}`]
      : []),
    ...(queue.claims.length > 0
      ? [
          `Hand over ${queue.claims.length === 1 ? 'the reward that was' : `${queue.claims.length} rewards that were`} claimed`,
        ]
      : []),
    ...queue.unjoined.map(
      ({ title }) => `Nobody has posted for “${title}”: shorten what it asks, or ask two people yourself`,
    ),
    ...(ends.length === 0 ? ['Plan a campaign: none is open, or opens, beyond the next two weeks'] : []),
    ...(silent && program.settings.home === 'private'
      ? [`Ask ${silent.name} what is in the way of a first post: ${silent.weeks} weeks here, none yet`]
      : []),
  ].slice(0, 5)
}

/**
 * Gathers the report on the last whole week: what happened beside the week before, whom to thank, what to do next.
 * @param queue what needs a person at the same instant
 */
export function weekReport(program: Program, queue: Queue, now: Instant): WeekReport {
  const context = contextOf(program, now)
  const period = lastWeek(context.today)
  const before = lastWeek(period.from)
  const [is, was] = [reportValues(context, period), reportValues(context, before)]
  const figure = (name: string, key: 'posts' | 'sharers' | 'points' | 'joined'): Figure => ({
    name,
    now: is[key],
    before: was[key],
  })
  return {
    period,
    words: is.period,
    figures: [
      figure('posts counted', 'posts'),
      figure('people who posted', 'sharers'),
      figure('points', 'points'),
      figure('people who joined', 'joined'),
    ],
    reach: is.reach,
    members: is.members,
    thanks: thanksOf(context, period),
    joined: joinersIn(context, period).map(({ name }) => name),
    waitingFor: program.settings.home === 'private' ? notStarted(context) : notStarted(context).length,
    next: nextOf(context, queue),
  }
}

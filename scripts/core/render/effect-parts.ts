import type { CaptionCheck } from '../effect/captions.ts'
import type { HeldBack, MessagePreview } from '../effect/messages.ts'
import type { PageChange } from '../effect/pages.ts'
import { type Problem, severityOf } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { Section } from './forge/document.ts'
import { code, counted, listed, said } from './forge/words.ts'
import { shorten } from './mail/clean.ts'
import { fullDay } from './mail/values/dates.ts'
import { KIND_WORDS } from './mailbox/words.ts'

/** Problems by file, errors first, each with its line and how to mend it. */
export function problemsSection(problems: readonly Problem[], folder: string): Section[] {
  if (problems.length === 0) return []
  const files = [...Map.groupBy(problems, ({ file }) => file ?? '')]
  const rank = (list: readonly Problem[]) => (list.some((one) => severityOf(one) === 'error') ? 0 : 1)
  const items = files
    .toSorted(([, a], [, b]) => rank(a) - rank(b))
    .map(([file, list]) => {
      const lines = list.slice(0, 10).map((problem) => {
        const { line, message, right, hint } = problem
        const where = line === undefined ? '' : `, line ${line}`
        const mend = hint === undefined ? '' : `<br>Mend: ${said(hint)}`
        const shape = right === undefined ? '' : `<br>Right: ${said(right)}`
        return `- **${severityOf(problem) === 'error' ? 'Error' : 'Warning'}${where}**: ${said(message)}${shape}${mend}`
      })
      const rest = list.length > 10 ? [`- +${list.length - 10} more in this file`] : []
      return [code(`${folder}${file}`), ...lines, ...rest].join('\n')
    })
  return [{ heading: 'Problems', blocks: [{ kind: 'list', items, noun: ['file', 'files'] }] }]
}

function captionRow(check: CaptionCheck, { settings }: Program): string[] {
  const { channels, length, disclosed, tooLong, shortened, blocked, dead, begs } = check
  const name = (channel: string) => settings.channels.get(channel) ?? channel
  const limits = channels
    .filter(({ most }) => most !== null)
    .map(({ channel, most }) => `${name(channel)} ${(most ?? 0).toLocaleString('en-US')}`)
  const issues = [
    ...(disclosed === 'missing' ? ['does not say it is advertising'] : []),
    ...(disclosed === 'late' ? ['says too late that it is advertising'] : []),
    ...(tooLong.length > 0 ? [`too long for ${said(listed(tooLong.map(name)))}`] : []),
    ...shortened.map((url) => `${code(url.replaceAll('|', '%7C'))} hides where it leads`),
    ...(dead ? ['links to a page that is not there'] : []),
    ...blocked.map((words) => `says “${said(words)}”`),
    ...(begs ? ['asks for likes'] : []),
  ]
  return [
    `${check.number}: ${said(shorten(check.text, 40))}`,
    length.toLocaleString('en-US'),
    said(limits.join(', ')),
    issues.length === 0 ? 'fine' : `**${issues.join('; ')}**`,
  ]
}

/** The captions of each campaign that changes, and what to look at. */
export function captionsSection(captions: readonly CaptionCheck[], program: Program): Section[] {
  return [...Map.groupBy(captions, ({ campaign }) => campaign)].map(([slug, checks]) => ({
    heading: `Captions of ${program.campaigns.get(slug)?.title ?? slug}`,
    blocks: [
      {
        kind: 'table',
        head: ['Caption', 'Characters', 'Longest', 'To look at'],
        right: [1],
        rows: checks.map((check) => captionRow(check, program)),
        noun: ['caption', 'captions'],
      },
    ],
  }))
}

/** Pages of the hub that change. */
export function pagesSection(pages: readonly PageChange[]): Section[] {
  if (pages.length === 0) return []
  const items = pages.map(
    ({ path, title, how }) => `${how === 'changed' ? '' : `**${how}** `}${said(title)}, ${code(`/${path}`)}`,
  )
  return [{ heading: 'Pages', blocks: [{ kind: 'list', items, noun: ['page', 'pages'] }] }]
}

const WAYS = { email: 'by email', sms: 'by SMS', group: 'in the group', none: 'who cannot be reached' } as const

/** Why so many do not get it for now. */
const HELD_WORDS: Readonly<Record<HeldBack, string>> = {
  'open-tasks': 'later, once they are through with the task they have',
  'places-taken': 'only if somebody gives a place back',
  'new-tasks-per-week': 'later, since they have had this week’s new tasks',
  'weekly-cap': 'later, since they have had enough mail this week',
}

/** Messages that merging makes the program owe: which, to how many, from when. */
export function messagesSection(messages: readonly MessagePreview[], program: Program, now: Instant): Section[] {
  if (messages.length === 0) return []
  const { settings, zone, campaigns } = program
  const when = (at: Instant) => (at <= now ? 'in the next run' : fullDay(zone.dayOf(at), settings.language))
  const rows = messages.map(({ kind, campaign, from, people, held }) => {
    const about = campaign === undefined ? '' : `: ${said(campaigns.get(campaign)?.title ?? campaign)}`
    const to = (['email', 'sms', 'group', 'none'] as const).flatMap((way) => {
      const count = people.get(way)
      return count === undefined ? [] : [`${counted(count, 'person', 'people')} ${WAYS[way]}`]
    })
    const later = [...held].map(([why, count]) => `${counted(count, 'person', 'people')} ${HELD_WORDS[why]}`)
    const whom = [...(to.length === 0 ? [] : [listed(to)]), ...later].join('; ')
    return [`${KIND_WORDS[kind][0]}${about}`, whom, when(from)]
  })
  const live = settings.file.live === true
  const silent = 'Nothing is sent yet: the program is not live. This is what would go if it were.'
  return [
    {
      heading: 'Messages',
      blocks: [
        ...(live ? [] : [{ kind: 'text', text: silent } as const]),
        { kind: 'table', head: ['Message', 'To', 'From'], rows, noun: ['message', 'messages'] },
      ],
    },
  ]
}

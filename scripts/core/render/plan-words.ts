import { isAnswerKind, type Notice, type NoticeKind } from '../plans/notice.ts'
import type { NoticePlan } from '../plans/plan.ts'
import type { Ask } from '../plans/rules/ask.ts'
import type { Program } from '../program.ts'
import type { Instant, Zone } from '../zone.ts'
import { KIND_WORDS } from './mailbox/words.ts'

const nameOf = (program: Program, handle: string) => program.ambassadors.get(handle)?.name ?? handle

/** What a notice is about, as people of the program call it; undefined where its kind says all. */
function subjectOf(program: Program, { kind, about }: Notice): string | undefined {
  switch (kind) {
    case 'assignment':
    case 'reminder':
    case 'first-task-1':
    case 'first-task-2':
    case 'first-task-3':
      return program.campaigns.get(about.campaign)?.title ?? about.campaign
    case 'announcement':
      return program.news.find(({ day, slug }) => `${day}-${slug}` === about.news)?.file.title ?? about.news
    case 'introduce':
      return about.joiners.map((one) => nameOf(program, one)).join(', ')
    case 'benefits':
      return `number ${about.number}`
    case 'tier-up':
      return program.settings.tiers.find(({ slug }) => slug === about.tier)?.name ?? about.tier
    case 'points-expiring':
      return `after ${about.day}`
    case 'newsletter':
    case 'report':
      return `${about.from} to ${about.to}`
    case 'share-verified':
    case 'share-rejected':
    case 'share-missing':
      return about.share
    case 'answer-link':
    case 'answer-confirm':
    case 'answer-declined':
    case 'answer-asked':
    case 'answer-question':
    case 'answer-guide':
    case 'answer-left':
    case 'answer-changed':
    case 'welcome':
    case 'moved-in':
    case 'win-back':
      return undefined
    default:
      return program.rewards.get(program.redemptions.find(({ id }) => id === about.redemption)?.reward ?? '')?.file.name
  }
}

/** Whom a message is for: by short name; the program's own people, and who is no member, in words. */
export const receiver = (to: string | null, kind: NoticeKind | undefined): string =>
  to ?? (kind !== undefined && isAnswerKind(kind) ? 'a visitor' : 'the team')

/** A notice in few words: `Assignment: Lit windows`. */
export function noticeWords(program: Program, notice: Notice): string {
  const subject = subjectOf(program, notice)
  const [kind] = KIND_WORDS[notice.kind]
  return subject === undefined ? kind : `${kind}: ${subject}`
}

/** How many people a plan writes to in this run; the program's own are not counted. */
export const peopleOf = ({ send }: NoticePlan): number => new Set(send.flatMap(({ to }) => to ?? [])).size

/** The question before many are written to, for the person who may stop it. */
export function peopleWords({ zone }: Program, { id, people, until, goes }: Omit<Ask, 'at' | 'keys'>): string {
  const then = goes > until ? `, from ${clockWords(zone, goes)} on` : ''
  return `${people.length} people are about to be written to. Until ${clockWords(zone, until)} somebody can say stop; then it goes with the next run${then}.
  npm run notices -- --send-now ${id}
  npm run notices -- --stop ${id}
  npm run notices -- --test-to ADDRESS   (one of each, to look at first)`
}

/** Local day and time as the program's clocks show it. */
export function clockWords(zone: Zone, at: Instant): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${zone.dayOf(at)} ${two(zone.hourOf(at))}:${two(zone.minuteOf(at))}`
}

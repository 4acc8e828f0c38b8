import type { NoticeKind } from '../../plans/notice.ts'
import { LABELS } from './labels.ts'
import type { GroupValues, VariablesOf } from './variables.ts'

/** A kind of message with the values it is filled with. */
export type Filling = { readonly [K in NoticeKind]: { readonly kind: K; readonly values: VariablesOf<K> } }[NoticeKind]

/** What stands around the words of a message, drawn from its values alone. */
export type Extras = {
  /** Where the button leads. */
  readonly button: string
  /** Said in small above the title. */
  readonly kicker: readonly string[]
  readonly stamp?: { readonly big: string; readonly small: string }
  readonly mark?: { readonly day: string; readonly month: string }
  readonly cover?: { readonly url: string; readonly alt: string }
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  /** What to do so that a post says it is an ad; only where the message asks for a post. */
  readonly disclosure?: string
  /** “Not this one”. */
  readonly pass?: string
}

const grouped = new Intl.NumberFormat('en')
const signed = (points: number) => `${points > 0 ? '+' : ''}${grouped.format(points)}`

/** The program's own words, with the tags said too where those leave them out. */
function disclosureOf({ disclosure, disclosure_words: words }: GroupValues<'program'>): string {
  if (words === null) return LABELS.ad(disclosure)
  return words.includes('#') ? words : `${words.replace(/[.\s]*$/, '.')} ${LABELS.tags(disclosure)}`
}

/** How a task is told: one action, how long it takes, where, by when, what it brings (DESIGN section 6, R12, R39). */
function task(
  { campaign, program }: { campaign: GroupValues<'campaign'>; program: GroupValues<'program'> },
  kicker: readonly string[],
): Extras {
  const [, day = '', month = ''] = /^(\d{1,2})\.? (\p{L}{2,8}\.?)$/u.exec(campaign.closes_short) ?? []
  return {
    button: campaign.url,
    kicker,
    ...(campaign.most_points > 0 && { stamp: { big: grouped.format(campaign.most_points), small: LABELS.points } }),
    ...(month !== '' && { mark: { day, month } }),
    ...(campaign.cover !== null && { cover: { url: campaign.cover, alt: campaign.cover_alt ?? '' } }),
    facts: [
      { label: LABELS.do, value: campaign.action },
      ...(campaign.minutes === null ? [] : [{ label: LABELS.takes, value: LABELS.minutes(campaign.minutes) }]),
      ...(campaign.most_points > 0 ? [] : [{ label: LABELS.where, value: campaign.channels }]),
      { label: LABELS.by, value: campaign.closes },
      { label: LABELS.brings, value: campaign.points },
    ],
    ...(program.disclosure !== '' && { disclosure: disclosureOf(program) }),
    pass: campaign.pass,
  }
}

const plain = (button: string, ...kicker: string[]): Extras => ({ button, kicker })

/** What belongs around a message of a kind, beside the marketer's words. */
export function extrasOf({ kind, values }: Filling): Extras {
  switch (kind) {
    case 'assignment':
      return task(values, ['Something to share,', 'if you like'])
    case 'reminder':
      return task(values, ['Closes soon', 'and still open'])
    case 'first-task-1':
    case 'first-task-2':
    case 'first-task-3':
      return task(values, ['Your first one,', 'an easy one'])
    case 'share-verified':
      return {
        ...plain(values.links.me, 'Your post', 'is counted'),
        ...(values.share.points > 0 && { stamp: { big: signed(values.share.points), small: LABELS.points } }),
      }
    case 'share-missing':
    case 'share-rejected':
      return plain(values.links.ask, 'Your post')
    case 'answer-link':
      return plain(values.links.me, 'Your own page')
    case 'answer-confirm':
      return plain(values.answer.confirm ?? values.links.me, 'Was it you?')
    case 'answer-declined':
      return plain(values.answer.page, 'What you sent')
    case 'answer-asked':
    case 'answer-question':
      return plain(values.answer.page, 'Your question')
    case 'answer-guide':
      return plain(values.answer.page, 'How it works')
    case 'answer-left':
      return plain(values.answer.page, 'Until we meet again')
    case 'answer-changed':
      return plain(values.answer.page, 'Your settings')
    case 'tier-up':
      return {
        ...plain(values.links.me, 'A new stamp', 'in your passport'),
        ...(values.tier.from > 0 && { stamp: { big: grouped.format(values.tier.from), small: LABELS.points } }),
      }
    case 'points-expiring':
      return plain(values.links.rewards, 'Your points')
    case 'reward-requested':
    case 'reward-approved':
    case 'reward-sent':
    case 'reward-refused':
    case 'reward-cancelled':
      return plain(values.links.me, 'Your reward')
    case 'reward-delivered':
      return plain(values.links.rewards, 'Your reward')
    case 'announcement':
      return {
        ...plain(values.news.url, 'News'),
        ...(values.news.cover !== null && { cover: { url: values.news.cover, alt: values.news.cover_alt ?? '' } }),
      }
    case 'welcome':
      return plain(values.links.me, 'Welcome aboard')
    case 'moved-in':
      return plain(values.links.me, 'We have moved')
    case 'introduce':
      return plain(values.links.community ?? values.links.hub, 'Who is new')
    case 'benefits':
      return plain(values.links.rewards, `What is in it for you, ${values.benefit.number} of ${values.benefit.total}`)
    case 'win-back':
      return plain(values.links.me, 'A note from us')
    case 'newsletter':
      return {
        ...plain(values.links.hub, 'The letter', values.letter.period),
        ...(values.letter.cover !== null && {
          cover: { url: values.letter.cover, alt: values.letter.cover_alt ?? '' },
        }),
      }
    case 'report':
      return plain(values.links.hub, 'The week', values.report.period)
  }
}

import type { NoticeKind } from '../../plans/notice.ts'
import type { GroupValues, VariablesOf } from './variables.ts'
import type { MailWords } from './words/index.ts'

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

const stampOf = (big: string, points: number, { frame }: MailWords) => ({ stamp: { big, small: frame.points(points) } })

/** The program's own words, with the tags said too where those leave them out. */
function disclosureOf({ disclosure, disclosure_words: words }: GroupValues<'program'>, { frame }: MailWords): string {
  if (words === null) return frame.ad(disclosure)
  return words.includes('#') ? words : `${words.replace(/[.\s]*$/, '.')} ${frame.tags(disclosure)}`
}

/** How a task is told: one action, how long it takes, where, by when, what it brings (DESIGN section 6, R12, R39). */
function task(
  { campaign, program }: { campaign: GroupValues<'campaign'>; program: GroupValues<'program'> },
  kicker: readonly string[],
  words: MailWords,
): Extras {
  const { frame } = words
  const [, day = '', month = ''] = /^(\d{1,2})\.? (\p{L}{2,8}\.?)$/u.exec(campaign.closes_short) ?? []
  return {
    button: campaign.url,
    kicker,
    ...(campaign.most_points > 0 && stampOf(words.number(campaign.most_points), campaign.most_points, words)),
    ...(month !== '' && { mark: { day, month } }),
    ...(campaign.cover !== null && { cover: { url: campaign.cover, alt: campaign.cover_alt ?? '' } }),
    facts: [
      { label: frame.do, value: campaign.action },
      ...(campaign.minutes === null ? [] : [{ label: frame.takes, value: frame.minutes(campaign.minutes) }]),
      ...(campaign.most_points > 0 ? [] : [{ label: frame.where, value: campaign.channels }]),
      { label: frame.by, value: campaign.closes },
      { label: frame.brings, value: campaign.points },
    ],
    ...(program.disclosure !== '' && { disclosure: disclosureOf(program, words) }),
    pass: campaign.pass,
  }
}

const plain = (button: string, kicker: readonly string[]): Extras => ({ button, kicker })

/** What belongs around a message of a kind, beside the marketer's words. @param words those of the program's language */
export function extrasOf({ kind, values }: Filling, words: MailWords): Extras {
  const { kicker } = words
  switch (kind) {
    case 'assignment':
      return task(values, kicker.task, words)
    case 'reminder':
      return task(values, kicker.reminder, words)
    case 'first-task-1':
    case 'first-task-2':
    case 'first-task-3':
      return task(values, kicker.first, words)
    case 'share-verified':
      return {
        ...plain(values.links.me, kicker.counted),
        ...(values.share.points > 0 && stampOf(`+${words.number(values.share.points)}`, values.share.points, words)),
      }
    case 'share-missing':
    case 'share-rejected':
      return plain(values.links.ask, kicker.post)
    case 'answer-link':
      return plain(values.links.me, kicker.page)
    case 'answer-confirm':
      return plain(values.answer.confirm ?? values.links.me, kicker.you)
    case 'answer-declined':
      return plain(values.answer.page, kicker.sent)
    case 'answer-asked':
    case 'answer-question':
      return plain(values.answer.page, kicker.question)
    case 'answer-guide':
      return plain(values.answer.page, kicker.guide)
    case 'answer-left':
      return plain(values.answer.page, kicker.left)
    case 'answer-changed':
      return plain(values.answer.page, kicker.settings)
    case 'tier-up':
      return {
        ...plain(values.links.me, kicker.tier),
        ...(values.tier.from > 0 && stampOf(words.number(values.tier.from), values.tier.from, words)),
      }
    case 'points-expiring':
      return plain(values.links.rewards, kicker.points)
    case 'reward-requested':
    case 'reward-approved':
    case 'reward-sent':
    case 'reward-refused':
    case 'reward-cancelled':
      return plain(values.links.me, kicker.reward)
    case 'reward-delivered':
      return plain(values.links.rewards, kicker.reward)
    case 'announcement':
      return {
        ...plain(values.news.url, kicker.news),
        ...(values.news.cover !== null && { cover: { url: values.news.cover, alt: values.news.cover_alt ?? '' } }),
      }
    case 'welcome':
      return plain(values.links.me, kicker.welcome)
    case 'moved-in':
      return plain(values.links.me, kicker.moved)
    case 'introduce':
      return plain(values.links.community ?? values.links.hub, kicker.new)
    case 'benefits':
      return plain(values.links.rewards, kicker.benefit(values.benefit.number, values.benefit.total))
    case 'win-back':
      return plain(values.links.me, kicker.quiet)
    case 'newsletter':
      return {
        ...plain(values.links.hub, kicker.letter(values.letter.period)),
        ...(values.letter.cover !== null && {
          cover: { url: values.letter.cover, alt: values.letter.cover_alt ?? '' },
        }),
      }
    case 'report':
      return plain(values.links.hub, kicker.report(values.report.period))
  }
}

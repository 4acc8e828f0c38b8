import type { GroupPost } from '../../plans/group-post.ts'
import type { Notice } from '../../plans/notice.ts'
import { copyOf } from './brand.ts'
import { partOf } from './part.ts'
import { smsOf } from './sms.ts'
import type { Templates } from './templates.ts'
import { campaignValues } from './values/campaign.ts'
import { brandValues, personValues, programValues } from './values/common.ts'
import type { MailContext } from './values/context.ts'
import { fillingOf } from './values/fill.ts'
import { letterValues } from './values/letter.ts'
import { benefitValues, newsValues } from './values/pages.ts'

/** What a person copies: a post for the group, and a line for one member each. */
export type GroupText = {
  readonly post: string
  readonly messages: readonly { readonly to: string; readonly text: string }[]
}

const lines = (...parts: readonly (string | null | undefined | false)[]) =>
  parts.filter((one) => typeof one === 'string' && one !== '').join('\n')

/** An address that opens for everybody in the group; what only a member's own page shows has none. */
const openUrl = (url: string) => (url.includes('/me/#') ? undefined : url)

/** A task, told to a group: one action, how long it takes, by when, what it brings, the tags to use. */
function taskText(context: MailContext, slug: string, last: boolean): string {
  const { title, action, minutes, until, points, url } = campaignValues(context, slug, '')
  const { disclosure } = programValues(context, '')
  const { group } = context.words
  return lines(
    last ? group.lastCall(title) : title,
    minutes === null ? action : `${action} ${group.takes(minutes)}`,
    `${until[0]!.toUpperCase()}${until.slice(1)}. ${group.brings(points)}`,
    disclosure !== '' && group.ad(disclosure),
    openUrl(url) && group.kit(url),
  )
}

function postText(context: MailContext, [first, ...rest]: readonly Notice[]): string {
  if (!first) return ''
  const { group } = context.words
  switch (first.kind) {
    case 'assignment':
    case 'reminder': {
      const wanted = context.program.campaigns.get(first.about.campaign)?.file.for
      const names = [first, ...rest].map(({ to }) => context.program.ambassadors.get(to ?? '')?.name ?? to ?? '')
      return lines(wanted && group.for(names), taskText(context, first.about.campaign, first.kind === 'reminder'))
    }
    case 'introduce':
      return first.about.joiners
        .map((one) => personValues(context, one))
        .map(({ name, place, words }) =>
          lines(`${group.new(name)}${place === null ? '' : `, ${place}`}`, words && group.quoted(words)),
        )
        .join('\n\n')
    case 'announcement': {
      const { title, summary, url } = newsValues(context, first.about.news, '')
      return lines(title, summary, openUrl(url))
    }
    case 'benefits': {
      const { name, words } = benefitValues(context, first.about.number)
      return lines(group.benefit(name), words)
    }
    case 'newsletter': {
      const { period, posts, sharers, points } = letterValues(context, first.about)
      return lines(
        `${programValues(context, '').name}, ${period}`,
        group.letter(posts, sharers, points),
        `${context.hub}/`,
      )
    }
    default:
      throw new RangeError(`${first.kind} is for one person, not for a group`)
  }
}

/** The short lines of what one member is owed, with the link to their own page. Copy without a line for a short message gives its subject. */
function messageText(context: MailContext, templates: Templates, to: string, notices: readonly Notice[]): string {
  const said = notices.flatMap((notice) => {
    const copy = copyOf(context.program, notice.kind)
    const made = copy && partOf(templates, fillingOf(context, notice), copy, context.language)
    return made && 'part' in made ? [made.part.sms || made.part.subject] : []
  })
  const { name } = brandValues(context)
  return smsOf(said.length === 0 ? [name] : said, context.links(to).me, context.words)
}

/** Writes the ready post of a run: what to copy into the members' own group, and what to whom alone. */
export function groupText(context: MailContext, templates: Templates, { posts, lines: single }: GroupPost): GroupText {
  return {
    post: posts.map((notices) => postText(context, notices)).join('\n\n'),
    messages: single.map(({ to, notices }) => ({ to, text: messageText(context, templates, to, notices) })),
  }
}

/** The same for a chat of the program: an announcement in one post. @param news day and slug, as its file is named */
export function chatText(context: MailContext, news: string): string {
  const { title, summary, url } = newsValues(context, news, '')
  return lines(title, summary, openUrl(url))
}

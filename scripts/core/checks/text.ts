import { quotable, visible } from '../mask.ts'
import type { Program, Share } from '../program.ts'
import type { ForPerson } from './due.ts'
import { askAbout } from './places/index.ts'
import type { Outcome } from './settle.ts'
import type { Account } from './sight.ts'
import type { NewShare } from './watch.ts'

/** Lines of one sort, at most. */
const MOST = 20

const WORDS: Readonly<Record<Outcome['became'], string>> = {
  live: 'there',
  back: 'there again; it was not found the last time',
  private: 'hidden from strangers; ask the member',
  missed: 'not found; it is looked at once more, a day from now at the earliest, before anything follows',
  removed: 'not found twice; noted as removed',
  unknown: 'no clear answer; nothing follows, it is looked at again',
  doubted: 'not found, but neither was a post that should be there; nothing follows',
}

/** Why a person looks at a post, in words. */
export const PERSON_REASONS: Readonly<Record<ForPerson['why'], string>> = {
  'no-endpoint': 'no public address shows it: look yourself, its points become final within a day',
  private: 'hidden from strangers: ask the member',
  'not-theirs': 'posted by an account that is not in the member’s file',
  gone: 'was not found; its member is told, and it is looked at again a day later',
}

/** Why there was no clear answer, as people say it. */
const TROUBLES: Readonly<Record<string, string>> = {
  'address-refused': 'the address is a private one and was not asked',
  'no-connection': 'no connection',
  'too-slow': 'no answer within 5 seconds',
  'too-large': 'the answer is too large',
  redirected: 'it sends elsewhere, where nobody follows',
  unreadable: 'the answer cannot be read',
  interrupted: 'stopped',
}

/** A reason as people read it. */
export const troubleText = (why: string): string => TROUBLES[why] ?? quotable(why)

/** The address of a post: as it is where a known place recognises it, for its numbers are no one's; else as strangers' words are shown. */
const shownUrl = (url: string) => (askAbout(url) ? visible(url) : quotable(url, 200))

const named = (share: Share) => `${share.id} (${share.channel})`

function groupLines(outcomes: readonly Outcome[], became: Outcome['became']): string[] {
  const these = outcomes.filter((one) => one.became === became)
  if (these.length === 0) return []
  const line = `  ${these.length} ${WORDS[became]}`
  if (became === 'live') return [line]
  const shown = these.slice(0, MOST).map(({ share, why, author }) => {
    const more = [why && troubleText(why), author === 'another' ? 'posted by another account' : undefined]
      .filter(Boolean)
      .join('; ')
    return `    ${named(share)}${more === '' ? '' : `: ${more}`}`
  })
  const rest = these.length > MOST ? [`    and ${these.length - MOST} more`] : []
  return [line, ...shown, ...rest]
}

const ORDER = ['removed', 'missed', 'doubted', 'private', 'back', 'unknown', 'live'] as const
/** What looks led to, in words: what needs eyes first. */
export function outcomesText(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return 'No post was looked at.\n'
  const count = outcomes.length === 1 ? 'One post was looked at:' : `${outcomes.length} posts were looked at:`
  return `${[count, ...ORDER.flatMap((became) => groupLines(outcomes, became))].join('\n')}\n`
}

/** What only a person can look at, in words. */
export function personText(list: readonly ForPerson[]): string {
  if (list.length === 0) return ''
  const lines = list.slice(0, MOST * 2).map(({ share, why }) => {
    const where = share.url === undefined ? '' : ` ${shownUrl(share.url)}`
    return `  ${named(share)}${where}\n    ${PERSON_REASONS[why]}`
  })
  const rest = list.length > MOST * 2 ? [`  and ${list.length - MOST * 2} more`] : []
  return `\nFor a person:\n${[...lines, ...rest].join('\n')}\n`
}

/** The posts that were found, in words. */
export function foundText(shares: readonly NewShare[], program: Program): string {
  if (shares.length === 0) return 'No new post was found.\n'
  const lines = shares.map(({ file, member }) => {
    const campaign = program.campaigns.get(file.campaign ?? '')?.title ?? file.campaign
    const tag = file.disclosed === false ? '\n    without a disclosure tag: ask for it before you accept' : ''
    return `  ${member.handle} on ${file.channel}, for ${campaign}: ${shownUrl(file.url ?? '')}${tag}`
  })
  return `${shares.length === 1 ? 'One new post' : `${shares.length} new posts`}, to be looked at:\n${lines.join('\n')}\n`
}

/** What is missing before an account can be watched. */
export function unreadableText(handle: string, { channel }: Account): string {
  if (channel === 'youtube')
    return `${handle} wants youtube watched: write the number of the channel (UC and 22 signs) or its feed: into the file of ${handle}.`
  if (['blog', 'podcast', 'newsletter'].includes(channel))
    return `${handle} wants a ${channel} watched: write the address of its RSS or Atom feed as feed: into the file of ${handle}.`
  return `${handle} wants ${channel} watched, but nothing public shows posts there: ${handle} logs them, or lays a screenshot.`
}

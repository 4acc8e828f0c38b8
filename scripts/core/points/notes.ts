import { mask } from '../mask.ts'
import type { Program } from '../program.ts'
import type { Entry, VoidReason } from './types.ts'

const number = (value: number) => value.toLocaleString('en-US')
/** `100 points`, `1 point`, `no points`. */
export const pointsText = (points: number): string =>
  points === 0 ? 'no points' : `${number(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`

const ORDINALS: Readonly<Record<number, string>> = {
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  6: 'Sixth',
  8: 'Eighth',
}

/** A row of weeks in words: `Fourth week in a row`. */
function streakText(entry: Entry): string {
  const weeks = entry.ruleset?.streak?.weeks ?? 1
  if (weeks === 1) return 'A week with a post'
  return ORDINALS[weeks] ? `${ORDINALS[weeks]} week in a row` : `${weeks} weeks in a row`
}

const articled = (name: string) => (/^(?:[aeiou]|x\b)/i.test(name) ? `an ${name}` : `a ${name}`)

function voidText(entry: Entry, program: Program): string {
  const { share, ruleset } = entry
  const campaign = share?.campaign === undefined ? undefined : program.campaigns.get(share.campaign)
  const texts: Readonly<Record<VoidReason, () => string>> = {
    'no-rules': () => 'Posted before the points rules began',
    rejected: () => 'Not accepted in review',
    'removed-early': () => `Taken down within ${hoursText(ruleset?.keepLiveMs ?? 0)}`,
    'outside-window': () =>
      share && campaign && share.at < campaign.opens
        ? 'Posted before the campaign opened'
        : 'Posted after the campaign closed',
    duplicate: () =>
      entry.repeats && entry.repeats.ambassador !== entry.handle
        ? 'Another member has logged this post'
        : 'This post is logged already',
    'day-cap': () => `More than ${posts(ruleset?.perDay ?? 0)} on ${channelName(entry, program)} that day`,
    cancelled: () => 'The order was cancelled or sent back',
    'campaign-cap': () =>
      `More than ${posts(ruleset?.perCampaign ?? 0)} on ${channelName(entry, program)} in this campaign`,
  }
  return entry.reason === undefined ? 'Not counted' : texts[entry.reason]()
}

const posts = (count: number) => (count === 1 ? 'one post' : `${number(count)} posts`)

function hoursText(ms: number): string {
  const hours = ms / 3_600_000
  if (hours > 48 && hours % 24 === 0) return `${number(hours / 24)} days`
  return hours === 1 ? '1 hour' : `${number(hours)} hours`
}

function channelName({ share }: Entry, program: Program): string {
  const channel = share?.channel ?? ''
  return program.settings.channels.get(channel) ?? channel
}

/** What a share is called: a post on a network, else the thing itself (`Talk`, `Podcast`). */
function shareName(entry: Entry, program: Program): string {
  const name = channelName(entry, program)
  return NOT_POSTS.has(entry.share?.channel ?? '') ? name : `${name} post`
}
const NOT_POSTS: ReadonlySet<string> = new Set(['podcast', 'newsletter', 'talk', 'event'])

function campaignText(entry: Entry, program: Program): string {
  const slug = entry.share?.campaign
  return slug === undefined ? '' : ` for ${program.campaigns.get(slug)?.title ?? slug}`
}

function causeText(entry: Entry, program: Program): string {
  switch (entry.rule) {
    case 'share':
      return `${shareName(entry, program)}${campaignText(entry, program)}`
    case 'engagement':
      return `Response to ${articled(shareName(entry, program))}${campaignText(entry, program)}`
    case 'first_share':
      return 'First post ever'
    case 'early_bird':
      return `Early${campaignText(entry, program)}`
    case 'streak':
      return streakText(entry)
    case 'referral': {
      const recruit = entry.share?.ambassador ?? ''
      return `${program.ambassadors.get(recruit)?.name ?? recruit}, whom you brought in, has posted`
    }
    case 'award':
      return mask(entry.award?.file.reason ?? '')
        .trim()
        .replace(/[.:]+$/, '')
    case 'conversion':
      return 'An order by your link'
  }
}

/** One plain sentence that tells a member what an entry is: `Instagram post for Autumn roast: 100 points`. */
export function noteOf(entry: Entry, program: Program): string {
  if (entry.state === 'void') return `${voidText(entry, program)}: no points`
  return `${causeText(entry, program)}: ${pointsText(entry.points)}`
}

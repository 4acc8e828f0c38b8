import { isTooLong, longestOn, signsOf } from '../captions/length.ts'
import { blockedIn, shortenedIn } from '../captions/words.ts'
import type { Problem } from '../problem.ts'
import type { Campaign, Program } from '../program.ts'

/** How a ready-made caption of a campaign stands. */
export type CaptionCheck = {
  readonly campaign: string
  readonly path: string
  /** 1 is the first caption of the campaign. */
  readonly number: number
  readonly text: string
  /** The channels it may go to, with the longest post of each; null: no limit known. */
  readonly channels: readonly { readonly channel: string; readonly most: number | null }[]
  readonly length: number
  /** Whether it says, early, that it is advertising; undefined where the program does not require it. */
  readonly disclosed: 'early' | 'late' | 'missing' | undefined
  /** Channels for which it is too long. */
  readonly tooLong: readonly string[]
  readonly shortened: readonly string[]
  /** Words that the program does not want said. */
  readonly blocked: readonly string[]
  /** A link to a page of the hub that is not there. */
  readonly dead: boolean
  readonly begs: boolean
}

function checksOf(campaign: Campaign, { settings }: Program, problems: readonly Problem[]): CaptionCheck[] {
  const { path, file, slug } = campaign
  return (file.captions ?? []).map(({ text, channel }, at) => {
    const said = problems.filter(
      ({ file: where, field }) => where === path && field?.join('/') === `captions/${at}/text`,
    )
    const has = (code: Problem['code']) => said.some((problem) => problem.code === code)
    const length = signsOf(text)
    const channels = (channel === undefined ? (file.channels ?? []) : [channel]).map((one) => ({
      channel: one,
      most: longestOn(one),
    }))
    return {
      campaign: slug,
      path,
      number: at + 1,
      text,
      channels,
      length,
      disclosed: !settings.disclosure.required
        ? undefined
        : has('caption-without-tag')
          ? 'missing'
          : has('late-tag')
            ? 'late'
            : 'early',
      tooLong: channels.filter((one) => isTooLong(one.channel, text)).map((one) => one.channel),
      shortened: shortenedIn(text),
      blocked: blockedIn(text, settings.file.blocked_words ?? []),
      dead: has('broken-link'),
      begs: has('begs-for-likes'),
    }
  })
}

/** Whether there is nothing about a caption to look at. */
export const isFine = ({ disclosed, tooLong, shortened, blocked, dead, begs }: CaptionCheck): boolean =>
  (disclosed ?? 'early') === 'early' && !begs && !dead && tooLong.length + shortened.length + blocked.length === 0

/**
 * Checks the captions that a change brings or alters: disclosure present and early, length by channel, links that lead nowhere or hide where
 * they lead, words that the program does not want said or that beg for likes. Of the same campaigns also those that stood before and are not fine.
 * @param problems of the program after the change
 */
export function checkCaptions(before: Program, after: Program, problems: readonly Problem[]): CaptionCheck[] {
  return [...after.campaigns.values()].flatMap((campaign) => {
    const old = before.campaigns.get(campaign.slug)
    const { records } = before
    if (JSON.stringify(records.get(campaign.path)?.data) === JSON.stringify(after.records.get(campaign.path)?.data))
      return []
    const known = new Set(old?.file.captions?.map((caption) => JSON.stringify(caption)))
    return checksOf(campaign, after, problems).filter(
      (check) => !isFine(check) || !known.has(JSON.stringify(campaign.file.captions?.[check.number - 1])),
    )
  })
}

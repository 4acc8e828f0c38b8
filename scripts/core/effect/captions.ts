import type { Problem } from '../problem.ts'
import type { Campaign, Program } from '../program.ts'

/** The longest post of a network, in characters; for those that count otherwise, their own count of plain text. From their public help pages. */
const LONGEST: Readonly<Record<string, number>> = {
  x: 280,
  bluesky: 300,
  threads: 500,
  mastodon: 500,
  pinterest: 500,
  instagram: 2200,
  tiktok: 2200,
  linkedin: 3000,
  youtube: 5000,
}

/** Hosts that hide where a link leads. */
const SHORTENERS =
  /\bhttps?:\/\/(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|is\.gd|rebrand\.ly|cutt\.ly|shorturl\.at|t\.ly|lnkd\.in)\/[^\s)]*/gi

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
  readonly begs: boolean
}

function checksOf(campaign: Campaign, { settings }: Program, problems: readonly Problem[]): CaptionCheck[] {
  const { path, file, slug } = campaign
  return (file.captions ?? []).map(({ text, channel }, at) => {
    const said = problems.filter(
      ({ file: where, field }) => where === path && field?.join('/') === `captions/${at}/text`,
    )
    const has = (code: Problem['code']) => said.some((problem) => problem.code === code)
    const length = [...text].length
    const channels = (channel === undefined ? (file.channels ?? []) : [channel]).map((one) => ({
      channel: one,
      most: LONGEST[one] ?? null,
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
      tooLong: channels.filter(({ most }) => most !== null && length > most).map((one) => one.channel),
      shortened: [...text.matchAll(SHORTENERS)].map(([link]) => link),
      begs: has('begs-for-likes'),
    }
  })
}

/**
 * Checks the captions of those campaigns that a change touches: disclosure present and early, length by channel, links that hide where they
 * lead, words that beg for likes.
 * @param files paths that differ
 * @param problems of the program after the change
 */
export function checkCaptions(
  program: Program,
  files: readonly string[],
  problems: readonly Problem[],
): CaptionCheck[] {
  const touched = new Set(files)
  return [...program.campaigns.values()]
    .filter(({ path }) => touched.has(path))
    .flatMap((campaign) => checksOf(campaign, program, problems))
}

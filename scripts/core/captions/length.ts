/** How a network counts: `signs` as people see them, `x` by X's weights, `links` with every link as 23 signs. */
type Counting = 'signs' | 'x' | 'links'

/** The longest post of each network that has a limit which matters for a caption, as its public help pages gave it in November 2026. */
const LONGEST: Readonly<Record<string, readonly [most: number, counting: Counting]>> = {
  x: [280, 'x'],
  bluesky: [300, 'signs'],
  reddit: [300, 'signs'],
  threads: [500, 'signs'],
  mastodon: [500, 'links'],
  pinterest: [500, 'signs'],
  instagram: [2200, 'signs'],
  linkedin: [3000, 'signs'],
  tiktok: [4000, 'signs'],
  youtube: [5000, 'signs'],
}

const LINK = /https?:\/\/\S+/gi
const LINK_WEIGHT = 23

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const signsIn = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** X counts these code points once, all others twice (its published weights, version 3). */
const isLight = (code: number): boolean =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
const weightOnX = (sign: string): number =>
  /\p{Extended_Pictographic}/u.test(sign)
    ? 2
    : [...sign].reduce((sum, one) => sum + (isLight(one.codePointAt(0) ?? 0) ? 1 : 2), 0)

/** How many signs people see in a text. */
export const signsOf = (text: string): number => signsIn(text).length

/** The most signs that fit in a post on a channel; null: no limit known. */
export const longestOn = (channel: string): number | null =>
  Object.hasOwn(LONGEST, channel) ? LONGEST[channel]![0] : null

/** How many signs a channel counts in a text. */
export function signsOn(channel: string, text: string): number {
  const counting = Object.hasOwn(LONGEST, channel) ? LONGEST[channel]![1] : 'signs'
  if (counting === 'signs') return signsOf(text)
  const links = text.match(LINK)?.length ?? 0
  const rest = signsIn(text.normalize('NFC').replace(LINK, ''))
  return links * LINK_WEIGHT + (counting === 'x' ? rest.reduce((sum, sign) => sum + weightOnX(sign), 0) : rest.length)
}

/** Whether a text is too long for a post on a channel. */
export function isTooLong(channel: string, text: string): boolean {
  const most = longestOn(channel)
  return most !== null && signsOn(channel, text) > most
}

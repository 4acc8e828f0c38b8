import type { Counting } from './channels.ts'

const LINK = /https?:\/\/\S+/gi
/** A link's weight on X (t.co) and on Mastodon, however long it is. */
const LINK_WEIGHT = 23

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const signsIn = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** X counts these code points once and all others twice (its published weights, version 3). */
const isLight = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  return (
    code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
  )
}
const weightOnX = (sign: string): number =>
  /\p{Extended_Pictographic}/u.test(sign) ? 2 : [...sign].reduce((sum, one) => sum + (isLight(one) ? 1 : 2), 0)

/** How many signs a channel counts in a text. */
export const countSigns = (text: string, counting: Counting): number => {
  if (counting === 'signs') return signsIn(text).length
  const links = text.match(LINK)?.length ?? 0
  const rest = signsIn(text.normalize('NFC').replace(LINK, ''))
  return links * LINK_WEIGHT + (counting === 'x' ? rest.reduce((sum, sign) => sum + weightOnX(sign), 0) : rest.length)
}

/** Hosts that hide where a link leads. */
const SHORTENERS =
  /\bhttps?:\/\/(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|is\.gd|rebrand\.ly|cutt\.ly|shorturl\.at|t\.ly|lnkd\.in)\/[^\s)]*/gi

/** Links in a text whose host hides where they lead. */
export const shortenedIn = (text: string): string[] => [...text.matchAll(SHORTENERS)].map(([link]) => link)

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Words that the program does not want in ready-made words, as they stand in a text: whole words, whatever their case. */
export function blockedIn(text: string, blocked: readonly string[]): string[] {
  return blocked.flatMap((words) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(words).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}_])`, 'iu')
    return pattern.exec(text)?.[0] ?? []
  })
}

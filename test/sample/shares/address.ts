import type { Random } from '../pictures/draw.ts'
import type { Beat } from './diary.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const LOWER = 'abcdefghijklmnopqrstuvwxyz234567'

const some = (r: Random, from: string, count: number): string =>
  Array.from({ length: count }, () => from[Math.floor(r() * from.length)]).join('')
const digits = (r: Random, count: number): string => `${1 + Math.floor(r() * 8)}${some(r, '0123456789', count - 1)}`

/** Words as they stand in an address, at most 40 characters. */
export const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .split(/ +/)
    .slice(0, 6)
    .join('-')
    .slice(0, 40)
    .replace(/-$/, '')

const SITES: Readonly<Record<string, string>> = {
  greta: 'https://diningcar.example',
  jonas: 'https://kurzvorabfahrt.example',
  samira: 'https://cardamome.example',
}

/** X and TikTok ids carry the time of posting, so theirs are made from it. */
const xId = (at: number): string => String((BigInt(at) - 1288834974657n) << 22n)
const tiktokId = (at: number, r: Random): string =>
  String((BigInt(Math.floor(at / 1000)) << 32n) + BigInt(Math.floor(r() * 2 ** 31)))

/**
 * An address such as the platform gives its posts, with an invented id; undefined where a post leaves none.
 * @param name the member's name on that channel
 * @param at milliseconds since 1970
 */
export function addressOf(beat: Beat, name: string, at: number, r: Random): string | undefined {
  const site = SITES[beat.handle] ?? 'https://fernweh.example'
  const title = slugOf(beat.title)
  switch (beat.channel) {
    case 'instagram':
      return `https://www.instagram.com/${r() > 0.7 ? 'reel' : 'p'}/D${some(r, LETTERS, 10)}/`
    case 'facebook':
      return `https://www.facebook.com/${name}/posts/${digits(r, 15)}`
    case 'x':
      return `https://x.com/${name}/status/${xId(at)}`
    case 'tiktok':
      return `https://www.tiktok.com/@${name}/video/${tiktokId(at, r)}`
    case 'youtube':
      return `https://www.youtube.com/watch?v=${some(r, LETTERS, 11)}`
    case 'linkedin':
      return `https://www.linkedin.com/posts/${name}_${title}-activity-${digits(r, 19)}-${some(r, LETTERS, 4)}`
    case 'threads':
      return `https://www.threads.com/@${name}/post/D${some(r, LETTERS, 10)}`
    case 'bluesky':
      return `https://bsky.app/profile/${name}/post/3m${some(r, LOWER, 11)}`
    case 'mastodon':
      return `https://${name}/11${digits(r, 16)}`
    case 'pinterest':
      return `https://www.pinterest.com/pin/${digits(r, 18)}/`
    case 'reddit':
      return `https://www.reddit.com/r/Coffee/comments/1${some(r, 'abcdefghijklmnopqrstuvwxyz0123456789', 6)}/${title.replaceAll('-', '_')}/`
    case 'blog':
      return `${site}/${title}/`
    case 'podcast':
      return `${site}/${title.replace(/^(episode-\d+).*/, '$1')}/`
    case 'newsletter':
      return `${site}/letters/${title.replace(/^(letter-\d+).*/, '$1')}/`
    default:
      return undefined
  }
}

/** The same post, spelt as another app's share button would: the tally must still see that it is one. */
export function respell(url: string): string {
  const video = /^https:\/\/www\.youtube\.com\/watch\?v=(.+)$/.exec(url)
  if (video) return `https://youtu.be/${video[1]}?si=K2s9QpTq`
  return `${url.replace('/p/', '/reel/').replace(/\/reel\//, '/p/')}?utm_source=ig_web_copy_link&igsh=MzRlODBiNWFlZA==`
}

/** What a link to a post tells by itself: where it is and, for those that count their posts by the clock, when it was made. */

/** Hosts by channel, with those below them. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  instagram: ['instagram.com', 'instagr.am'],
  facebook: ['facebook.com', 'fb.com', 'fb.watch', 'fb.me'],
  x: ['x.com', 'twitter.com', 't.co'],
  tiktok: ['tiktok.com'],
  youtube: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
  linkedin: ['linkedin.com', 'lnkd.in'],
  threads: ['threads.com', 'threads.net'],
  bluesky: ['bsky.app'],
  pinterest: ['pinterest.com', 'pin.it'],
  reddit: ['reddit.com', 'redd.it'],
  podcast: ['podcasts.apple.com', 'open.spotify.com'],
}
const COUNTRY_PINS = /^(?:[a-z]{2}\.)?pinterest\.(?:[a-z]{2,3}|co\.uk|com\.[a-z]{2})$/
/** Mastodon runs on anybody's host, and is known by its paths. */
const MASTODON = /^\/@[A-Za-z0-9_.]+(?:@[A-Za-z0-9.-]+)?\/(\d{17,19})\/?$/

function parsed(link: string): URL | undefined {
  try {
    return new URL(link)
  } catch {
    return undefined
  }
}

/** The channel a link is of; undefined where it does not say. */
export function channelOfLink(link: string): string | undefined {
  const url = parsed(link)
  if (!url) return undefined
  const host = url.hostname.toLowerCase().replace(/^www\./, '')
  const known = Object.entries(HOSTS).find(([, hosts]) => hosts.some((one) => host === one || host.endsWith(`.${one}`)))
  if (known) return known[0]
  if (COUNTRY_PINS.test(host)) return 'pinterest'
  return MASTODON.test(url.pathname) ? 'mastodon' : undefined
}

/** X counts from here, in milliseconds. */
const X_BEGAN = 1_288_834_974_657n
const [X_SHIFT, TIKTOK_SHIFT, MASTODON_SHIFT] = [22n, 32n, 16n]

/**
 * When the post was made, where its number tells: X, TikTok and Mastodon count their posts by the clock.
 * @param now milliseconds; a time after it is none
 */
export function postedAt(link: string, now: number): Date | undefined {
  const url = parsed(link)
  const channel = channelOfLink(link)
  if (!url || channel === undefined) return undefined
  const id = (pattern: RegExp) => {
    const found = pattern.exec(url.pathname)?.[1]
    return found === undefined ? undefined : BigInt(found)
  }
  const at = () => {
    if (channel === 'x') {
      const status = id(/\/status(?:es)?\/(\d{15,20})/)
      return status && (status >> X_SHIFT) + X_BEGAN
    }
    if (channel === 'tiktok') {
      const video = id(/\/(?:video|photo)\/(\d{17,20})/)
      return video && (video >> TIKTOK_SHIFT) * 1000n
    }
    if (channel === 'mastodon') {
      const post = id(MASTODON)
      return post && post >> MASTODON_SHIFT
    }
    return undefined
  }
  const milliseconds = Number(at() ?? 0)
  return milliseconds > 1_136_073_600_000 && milliseconds <= now ? new Date(milliseconds) : undefined
}

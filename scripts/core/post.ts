import { type Link, linkOf, linkText } from './post/link.ts'
import { facebook, instagram, threads } from './post/meta.ts'
import { applePodcasts, dev, medium, spotify, substack } from './post/pages.ts'
import type { Platform } from './post/platform.ts'
import { bluesky, linkedin, mastodon, pinterest, reddit, x } from './post/talk.ts'
import { tiktok, youtube } from './post/video.ts'

/** Mastodon comes last: it is known by its paths, on any host. */
const PLATFORMS: readonly Platform[] = [
  instagram,
  x,
  youtube,
  tiktok,
  linkedin,
  threads,
  bluesky,
  facebook,
  reddit,
  pinterest,
  medium,
  substack,
  dev,
  spotify,
  applePodcasts,
  mastodon,
]

const platformOf = (link: Link) => PLATFORMS.find((platform) => platform.owns(link))

/** A platform's link that is no known form of a post: without what its own pages append. */
function plainLink(link: Link, { noise, home }: Platform): Link {
  const query = noise === '*' ? [] : link.query.filter(([name]) => !noise.test(name))
  return { ...link, query, host: home?.(link.host) ?? link.host }
}

/**
 * The one address of a post, whatever the spelling of the link: scheme, mobile hosts, tracking, short paths and players
 * make no difference. Two different posts never get one address; where two spellings of one post cannot be told to be
 * one (an app's short link, a name beside its number), they stay apart. A link to a comment on Reddit is a post of its
 * own, elsewhere it is the post commented on.
 * @param url a web address; other text is its own key
 * @returns an address that gives itself again
 */
export function canonicalPost(url: string): string {
  const link = linkOf(url)
  if (!link) return url
  const platform = platformOf(link)
  return platform?.post(link) ?? linkText(platform ? plainLink(link, platform) : link)
}

/** The channel that a link belongs to, where that is certain; a link to a blog, a talk or anything else gives undefined. */
export function channelOf(url: string): string | undefined {
  const link = linkOf(url)
  return link && platformOf(link)?.channel
}

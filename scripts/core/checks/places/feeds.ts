import { postsOfFeed } from '../feed-xml.ts'
import type { Account, FoundPost, Place, Step } from '../sight.ts'
import { unknown } from '../sight.ts'

const accept = 'application/rss+xml, application/atom+xml, application/xml;q=0.9'

/** Reads the feed at an address; only https, on the usual port. */
export function feedAt(address: string): Step<readonly FoundPost[]> | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined
  return {
    url: url.href,
    accept,
    whole: true,
    read({ status, text }) {
      if (status !== 200) return { trouble: `status ${status}` }
      const found = postsOfFeed(text)
      return found ? { found } : { trouble: 'no feed' }
    },
  }
}

/** A channel's feed, by its number: a name alone does not lead to it. */
export function youtubeFeed({ channel, handle, feed }: Account): Step<readonly FoundPost[]> | undefined {
  if (channel !== 'youtube') return undefined
  const id = /(?:^|channel\/|channel_id=)(UC[\w-]{22})(?:$|[/?&])/.exec(feed ?? handle.trim())?.[1]
  return id === undefined ? undefined : feedAt(`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`)
}

/** Any blog, podcast or newsletter whose member's file names its feed. Its pages are not asked. */
export const feeds: Place = {
  name: 'feed',
  gapMs: 1000,
  post: () => undefined,
  read: () => unknown('a page'),
  feed: ({ channel, feed }) => (feed === undefined || channel === 'youtube' ? undefined : feedAt(feed)),
}

import { z } from 'zod'
import { linkOf } from '../../post/link.ts'
import { canonicalPost } from '../../post.ts'
import { jsonAs } from '../json.ts'
import { type Answered, type Place, type Sight, unknown } from '../sight.ts'
import { youtubeFeed } from './feeds.ts'

const accept = 'application/json'
const shape = z.object({ author_url: z.string().optional(), author_unique_id: z.string().optional() })

/** Reads oEmbed (oembed.com, section 2.3.4.1: 404 no such thing, 401 not public); other answers of 4xx are not agreed upon. */
function read({ status, text }: Answered): Sight {
  if (status === 404) return { seen: 'gone' }
  if (status === 401 || status === 403) return { seen: 'private' }
  const found = status === 200 ? jsonAs(text, shape) : undefined
  if (!found) return unknown(status === 200 ? 'an answer of another form' : `status ${status}`)
  const named = found.author_unique_id ?? URL.parse(found.author_url ?? '')?.pathname.replace(/^\/@?/, '')
  return { seen: 'live', authors: named ? [decoded(named)] : [] }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

const asks = (endpoint: string, post: string) => ({ url: `${endpoint}${encodeURIComponent(post)}`, accept })
const idIn = (url: string, pattern: RegExp) => pattern.exec(canonicalPost(url))?.[1]
/** The account that the link itself names, where it names one. */
const nameIn = (url: string, pattern: RegExp) =>
  linkOf(url)
    ?.parts.map((part) => pattern.exec(part)?.[1])
    .find((name) => name !== undefined)

/** YouTube's oEmbed. A video whose owner does not allow embedding answers as a private one does. */
export const youtube: Place = {
  name: 'youtube',
  gapMs: 300,
  post(url) {
    const id = idIn(url, /^https:\/\/youtube\.com\/watch\?v=([\w-]{11})$/)
    return id === undefined
      ? undefined
      : asks('https://www.youtube.com/oembed?format=json&url=', `https://www.youtube.com/watch?v=${id}`)
  },
  read,
  // The first video of all, up since 2005.
  witness: 'https://www.youtube.com/watch?v=jNQXAc9IVRw',
  feed: youtubeFeed,
}

/** TikTok's oEmbed (developers.tiktok.com). It wants the name too; a link without one is for a person. What it says of a deleted video was never seen. */
export const tiktok: Place = {
  name: 'tiktok',
  gapMs: 300,
  post(url) {
    const id = idIn(url, /^https:\/\/tiktok\.com\/video\/(\d{1,24})$/)
    const name = nameIn(url, /^@([\w.]{1,40})$/)
    return id === undefined || name === undefined
      ? undefined
      : asks('https://www.tiktok.com/oembed?url=', `https://www.tiktok.com/@${name}/video/${id}`)
  },
  read,
  witness: null,
}

/** X's oEmbed. It answers 403 for accounts that are closed to strangers. */
export const x: Place = {
  name: 'x',
  gapMs: 300,
  post(url) {
    const id = idIn(url, /^https:\/\/x\.com\/i\/status\/(\d{1,24})$/)
    const name = /^(?!i$)\w{1,20}$/.exec(linkOf(url)?.parts[0] ?? '')?.[0]
    return id === undefined || name === undefined
      ? undefined
      : asks(
          'https://publish.twitter.com/oembed?omit_script=1&dnt=true&url=',
          `https://twitter.com/${name}/status/${id}`,
        )
  },
  read,
  // The first post of all, up since 2006.
  witness: 'https://twitter.com/jack/status/20',
}

import { z } from 'zod'
import { canonicalPost } from '../../post.ts'
import { plainAccount } from '../account.ts'
import { jsonAs, linksIn } from '../json.ts'
import { type Account, type FoundPost, type Place, type Sight, type Step, unknown } from '../sight.ts'

const API = 'https://public.api.bsky.app/xrpc/'
const accept = 'application/json'
const count = z.number().int().min(0).catch(0)
const author = z.object({ did: z.string(), handle: z.string() })
const counts = { likeCount: count, replyCount: count, repostCount: count, quoteCount: count }
const failure = z.object({ error: z.string() })
const thread = z.object({
  thread: z.object({ $type: z.string().optional(), post: z.object({ author, ...counts }).optional() }),
})
const facet = z.object({ features: z.array(z.object({ uri: z.string().optional(), tag: z.string().optional() })) })
const record = z.object({
  text: z.string().catch(''),
  facets: z.array(facet).catch([]),
  tags: z.array(z.string()).catch([]),
  embed: z
    .object({ external: z.object({ uri: z.string() }).optional() })
    .optional()
    .catch(undefined),
})
const feedShape = z.object({
  feed: z.array(
    z.object({
      post: z.object({ uri: z.string(), author, indexedAt: z.string(), record }),
      reason: z.unknown().optional(),
    }),
  ),
})
const profileShape = z.object({ description: z.string().catch(''), followersCount: z.number().int().min(0).optional() })

const POST = /^https:\/\/bsky\.app\/profile\/(?<name>[\w.:%-]{1,260})\/post\/(?<key>[a-z0-9]{1,40})$/
const NAME = /^(?:did:[a-z]+:[\w.:%-]{1,250}|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i

function read({ status, text }: { readonly status: number; readonly text: string }): Sight {
  if (status === 400 || status === 404) {
    const error = jsonAs(text, failure)?.error
    return error === 'NotFound' ? { seen: 'gone' } : unknown(`status ${status}`)
  }
  const found = status === 200 ? jsonAs(text, thread)?.thread : undefined
  if (found?.$type === 'app.bsky.feed.defs#notFoundPost') return { seen: 'gone' }
  if (found?.$type === 'app.bsky.feed.defs#blockedPost') return { seen: 'private' }
  if (!found?.post) return unknown(status === 200 ? 'an answer of another form' : `status ${status}`)
  const { author: by, likeCount, replyCount, repostCount, quoteCount } = found.post
  const engagement = { likes: likeCount, comments: replyCount, reshares: repostCount + quoteCount }
  return { seen: 'live', authors: [by.handle, by.did], engagement }
}

function feed({ channel, handle }: Account): Step<readonly FoundPost[]> | undefined {
  const name = plainAccount(handle)
  if (channel !== 'bluesky' || !NAME.test(name)) return undefined
  return {
    url: `${API}app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(name)}&limit=100&filter=posts_no_replies`,
    accept,
    read({ status, text }) {
      const shown = status === 200 ? jsonAs(text, feedShape) : undefined
      if (!shown) return { trouble: status === 200 ? 'an answer of another form' : `status ${status}` }
      const own = shown.feed.filter(({ reason }) => reason === undefined)
      return {
        found: own.flatMap(({ post: { uri, author: by, indexedAt, record: said } }) => {
          const key = /^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([a-z0-9]{1,40})$/.exec(uri)?.[1]
          const at = Date.parse(indexedAt)
          if (key === undefined || Number.isNaN(at)) return []
          const features = said.facets.flatMap((one) => one.features)
          const external = said.embed?.external?.uri
          const address = (who: string) => `https://bsky.app/profile/${who}/post/${key}`
          return [
            {
              url: address(by.handle),
              also: [address(by.did)],
              at,
              text: said.text,
              tags: [...said.tags, ...features.flatMap(({ tag }) => tag ?? [])],
              links: [
                ...linksIn(said.text),
                ...features.flatMap((one) => one.uri ?? []),
                ...(external ? [external] : []),
              ],
            },
          ]
        }),
      }
    },
  }
}

/**
 * Bluesky's public view of its posts (docs.bsky.app, app.bsky.feed.getPostThread and getAuthorFeed, app.bsky.actor.getProfile): no account is
 * needed. `createdAt` is written by the poster, so that `indexedAt` is taken.
 */
export const bluesky: Place = {
  name: 'bluesky',
  gapMs: 150,
  post(url) {
    const { name, key } = POST.exec(canonicalPost(url))?.groups ?? {}
    if (name === undefined || key === undefined || !NAME.test(name)) return undefined
    const uri = encodeURIComponent(`at://${name}/app.bsky.feed.post/${key}`)
    return { url: `${API}app.bsky.feed.getPostThread?uri=${uri}&depth=0&parentHeight=0`, accept }
  },
  read,
  feed,
  profile({ channel, handle }) {
    const name = plainAccount(handle)
    if (channel !== 'bluesky' || !NAME.test(name)) return undefined
    return {
      url: `${API}app.bsky.actor.getProfile?actor=${encodeURIComponent(name)}`,
      accept,
      read({ status, text }) {
        const shown = status === 200 ? jsonAs(text, profileShape) : undefined
        if (!shown) return { trouble: `status ${status}` }
        const followers = shown.followersCount
        return { found: { text: shown.description, ...(followers !== undefined && { followers }) } }
      },
    }
  },
}

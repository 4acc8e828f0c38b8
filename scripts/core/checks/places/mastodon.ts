import { z } from 'zod'
import { canonicalPost } from '../../post.ts'
import { fediverseAccount } from '../account.ts'
import { jsonAs, linksOf, wordsOf } from '../json.ts'
import {
  type Account,
  type Answered,
  type FoundPost,
  type Place,
  type Profile,
  type Sight,
  type Step,
  unknown,
} from '../sight.ts'

const accept = 'application/json'
const count = z.number().int().min(0).catch(0)
const failure = z.object({ error: z.string() })
const status = z.object({
  account: z.object({ acct: z.string() }),
  favourites_count: count,
  replies_count: count,
  reblogs_count: count,
})
const statuses = z.array(
  z.object({
    url: z.string().nullable(),
    uri: z.string(),
    created_at: z.string(),
    content: z.string().catch(''),
    tags: z.array(z.object({ name: z.string() })).catch([]),
    reblog: z.unknown().optional(),
    visibility: z.string().optional(),
  }),
)
const account = z.object({
  id: z.string().regex(/^\d{1,30}$/),
  note: z.string().catch(''),
  fields: z.array(z.object({ value: z.string() })).catch([]),
  followers_count: z.number().int().min(0).optional(),
})

const POST = /^https:\/\/(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)\/@[^/]+\/(?<id>\d{1,30})$/

function read({ status: code, text }: Answered, asked: string): Sight {
  if (code === 404 || code === 410)
    return jsonAs(text, failure) ? { seen: 'gone' } : unknown(`status ${code} without the server's own words`)
  if (code === 401 || code === 403) return { seen: 'private' }
  const found = code === 200 ? jsonAs(text, status) : undefined
  if (!found) return unknown(code === 200 ? 'an answer of another form' : `status ${code}`)
  const { acct } = found.account
  const engagement = { likes: found.favourites_count, comments: found.replies_count, reshares: found.reblogs_count }
  return { seen: 'live', authors: [acct.includes('@') ? acct : `${acct}@${new URL(asked).host}`], engagement }
}

function lookUp<T>(
  { channel, handle }: Account,
  read: (found: z.infer<typeof account>, host: string) => { readonly found: T } | { readonly next: Step<T> },
): Step<T> | undefined {
  const there = channel === 'mastodon' ? fediverseAccount(handle) : undefined
  if (!there) return undefined
  return {
    url: `https://${there.host}/api/v1/accounts/lookup?acct=${encodeURIComponent(there.name)}`,
    accept,
    read({ status: code, text }) {
      const found = code === 200 ? jsonAs(text, account) : undefined
      return found ? read(found, there.host) : { trouble: `status ${code}` }
    },
  }
}

function foundPosts(text: string): FoundPost[] | undefined {
  return jsonAs(text, statuses)?.flatMap((one) => {
    const at = Date.parse(one.created_at)
    const open = one.visibility === undefined || one.visibility === 'public' || one.visibility === 'unlisted'
    if (!open || one.url === null || Number.isNaN(at) || (one.reblog !== undefined && one.reblog !== null)) return []
    return [
      {
        url: one.url,
        also: [one.uri],
        at,
        text: wordsOf(one.content),
        tags: one.tags.map(({ name }) => name),
        links: linksOf(one.content),
      },
    ]
  })
}

/**
 * Mastodon, on any host (docs.joinmastodon.org, methods statuses and accounts): 300 requests in 5 minutes. A 404 means gone or no longer
 * public; 401 that the server asks everyone to sign in.
 */
export const mastodon: Place = {
  name: 'mastodon',
  gapMs: 1100,
  post(url) {
    const { host, id } = POST.exec(canonicalPost(url))?.groups ?? {}
    return host === undefined ? undefined : { url: `https://${host}/api/v1/statuses/${id}`, accept }
  },
  read,
  feed: (mine) =>
    lookUp<readonly FoundPost[]>(mine, ({ id }, host) => ({
      next: {
        url: `https://${host}/api/v1/accounts/${id}/statuses?limit=40&exclude_reblogs=true&exclude_replies=true`,
        accept,
        read({ status: code, text }) {
          const found = code === 200 ? foundPosts(text) : undefined
          return found ? { found } : { trouble: `status ${code}` }
        },
      },
    })),
  profile: (mine) =>
    lookUp<Profile>(mine, ({ note, fields, followers_count: followers }) => ({
      found: {
        text: wordsOf([note, ...fields.map(({ value }) => value)].join('\n')),
        ...(followers !== undefined && { followers }),
      },
    })),
}

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The six places that are imitated. */
export const PLACE_NAMES = ['bluesky', 'mastodon', 'youtube', 'tiktok', 'x', 'dev-to'] as const
export type PlaceName = (typeof PLACE_NAMES)[number]

/** A post as the imitated world has it. Instants in milliseconds. */
export type TruePost = {
  readonly place: PlaceName
  readonly id: string
  /** The account that posted it. */
  readonly name: string
  readonly deleted?: number
  /** Not public from the first to the second. */
  readonly hidden?: readonly [from: number, to: number]
}

/** How a place fails: by an error, by asking to wait, by sending elsewhere, by silence, by nonsense, or by saying of everything that it is not there. */
export const TROUBLES = ['error', 'wait', 'redirect', 'silent', 'cut', 'nonsense', 'bytes', 'all-missing'] as const
export type Trouble = {
  readonly place: PlaceName
  readonly from: number
  readonly to: number
  readonly how: (typeof TROUBLES)[number]
}

/** What the imitated world told about a post, and when. */
export type Told = {
  readonly at: number
  readonly key: string
  readonly said: 'live' | 'gone' | 'private' | 'trouble'
}

export const keyOf = ({ place, id }: Pick<TruePost, 'place' | 'id'>) => `${place} ${id}`

/** The address that a member hands in. */
export const linkOf = ({ place, id, name }: TruePost): string =>
  ({
    bluesky: `https://bsky.app/profile/${name}.crew.example/post/${id}`,
    mastodon: `https://zug.example/@${name}/${id}`,
    youtube: `https://youtu.be/${id}?si=abc`,
    tiktok: `https://www.tiktok.com/@${name}/video/${id}`,
    x: `https://twitter.com/${name}/status/${id}?s=20`,
    'dev-to': `https://dev.to/${name}/${id}`,
  })[place]

type Answer = readonly [status: number, body: unknown]

/** What each place documents for a post that is there, gone or hidden. */
function documented(post: TruePost, state: 'live' | 'gone' | 'private'): Answer {
  const { place, name } = post
  const mail = (answers: Record<typeof state, Answer>) => answers[state]
  if (place === 'bluesky') {
    const author = { did: `did:plc:${name}`, handle: `${name}.crew.example` }
    const counted = { likeCount: 3, replyCount: 1, repostCount: 2, quoteCount: 1 }
    const gone: Answer = [400, { error: 'NotFound', message: 'Post not found' }]
    const live = { thread: { $type: 'app.bsky.feed.defs#threadViewPost', post: { author, ...counted } } }
    return mail({ live: [200, live], gone, private: gone })
  }
  if (place === 'mastodon') {
    const gone: Answer = [404, { error: 'Record not found' }]
    const live = { account: { acct: name }, favourites_count: 4, replies_count: 0, reblogs_count: 1 }
    return mail({ live: [200, live], gone, private: gone })
  }
  if (place === 'dev-to') {
    const gone: Answer = [404, { error: 'not found', status: 404 }]
    const live = { user: { username: name }, public_reactions_count: 9, comments_count: 2 }
    return mail({ live: [200, live], gone, private: gone })
  }
  const author =
    place === 'youtube'
      ? { author_url: `https://www.youtube.com/@${name}` }
      : { author_url: `https://www.tiktok.com/@${name}` }
  return mail({
    live: [200, { type: 'video', title: '<script>alert(1)</script>', ...author }],
    gone: [404, 'Not Found'],
    private: [403, 'Forbidden'],
  })
}

/** The host and what of the request names the post. */
function asked(host: string, url: URL): { readonly place: PlaceName; readonly id: string } | undefined {
  const oembed = url.searchParams.get('url') ?? ''
  const last = (text: string) => text.split(/[/=]/).at(-1) ?? ''
  if (host === 'public.api.bsky.app') return { place: 'bluesky', id: last(url.searchParams.get('uri') ?? '') }
  if (host === 'zug.example') return { place: 'mastodon', id: last(url.pathname) }
  if (host === 'dev.to') return { place: 'dev-to', id: last(url.pathname) }
  if (host === 'www.youtube.com') return { place: 'youtube', id: last(oembed) }
  if (host === 'www.tiktok.com') return { place: 'tiktok', id: last(oembed) }
  if (host === 'publish.twitter.com') return { place: 'x', id: last(oembed) }
  return undefined
}

function misbehave(how: Trouble['how'], response: ServerResponse, canary: number): void {
  if (how === 'error') response.writeHead(503).end('busy')
  else if (how === 'wait') response.writeHead(429, { 'retry-after': '900' }).end('{}')
  else if (how === 'redirect') response.writeHead(302, { location: `http://127.0.0.1:${canary}/` }).end()
  else if (how === 'cut') response.destroy()
  else if (how === 'nonsense') response.writeHead(200).end('<html>Sign in to go on')
  else if (how === 'bytes') response.writeHead(200).end(Buffer.from([0x7b, 0xff, 0x7d]))
  else if (how === 'all-missing') response.writeHead(404).end('<html>Not here')
}

/** Serves the imitated places on this machine. `now` is the imitated world's clock. */
export async function standIn(posts: readonly TruePost[], troubles: readonly Trouble[], now: () => number) {
  const byKey = new Map(posts.map((post) => [keyOf(post), post]))
  const told: Told[] = []
  let strays = 0
  const canary = createServer((_, response) => {
    strays += 1
    response.end()
  })
  const server = createServer((request, response) => {
    const host = request.headers.host ?? ''
    const what = asked(host, new URL(request.url ?? '/', `https://${host}`))
    const at = now()
    const trouble = what && troubles.find(({ place, from, to }) => place === what.place && from <= at && at < to)
    const post = what && byKey.get(keyOf(what))
    if (!what || !post) {
      strays += 1
      response.writeHead(500).end()
      return
    }
    if (trouble) {
      told.push({ at, key: keyOf(post), said: 'trouble' })
      misbehave(trouble.how, response, (canary.address() as AddressInfo).port)
      return
    }
    const isHidden = post.hidden !== undefined && post.hidden[0] <= at && at < post.hidden[1]
    const state = post.deleted !== undefined && post.deleted <= at ? 'gone' : isHidden ? 'private' : 'live'
    const [status, body] = documented(post, state)
    const missing = status === 400 || status === 404
    told.push({ at, key: keyOf(post), said: state === 'live' ? 'live' : missing ? 'gone' : 'private' })
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  for (const one of [canary, server]) await new Promise<void>((done) => one.listen(0, '127.0.0.1', done))
  return {
    told,
    /** Requests for what nobody should ask for, those to where a redirect leads included. */
    strays: () => strays,
    port: (server.address() as AddressInfo).port,
    close() {
      for (const one of [canary, server]) {
        one.closeAllConnections()
        one.close()
      }
    },
  }
}

/** The documented forms of feeds, filled in: what the places answer when they are watched. */

export type Said = {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly link?: string
  readonly tag?: string
}

export const blueskyFeed = (name: string, posts: readonly Said[]) =>
  JSON.stringify({
    feed: [
      {
        post: {
          uri: `at://did:plc:other/app.bsky.feed.post/zzz`,
          author: { did: 'did:plc:other', handle: 'other.example' },
          indexedAt: posts[0]?.at ?? '2026-11-01T00:00:00Z',
          record: { text: '#NightTrain of another #ad' },
        },
        reason: { $type: 'app.bsky.feed.defs#reasonRepost' },
      },
      ...posts.map(({ id, at, text, link, tag }) => ({
        post: {
          uri: `at://did:plc:${name}/app.bsky.feed.post/${id}`,
          author: { did: `did:plc:${name}`, handle: `${name}.example` },
          indexedAt: at,
          record: {
            text,
            createdAt: '2020-01-01T00:00:00Z',
            facets: [
              {
                features: [
                  ...(link ? [{ $type: 'app.bsky.richtext.facet#link', uri: link }] : []),
                  ...(tag ? [{ tag }] : []),
                ],
              },
            ],
          },
        },
      })),
    ],
  })

export const mastodonStatuses = (host: string, name: string, posts: readonly Said[]) =>
  JSON.stringify(
    posts.map(({ id, at, text, link }) => ({
      id,
      url: `https://${host}/@${name}/${id}`,
      uri: `https://${host}/users/${name}/statuses/${id}`,
      created_at: at,
      visibility: 'public',
      reblog: null,
      content: `<p>${text}${link ? ` <a href="${link.replaceAll('&', '&amp;')}" rel="nofollow"><span class="invisible">https://</span>…</a>` : ''}</p>`,
      tags: [],
    })),
  )

export const atomFeed = (posts: readonly Said[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="m"><link rel="self" href="https://www.youtube.com/feeds/x"/>${posts
    .map(
      ({ id, at, text, link }) =>
        `<entry><id>yt:video:${id}</id><title>${text}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${id}"/><published>${at}</published><media:group><media:description>${text} ${link ?? ''}</media:description></media:group></entry>`,
    )
    .join('')}</feed>`

export const rssFeed = (base: string, posts: readonly Said[]) =>
  `<rss version="2.0"><channel><title>A blog</title><link>${base}</link>${posts
    .map(
      ({ id, at, text, link }) =>
        `<item><title><![CDATA[${text}]]></title><link>${base}/${id}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>&lt;p&gt;Read &lt;a href="${link ?? base}"&gt;this&lt;/a&gt;&lt;/p&gt;</description></item>`,
    )
    .join('')}</channel></rss>`

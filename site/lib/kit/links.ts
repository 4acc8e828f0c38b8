/** Links that say where somebody came from, and links that open a channel's own way to post. */

/**
 * A campaign's link as it goes out on a channel: `utm_source=crew`, the channel, the campaign and, where a phone is
 * remembered, its member. What the link carried already stays, unless it says the same.
 */
export const trackedLink = (link: string, channel: string, campaign: string, handle?: string): string => {
  const url = new URL(link)
  const { searchParams } = url
  searchParams.set('utm_source', 'crew')
  searchParams.set('utm_medium', channel)
  searchParams.set('utm_campaign', campaign)
  if (handle !== undefined) searchParams.set('utm_content', handle)
  return url.href
}

/** What is to be posted. */
export type Draft = { text: string; link: string | null; title: string; picture: string | null }

const query = (address: string, fields: Record<string, string | null>): string => {
  const given = Object.entries(fields).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
  return `${address}?${given.join('&')}`
}

type Sharer = (draft: Draft) => string | null

const withLink =
  (make: (link: string, draft: Draft) => string): Sharer =>
  (draft) =>
    draft.link === null ? null : make(draft.link, draft)

const SHARERS: Readonly<Record<string, Sharer>> = {
  x: ({ text }) => query('https://x.com/intent/post', { text }),
  threads: ({ text }) => query('https://www.threads.com/intent/post', { text }),
  bluesky: ({ text }) => query('https://bsky.app/intent/compose', { text }),
  // Mastodon's own page asks for one's server; what stands after # is never sent to it.
  mastodon: ({ text }) => `https://share.joinmastodon.org/#text=${encodeURIComponent(text)}`,
  facebook: withLink((u) => query('https://www.facebook.com/sharer/sharer.php', { u })),
  linkedin: withLink((url) => query('https://www.linkedin.com/sharing/share-offsite/', { url })),
  reddit: withLink((url, { title }) => query('https://www.reddit.com/submit', { url, title })),
  pinterest: withLink((url, { text, picture }) =>
    query('https://www.pinterest.com/pin/create/button/', { url, media: picture, description: text }),
  ),
}

/**
 * Where a draft can be posted at once: the channel's own page for it, with what it takes filled in.
 * @returns null for a channel that has none, or none without a link
 */
export const shareUrl = (channel: string, draft: Draft): string | null =>
  Object.hasOwn(SHARERS, channel) ? (SHARERS[channel]!(draft) ?? null) : null

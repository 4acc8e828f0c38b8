/** What the hub knows of each usual channel: how much fits, whether links work, which pictures suit, how to get there. */

/** Shapes of pictures, as phones and networks know them. */
export type ShapeId = 'story' | 'portrait' | 'square' | 'landscape' | 'pin'

/** How a channel counts what is written: `signs` as people see them, `x` by X's weights, `links` with every link as 23 signs. */
export type Counting = 'signs' | 'x' | 'links'

export type Channel = {
  /** The most that fits in a post; null: no limit that matters. */
  readonly limit: number | null
  readonly counting: Counting
  /** Whether a link among the words can be followed. */
  readonly links: boolean
  /** Shapes that suit it, the best first. */
  readonly shapes: readonly ShapeId[]
  /** How one posts there: the words are filled in, only the link is, or it is done by hand, in the app or elsewhere. */
  readonly way: 'words' | 'link' | 'app' | 'writing' | 'speaking'
}

const words = (limit: number, counting: Counting, ...shapes: ShapeId[]): Channel => ({
  limit,
  counting,
  links: true,
  shapes,
  way: 'words',
})
const app = (limit: number, links: boolean, ...shapes: ShapeId[]): Channel => ({
  limit,
  counting: 'signs',
  links,
  shapes,
  way: 'app',
})
const writing: Channel = { limit: null, counting: 'signs', links: true, shapes: ['landscape'], way: 'writing' }
const speaking: Channel = { limit: null, counting: 'signs', links: false, shapes: [], way: 'speaking' }

/** Limits as the networks' own help pages gave them in November 2026. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  instagram: app(2200, false, 'portrait', 'story', 'square'),
  // Meta forbids to fill in anybody's words: its sharer takes the link alone.
  facebook: { limit: 63_206, counting: 'signs', links: true, shapes: ['landscape', 'square', 'story'], way: 'link' },
  x: words(280, 'x', 'landscape', 'square'),
  tiktok: app(4000, false, 'story'),
  youtube: app(5000, true, 'story', 'landscape'),
  linkedin: { limit: 3000, counting: 'signs', links: true, shapes: ['landscape', 'square'], way: 'link' },
  threads: words(500, 'signs', 'portrait', 'square'),
  bluesky: words(300, 'signs', 'landscape', 'square'),
  mastodon: words(500, 'links', 'landscape', 'square'),
  pinterest: words(500, 'signs', 'pin'),
  reddit: words(300, 'signs', 'landscape'),
  blog: writing,
  newsletter: writing,
  podcast: speaking,
  talk: speaking,
  event: speaking,
  offline: speaking,
}

/** A channel of the program's own: words without a limit, done by hand. */
const OWN: Channel = { limit: null, counting: 'signs', links: true, shapes: ['square'], way: 'writing' }

/** What is known of a channel, by its slug. */
export const channelOf = (slug: string): Channel => (Object.hasOwn(CHANNELS, slug) ? CHANNELS[slug]! : OWN)

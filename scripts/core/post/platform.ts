import type { Link } from './link.ts'

/** One place where posts live: how its links are told apart from others and from each other. */
export type Platform = {
  /** The channel that its links belong to; undefined where that is not certain. */
  readonly channel: string | undefined
  /** True for its own hosts. */
  readonly owns: (link: Link) => boolean
  /** Says which post a link means, as that post's one address; undefined for a link that is no known form of a post. */
  readonly post: (link: Link) => string | undefined
  /** Names in its queries that never say which post it is; `*`: none does. */
  readonly noise: '*' | RegExp
  /** The main one of its hosts, for one that shows the same pages; absent where each host is itself. */
  readonly home?: (host: string) => string
}

/** Makes a test for a link's host: one of these, or, with a leading dot, any below. */
export function hosts(...names: readonly string[]): (link: Link) => boolean {
  const exact = new Set(names.filter((name) => !name.startsWith('.')))
  const below = names.filter((name) => name.startsWith('.'))
  return ({ host }) => exact.has(host) || below.some((name) => host.endsWith(name))
}

/** The groups of the first of these patterns that a link's path matches (`/a/b`, without a slash at the end). */
export function matchPath(
  link: Link,
  ...patterns: readonly RegExp[]
): Readonly<Record<string, string | undefined>> | undefined {
  const path = `/${link.parts.join('/')}`
  for (const pattern of patterns) {
    const match = pattern.exec(path)
    if (match) return match.groups ?? {}
  }
  return undefined
}

import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Hosts that belong to one channel alone; others (a blog, Mastodon's many, the program's own) tell nothing. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:instagram\.com|instagr\.am)$/, 'instagram'],
  [/(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch)$/, 'facebook'],
  [/(?:^|\.)(?:x\.com|twitter\.com)$/, 'x'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, 'youtube'],
  [/(?:^|\.)(?:linkedin\.com|lnkd\.in)$/, 'linkedin'],
  [/(?:^|\.)threads\.(?:net|com)$/, 'threads'],
  [/(?:^|\.)bsky\.app$/, 'bluesky'],
  [/(?:^|\.)(?:pinterest\.[a-z.]+|pin\.it)$/, 'pinterest'],
  [/(?:^|\.)(?:reddit\.com|redd\.it)$/, 'reddit'],
]
const NETWORKS = new Set(HOSTS.map(([, channel]) => channel))

/**
 * Where a link leads that belongs on a network: `elsewhere` for no network at all.
 * @returns undefined when it fits the channel, or the channel is none of the networks
 */
export function networkOf(url: string, channel: string): string | undefined {
  if (!NETWORKS.has(channel)) return undefined
  const host = URL.parse(url)?.hostname
  const there = host === undefined ? undefined : HOSTS.find(([pattern]) => pattern.test(host))?.[1]
  return there === channel ? undefined : (there ?? 'elsewhere')
}

/** A share that names a network has its link on that network: points go by the channel. (A talk may well be watched on YouTube.) */
export const channelHosts: Law = ({ shares }) => {
  const problems: Problem[] = []
  for (const { path, channel, url } of shares) {
    const there = url === undefined ? undefined : networkOf(url, channel)
    const host = url === undefined ? undefined : URL.parse(url)?.hostname
    if (there === undefined || host === undefined) continue
    problems.push({
      code: 'link-elsewhere',
      message:
        there === 'elsewhere'
          ? `The channel is ${channel}, but the link leads to ${host}`
          : `The channel is ${channel}, but the link is a ${there} post`,
      file: path,
      field: ['url'],
      right: `A link on ${channel}, or the channel that the link is on`,
      hint:
        there === 'elsewhere'
          ? 'Mend the channel, or ask for the link of the post itself'
          : `Set channel: ${there}, or ask for the right link`,
    })
  }
  return problems
}

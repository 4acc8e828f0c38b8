import type { Words } from '../words/index.ts'

/** Where one posts on something: of these it is said "posted on". */
const NETWORKS: ReadonlySet<string> = new Set([
  'instagram',
  'facebook',
  'x',
  'tiktok',
  'youtube',
  'linkedin',
  'threads',
  'bluesky',
  'mastodon',
  'pinterest',
  'reddit',
])

/**
 * What a member did on a channel, after their name: `posted on Instagram`, `gave a talk`.
 * @param label the name people use for the channel
 * @param own true where that name is the program's: the hub then knows no verb for it
 */
export const didWords = (channel: string, label: string, own: boolean, { team: say }: Words): string => {
  if (NETWORKS.has(channel)) return say.postedOn(label)
  return (own ? undefined : new Map(Object.entries(say.told)).get(channel)) ?? say.postedAs(label)
}

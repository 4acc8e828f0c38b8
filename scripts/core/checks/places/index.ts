import type { Account, Place } from '../sight.ts'
import { bluesky } from './bluesky.ts'
import { dev } from './dev.ts'
import { feeds } from './feeds.ts'
import { mastodon } from './mastodon.ts'
import { tiktok, x, youtube } from './oembed.ts'

/** Every place that can be asked. Mastodon comes late: it is known by its paths, on any host. */
export const PLACES: readonly Place[] = [bluesky, youtube, tiktok, x, dev, mastodon, feeds]

/** The place that can tell about a post, and what to ask it; undefined when only a person can look. */
export function askAbout(
  url: string,
): { readonly place: Place; readonly url: string; readonly accept: string } | undefined {
  for (const place of PLACES) {
    const asked = place.post(url)
    if (asked) return { place, ...asked }
  }
  return undefined
}

/** The place whose feed shows an account's posts, and its first step. */
export function feedOf(account: Account) {
  for (const place of PLACES) {
    const step = place.feed?.(account)
    if (step) return { place, step }
  }
  return undefined
}

/** The place that shows what an account says of itself. */
export function profileOf(account: Account) {
  for (const place of PLACES) {
    const step = place.profile?.(account)
    if (step) return { place, step }
  }
  return undefined
}

const PROFILES: Readonly<Record<string, (name: string) => string>> = {
  instagram: (name) => `https://www.instagram.com/${name}/`,
  facebook: (name) => `https://www.facebook.com/${name}`,
  x: (name) => `https://x.com/${name}`,
  tiktok: (name) => `https://www.tiktok.com/@${name}`,
  youtube: (name) => `https://www.youtube.com/@${name}`,
  linkedin: (name) => `https://www.linkedin.com/in/${name}/`,
  threads: (name) => `https://www.threads.com/@${name}`,
  bluesky: (name) => `https://bsky.app/profile/${name}`,
  pinterest: (name) => `https://www.pinterest.com/${name}/`,
  reddit: (name) => `https://www.reddit.com/user/${name}/`,
}
const PLAIN_NAME = /^[\p{L}\p{N}._-]{1,100}$/u
const FEDIVERSE = /^@?([A-Za-z0-9_.-]+)@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$/

/**
 * Where a member's account on a channel can be seen.
 * @param handle as the member gave it: `maya.brews`, `@maya@social.example`, or a web address
 * @returns null when the channel has no such pages or the handle is none that could be one
 */
export function profileUrl(channel: string, handle: string): string | null {
  if (/^https?:\/\/[^\s"<>]+$/i.test(handle)) return handle
  const fediverse = channel === 'mastodon' ? FEDIVERSE.exec(handle) : null
  if (fediverse) return `https://${fediverse[2]}/@${fediverse[1]}`
  const name = handle.replace(/^@|^u\//, '')
  return PLAIN_NAME.test(name) ? (PROFILES[channel]?.(encodeURIComponent(name)) ?? null) : null
}

import { between, type Random } from '../pictures/draw.ts'

/** What a follower does, as a share of all followers: likes, comments per like, reshares per like, views per follower, clicks per follower. */
const HABITS: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  instagram: [0.045, 0.07, 0.03, 0, 0.006],
  tiktok: [0.06, 0.03, 0.05, 0.9, 0.004],
  youtube: [0.03, 0.12, 0.02, 0.45, 0.012],
  linkedin: [0.03, 0.14, 0.06, 1.1, 0.01],
  threads: [0.03, 0.16, 0.08, 0, 0.004],
  bluesky: [0.035, 0.16, 0.2, 0, 0.009],
  mastodon: [0.022, 0.2, 0.35, 0, 0.01],
  x: [0.012, 0.14, 0.16, 1.3, 0.004],
  pinterest: [0.012, 0.02, 0.4, 0.6, 0.015],
  reddit: [0.5, 0.4, 0, 0, 0.1],
  facebook: [0.04, 0.22, 0.06, 0, 0.005],
  blog: [0, 0.002, 0, 0.4, 0.05],
  podcast: [0, 0, 0, 0.7, 0.02],
  newsletter: [0, 0, 0, 0.55, 0.06],
}

type Engagement = Partial<Record<'likes' | 'comments' | 'reshares' | 'clicks' | 'views', number>>

/** A believable reaction to one post of someone with `audience` followers; quiet channels give none. */
export function reactionTo(channel: string, audience: number, r: Random): Engagement | undefined {
  const habit = HABITS[channel]
  if (!habit) return undefined
  const mood = between(r, 0.55, 1.5) * (r() > 0.93 ? 2.6 : 1)
  const likes = Math.round(audience * habit[0] * mood)
  const base = Math.max(likes, audience * 0.02)
  const all: Engagement = {
    likes,
    comments: Math.round(base * habit[1] * between(r, 0.5, 1.6)),
    reshares: Math.round(base * habit[2] * between(r, 0.4, 1.5)),
    clicks: Math.round(audience * habit[4] * mood * between(r, 0.6, 1.4)),
    views: Math.round(audience * habit[3] * mood),
  }
  const some = Object.entries(all).filter(([, value]) => value > 0)
  return some.length > 0 ? Object.fromEntries(some) : undefined
}

/** How many followed then: what they have now, less what half a year brought. Rounded as people round. */
export function audienceThen(now: number, daysAgo: number, growth: number): number {
  const then = now * (1 - growth * (daysAgo / 180))
  return then > 1000 ? Math.round(then / 10) * 10 : Math.round(then)
}

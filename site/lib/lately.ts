import type { HubMember } from '../data/program.ts'

/** One thing a member did: a counted post, on the day it was made. */
export type Deed = {
  handle: string
  date: string
  at: string
  channel: string | null
  campaign: string | null
  /** What the member called it, where they let posts be shown. */
  note: string | null
  url: string | null
}

const newestFirst = (a: Deed, b: Deed): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.handle < b.handle ? -1 : 1)

/**
 * The newest counted posts of the team, at most one per member, so that one busy person does not stand for all.
 * @param since the first local date that still is lately
 */
export const latelyDone = (members: readonly HubMember[], since: string, most: number): Deed[] =>
  members
    .flatMap(({ handle, entries }): Deed[] => {
      const post = entries.find((entry) => entry.rule === 'share')
      if (!post || post.on.date < since) return []
      const { channel, campaign, note, url } = post
      return [{ handle, date: post.on.date, at: post.on.at, channel, campaign, note, url }]
    })
    .sort(newestFirst)
    .slice(0, most)

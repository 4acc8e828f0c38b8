import { isWebUrl } from '../../../schemas/primitives.ts'
import type { ShareFile } from '../../../schemas/share.ts'
import { pathFor, shareIdentity } from '../import/identity.ts'
import { idOf, toSlug } from '../import/slugs.ts'
import { quotable } from '../mask.ts'
import { linkOf } from '../post/link.ts'
import { canonicalPost } from '../post.ts'
import type { Ambassador, Campaign, Program } from '../program.ts'
import type { FileChange } from '../records.ts'
import { type Instant, instantText } from '../zone.ts'
import { feedOf } from './places/index.ts'
import type { Account, FoundPost, Place, Step } from './sight.ts'

/** An account whose member wants its posts found. */
export type Watched = {
  readonly member: Ambassador
  readonly account: Account & { readonly followers?: number }
  readonly place: Place
  readonly step: Step<readonly FoundPost[]>
}

/** The accounts that members switched on; and those of them whose posts cannot be read, for a person. */
export function watchedAccounts(program: Program): {
  readonly watched: readonly Watched[]
  readonly unreadable: readonly { readonly member: Ambassador; readonly account: Account }[]
} {
  const watched: Watched[] = []
  const unreadable: { member: Ambassador; account: Account }[] = []
  for (const member of program.ambassadors.values())
    for (const account of member.status === 'active' ? (member.file.channels ?? []) : []) {
      if (!account.watch) continue
      const found = feedOf(account)
      if (found) watched.push({ member, account, ...found })
      else unreadable.push({ member, account })
    }
  return { watched, unreadable }
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** True when a post carries a tag, in its words as a word of its own or in the place's list. */
export function carriesTag({ text, tags }: Pick<FoundPost, 'text' | 'tags'>, tag: string): boolean {
  const bare = tag.replace(/^#/, '').toLowerCase()
  if (tags.some((one) => one.replace(/^#/, '').toLowerCase() === bare)) return true
  return new RegExp(`(?<![\\p{L}\\p{N}_#&/])${escaped(tag)}(?![\\p{L}\\p{N}_])`, 'iu').test(text)
}

/** True when one of the links leads to the campaign's page or below it, whatever stands behind it to say who sent people there. */
function carriesLink({ links }: FoundPost, wanted: string): boolean {
  const goal = linkOf(wanted)
  if (!goal) return false
  return links.some((link) => {
    const there = linkOf(link)
    return there?.host === goal.host && goal.parts.every((part, index) => there.parts[index] === part)
  })
}

/** The campaign that a post is for: by its link before its tag, the one that opened last before others. */
export function campaignOf(post: FoundPost, channel: string, program: Program): Campaign | undefined {
  const open = [...program.campaigns.values()]
    .filter(({ status, opens, closes, file }) => {
      const inTime = opens <= post.at && (closes === undefined || post.at <= closes)
      return status !== 'draft' && inTime && (file.channels?.includes(channel) ?? true)
    })
    .toSorted((a, b) => b.opens - a.opens || (a.slug < b.slug ? -1 : 1))
  return (
    open.find(({ file }) => file.link !== undefined && carriesLink(post, file.link)) ??
    open.find(({ file }) => file.hashtags?.some((tag) => carriesTag(post, tag)))
  )
}

export type Found = { readonly watched: Watched; readonly posts: readonly FoundPost[] }

/** A share that will be logged. */
export type NewShare = { readonly path: string; readonly file: ShareFile; readonly member: Ambassador }

export type WatchPlan = { readonly changes: readonly FileChange[]; readonly shares: readonly NewShare[] }

const TITLE = 120

function shareFrom(
  post: FoundPost,
  { member, account, place }: Watched,
  campaign: Campaign,
  program: Program,
  now: Instant,
) {
  const { required, tags } = program.settings.disclosure
  const title = quotable(post.title ?? post.text, TITLE).trim()
  const file: ShareFile = {
    ambassador: member.handle,
    campaign: campaign.slug,
    channel: account.channel,
    url: post.url,
    at: instantText(post.at),
    ...(account.followers !== undefined && { audience: account.followers }),
    ...(title !== '' && { title }),
    logged: { at: instantText(now), via: 'watch', ref: place.name },
    ...(required && { disclosed: tags.some((tag) => carriesTag(post, tag)) }),
  }
  return file
}

/**
 * Plans the shares that posts of watched accounts become: one for each post that carries an open campaign's link or tag, pending, unless its member
 * has logged it already, in whichever spelling. Ids follow from the posts, so that a plan made twice makes nothing twice.
 */
export function planWatch(program: Program, found: readonly Found[], now: Instant): WatchPlan {
  const known = new Set<string>()
  const own = (handle: string, url: string) => `${handle}|${canonicalPost(url)}`
  for (const { ambassador, with: partners, url } of program.shares)
    if (url !== undefined) for (const handle of [ambassador, ...partners]) known.add(own(handle, url))
  const from = program.settings.file.live_from
  const earliest = from === undefined ? 0 : program.zone.momentOf(from)
  const shares: NewShare[] = []
  for (const { watched, posts } of found)
    for (const post of posts.toSorted((a, b) => a.at - b.at)) {
      const { member, account } = watched
      if (post.at > now || post.at < member.joined || post.at < earliest) continue
      if (!isWebUrl(post.url) || post.url.length > 2000) continue
      const names = [post.url, ...post.also].map((url) => own(member.handle, url))
      if (names.some((name) => known.has(name))) continue
      const campaign = campaignOf(post, account.channel, program)
      if (!campaign) continue
      for (const name of names) known.add(name)
      const file = shareFrom(post, watched, campaign, program, now)
      const id = toSlug(idOf(shareIdentity(file)))!
      shares.push({ path: pathFor('share', file, id, program.zone), file, member })
    }
  const changes = shares.map(({ path, file }): FileChange => ({ op: 'write', path, data: file }))
  return { changes, shares }
}

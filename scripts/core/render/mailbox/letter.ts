import { isAnswerKind, type NoticeKind } from '../../plans/notice.ts'
import type { Instant } from '../../zone.ts'

/** Stands where a handle would, for people who are no members and sent something in; no handle begins like this. */
export const VISITORS = '~visitors'

/** Whose pigeonhole a message lies in. @param to handle; null for the program's own people, or for an answer to who is no member */
export const holeOf = (to: string | null, kinds: readonly NoticeKind[]): string | null =>
  to === null && kinds.some(isAnswerKind) ? VISITORS : to

type Common = {
  /** Its folder in the mailbox: `maya-assignment`. */
  readonly slug: string
  /** Handle, or `VISITORS`; null for the program's own people. */
  readonly to: string | null
  /** What it is about, the most pressing first. */
  readonly kinds: readonly NoticeKind[]
  readonly at: Instant
  /** The local day it went. */
  readonly day: string
  /** Shown because nobody is owed one now. */
  readonly specimen: boolean
}

export type MailLetter = Common & {
  readonly channel: 'email'
  readonly from: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export type TextLetter = Common & { readonly channel: 'sms'; readonly text: string }

/** One message in the local mailbox: who it is for and what is in it, without the address it would go to. */
export type Letter = MailLetter | TextLetter

/** A message that did not go today, and why, in words. */
export type Held = { readonly to: string | null; readonly kind: NoticeKind; readonly why: string }

/** What members on `group` are told on one day, for a person to copy: a post for all, and lines to single members. */
export type GroupLetter = {
  /** The local day. */
  readonly day: string
  readonly post: string
  readonly messages: readonly { readonly to: string; readonly text: string }[]
}

/** All that a mailbox shows. */
export type MailboxFacts = {
  readonly program: string
  readonly language: string
  /** The local day. */
  readonly today: string
  /** The day in words: `21 November 2026`. */
  readonly day: string
  /** The day and month of the postmark: `21`, `NOV`. */
  readonly mark: readonly [string, string]
  /** The hub's public address. */
  readonly hub: string
  /** Where the hub is on this machine; the links of mails lead there. */
  readonly localHub: string
  /** Name by handle. */
  readonly names: ReadonlyMap<string, string>
  readonly letters: readonly Letter[]
  /** What the members' own group is called. */
  readonly community: string
  /** By day. */
  readonly groups: readonly GroupLetter[]
  readonly held: readonly Held[]
  /** Active members whom nothing can reach: by handle, why. */
  readonly unreached: readonly { readonly handle: string; readonly why: string }[]
}

/** Folders for letters, each a name of its own. */
export function slugs(wanted: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return wanted.map((slug) => {
    const count = (seen.get(slug) ?? 0) + 1
    seen.set(slug, count)
    return count === 1 ? slug : `${slug}-${count}`
  })
}

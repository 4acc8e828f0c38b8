import type { Parcel, SubmissionKind } from '../../../schemas/submission.ts'
import type { Instant } from '../zone.ts'

/** How something came in. `team`: one of the program's people wrote it down for a member. */
export type Way = 'relay' | 'endpoint' | 'email' | 'issue' | 'team'

/**
 * What a way itself knows of the sender, beside the mac in the parcel. A bare From line proves nothing; it only says where an answer may go once
 * the address is known to be a member's.
 */
export type Sender =
  | { readonly by: 'nothing' }
  /** It came to a member's own inbound address: the part before the `@` (and after a `+`, where the program uses one). */
  | { readonly by: 'inbox'; readonly inbox: string; readonly from: string; readonly passed: boolean }
  /** The From line of a mail. @property passed whether SPF or DKIM, aligned, held where the provider says so */
  | { readonly by: 'from'; readonly from: string; readonly passed: boolean }
  /** A GitHub account, by its number, which never changes hands. */
  | { readonly by: 'github'; readonly id: number; readonly login: string }
  /** A reply to the mail that asked: it carried the secret that only that mail held. */
  | { readonly by: 'confirmed'; readonly handle: string }
  /** One of the program's people, at the command line or as a maintainer on the forge. */
  | { readonly by: 'team'; readonly name: string }

/** One thing that came in, opened but not yet believed. */
export type Arrival = {
  /** Derived from what came in alone, so that the same thing has the same id however often it arrives: 16 characters of base32. */
  readonly id: string
  readonly way: Way
  /** What the way calls it, for the file it becomes: `msg 7Q2`, `issue 41`. */
  readonly ref: string
  /** When the way took it in. */
  readonly received: Instant
  readonly sender: Sender
  readonly parcel: Parcel
  /** What the way itself knows it by, so that it is not fetched again: 16 characters of base32. */
  readonly source?: string
}

/**
 * Something that came in and is no document. It is kept aside, sealed as it came, with the reason; no word of it reaches a log. Two are not kept:
 * what lacks something (`incomplete`), of which its sender hears, and a mail that confirms another thing (`confirms`).
 */
export type Unreadable = {
  readonly id: string
  readonly way: Way
  readonly ref: string
  readonly received: Instant
  readonly why: 'other-key' | 'damaged' | 'too-large' | 'not-a-document' | 'automatic' | 'incomplete' | 'confirms'
  readonly source?: string
  /** Of something incomplete: who may hear of it, what it was to be, and how to mend it, in words for them. */
  readonly sender?: Sender
  readonly kind?: SubmissionKind
  readonly mend?: string
}

export { arrivalId, INBOX_FOLDERS, itemPath, referenceOf } from '../../../schemas/arriving.ts'

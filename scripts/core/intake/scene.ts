import type { ContactFile } from '../../../schemas/contact.ts'
import type { DocumentOf, SubmissionKind } from '../../../schemas/submission.ts'
import type { Tally } from '../points/types.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import type { Arrival } from './arrival.ts'

/** A picture that came along: made anew, so that nothing of the camera is in it, with what tells it from others. */
export type Picture =
  | {
      readonly webp: Uint8Array
      /** SHA-256 of the file as it was sent, in hexadecimal. */
      readonly hash: string
      /** A perceptual hash, 16 hexadecimal digits. */
      readonly phash: string
    }
  | { readonly unread: true }

/** What one of the program's people decided about something that waited. */
export type Decision =
  | { readonly verb: 'accept'; readonly by: string }
  | { readonly verb: 'decline'; readonly by: string; readonly reason: string }
  | { readonly verb: 'answer'; readonly by: string; readonly words: string }

/** Somebody merged the pull request that brings an applicant in. */
export type Merged = { readonly verb: 'merged'; readonly at: Instant }

/** What a planner looks at: the program as those before it have left it, and one document. */
export type Scene<K extends SubmissionKind = SubmissionKind> = {
  readonly program: Program
  readonly now: Instant
  readonly tally: () => Tally
  readonly arrival: Arrival
  readonly document: DocumentOf<K>
  readonly picture: Picture | undefined
  readonly decision: Decision | Merged | undefined
  /** Short names that applications which wait are proposed under. */
  readonly proposed: ReadonlySet<string>
  /** What is known of earlier ones of the same address. */
  readonly tag: string | undefined
  readonly before: {
    /** How many of this kind came from the same address or under the same name in the last day. */
    readonly today: number
    /** Whether somebody with this address has joined, or waits to. */
    readonly joined: boolean
  }
}

/** A scene whose sender is a member, proven. */
export type OwnScene<K extends SubmissionKind> = Scene<K> & { readonly member: Ambassador }

/** A contact of the parts that were given; undefined where there is none. */
export function contactOf({ email, phone, postal }: ContactFile): ContactFile | undefined {
  const contact = {
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(postal !== undefined && { postal }),
  }
  return Object.keys(contact).length === 0 ? undefined : contact
}

/** Where a member's sealed contact lies. */
export const contactFileOf = (handle: string) => `contacts/${handle}.age`

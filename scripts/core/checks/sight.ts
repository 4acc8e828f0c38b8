import type { CheckFact } from '../../../schemas/share.ts'
import type { Instant } from '../zone.ts'
import type { WebAnswer } from './web-answer.ts'

/** What one look at a post gave. Only `gone` speaks against it; `unknown` says nothing at all. */
export type Sight =
  | {
      readonly seen: 'live'
      /** The names of the account that posted it, as the place writes them. */
      readonly authors: readonly string[]
      readonly engagement?: NonNullable<CheckFact['engagement']>
    }
  | { readonly seen: 'gone' | 'private' }
  | { readonly seen: 'unknown'; readonly why: string; readonly limited?: true }

/** A post as a feed shows it; everything in it was written by strangers. */
export type FoundPost = {
  readonly url: string
  /** Other addresses of the same post. */
  readonly also: readonly string[]
  /** When the place saw it first, where it says so. */
  readonly at: Instant
  /** All its words. */
  readonly text: string
  /** Tags without `#`, where the place lists them apart. */
  readonly tags: readonly string[]
  readonly links: readonly string[]
  readonly title?: string
}

/** What an account says of itself. */
export type Profile = { readonly text: string; readonly followers?: number }

/** One request and what its answer gives: the thing that was wanted, a further request, or why there is nothing. */
export type Step<T> = {
  readonly url: string
  readonly accept: string
  /** Its answer alone is the thing that is wanted, so that "nothing new" (304) is an answer to it. */
  readonly whole?: true
  readonly read: (answer: Answered) => { readonly found: T } | { readonly next: Step<T> } | { readonly trouble: string }
}

export type Answered = Extract<WebAnswer, { ended: 'answered' }>

/** One place whose public endpoints tell about posts. The requests are made of parts of an address that were recognised, never of the address. */
export type Place = {
  readonly name: string
  /** Between two requests to one host, in milliseconds, from what the host documents. */
  readonly gapMs: number
  /** What to ask about a post, or undefined for a link of another place. @param url as it was handed in */
  readonly post: (url: string) => { readonly url: string; readonly accept: string } | undefined
  /** Reads an answer that came with a status below 500 other than 429. @param asked the address that was asked */
  readonly read: (answer: Answered, asked: string) => Sight
  /**
   * Its "not found" could as well mean that the endpoint is gone: it counts only beside another post that is there. A post that is expected to
   * stay may be named for that; null when none is known.
   */
  readonly witness?: string | null
  readonly feed?: (account: Account) => Step<readonly FoundPost[]> | undefined
  readonly profile?: (account: Account) => Step<Profile> | undefined
}

/** An account of a member on a channel, as the file has it. */
export type Account = { readonly channel: string; readonly handle: string; readonly feed?: string }

export const unknown = (why: string): Sight => ({ seen: 'unknown', why })

/** Reads any answer: what failed, was refused for now or broke on the other side is unknown. */
export function sightOf(place: Place, answer: WebAnswer, asked: string): Sight {
  if (answer.ended === 'failed') return unknown(answer.why)
  if (answer.status === 429) return { seen: 'unknown', why: 'asked to wait', limited: true }
  if (answer.status >= 500 || answer.status === 408) return unknown(`status ${answer.status}`)
  return place.read(answer, asked)
}

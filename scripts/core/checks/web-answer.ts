/** One request to a public address. */
export type WebCall = {
  /** https, on the usual port; the host is fixed by who asks, or one that a reviewed file names. */
  readonly url: string
  /** What kind of answer is understood, as the header `accept` says it. */
  readonly accept: string
  /** From an earlier answer: the host may then say that nothing changed. */
  readonly since?: { readonly etag?: string; readonly modified?: string }
}

/** Why a request came to nothing. None of these says anything about what was asked for. */
export type WebFailure =
  | 'address-refused'
  | 'no-connection'
  | 'too-slow'
  | 'too-large'
  | 'redirected'
  | 'unreadable'
  | 'interrupted'

/** What became of a request. A failure is a value too. */
export type WebAnswer =
  | {
      readonly ended: 'answered'
      readonly status: number
      /** The body, in whole. */
      readonly text: string
      readonly etag?: string
      readonly modified?: string
      /** How long the host asks to be left alone, in milliseconds. */
      readonly pauseMs?: number
    }
  | { readonly ended: 'failed'; readonly why: WebFailure }

/**
 * Unsubscribing by one click (RFC 8058). The address in a mail's header names the member, the mail and when it was made, and carries the mac of the
 * submission that one click sends: whoever takes the click only puts the same text together again. The mac proves it like that of any other submission,
 * and nobody makes one without the member's submit key.
 */
import { STREAMS } from './vocabulary.ts'

export type OneClick = {
  /** Whose mail it is. */
  readonly handle: string
  /** The id of the message: 40 hexadecimal digits. */
  readonly message: string
  /** When the message was made, an instant in UTC, `2026-11-21T09:00:00Z`. */
  readonly at: string
}

/** The text that is signed when the mail is made and sent when it is clicked: settings in which no mail is wanted. */
export const oneClickDocument = ({ handle, message, at }: OneClick): string =>
  JSON.stringify({
    kind: 'settings',
    handle,
    // Of the message alone, so that two clicks on the same mail are one submission.
    nonce: message.slice(0, 22),
    at,
    fields: { deliveries: Object.fromEntries(STREAMS.map((stream) => [stream, 'none'])) },
  })

const MESSAGE = /^[0-9a-f]{40}$/
const AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const MAC = /^[A-Za-z0-9_-]{43}$/

/** The address with what one click needs, as its query. @param mac of `oneClickDocument`, by the member's submit key */
export function oneClickUrl(address: string, { handle, message, at }: OneClick, mac: string): string {
  const query = new URLSearchParams({ m: message, u: handle, t: at, k: mac })
  return `${address}${address.includes('?') ? '&' : '?'}${query}`
}

/** Reads the query of such an address; undefined for one that no mail of this program has. */
export function readOneClick(query: URLSearchParams): (OneClick & { readonly mac: string }) | undefined {
  const [message, handle, at, mac] = ['m', 'u', 't', 'k'].map((name) => query.get(name) ?? '') as [
    string,
    string,
    string,
    string,
  ]
  if (!MESSAGE.test(message) || !/^[a-z0-9-]{1,40}$/.test(handle) || !AT.test(at) || !MAC.test(mac)) return undefined
  return { handle, message, at, mac }
}

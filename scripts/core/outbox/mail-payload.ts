import type { MailPayload } from './outgoing.ts'

const MARK = 'gw.'
const TAG = /\+(?:[^@+]*\.)?gw\.([0-9a-f]{40})@/i

/** What one mail is made of before it is frozen. */
export type MailParts = {
  readonly id: string
  readonly from: string
  /** Where answers go: the program's `reply_to`, or the address in `from`. */
  readonly replyTo: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The address to which a mail unsubscribes; it gets the message's id as its plus-tag, which says whom it was for. */
  readonly unsubscribeBy: string
  /** The whole HTTPS address that ends this person's mails by one POST, where the program has one (RFC 8058). */
  readonly unsubscribeUrl?: string
}

/** The address with the message's id as its plus-tag, so that the message can be found again at the provider. */
export function taggedAddress(address: string, id: string): string {
  const bare = /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address
  const at = bare.lastIndexOf('@')
  const local = bare.slice(0, at)
  return `${local}${local.includes('+') ? '.' : '+'}${MARK}${id}${bare.slice(at)}`
}

/** The id in the plus-tag of any of the addresses, or undefined. */
export function idInAddresses(addresses: readonly string[]): string | undefined {
  for (const address of addresses) {
    const id = TAG.exec(address)?.[1]
    if (id !== undefined) return id.toLowerCase()
  }
  return undefined
}

/**
 * A mail as it is handed over: one-step unsubscribe by mail always (RFC 2369), by one click where an HTTPS address is named (RFC 8058).
 */
export function mailPayload(parts: MailParts): MailPayload {
  const mailto = `<mailto:${taggedAddress(parts.unsubscribeBy, parts.id)}?subject=unsubscribe>`
  const url = parts.unsubscribeUrl
  const oneClick = url?.startsWith('https://') ? url : undefined
  return {
    from: parts.from,
    replyTo: taggedAddress(parts.replyTo, parts.id),
    subject: parts.subject,
    html: parts.html,
    text: parts.text,
    headers: {
      'List-Unsubscribe': oneClick === undefined ? mailto : `<${oneClick}>, ${mailto}`,
      ...(oneClick !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }
}

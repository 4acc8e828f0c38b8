import { isMailAddress } from '../../../../schemas/contact.ts'
import type { Instant } from '../../zone.ts'
import type { Sender } from '../arrival.ts'

/** A mail as whoever took it in gives it. Nothing in it is trusted; its From line least of all. */
export type InboundMail = {
  /** What the provider calls it: the same mail keeps it however often it is read. */
  readonly source: string
  /** The sender's own `Message-ID`; empty where there is none. */
  readonly messageId: string
  readonly from: string
  /** Everyone it was sent to: `To`, `Cc`, and whom the envelope named. */
  readonly to: readonly string[]
  readonly subject: string
  /** Empty where the mail has no such part. */
  readonly text: string
  readonly html: string
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly received: Instant
  /** The first attached file that says to be a picture; nothing where it is larger than any way takes. */
  readonly picture?: Uint8Array
}

/** What a list of mails tells before they are fetched. */
export type MailHead = Pick<InboundMail, 'source' | 'to' | 'received'>

/** The mail address in a line such as `Maya <maya@mail.example>`, in lower case; undefined where there is none. */
export function addressIn(line: string): string | undefined {
  const text = (/<([^<>]{3,320})>\s*$/.exec(line)?.[1] ?? line).trim().toLowerCase()
  return text.length <= 320 && isMailAddress(text) ? text : undefined
}

const hostOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)

/** A member's own inbound address: 24 letters of base32, alone or behind a `+`. */
const OWN = /^(?:[^@]*\+)?([a-z2-7]{24})@/

/** The members' own inbound addresses among those that a mail went to, each once. @param host that of the program's inbound address */
export function ownInboxes(to: readonly string[], host: string): string[] {
  const found = to.flatMap((line) => {
    const address = addressIn(line)
    return address !== undefined && hostOf(address) === host ? (OWN.exec(address)?.[1] ?? []) : []
  })
  return [...new Set(found)]
}

/** Whether a mail went to the program: to its inbound address, with or without a `+` behind the name, or to a member's own at the same host. */
export function isForProgram(to: readonly string[], inbound: string): boolean {
  const [name = '', host = ''] = inbound.toLowerCase().split('@')
  if (ownInboxes(to, host).length > 0) return true
  return to.some((line) => {
    const [local = '', at] = addressIn(line)?.split('@') ?? []
    return at === host && (local === name || local.startsWith(`${name}+`))
  })
}

const aligned = (domain: string, host: string) => domain === host || host.endsWith(`.${domain}`)

/**
 * Whether the provider says that the mail comes from where its From line says: SPF or DKIM of that very domain, or DMARC (RFC 8601). A sender may write
 * such a line too, so that it only tells where an answer may go; it proves nobody.
 */
export function isVouchedFor({ headers }: Pick<InboundMail, 'headers'>, from: string): boolean {
  const said = (headers.get('authentication-results') ?? '').slice(0, 4000).toLowerCase()
  const host = hostOf(from)
  return said
    .replace(/\([^()]*\)/g, ' ')
    .split(';')
    .some((part) => {
      const [, method, result] = /^\s*(dkim|spf|dmarc)\s*=\s*([a-z]+)/.exec(part) ?? []
      const domain = /\b(?:header\.(?:d|i|from)|smtp\.mailfrom)\s*=\s*"?(?:[^\s@"]*@)?([a-z0-9.-]+)/.exec(part)?.[1]
      return method !== undefined && result === 'pass' && domain !== undefined && aligned(domain, host)
    })
}

/** Whether a program wrote it and not a person: an absence note, a report that a mail could not be delivered, a list. Nobody answers those. */
export function isAutomatic({ headers, from }: Pick<InboundMail, 'headers' | 'from'>): boolean {
  const auto = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no'
  return (
    (auto !== '' && auto !== 'no') ||
    /\b(?:bulk|junk|list|auto_reply)\b/i.test(headers.get('precedence') ?? '') ||
    headers.has('list-id') ||
    headers.has('x-autoreply') ||
    headers.get('return-path')?.trim() === '<>' ||
    /^(?:mailer-daemon|postmaster|no-?reply)@/.test(addressIn(from) ?? '')
  )
}

/** Who sent it, as far as a mail tells: to whose own address it went, else what its From line says. */
export function mailSender(mail: InboundMail, host: string): Sender {
  const from = addressIn(mail.from)
  const passed = from !== undefined && isVouchedFor(mail, from)
  const [inbox, ...more] = ownInboxes(mail.to, host)
  // To the addresses of two members: which of them it is from cannot be told.
  if (inbox !== undefined && more.length === 0) return { by: 'inbox', inbox, from: from ?? '', passed }
  return from === undefined ? { by: 'nothing' } : { by: 'from', from, passed }
}

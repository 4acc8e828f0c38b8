import { createTransport } from 'nodemailer'
import { mask } from '../core/mask.ts'
import type { Outgoing } from '../core/outbox/outgoing.ts'
import type { Mailer } from '../ports.ts'
import { isHere, PATIENCE } from './carrier-here.ts'

/** Errors before a message was handed over; a connection that closed (`ECONNECTION`) may have closed after it. */
const BEFORE = new Set(['EAUTH', 'ENOAUTH', 'EDNS'])

function factsOf(error: unknown) {
  const { code, responseCode, message, cause } = error as {
    readonly code?: string
    readonly responseCode?: number
    readonly message?: string
    readonly cause?: { readonly syscall?: string }
  }
  const syscall = (error as { readonly syscall?: string }).syscall ?? cause?.syscall
  return {
    code: code ?? '',
    status: responseCode ?? 0,
    unreached: BEFORE.has(code ?? '') || syscall === 'connect' || syscall === 'getaddrinfo',
    why: mask(message ?? 'no answer').slice(0, 200),
  }
}

/**
 * Carries mails through a mail server.
 * @param url `smtps://user:password@host:465`, as `SMTP_URL` gives it
 */
export function makeSmtp(url: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  async function send(_: string, [message]: readonly Outgoing[]): ReturnType<Mailer['send']> {
    if (message?.channel !== 'email') return { ended: 'refused', why: 'this is no mail' }
    const { from, replyTo, subject, html, text, headers } = message.payload
    try {
      await transport.sendMail({
        from,
        replyTo,
        subject,
        html,
        text,
        to: message.address,
        headers: { ...headers },
        messageId: `<${message.id}@${from.replace(/^.*@|>.*$/g, '')}>`,
      })
      return { ended: 'sent', messages: [{ id: message.id }] }
    } catch (error) {
      const { code, status, unreached, why } = factsOf(error)
      // A server that refuses one address says so with 550 to 554; that is about this message alone (RFC 5321, 4.2.3).
      if (code === 'EENVELOPE' || (status >= 550 && status <= 554))
        return { ended: 'sent', messages: [{ id: message.id, refused: why }] }
      if (status >= 400 && status < 500) return { ended: 'limited', by: 'quota', afterMs: 0 }
      if (unreached) return { ended: 'refused', why }
      return { ended: 'unknown', why, afterMs: 0 }
    }
  }

  return {
    name: 'the mail server',
    live: !isHere(url),
    most: 1,
    claims: 5,
    remembers: false,
    warning:
      'Mails go through a mail server: it cannot say what became of a mail whose answer was lost, nor who bounced or opted out. Such mails (5 at most when a run dies) are held for a person.',
    poll: async () => ({ refused: new Map() }),
    send,
    lookUp: async () => ({ found: new Map(), unclear: new Set() }),
  }
}

import { mask } from '../core/mask.ts'
import type { LookedUp, Sending, Sought } from '../core/outbox/carrying.ts'
import type { Outgoing } from '../core/outbox/outgoing.ts'
import type { Instant } from '../core/zone.ts'
import type { Texter } from '../ports.ts'
import { isHere, PATIENCE } from './carrier-here.ts'

const PUBLIC = 'https://api.twilio.com'
const MINUTE = 60_000

export type TwilioAccess = {
  readonly account: string
  readonly token: string
  /** The number it sends from, in E.164. */
  readonly from: string
  /** Another address of the API, as `TWILIO_BASE_URL` gives it. */
  readonly baseUrl?: string
}

type Row = {
  readonly to: string
  readonly body: string | null
  readonly date_created: string
  readonly direction: string
}
type Page = { readonly messages: readonly Row[]; readonly next_page_uri: string | null }

/** Carries text messages through Twilio (https://www.twilio.com/docs/messaging/api/message-resource). It knows no key that sends once, so a lost answer is looked up by number and body. */
export function makeTwilio({ account, token, from, baseUrl = PUBLIC }: TwilioAccess): Texter {
  const base = baseUrl.replace(/\/$/, '')
  const messages = `/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`
  const headers = { Authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}` }
  const request = (path: string, body?: URLSearchParams) =>
    fetch(`${base}${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body }),
    })

  async function send(_: string, [message]: readonly Outgoing[]): Promise<Sending> {
    if (message?.channel !== 'sms') return { ended: 'refused', why: 'this is no text message' }
    const form = new URLSearchParams({ To: message.address, From: from, Body: message.payload.body })
    try {
      const answer = await request(messages, form)
      if (answer.ok) return { ended: 'sent', messages: [{ id: message.id }] }
      if (answer.status === 429)
        return { ended: 'limited', by: 'rate', afterMs: 1000 * Number(answer.headers.get('retry-after') ?? 1) }
      if (answer.status >= 500) return { ended: 'unknown', why: `status ${answer.status}`, afterMs: 2000 }
      const said = (await answer.json()) as { code?: number; message?: string }
      const why = mask(said.message ?? `status ${answer.status}`).slice(0, 200)
      // 21xxx with status 400 is about this number or this text (https://www.twilio.com/docs/api/errors).
      if (answer.status === 400) return { ended: 'sent', messages: [{ id: message.id, refused: why }] }
      return { ended: 'refused', why }
    } catch (error) {
      return { ended: 'unknown', why: error instanceof Error ? error.name : 'no answer', afterMs: 2000 }
    }
  }

  /** What was sent to a number since an instant, newest first. */
  async function sentTo(number: string, since: Instant): Promise<readonly { body: string | null; at: Instant }[]> {
    const rows: { body: string | null; at: Instant }[] = []
    const query = new URLSearchParams({
      To: number,
      PageSize: '100',
      'DateSent>': new Date(since).toISOString().slice(0, 10),
    })
    for (let next: string | null = `${messages}?${query}`; next !== null; ) {
      const answer = await request(next)
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      const page = (await answer.json()) as Page
      for (const { to, body, date_created, direction } of page.messages)
        if (to === number && direction.startsWith('outbound')) rows.push({ body, at: Date.parse(date_created) })
      next = page.next_page_uri
    }
    return rows
  }

  async function lookUp(sought: readonly Sought[]): Promise<LookedUp | { missing: string }> {
    const found = new Map<string, Instant>()
    const unclear = new Set<string>()
    try {
      for (const { id, claimed, outgoing } of sought) {
        if (outgoing?.channel !== 'sms') {
          unclear.add(id)
          continue
        }
        // Twilio tells time to the second.
        const since = claimed - MINUTE
        const rows = (await sentTo(outgoing.address, since)).filter(({ at }) => at >= since)
        const same = rows.filter(({ body }) => body === outgoing.payload.body)
        const alike = sought.filter(
          (other) =>
            other.outgoing?.channel === 'sms' &&
            other.outgoing.address === outgoing.address &&
            other.outgoing.payload.body === outgoing.payload.body,
        )
        if (same.length === 0) continue
        if (same.length >= alike.length) found.set(id, same[0]!.at)
        else unclear.add(id)
      }
      // Messages stay listed for 400 days and more; what was claimed is younger than its notice's expiry.
      return { found, unclear, completeFrom: 0 }
    } catch (error) {
      const why = error instanceof Error ? mask(error.message) : 'no answer'
      return { missing: `Twilio does not list what it sent (${why}), so old claims of text messages stay as they are` }
    }
  }

  return {
    name: 'Twilio',
    live: !isHere(base),
    most: 1,
    claims: 5,
    remembers: false,
    poll: async () => ({ refused: new Map() }),
    send,
    lookUp,
  }
}

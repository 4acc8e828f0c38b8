import { mask } from '../core/mask.ts'
import type { Sending } from '../core/outbox/carrying.ts'
import type { Outgoing } from '../core/outbox/outgoing.ts'
import type { Chat } from '../ports.ts'
import { isHere, PATIENCE } from './carrier-here.ts'

/** How each chat takes a post, and the longest it takes. */
const FORMS = {
  /** https://api.slack.com/messaging/webhooks */
  slack: { name: 'Slack', most: 40_000, body: (text: string) => ({ text }) },
  /** https://discord.com/developers/docs/resources/webhook#execute-webhook */
  discord: {
    name: 'Discord',
    most: 2000,
    body: (content: string) => ({ content, allowed_mentions: { parse: [] } }),
  },
} as const

/**
 * Posts to a chat through its webhook, which tells nothing of earlier posts: one whose answer was lost is held for a person.
 * @param url the webhook's secret address
 */
export function makeChat(kind: keyof typeof FORMS, url: string): Chat {
  const { name, most, body } = FORMS[kind]

  async function send(_: string, [message]: readonly Outgoing[]): Promise<Sending> {
    if (message?.channel !== kind) return { ended: 'refused', why: 'this is no post for this chat' }
    const text = message.payload.body
    if (text.length > most)
      return { ended: 'sent', messages: [{ id: message.id, refused: `it is longer than ${most} characters` }] }
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body(text)),
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (answer.ok) return { ended: 'sent', messages: [{ id: message.id }] }
      if (answer.status === 429)
        return { ended: 'limited', by: 'rate', afterMs: 1000 * Number(answer.headers.get('retry-after') ?? 1) }
      if (answer.status >= 500) return { ended: 'unknown', why: `status ${answer.status}`, afterMs: 0 }
      return { ended: 'refused', why: mask(`status ${answer.status}`) }
    } catch (error) {
      return { ended: 'unknown', why: error instanceof Error ? error.name : 'no answer', afterMs: 0 }
    }
  }

  return {
    name,
    live: !isHere(url),
    most: 1,
    claims: 1,
    remembers: false,
    poll: async () => ({ refused: new Map() }),
    send,
    lookUp: async () => ({ found: new Map(), unclear: new Set() }),
  }
}

import { messageId, type Outgoing, TRAVEL, type Travel } from '../../core/outbox/outgoing.ts'
import type { ChatPost } from '../../core/plans/chat-posts.ts'
import type { Envelope } from '../../core/plans/envelope.ts'
import { rowOf } from '../../core/plans/notice.ts'
import { chatText } from '../../core/render/mail/group-text.ts'
import type { Templates } from '../../core/render/mail/templates.ts'
import type { MailContext } from '../../core/render/mail/values/context.ts'
import { compose } from '../mailbox/compose.ts'

/** Messages ready to go, and those that cannot be made, with why. */
export type Rendered = {
  readonly outgoing: readonly Outgoing[]
  readonly missing: readonly { readonly keys: readonly string[]; readonly why: string }[]
}

/** Where an envelope goes; undefined when there is nowhere. */
export type AddressOf = (envelope: Envelope) => string | undefined

/** Renders envelopes and posts. */
export async function rendered(
  context: MailContext,
  templates: Templates,
  envelopes: readonly Envelope[],
  posts: readonly ChatPost[],
  addressOf: AddressOf,
): Promise<Rendered> {
  const outgoing: Outgoing[] = []
  const missing: Rendered['missing'][number][] = []
  for (const envelope of envelopes) {
    const keys = envelope.notices.map(({ key }) => key)
    const address = addressOf(envelope)
    const made =
      address === undefined
        ? { missing: 'there is no address for it' }
        : await compose(context, templates, envelope, address)
    if ('missing' in made) missing.push({ keys, why: made.missing })
    else outgoing.push(made.outgoing)
  }
  for (const post of posts) outgoing.push(await chatOutgoing(context, post))
  return { outgoing, missing }
}

async function chatOutgoing(context: MailContext, { key, chat, news }: ChatPost): Promise<Outgoing> {
  const common = { keys: [key], to: null, channel: chat, address: chat, priority: rowOf('announcement').priority }
  const id = await messageId(context.program.settings.url, common)
  return { ...common, id, payload: { body: chatText(context, news) } }
}

/** The post that a key names; undefined when it is no key of one. */
export function chatPostOf(key: string): ChatPost | undefined {
  const [first, name = '', news = ''] = key.split('/')
  const isChat = (one: string): one is ChatPost['chat'] & Travel =>
    one !== 'email' && one !== 'sms' && (TRAVEL as readonly string[]).includes(one)
  return first === 'chat' && isChat(name) ? { key, chat: name, news } : undefined
}

import { oneClickDocument, oneClickUrl } from '../../../schemas/one-click.ts'
import { mailPayload } from '../../core/outbox/mail-payload.ts'
import { messageId, type Outgoing } from '../../core/outbox/outgoing.ts'
import type { Envelope } from '../../core/plans/envelope.ts'
import { rowOf } from '../../core/plans/notice.ts'
import { brandOf, copyOf, headDay } from '../../core/render/mail/brand.ts'
import { renderMerged } from '../../core/render/mail/message.ts'
import type { Templates } from '../../core/render/mail/templates.ts'
import { forMessage, type MailContext } from '../../core/render/mail/values/context.ts'
import { fillingOf } from '../../core/render/mail/values/fill.ts'
import { instantText } from '../../core/zone.ts'

/** A message ready to be carried; or why there is none, in a sentence. */
export type Composed = { readonly outgoing: Outgoing } | { readonly missing: string }

/** Says of which claim a message would name the code without having it: it waits until the code can be opened. */
function codeMissing({ program, codes }: MailContext, { notices }: Envelope): string | undefined {
  return notices
    .flatMap((one) => (one.kind === 'reward-sent' ? [one.about.redemption] : []))
    .find((id) => program.redemptions.some((claim) => claim.id === id && claim.file.code) && !codes?.has(id))
}

/** Where one click ends mails: the address of one's own, else the relay's. */
function stopAddress({ program }: MailContext): string | undefined {
  const { mail, ways_in } = program.settings.file
  if (mail.unsubscribe_url !== undefined || ways_in?.relay === undefined) return mail.unsubscribe_url
  return `${ways_in.relay.replace(/\/+$/, '')}/stop`
}

/** The address in a mail's header by which one click ends a member's mails, signed so that only this mail has it; undefined where there is none. */
async function stopUrl(context: MailContext, { to }: Envelope, message: string): Promise<string | undefined> {
  const address = stopAddress(context)
  if (address === undefined || to === null || !context.macOf) return undefined
  const click = { handle: to, message, at: instantText(context.now) }
  return oneClickUrl(address, click, await context.macOf(to, oneClickDocument(click)))
}

/** The same, with the link at a mail's foot leading to where one press ends mails. */
const withStop = (context: MailContext, unsubscribe: string): MailContext => ({
  ...context,
  links: (handle) => ({ ...context.links(handle), unsubscribe }),
})

/** Renders an envelope as the message it becomes. @param address where it would go */
export async function compose(
  context: MailContext,
  templates: Templates,
  envelope: Envelope,
  address: string,
): Promise<Composed> {
  const { program, now } = context
  const { url, file } = program.settings
  const closed = codeMissing(context, envelope)
  if (closed !== undefined) return { missing: `the code of ${closed} could not be opened` }
  const common = {
    keys: envelope.notices.map(({ key }) => key),
    to: envelope.to,
    priority: rowOf(envelope.notices[0].kind).priority,
    address,
  }
  const id = await messageId(url, { ...common, channel: envelope.delivery })
  const stop = await stopUrl(context, envelope, id)
  const told = forMessage(stop === undefined ? context : withStop(context, stop), envelope.notices)
  const pieces = envelope.notices.flatMap((notice) => {
    const copy = copyOf(program, notice.kind)
    return copy ? [{ filling: fillingOf(told, notice), copy }] : []
  })
  if (pieces.length === 0) return { missing: `there is no emails/${envelope.notices[0].kind}.md` }
  const made = renderMerged(templates, brandOf(program.settings), pieces, headDay(program, now))
  if ('problem' in made) return { missing: `${made.problem.file ?? ''}: ${made.problem.message}` }
  const { subject, html, text, sms } = made.message
  if (envelope.delivery === 'sms')
    return sms === undefined
      ? { missing: `emails/${envelope.notices[0].kind}.md has no sms line` }
      : { outgoing: { ...common, id, channel: 'sms', payload: { body: sms } } }
  const replyTo = file.mail.reply_to ?? file.mail.from
  const payload = mailPayload({
    id,
    from: file.mail.from,
    replyTo,
    subject,
    html,
    text,
    unsubscribeBy: replyTo,
    ...(stop !== undefined && { unsubscribeUrl: stop }),
  })
  return { outgoing: { ...common, id, channel: 'email', payload } }
}

import { type GetReceivingEmailResponseSuccess, type ListReceivingEmail, Resend } from 'resend'
import { LIMITS } from '../../schemas/submission.ts'
import type { InboundMail, MailHead } from '../core/intake/ways/inbound-mail.ts'
import type { Instant } from '../core/zone.ts'
import type { Inbound, Timer } from '../ports.ts'
import { isHere, PATIENCE } from './carrier-here.ts'
import { type Answer, instantOf } from './carrier-resend-answers.ts'
import { asked, said } from './carrier-resend-asking.ts'

const PAGE = 100
/** Mails fetched in one run; the rest is for the next. */
const MOST = 100

export type InboundOptions = {
  /** Of an account that may read what came in: full access. */
  readonly key: string
  /** Another address of the API, as `RESEND_BASE_URL` gives it. */
  readonly baseUrl?: string
  readonly timer: Timer
}

type Page<T> = { readonly data: readonly T[]; readonly has_more?: boolean }
type Attached = GetReceivingEmailResponseSuccess['attachments'][number]

/** Everyone a mail was sent to: what its lines say, and whom the envelope named. */
const recipients = ({ to, cc, bcc, received_for }: ListReceivingEmail): string[] =>
  [to, cc, bcc, received_for].flatMap((list) => list ?? [])

const headOf = (row: ListReceivingEmail): MailHead => ({
  source: row.id,
  to: recipients(row),
  received: instantOf(row.created_at),
})

/** The file that is most likely the screenshot: a picture that is attached rather than shown in a signature. */
function pictureAmong(attached: readonly Attached[]): Attached | undefined {
  const pictures = attached.filter(
    ({ content_type, size }) => /^image\/(?:png|jpe?g|webp)\b/i.test(content_type) && size <= LIMITS.file,
  )
  return (
    pictures.find(({ content_disposition }) => content_disposition?.startsWith('attachment')) ??
    pictures.find(({ size }) => size > 20_000)
  )
}

type Picture = { readonly bytes?: Uint8Array } | { readonly missing: string }

const NOT_GIVEN = 'Resend does not give a picture that came with a mail'

/** The bytes at an address that the provider signed; none where there are more than any way takes. */
async function download(url: string, here: boolean): Promise<Picture> {
  if (!here && URL.parse(url)?.protocol !== 'https:') return { missing: NOT_GIVEN }
  const asking = fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
  const answer = await asking.catch(() => undefined)
  if (!answer?.ok || !answer.body) return { missing: `${NOT_GIVEN}: status ${answer?.status ?? 'unknown'}` }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body) {
    size += part.length
    if (size > LIMITS.file) return {}
    parts.push(part)
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)) }
}

/** Takes in mails through Resend's receiving API (https://resend.com/docs/api-reference/emails/list-received-emails), with its SDK. */
export function makeInbound({ key, baseUrl, timer }: InboundOptions): Inbound {
  const resend = new Resend(key, { ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/\/$/, '') }) })
  const { receiving } = resend.emails
  const here = baseUrl !== undefined && isHere(baseUrl)
  const ask = <T>(question: (signal: AbortSignal) => Promise<Answer<T>>) => asked(timer, PATIENCE, question)

  /** What came in since then, the oldest first. */
  async function heads(since: Instant): Promise<MailHead[] | { missing: string }> {
    const found: MailHead[] = []
    for (let after: string | undefined; ; ) {
      const { data, error } = await ask<Page<ListReceivingEmail>>(async (signal) => ({
        headers: null,
        ...(await receiving.list({ limit: PAGE, ...(after !== undefined && { after }) }, { signal })),
      }))
      if (error) return { missing: `Resend does not list the mails that came in: ${said(error)}` }
      const rows = data!.data.map(headOf)
      found.push(...rows.filter(({ received }) => received >= since))
      after = rows.at(-1)?.source
      if (!data!.has_more || after === undefined || rows.at(-1)!.received < since) return found.reverse()
    }
  }

  async function picture(mail: GetReceivingEmailResponseSuccess): Promise<Picture> {
    const file = pictureAmong(mail.attachments ?? [])
    if (!file) return {}
    const { data, error } = await ask<{ download_url: string }>((signal) =>
      receiving.attachments.get({ emailId: mail.id, id: file.id }, { signal }),
    )
    return error ? { missing: `${NOT_GIVEN}: ${said(error)}` } : download(data!.download_url, here)
  }

  async function whole(head: MailHead): Promise<InboundMail | { missing: string }> {
    const { data, error } = await ask<GetReceivingEmailResponseSuccess>((signal) =>
      receiving.get(head.source, { html_format: 'cid' }, { signal }),
    )
    if (error) return { missing: `Resend does not give a mail that came in: ${said(error)}` }
    const found = await picture(data!)
    if ('missing' in found) return found
    return {
      ...head,
      messageId: data!.message_id ?? '',
      from: data!.from ?? '',
      subject: data!.subject ?? '',
      text: data!.text ?? '',
      html: data!.html ?? '',
      headers: new Map(Object.entries(data!.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])),
      ...(found.bytes && { picture: found.bytes }),
    }
  }

  return {
    name: 'Resend',
    async read(since, wanted) {
      const found = await heads(since)
      if ('missing' in found) return { mails: [], missing: found.missing }
      const mails: InboundMail[] = []
      for (const head of found) {
        if (mails.length >= MOST) break
        if (!(await wanted(head))) continue
        const mail = await whole(head)
        if ('missing' in mail) return { mails, missing: mail.missing }
        mails.push(mail)
      }
      return { mails }
    },
  }
}

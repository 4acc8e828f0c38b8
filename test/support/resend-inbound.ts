import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A mail as it lies at the provider. What is left out is as the documentation's own example has it where nothing is there. */
export type Lying = {
  readonly id: string
  readonly from: string
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  readonly received_for?: readonly string[]
  readonly created_at: string
  readonly subject: string
  readonly text?: string | null
  readonly html?: string | null
  readonly headers?: Readonly<Record<string, string>> | null
  readonly message_id?: string
  readonly files?: readonly { readonly type: string; readonly bytes: Uint8Array; readonly inline?: boolean }[]
}

export type InboundFake = {
  readonly url: string
  /** What was asked, as `GET /emails/receiving?limit=100`. */
  readonly asked: string[]
  /** What lies there: add to it. */
  readonly mails: Lying[]
  /** Answers instead of the next request, once each. */
  readonly next: {
    readonly status: number
    readonly body: object
    readonly headers?: Readonly<Record<string, string>>
  }[]
  close(): Promise<void>
}

const FILE = /^\/emails\/receiving\/([^/]+)\/attachments\/(\d+)$/

/** The row of a list (https://resend.com/docs/api-reference/emails/list-received-emails). */
const rowOf = ({ id, from, to, cc, received_for, created_at, subject, message_id, files = [] }: Lying) => ({
  id,
  to,
  from,
  created_at,
  subject,
  bcc: [],
  cc: cc ?? [],
  reply_to: [],
  received_for: received_for ?? to,
  message_id: message_id ?? `<${id}@mail.example>`,
  attachments: files.map(({ type, bytes, inline }, at) => ({
    id: String(at),
    filename: 'picture',
    content_type: type,
    content_disposition: inline ? 'inline' : 'attachment',
    content_id: inline ? 'img001' : null,
    size: bytes.length,
  })),
})

/** A whole mail (https://resend.com/docs/api-reference/emails/retrieve-received-email). */
const wholeOf = (mail: Lying) => ({
  object: 'email',
  ...rowOf(mail),
  html: mail.html ?? null,
  text: mail.text ?? null,
  headers: mail.headers ?? {},
  raw: { download_url: 'https://raw.example/none', expires_at: '2026-11-22T00:00:00.000Z' },
})

const NOT_FOUND = { statusCode: 404, name: 'not_found', message: 'Email not found' }

/** What a request is answered with: a status and JSON, or bytes. */
function answerTo(url: URL, { mails, url: self }: Pick<InboundFake, 'mails' | 'url'>): [number, object | Uint8Array] {
  if (url.pathname === '/emails/receiving') {
    const newest = mails.toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))
    const after = url.searchParams.get('after')
    const from = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1
    const limit = Number(url.searchParams.get('limit') ?? 20)
    const page = newest.slice(from, from + limit)
    return [200, { object: 'list', has_more: from + limit < newest.length, data: page.map(rowOf) }]
  }
  const [, id = url.pathname.split('/')[3] ?? '', file] = FILE.exec(url.pathname) ?? []
  const [, bytesOf, at] = /^\/files\/([^/]+)\/(\d+)$/.exec(url.pathname) ?? []
  const mail = mails.find((one) => one.id === (bytesOf ?? id))
  const attached = mail?.files?.[Number(file ?? at)]
  if (bytesOf !== undefined) return attached ? [200, attached.bytes] : [403, {}]
  if (file === undefined) return mail ? [200, wholeOf(mail)] : [404, NOT_FOUND]
  if (!mail || !attached) return [404, NOT_FOUND]
  const row = rowOf(mail).attachments[Number(file)]!
  return [
    200,
    {
      object: 'attachment',
      ...row,
      download_url: `${self}/files/${id}/${file}`,
      expires_at: '2026-11-22T00:00:00.000Z',
    },
  ]
}

/**
 * Resend's receiving API on this machine, by the answers that its documentation gives and its SDK's types name. None of them was seen live: in
 * particular which headers come, how often, and whether `received_for` names a `+`.
 */
export async function startInbound(mails: readonly Lying[] = []): Promise<InboundFake> {
  const fake = { url: '', asked: [] as string[], mails: [...mails], next: [] as InboundFake['next'] }
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    fake.asked.push(`${request.method} ${request.url}`)
    const instead = fake.next.shift()
    const [status, body] = instead
      ? [instead.status, instead.body]
      : request.headers.authorization === 'Bearer re_test' || request.url?.startsWith('/files/')
        ? answerTo(new URL(request.url ?? '/', fake.url), fake)
        : [401, { statusCode: 401, name: 'missing_api_key', message: 'Missing API Key' }]
    const bytes = body instanceof Uint8Array
    response.writeHead(status, { 'content-type': bytes ? 'image/png' : 'application/json', ...instead?.headers })
    response.end(bytes ? body : JSON.stringify(body))
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { ...fake, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The same for a test, which ends it. */
export async function inboundFake(mails: readonly Lying[] = []): Promise<InboundFake> {
  const fake = await startInbound(mails)
  onTestFinished(() => fake.close())
  return fake
}

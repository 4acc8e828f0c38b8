/** Resend at its HTTP edge, as its documentation describes it, with time as an argument; held against `emulate` where both can do a thing. */

export type ModelOptions = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How long it lists what it sent. */
  readonly historyMs: number
  /** How long a message takes to appear in the list. */
  readonly lagMs?: number
  /** Requests in a second; more are refused with 429. */
  readonly limit?: number
  /** Mails in 24 hours; more are refused with 429. */
  readonly quota?: number
}

export type Row = {
  readonly id: string
  readonly at: number
  readonly mail: {
    readonly from: string
    readonly to: readonly string[]
    readonly subject: string
    readonly text: string
    readonly reply_to: readonly string[]
  }
}

const DAY = 86_400_000
const json = (body: unknown, status: number, headers: Readonly<Record<string, string>>) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

const listOf = (value: unknown): string[] => (value === undefined || value === null ? [] : [value].flat().map(String))

export class ProviderModel {
  readonly rows: Row[] = []
  readonly suppressed = new Map<string, 'bounce' | 'complaint' | 'manual'>()
  refusedForRate = 0
  private readonly keys = new Map<string, { at: number; body: string; ids: readonly string[] }>()
  private readonly arrivals: number[] = []
  private readonly options: ModelOptions

  constructor(options: ModelOptions) {
    this.options = options
  }

  /** Answers one request. What it does has happened when this returns. */
  handle(method: string, url: URL, headers: Headers, body: string): Response {
    const now = this.options.now()
    const { said, refused } = this.rate(now)
    if (refused) return refused
    if (method === 'POST' && url.pathname === '/emails/batch')
      return this.batch(now, headers.get('idempotency-key'), body, said)
    if (method === 'GET' && url.pathname === '/emails') return this.list(now, url.searchParams, said)
    if (method === 'GET' && url.pathname === '/suppressions') {
      const data = [...this.suppressed].map(([email, origin]) => ({ id: email, email, origin }))
      return json({ object: 'list', has_more: false, data }, 200, said)
    }
    return json({ statusCode: 404, name: 'not_found', message: 'Not found' }, 404, said)
  }

  private rate(now: number): { said: Record<string, string>; refused?: Response } {
    const { limit } = this.options
    const date = { date: new Date(now).toUTCString() }
    if (limit === undefined) return { said: date }
    while (this.arrivals.length > 0 && this.arrivals[0]! <= now - 1000) this.arrivals.shift()
    const left = limit - this.arrivals.length
    const said = {
      ...date,
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(Math.max(0, left - 1)),
      'ratelimit-reset': '1',
    }
    if (left > 0) {
      this.arrivals.push(now)
      return { said }
    }
    this.refusedForRate += 1
    const error = { statusCode: 429, name: 'rate_limit_exceeded', message: 'Too many requests' }
    return { said, refused: json(error, 429, { ...said, 'retry-after': '1' }) }
  }

  private batch(now: number, key: string | null, body: string, said: Record<string, string>): Response {
    const mails = JSON.parse(body) as Record<string, unknown>[]
    const known = key === null ? undefined : this.keys.get(key)
    if (known && now - known.at < DAY) {
      if (known.body === body) return json({ data: known.ids.map((id) => ({ id })) }, 200, said)
      const message = 'The idempotency key was used with a different request'
      return json({ statusCode: 409, name: 'invalid_idempotent_request', message }, 409, said)
    }
    const day = this.rows.filter(({ at }) => at > now - DAY).length
    if (this.options.quota !== undefined && day + mails.length > this.options.quota)
      return json({ statusCode: 429, name: 'daily_quota_exceeded', message: 'Daily quota reached' }, 429, said)
    if (mails.length > 100 || mails.some(({ from, to, subject }) => !from || !to || !subject))
      return json({ statusCode: 422, name: 'validation_error', message: 'Missing or too much' }, 422, said)
    const ids = mails.map((mail) => {
      const id = `row-${this.rows.length + 1}`
      const { from, to, subject, text, reply_to } = mail
      this.rows.push({
        id,
        at: now,
        mail: {
          from: String(from),
          to: listOf(to),
          subject: String(subject),
          text: String(text),
          reply_to: listOf(reply_to),
        },
      })
      return id
    })
    if (key !== null) this.keys.set(key, { at: now, body, ids })
    return json({ data: ids.map((id) => ({ id })) }, 200, said)
  }

  private list(now: number, asked: URLSearchParams, said: Record<string, string>): Response {
    const { historyMs, lagMs = 0 } = this.options
    const listed = this.rows.filter(({ at }) => at > now - historyMs && at <= now - lagMs).toReversed()
    const after = asked.get('after')
    const start = after === null ? 0 : listed.findIndex(({ id }) => id === after) + 1
    const limit = Number(asked.get('limit') ?? 20)
    const data = listed.slice(start, start + limit).map(({ id, at, mail: { text: _, ...mail } }) => ({
      id,
      ...mail,
      created_at: new Date(at).toISOString().replace('T', ' ').replace('Z', '000+00'),
      last_event: 'delivered',
    }))
    return json({ object: 'list', has_more: start + limit < listed.length, data }, 200, said)
  }
}

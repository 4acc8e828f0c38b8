import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands in front of an imitation of the provider, which knows no limits and never fails. */
export type ProxyOptions = {
  /** Where requests go on to. */
  readonly target: string
  /** Requests in any second; more get a 429. */
  readonly limit?: number
  /** Mails in all; a batch beyond gets the daily quota's refusal. */
  readonly quota?: number
  /** How long the nth request's answer is held back, in milliseconds. */
  readonly slow?: (request: number) => number
  /** What happens to the nth request instead: `down` it is not passed on, `lost` its answer is. */
  readonly fault?: (request: number) => 'down' | 'lost' | undefined
  /** Who the provider will not deliver to. */
  readonly suppressed?: readonly { readonly email: string; readonly origin: 'bounce' | 'complaint' | 'manual' }[]
}

export type Proxy = {
  readonly url: string
  /** What came in, in order, by path. */
  readonly requests: {
    readonly path: string
    readonly at: number
    answered: number
    readonly status: number
    readonly mails: number
  }[]
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const json = (body: object, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** Starts the proxy: it adds rate limit headers, 429, quotas, outages, lost and slow answers, and the list of those who bounced. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { target, limit, quota = Infinity, suppressed = [] } = options
  const requests: Proxy['requests'] = []
  const arrivals: number[] = []
  let count = 0
  let mails = 0

  async function answer(request: IncomingMessage, body: string): Promise<Response> {
    const path = request.url!.split('?')[0]!
    if (path === '/suppressions')
      return json({ object: 'list', has_more: false, data: suppressed.map((one) => ({ id: one.email, ...one })) }, 200)
    const batch = path === '/emails/batch' ? (JSON.parse(body) as unknown[]).length : 0
    if (mails + batch > quota)
      return json({ statusCode: 429, name: 'daily_quota_exceeded', message: 'Daily quota' }, 429)
    mails += batch
    const headers = Object.entries(request.headers).filter(([name]) =>
      /^(?:authorization|content-type|idempotency-key)$/.test(name),
    )
    const method = request.method!
    const passed = await fetch(`${target}${request.url}`, {
      method,
      headers: headers as [string, string][],
      ...(method !== 'GET' && { body }),
    })
    return passed
  }

  const server = createServer(async (request, response) => {
    count += 1
    const at = performance.now()
    const number = count
    const body = await bodyOf(request)
    const said: Record<string, string> = {}
    let limited = false
    if (limit !== undefined) {
      while (arrivals.length > 0 && arrivals[0]! <= at - 1000) arrivals.shift()
      limited = arrivals.length >= limit
      if (!limited) arrivals.push(at)
      said['ratelimit-limit'] = String(limit)
      said['ratelimit-remaining'] = String(Math.max(0, limit - arrivals.length))
      said['ratelimit-reset'] = '1'
      if (limited) said['retry-after'] = '1'
    }
    const fault = limited ? undefined : options.fault?.(number)
    const made = limited
      ? json({ statusCode: 429, name: 'rate_limit_exceeded', message: 'Too many requests' }, 429)
      : fault === 'down'
        ? new Response('<h1>Service unavailable</h1>', { status: 503 })
        : await answer(request, body)
    const mailsIn = request.url!.startsWith('/emails/batch') && made.ok ? (JSON.parse(body) as unknown[]).length : 0
    const entry = {
      path: request.url!,
      at,
      answered: Infinity,
      status: fault === 'lost' ? 0 : made.status,
      mails: mailsIn,
    }
    requests.push(entry)
    const wait = options.slow?.(number) ?? 0
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    if (fault === 'lost') {
      request.socket.destroy()
      return
    }
    response.writeHead(made.status, { 'content-type': made.headers.get('content-type') ?? 'text/plain', ...said })
    response.end(await made.text())
    entry.answered = performance.now()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

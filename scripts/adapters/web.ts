import { lookup } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as safeRequest } from 'node:https'
import { isIP } from 'node:net'
import type { WebAnswer, WebCall, WebFailure } from '../core/checks/web-answer.ts'
import type { Web } from '../ports.ts'
import { isPublicAddress } from './web-addresses.ts'

export type WebOptions = {
  readonly interrupted?: AbortSignal
  /** For the whole of a request, in milliseconds. */
  readonly limitMs?: number
  /** The addresses of a host; the machine's own name servers unless given. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Where a host is imitated on this machine, over plain HTTP; undefined for one that is not. */
  readonly imitation?: (host: string) => { readonly address: string; readonly port: number } | undefined
}

const LIMIT_MS = 5000
const LARGEST = 1_048_576
const AGENT = 'Goodword/0.1 (looks whether shared posts are still public; a few requests a day)'

const resolveHere = async (host: string) => (await lookup(host, { all: true })).map(({ address }) => address)

const failed = (why: WebFailure): WebAnswer => ({ ended: 'failed', why })

/** `retry-after` in milliseconds: seconds, or a date (RFC 9110, section 10.2.3). */
function pauseOf(response: IncomingMessage): number | undefined {
  const text = response.headers['retry-after']
  if (text === undefined) return undefined
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000
  const until = Date.parse(text)
  const from = Date.parse(response.headers.date ?? '')
  return Number.isNaN(until) || Number.isNaN(from) ? undefined : Math.max(0, until - from)
}

/** The body as text; or why it is none. */
function textOf(response: IncomingMessage, chunks: readonly Buffer[]): string | undefined {
  if (!['identity', undefined].includes(response.headers['content-encoding'])) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function readAnswer(response: IncomingMessage, done: (answer: WebAnswer) => void): void {
  const status = response.statusCode ?? 0
  const isMoved = status >= 300 && status < 400 && status !== 304
  if (isMoved || Number(response.headers['content-length'] ?? 0) > LARGEST) {
    done(failed(isMoved ? 'redirected' : 'too-large'))
    return
  }
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > LARGEST) done(failed('too-large'))
    else chunks.push(chunk)
  })
  response.on('error', () => done(failed('no-connection')))
  response.on('end', () => {
    const text = response.complete ? textOf(response, chunks) : undefined
    if (text === undefined) {
      done(failed('unreadable'))
      return
    }
    const { etag, 'last-modified': modified } = response.headers
    const pauseMs = pauseOf(response)
    done({
      ended: 'answered',
      status,
      text,
      ...(etag !== undefined && { etag }),
      ...(modified !== undefined && { modified }),
      ...(pauseMs !== undefined && { pauseMs }),
    })
  })
}

/**
 * Makes the one way to public addresses. A host is looked up once and the connection goes to the address that was checked, so that no second
 * look-up can give another.
 */
export function makeWeb({ interrupted, limitMs = LIMIT_MS, resolve = resolveHere, imitation }: WebOptions = {}): Web {
  async function addressOf(host: string): Promise<string | WebFailure> {
    const bare = host.replace(/^\[|\]$/g, '')
    try {
      const late = new Promise<WebFailure>((give) => setTimeout(give, limitMs, 'too-slow').unref())
      const all = isIP(bare) ? [bare] : await Promise.race([resolve(bare), late])
      if (typeof all === 'string') return all
      if (all.length === 0) return 'no-connection'
      return all.every(isPublicAddress) ? all[0]! : 'address-refused'
    } catch {
      // A name that nobody knows is no fault of this program: the caller is told that there is no connection.
      return 'no-connection'
    }
  }

  function ask(call: WebCall, url: URL, address: string, there: { readonly port: number } | undefined) {
    return new Promise<WebAnswer>((settle) => {
      let sent: ClientRequest | undefined
      const done = (answer: WebAnswer) => {
        clearTimeout(limit)
        interrupted?.removeEventListener('abort', stop)
        settle(answer)
        sent?.destroy()
      }
      const stop = () => done(failed('interrupted'))
      const limit = setTimeout(() => done(failed('too-slow')), limitMs)
      interrupted?.addEventListener('abort', stop)
      const { etag, modified } = call.since ?? {}
      const options = {
        host: address,
        port: there?.port ?? 443,
        path: `${url.pathname}${url.search}`,
        agent: false,
        ...(there === undefined && isIP(url.hostname) === 0 && { servername: url.hostname }),
        headers: {
          host: url.host,
          accept: call.accept,
          'accept-encoding': 'identity',
          'user-agent': AGENT,
          ...(etag !== undefined && { 'if-none-match': etag }),
          ...(modified !== undefined && { 'if-modified-since': modified }),
        },
      }
      sent = there ? plainRequest(options) : safeRequest(options)
      sent.on('response', (response) => readAnswer(response, done))
      sent.on('error', () => done(failed('no-connection')))
      sent.end()
    })
  }

  return {
    async get(call) {
      const url = URL.parse(call.url)
      if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
        return failed('address-refused')
      if (interrupted?.aborted) return failed('interrupted')
      const there = imitation?.(url.hostname)
      const address = there?.address ?? (await addressOf(url.hostname))
      return isIP(address) ? ask(call, url, address, there) : failed(address as WebFailure)
    },
  }
}

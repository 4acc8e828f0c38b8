import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/** A request as the web has it. @param origin of this server: what a request says of its host is not believed */
export function webRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one)
  const method = message.method ?? 'GET'
  const url = new URL(`${origin}${/^\/[^#]*/.exec(message.url ?? '')?.[0] ?? '/'}`)
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  // Streamed, as it arrives: whoever handles it decides how much of it to read.
  const init = { method, headers, body: Readable.toWeb(message), duplex: 'half' }
  return new Request(url, init as RequestInit)
}

/** Sends an answer of the web's. */
export async function sendWeb(answer: Response, response: ServerResponse): Promise<void> {
  const cookies = answer.headers.getSetCookie()
  response.writeHead(answer.status, {
    ...Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie')),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  })
  response.end(Buffer.from(await answer.arrayBuffer()))
}

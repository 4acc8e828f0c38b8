import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/**
 * Stands in front of the emulated forge and lets changes of references through one at a time, as GitHub takes them: the emulator looks at a
 * reference before it has read the request's body, so that of two that overlap both would pass as fast-forwards.
 */
export async function oneAtATime(target: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  let turn: Promise<unknown> = Promise.resolve()
  async function pass(request: IncomingMessage, body: Buffer): Promise<Response> {
    const { host: _host, connection: _connection, 'content-length': _length, ...kept } = request.headers
    const headers = Object.entries(kept).map(([name, value]): [string, string] => [name, String(value)])
    const method = request.method ?? 'GET'
    const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
    return fetch(target + request.url, { method, headers, ...(hasBody && { body: new Uint8Array(body) }) })
  }
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const answering = request.method === 'PATCH' ? turn.then(() => pass(request, body)) : pass(request, body)
    if (request.method === 'PATCH') turn = answering.catch(() => undefined)
    const answer = await answering
    const headers = [...answer.headers].filter(
      ([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/.test(name),
    )
    response.writeHead(answer.status, Object.fromEntries(headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

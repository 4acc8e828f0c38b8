import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A door in front of a forge, and what it saw of moves of references: how many were asked for, refused, and asked for by force. */
export type Gate = {
  readonly url: string
  readonly moves: { readonly asked: number; readonly refused: number; readonly forced: number }
  close(): Promise<void>
}

/**
 * Stands in front of the emulated forge and lets changes of references through one at a time, as GitHub takes them: the emulator looks at a
 * reference before it has read the request's body, so that of two that overlap both would pass as fast-forwards. It also refuses a second pull request
 * from a branch of which one is open, as GitHub does and the emulator does not.
 * @param pulls whether workflows may open pull requests, which a setting of the repository decides
 */
export async function oneAtATime(target: string, { pulls = true } = {}): Promise<Gate> {
  let turn: Promise<unknown> = Promise.resolve()
  const moves = { asked: 0, refused: 0, forced: 0 }
  async function pass(request: IncomingMessage, body: Buffer): Promise<Response> {
    const { host: _host, connection: _connection, 'content-length': _length, ...kept } = request.headers
    const headers = Object.entries(kept).map(([name, value]): [string, string] => [name, String(value)])
    const method = request.method ?? 'GET'
    const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
    return fetch(target + request.url, { method, headers, ...(hasBody && { body: new Uint8Array(body) }) })
  }
  /** What GitHub answers where no pull request may be opened, or one from the same branch is open; undefined to any other request. */
  async function refused(request: IncomingMessage, body: Buffer): Promise<Response | undefined> {
    if (request.method !== 'POST' || !/\/pulls$/.test(request.url ?? '')) return undefined
    const never = 'GitHub Actions is not permitted to create or approve pull requests.'
    if (!pulls) return Response.json({ message: never }, { status: 403 })
    const { head } = JSON.parse(body.toString()) as { head: string }
    const authorization = request.headers.authorization ?? ''
    const open = await fetch(`${target}${request.url}?state=open&per_page=100`, { headers: { authorization } })
    const there = ((await open.json()) as { head: { ref: string } }[]).some((one) => one.head.ref === head)
    const message = `A pull request already exists for ${head}.`
    return there ? Response.json({ message: 'Validation Failed', errors: [{ message }] }, { status: 422 }) : undefined
  }
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const isMove = /^(?:PATCH|PUT)$/.test(request.method ?? '') || /\/(?:pulls|git\/refs)$/.test(request.url ?? '')
    const through = async () => (await refused(request, body)) ?? pass(request, body)
    const answering = isMove ? turn.then(through) : through()
    if (isMove) turn = answering.catch(() => undefined)
    const answer = await answering
    if (request.method === 'PATCH' && request.url?.includes('/git/refs/')) {
      moves.asked += 1
      if (answer.status >= 400) moves.refused += 1
      if (/"force":\s*true/.test(body.toString())) moves.forced += 1
    }
    const headers = [...answer.headers].filter(
      ([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/.test(name),
    )
    response.writeHead(answer.status, Object.fromEntries(headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    moves,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

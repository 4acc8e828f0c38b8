/**
 * The relay on Node, wherever that runs: variables as the environment has them, PORT among them. Behind a proxy that says for whom it asks,
 * BEHIND_PROXY=yes makes it count by that.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { relayFrom } from '../from-variables.ts'

const relay = relayFrom(process.env)
const proxied = process.env['BEHIND_PROXY'] === 'yes'

/** Who sends it: the last one named is whom the nearest proxy saw; all before it anybody can write. */
function senderOf(request: IncomingMessage): string {
  const named = proxied ? String(request.headers['x-forwarded-for'] ?? '').split(',') : []
  return named.at(-1)?.trim() || (request.socket.remoteAddress ?? 'unknown')
}

function requestOf(message: IncomingMessage): Request {
  const { method = 'GET', headers, url = '/' } = message
  const scheme = proxied ? 'https' : 'http'
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name.startsWith(':') ? [] : [[name, String(value)] as [string, string]],
  )
  const body = method === 'GET' || method === 'HEAD' ? null : (Readable.toWeb(message) as ReadableStream)
  return new Request(`${scheme}://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: given,
    ...(body && { body, duplex: 'half' }),
  })
}

async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = await relay(requestOf(message), senderOf(message))
  response.writeHead(given.status, [...given.headers].flat())
  response.end(new Uint8Array(await given.arrayBuffer()))
}

const port = Number(process.env['PORT'] || 8787)
const server = createServer((message, response) => {
  answer(message, response).catch((error: unknown) => {
    console.warn(`A request ended badly: ${error instanceof Error ? error.name : 'unknown'}`)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
server.listen(port, () => {
  const address = server.address()
  console.warn(`The relay listens on port ${typeof address === 'object' && address ? address.port : port}.`)
})

import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ServeCall, Server } from '../ports.ts'
import { sendWeb, webRequest } from './server-request.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const COMPRESSED = /^(?:text\/|application\/(?:json|xml|manifest|wasm)|image\/svg)/
const squeeze = promisify(gzip)

/** The file a request path means, below the folder, as path parts; undefined for one that no built file can have. */
export function partsOf(pathname: string, base: string): readonly string[] | undefined {
  if (!pathname.startsWith(base)) return undefined
  let path: string
  try {
    path = decodeURIComponent(pathname.slice(base.length))
  } catch {
    // Not percent-encoded text: no file has such a name.
    return undefined
  }
  const parts = path.split('/')
  const foul = (part: string) =>
    part === '..' || part === '.' || part.includes(sep) || part.includes('\\') || part.includes('\0')
  if (parts.some(foul) || parts.slice(0, -1).includes('')) return undefined
  return parts.at(-1) === '' ? [...parts.slice(0, -1), 'index.html'] : parts
}

type Found = { readonly bytes: Buffer; readonly modified: Date; readonly type: string }

async function readRegular(path: string): Promise<Found | 'folder' | undefined> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR'].includes(error.code ?? '')) return undefined
    throw error
  })
  if (!file) return undefined
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) return 'folder'
    const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return stats.isFile() ? { bytes: await file.readFile(), modified: stats.mtime, type } : undefined
  } finally {
    await file.close()
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { bytes, modified, type }: Found,
): Promise<void> {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag: tag,
    'last-modified': modified.toUTCString(),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  }
  if (status === 200 && request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end()
  const small =
    COMPRESSED.test(type) && bytes.length > 1024 && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = small ? await squeeze(bytes) : bytes
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'content-length': body.length,
    ...(small && { 'content-encoding': 'gzip' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function answer(request: IncomingMessage, response: ServerResponse, { folder, base }: ServeCall): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
  const pathname = /^[^?#]*/.exec(request.url ?? '/')![0]
  const redirect = (to: string) => void response.writeHead(302, { location: to }).end()
  if (base !== '/' && (pathname === '/' || `${pathname}/` === base)) return redirect(base)
  const parts = partsOf(pathname, base)
  const found = parts && (await readRegular(join(folder, ...parts)))
  // Only a path that stays on this host may be sent on: `//host/` would leave it.
  if (found === 'folder' && !pathname.startsWith('//')) return redirect(`${pathname}/`)
  if (found && found !== 'folder') return send(request, response, 200, found)
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'))
  return send(request, response, 404, { bytes: page, modified: new Date(), type: TYPES['.html']! })
}

const taken = (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE' || error.code === 'EACCES'

/** Lets the handler answer, where there is one and it wants to; the files answer else. */
async function answerAny(
  request: IncomingMessage,
  response: ServerResponse,
  call: ServeCall,
  origin: string,
): Promise<void> {
  const handled = await call.handle?.(webRequest(request, origin))
  return handled ? sendWeb(handled, response) : answer(request, response, call)
}

/** Serves the built hub over HTTP, on the loopback address alone. */
export const server: Server = {
  async serve(call) {
    const http = createServer((request, response) => {
      answerAny(request, response, call, `http://localhost:${request.socket.localPort}`).catch((error: unknown) => {
        process.stderr.write(
          `Could not answer ${JSON.stringify(request.url)}: ${error instanceof Error ? error.message : 'unknown'}\n`,
        )
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    })
    const listen = (port: number) =>
      new Promise<boolean>((resolve, reject) => {
        const failed = (error: NodeJS.ErrnoException) => (taken(error) ? resolve(false) : reject(error))
        http.once('error', failed)
        http.listen({ port, host: 'localhost' }, () => {
          http.off('error', failed)
          resolve(true)
        })
      })
    let port = call.port
    while (!(await listen(port))) {
      port += 1
      if (port >= call.port + 50 || port > 65_535) throw new Error(`no free port from ${call.port} to ${port - 1}`)
    }
    const address = http.address()
    const actual = typeof address === 'object' && address ? address.port : port
    return {
      port: actual,
      url: `http://localhost:${actual}${call.base}`,
      close: () =>
        new Promise((resolve, reject) => {
          http.close((error) => (error ? reject(error) : resolve()))
          http.closeAllConnections()
        }),
    }
  },
}

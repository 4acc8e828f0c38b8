import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeWeb } from '../../scripts/adapters/web.ts'
import { isPublicAddress } from '../../scripts/adapters/web-addresses.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine that counts who came. */
async function serving(handler: Handler) {
  const hits: string[] = []
  const server: HttpServer = createServer((request, response) => {
    hits.push(`${request.headers.host}${request.url}`)
    handler(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, hits }
}

/** The web, with one host imitated here. */
async function imitated(handler: Handler, limitMs = 400) {
  const { port, hits } = await serving(handler)
  const imitation = (host: string) => (host === 'place.example' ? { address: '127.0.0.1', port } : undefined)
  const web = makeWeb({ imitation, limitMs, resolve: async () => ['127.0.0.1'] })
  return {
    get: (more: object = {}) => web.get({ url: 'https://place.example/a?b=1', accept: 'a/b', ...more }),
    hits,
    web,
  }
}

describe('the web', () => {
  it('gives status, words and what lets the next question be short', async () => {
    const { get, hits } = await imitated((request, response) => {
      if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"7"', 'retry-after': '12' }).end(`grüße ${request.headers.accept}`)
    })
    expect(await get()).toEqual({ ended: 'answered', status: 200, text: 'grüße a/b', etag: '"7"', pauseMs: 12_000 })
    expect(await get({ since: { etag: '"7"' } })).toMatchObject({ status: 304, text: '' })
    expect(hits).toEqual(['place.example/a?b=1', 'place.example/a?b=1'])
  })

  it('says who it is and sends nothing that names a person', async () => {
    let headers: IncomingMessage['headers'] = {}
    const { get } = await imitated((request, response) => {
      headers = request.headers
      response.end()
    })
    await get()
    expect(headers['user-agent']).toMatch(/^Goodword\//)
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  it.each([
    ['http://127.0.0.1', 302],
    ['http://169.254.169.254/latest/meta-data/', 307],
    ['https://elsewhere.example/', 301],
  ])('follows no redirect: %s', async (there, status) => {
    const canary = await serving((_, response) => response.end('secret'))
    const location = there === 'http://127.0.0.1' ? `${there}:${canary.port}/` : there
    const { get, hits } = await imitated((_, response) => response.writeHead(status, { location }).end())
    expect(await get()).toEqual({ ended: 'failed', why: 'redirected' })
    expect(hits).toHaveLength(1)
    expect(canary.hits).toEqual([])
  })

  it('stops a body that never ends, and one that says it is large', async () => {
    let sent = 0
    const endless = await imitated((_, response) => {
      const piece = Buffer.alloc(65_536, 97)
      const push = () => {
        while (!response.destroyed) {
          sent += piece.length
          if (!response.write(piece)) {
            response.once('drain', push)
            return
          }
        }
      }
      push()
    }, 3000)
    expect(await endless.get()).toEqual({ ended: 'failed', why: 'too-large' })
    expect(sent).toBeLessThan(20_000_000)
    const large = await imitated((_, response) => {
      response.writeHead(200, { 'content-length': '10737418240' }).write('a')
    })
    expect(await large.get()).toEqual({ ended: 'failed', why: 'too-large' })
  })

  it('ends a slow drip, a silent host and a broken answer in time', async () => {
    const drip = await imitated((_, response) => {
      const timer = setInterval(() => response.write('a'), 50)
      response.on('close', () => clearInterval(timer))
    })
    const from = performance.now()
    expect(await drip.get()).toEqual({ ended: 'failed', why: 'too-slow' })
    expect(performance.now() - from).toBeLessThan(2000)
    const silent = await imitated(() => undefined)
    expect(await silent.get()).toEqual({ ended: 'failed', why: 'too-slow' })
    const broken = await imitated((_, response) => response.socket?.destroy())
    expect(await broken.get()).toEqual({ ended: 'failed', why: 'no-connection' })
    const hanging = makeWeb({ resolve: () => new Promise(() => undefined), limitMs: 100 })
    expect(await hanging.get({ url: 'https://place.example/', accept: '*/*' })).toEqual({
      ended: 'failed',
      why: 'too-slow',
    })
  })

  it('takes no words that are not UTF-8, are packed or were cut short', async () => {
    const bad = await imitated((_, response) => response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])))
    expect(await bad.get()).toEqual({ ended: 'failed', why: 'unreadable' })
    const packed = await imitated((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))
    expect(await packed.get()).toEqual({ ended: 'failed', why: 'unreadable' })
    const cut = await imitated((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"a":1}')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await cut.get()).toMatchObject({ ended: 'failed' })
  })

  it('reaches no private address, however it is written or looked up', async () => {
    const canary = await serving((_, response) => response.end('secret'))
    const web = makeWeb({ resolve: async (host) => [host === 'mixed.example' ? '93.184.216.34' : '127.0.0.1', '::1'] })
    const urls = [
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[fe80::1]/',
      'https://169.254.169.254/',
      'https://10.0.0.1/',
      'https://localhost/',
      'https://rebound.example/',
      'https://mixed.example/',
      `https://rebound.example:${canary.port}/`,
      `http://127.0.0.1:${canary.port}/`,
      'https://user:word@place.example/',
      'file:///etc/passwd',
      'no address',
    ]
    for (const url of urls)
      expect([url, await web.get({ url, accept: '*/*' })]).toEqual([url, { ended: 'failed', why: 'address-refused' }])
    expect(canary.hits).toEqual([])
  })

  it('really looks names up before it connects', async () => {
    expect(await makeWeb().get({ url: 'https://localhost/', accept: '*/*' })).toEqual({
      ended: 'failed',
      why: 'address-refused',
    })
  })

  it('stops at once when the person does', async () => {
    const stop = new AbortController()
    const { port } = await serving(() => setTimeout(() => stop.abort(), 30))
    const web = makeWeb({ interrupted: stop.signal, imitation: () => ({ address: '127.0.0.1', port }) })
    expect(await web.get({ url: 'https://place.example/', accept: '*/*' })).toEqual({
      ended: 'failed',
      why: 'interrupted',
    })
  })
})

describe('public addresses', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::', '2a00:1450::1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.8.8.8', '169.254.169.254', '172.31.0.1', '192.168.1.1', '198.18.0.1'],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:8.8.8.8',
      'fc00::1',
      'fe80::1',
      'ff02::1',
      '64:ff9b::7f00:1',
    ],
    ...['2001::1', '2001:db8::1', '2002:7f00:1::', 'localhost', ''],
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

import { request } from 'node:http'
import { createServer } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { partsOf, server } from '../../scripts/adapters/server.ts'
import { temporaryFolder, writeTree } from '../support/folders.ts'

const LONG = 'Fernweh '.repeat(400)

async function serving(base = '/') {
  const folder = temporaryFolder()
  writeTree(folder, {
    'hub/index.html': '<h1>Home</h1>',
    'hub/404.html': '<h1>Not here</h1>',
    'hub/boards/index.html': LONG,
    'hub/a b.svg': '<svg/>',
    'secret.txt': 'secret',
  })
  const running = await server.serve({
    folder: `${folder}/hub`,
    base,
    port: 45_000 + Math.floor(Math.random() * 10_000),
  })
  onTestFinished(() => running.close())
  return running
}

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer }

/** Sends a path exactly as written: fetch would tidy it first. */
const get = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject).end()
  })

describe('what is served', () => {
  test('pages by folder, types, names with spaces, and the 404 page', async () => {
    const { port, url } = await serving()
    expect(url).toBe(`http://localhost:${port}/`)
    const home = await get(port, '/?x=1')
    expect([home.status, home.headers['content-type'], String(home.body)]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<h1>Home</h1>',
    ])
    expect((await get(port, '/a%20b.svg')).headers['content-type']).toBe('image/svg+xml')
    expect((await get(port, '/boards')).headers['location']).toBe('/boards/')
    const missing = await get(port, '/nowhere/')
    expect([missing.status, String(missing.body)]).toEqual([404, '<h1>Not here</h1>'])
  })

  test('HEAD has no body, other methods are refused, an unchanged page is not sent again', async () => {
    const { port } = await serving()
    const head = await get(port, '/boards/', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(LONG.length)])
    expect((await get(port, '/', {}, 'POST')).status).toBe(405)
    expect((await get(port, '/boards/', { 'if-none-match': String(head.headers['etag']) })).status).toBe(304)
  })

  test('long text comes compressed to those who take it', async () => {
    const { port } = await serving()
    const small = await get(port, '/boards/', { 'accept-encoding': 'gzip' })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.body.length).toBeLessThan(LONG.length / 10)
    expect(String(gunzipSync(small.body))).toBe(LONG)
  })

  test('under a path, and only there', async () => {
    const { port, url } = await serving('/crew/')
    expect(url).toBe(`http://localhost:${port}/crew/`)
    expect((await get(port, '/crew/boards/')).status).toBe(200)
    expect((await get(port, '/boards/')).status).toBe(404)
    expect((await get(port, '/')).headers['location']).toBe('/crew/')
    expect((await get(port, '/crew')).headers['location']).toBe('/crew/')
  })
})

describe('what is refused', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/boards/..%5c..%5csecret.txt',
    '//localhost/boards',
    '/%',
    '/a%00b',
    '//boards',
  ])('%s gives the 404 page', async (path) => {
    const { port } = await serving()
    const { status, body, headers } = await get(port, path)
    expect([status, String(body), headers['location']]).toEqual([404, '<h1>Not here</h1>', undefined])
  })

  test('no path leads out of the folder', () => {
    expect(partsOf('/boards/', '/')).toEqual(['boards', 'index.html'])
    expect(partsOf('/a/./b', '/')).toBeUndefined()
    expect(partsOf('/crewx/', '/crew/')).toBeUndefined()
  })
})

test('a taken port gives the next free one', async () => {
  const other = createServer()
  const taken = await new Promise<number>((resolve) =>
    other.listen(0, 'localhost', () => resolve((other.address() as { port: number }).port)),
  )
  onTestFinished(() => void other.close())
  const running = await server.serve({ folder: temporaryFolder(), base: '/', port: taken })
  onTestFinished(() => running.close())
  expect(running.port).toBeGreaterThan(taken)
  expect((await get(running.port, '/')).status).toBe(404)
})

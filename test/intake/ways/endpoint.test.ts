/** What the hub's own code seals and posts to an endpoint, laid into the inbox as it came. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { arrivalId } from '../../../scripts/core/intake/arrival.ts'
import { byEndpoint, parcelOf as carried, referenceOf } from '../../../site/browser/forms/carry.ts'
import { parcelOf, post } from '../documents.ts'
import { house } from '../house.ts'

it('is opened and proven, with its picture; under the reference that the hub has shown', async () => {
  const home = await house({ home: 'private' })
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    bodies.push(body)
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const file = new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .png()
      .toBuffer(),
  )
  const { document, mac } = parcelOf('share', post(1), { handle: 'maya', file })
  const outcome = await byEndpoint(address, await carried(document, mac, new Blob([file])), [home.intakeKey])
  expect(outcome).toEqual({ reference: await referenceOf(document) })
  const { sealed } = JSON.parse(bodies[0]!) as { sealed: string }
  expect(bodies[0]).not.toContain('maya')
  // Whoever runs an endpoint names the item as they like: what it is follows from what is in it.
  await home.lay(sealed, await arrivalId('anything'))
  const { out } = await home.intake()
  expect(out.trim().split('\n').at(-1)).toBe('seen 1 = accepted 1 + declined 0 + waiting 0 + quarantined 0')
  expect((await home.paths('shares/2026/11/20/maya--')).map((path) => path.slice(path.indexOf('.'))).sort()).toEqual([
    '.webp',
    '.yaml',
  ])
})

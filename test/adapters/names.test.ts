import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { makeNames } from '../../scripts/adapters/names.ts'

const NO_SUCH_NAME = 0x8183
const WELL = 0x8180
const TYPE_NS = 2

/** The name of a question, and where the question ends. */
function questionOf(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.'), end: at + 5 }
}

/** A name server on this machine that knows the name servers of these names and no other name; it ends with the test. */
async function nameServer(...known: readonly string[]): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    const { name, end } = questionOf(query)
    const here = known.includes(name)
    const head = Buffer.from(query.subarray(0, 12))
    head.writeUInt16BE(here ? WELL : NO_SUCH_NAME, 2)
    head.writeUInt16BE(here ? 1 : 0, 6)
    head.writeUInt32BE(0, 8)
    // A pointer to the name asked for, type, class, an hour to live, and the name server `a`.
    const answer = Buffer.from([0xc0, 12, 0, TYPE_NS, 0, 1, 0, 0, 14, 16, 0, 3, 1, 97, 0])
    socket.send(Buffer.concat([head, query.subarray(12, end), ...(here ? [answer] : [])]), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => void socket.close())
  return `127.0.0.1:${(socket.address() as AddressInfo).port}`
}

test('a name that a name server of the world does not know has no records', async () => {
  expect(await makeNames([await nameServer('org')]).txt('crew.example')).toEqual([])
})

test('of a machine on which no name is known at all, nothing is said about one', async () => {
  expect(await makeNames([await nameServer()]).txt('crew.example')).toBe('unseen')
})

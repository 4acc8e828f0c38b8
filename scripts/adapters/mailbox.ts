import { createHash } from 'node:crypto'
import type { Outgoing } from '../core/outbox/outgoing.ts'
import type { Carrier, Clock, Disk } from '../ports.ts'

/** One message as the mailbox keeps it: all of it but the address it would go to. */
export type Kept = Omit<Outgoing, 'address'> & { readonly at: number; readonly batch: string }

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * A mailbox on this machine in place of a provider: keeps each message as a file, and sends nothing.
 * Addresses are not kept. As a provider that remembers keys, it answers a repeated request without keeping anything twice, and
 * refuses a key that comes back with another payload.
 * @param folder absolute; `<id>.json` for each message
 */
export function makeMailbox(folder: string, disk: Disk, clock: Clock): Carrier {
  const batchFile = (key: string) => `${folder}/batches/${hashOf(key)}.txt`
  const messageFile = (id: string) => `${folder}/messages/${id}.json`
  const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)
  return {
    name: 'the mailbox on this machine',
    live: false,
    most: 100,
    claims: 1000,
    remembers: true,
    poll: async () => ({ refused: new Map(), clock: clock.now() }),
    async send(key, messages) {
      const payload = hashOf(JSON.stringify(messages))
      const before = textOf(await disk.read(batchFile(key)))
      if (before !== undefined && before !== payload) return { ended: 'used' }
      if (before === undefined) {
        for (const { address: _address, ...message } of messages) {
          const kept: Kept = { ...message, at: clock.now(), batch: key }
          await disk.write(messageFile(message.id), JSON.stringify(kept))
        }
        await disk.write(batchFile(key), payload)
      }
      return { ended: 'sent', messages: messages.map(({ id }) => ({ id })) }
    },
    async lookUp(sought) {
      const found = new Map<string, number>()
      for (const { id } of sought) {
        const text = textOf(await disk.read(messageFile(id)))
        if (text !== undefined) found.set(id, (JSON.parse(text) as Kept).at)
      }
      return { found, unclear: new Set(), completeFrom: 0 }
    },
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disk } from '../../scripts/adapters/disk.ts'
import { makeMailbox } from '../../scripts/adapters/mailbox.ts'
import type { Outgoing } from '../../scripts/core/outbox/outgoing.ts'
import { temporaryFolder } from '../support/folders.ts'

const clock = { now: () => Date.parse('2026-11-21T12:00:00Z') }

const text = (id: string, body = 'Hello'): Outgoing => ({
  id,
  keys: [`welcome/${id}`],
  to: id,
  priority: 8,
  address: '+491705550100',
  channel: 'sms',
  payload: { body },
})

test('what is sent is kept once, however often the request comes, and without its address', async () => {
  const folder = temporaryFolder()
  const box = makeMailbox(folder, disk, clock)
  const first = await box.send('key-1', [text('maya'), text('tom')])
  expect(first).toEqual({ ended: 'sent', messages: [{ id: 'maya' }, { id: 'tom' }] })
  expect(await box.send('key-1', [text('maya'), text('tom')])).toEqual(first)
  expect(readdirSync(join(folder, 'messages'))).toEqual(['maya.json', 'tom.json'])
  expect(readFileSync(join(folder, 'messages/maya.json'), 'utf8')).not.toContain('5550100')
  expect(box.live).toBe(false)
})

test('a key that comes back with another payload is refused, and what was kept stays', async () => {
  const folder = temporaryFolder()
  const box = makeMailbox(folder, disk, clock)
  await box.send('key-1', [text('maya')])
  expect(await box.send('key-1', [text('maya', 'Something else')])).toEqual({ ended: 'used' })
  expect(readFileSync(join(folder, 'messages/maya.json'), 'utf8')).toContain('Hello')
})

test('what it took can be looked up, and what it never saw is known to be absent', async () => {
  const id = fc.uniqueArray(fc.stringMatching(/^[a-f0-9]{8}$/), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(id, fc.nat(5), async (ids, cut) => {
      const box = makeMailbox(temporaryFolder(), disk, clock)
      const sent = ids.slice(0, cut)
      if (sent.length > 0)
        await box.send(
          'key',
          sent.map((one) => text(one)),
        )
      const known = await box.lookUp(ids.map((one) => ({ id: one, claimed: 0 })))
      expect(known).toEqual({
        found: new Map(sent.map((one) => [one, clock.now()])),
        unclear: new Set(),
        completeFrom: 0,
      })
    }),
    { numRuns: 20 },
  )
})

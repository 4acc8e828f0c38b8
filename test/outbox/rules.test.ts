import { describe, expect, it } from 'vitest'
import { accountOf, accountText } from '../../scripts/core/outbox/account.ts'
import { whyNot } from '../../scripts/core/outbox/claim.ts'
import type { Claim, Ledger } from '../../scripts/core/outbox/ledger.ts'
import { idInAddresses, mailPayload, taggedAddress } from '../../scripts/core/outbox/mail-payload.ts'
import { messageId, payloadHash } from '../../scripts/core/outbox/outgoing.ts'
import { judge, mayResend, unchanged } from '../../scripts/core/outbox/reconcile.ts'
import { settleEdit } from '../../scripts/core/outbox/settle.ts'
import { mail, NOW, PROGRAM } from './support.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ID = 'a'.repeat(40)

async function claimed(words = 'Hello'): Promise<{ claim: Claim; message: Awaited<ReturnType<typeof mail>> }> {
  const message = await mail('maya', ['welcome/maya'], { words })
  const member = { id: message.id, to: 'maya', keys: message.keys, hash: await payloadHash(message) }
  const origin = { commit: 'main-1', at: NOW }
  const claim: Claim = {
    batch: `gw-${ID}`,
    channel: 'email',
    at: NOW,
    origin,
    run: 'run-1',
    since: NOW,
    adopted: false,
    look: false,
    members: [member],
  }
  return { claim, message }
}

const ledgerWith = (claim: Claim): Ledger => ({
  claims: new Map([[claim.batch, claim]]),
  held: new Map(),
  receipts: new Map(),
  tails: new Map(),
})

describe('an old claim', () => {
  it('goes again whole when it renders as it was, is under 22 hours old and nobody opted out', async () => {
    const { claim, message } = await claimed()
    const same = await unchanged(claim, new Map([[message.id, message]]))
    const none = new Map<string, string>()
    expect(mayResend(claim, true, same, none, NOW + 22 * HOUR - 1)).toBe(true)
    expect(mayResend(claim, true, same, none, NOW + 22 * HOUR)).toBe(false)
    expect(mayResend(claim, false, same, none, NOW + HOUR)).toBe(false)
    expect(mayResend({ ...claim, look: true }, true, same, none, NOW + HOUR)).toBe(false)
    expect(mayResend(claim, true, same, new Map([['maya@people.dev', 'bounced']]), NOW + HOUR)).toBe(false)
    const other = await mail('maya', ['welcome/maya'], { words: 'Other' })
    expect(mayResend(claim, true, await unchanged(claim, new Map([[other.id, other]])), none, NOW + HOUR)).toBe(false)
    const moved = { ...message, address: 'maya@elsewhere.dev' }
    expect(mayResend(claim, true, await unchanged(claim, new Map([[moved.id, moved]])), none, NOW + HOUR)).toBe(false)
    expect(mayResend(claim, true, await unchanged(claim, new Map()), none, NOW + HOUR)).toBe(false)
  })

  it('is judged absent only when nothing can be under way and the history reaches back to it', async () => {
    const { claim } = await claimed()
    const looked = (completeFrom?: number, found: readonly [string, number][] = []) => ({
      found: new Map(found),
      unclear: new Set<string>(),
      ...(completeFrom !== undefined && { completeFrom }),
    })
    const ends = (...args: Parameters<typeof judge>) =>
      Object.entries(judge(...args)).flatMap(([end, members]) => (members.length > 0 ? [end] : []))
    expect(ends(claim, looked(NOW), NOW + HOUR - 1)).toEqual(['open'])
    expect(ends(claim, looked(NOW), NOW + HOUR)).toEqual(['released'])
    expect(ends(claim, looked(NOW + 1), NOW + HOUR)).toEqual(['held'])
    expect(ends(claim, looked(), NOW + HOUR)).toEqual(['held'])
    expect(ends(claim, { ...looked(NOW), unclear: new Set([claim.members[0]!.id]) }, NOW + HOUR)).toEqual(['held'])
    expect(ends(claim, looked(undefined, [[claim.members[0]!.id, NOW]]), NOW + 1)).toEqual(['sent'])
  })
})

describe('what a run records', () => {
  it('lets go only of a claim it made, still holds, and knows unsent', async () => {
    const { claim } = await claimed()
    const closed = (ledger: Ledger, run: string, ended: 'not-sent' | 'unknown') =>
      settleEdit(ledger, run, [{ claim, ended }]).close
    expect(closed(ledgerWith(claim), 'run-1', 'not-sent')).toEqual([claim.batch])
    expect(closed(ledgerWith(claim), 'run-1', 'unknown')).toEqual([])
    expect(closed(ledgerWith({ ...claim, run: 'run-2', adopted: true }), 'run-1', 'not-sent')).toEqual([])
    expect(closed(ledgerWith({ ...claim, adopted: true }), 'run-1', 'not-sent')).toEqual([])
    expect(closed(ledgerWith({ ...claim, since: NOW + 1 }), 'run-1', 'not-sent')).toEqual([])
  })

  it('records proof of sending whoever holds the claim, and holds what the provider refuses', async () => {
    const { claim, message } = await claimed()
    const other = { ...ledgerWith(claim), claims: new Map() }
    const sent = { claim, ended: 'sent' as const, at: NOW, messages: [{ id: message.id }] }
    expect(settleEdit(other, 'run-1', [sent]).receipts).toMatchObject([{ key: 'welcome/maya', by: 'email' }])
    const refused = { ...sent, messages: [{ id: message.id, refused: 'no such domain' }] }
    expect(settleEdit(ledgerWith(claim), 'run-1', [refused])).toMatchObject({
      receipts: [],
      close: [claim.batch],
      hold: [{ keys: ['welcome/maya'], why: 'the provider refuses it: no such domain' }],
    })
  })
})

describe('the account of a run', () => {
  const set = (...keys: string[]) => new Set(keys)
  it('balances when each notice stands in one place', () => {
    const ends = { sent: set('a'), excluded: set('b'), held: set(), queued: set('c') }
    const { account, imbalances } = accountOf(set('a', 'b', 'c'), ends)
    expect(imbalances).toEqual([])
    expect(accountText(account)).toBe('due 3 = sent 1 + excluded 1 + held 0 + queued 1')
  })
  it('names a notice that stands nowhere, in two places, or was never due', () => {
    const ends = { sent: set('a', 'd'), excluded: set(), held: set('a'), queued: set() }
    expect(accountOf(set('a', 'b'), ends).imbalances).toEqual([
      { key: 'a', ends: ['sent', 'held'] },
      { key: 'b', ends: [] },
      { key: 'd', ends: ['sent'] },
    ])
  })
})

describe('a mail', () => {
  it('carries its id where the provider lists it, and is found by it', () => {
    expect(taggedAddress('Crew <crew@harbour.dev>', ID)).toBe(`crew+gw.${ID}@harbour.dev`)
    expect(idInAddresses([taggedAddress('crew+all@harbour.dev', ID)])).toBe(ID)
    expect(idInAddresses(['crew@harbour.dev', `Crew <CREW+GW.${ID.toUpperCase()}@harbour.dev>`])).toBe(ID)
    expect(idInAddresses(['crew+gw.abc@harbour.dev'])).toBeUndefined()
  })

  it('unsubscribes by mail always, and by one click where an HTTPS address is named', () => {
    const parts = {
      id: ID,
      from: 'a@b.dev',
      replyTo: 'a@b.dev',
      subject: 's',
      html: 'h',
      text: 't',
      unsubscribeBy: 'u+1@b.dev',
    }
    expect(mailPayload(parts).headers).toEqual({
      'List-Unsubscribe': `<mailto:u+1.gw.${ID}@b.dev?subject=unsubscribe>`,
    })
    expect(mailPayload({ ...parts, unsubscribeUrl: 'https://b.dev/off?t=1' }).headers).toEqual({
      'List-Unsubscribe': `<https://b.dev/off?t=1>, <mailto:u+1.gw.${ID}@b.dev?subject=unsubscribe>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(mailPayload({ ...parts, unsubscribeUrl: 'http://b.dev/off' }).headers).toEqual(mailPayload(parts).headers)
  })

  it('has the same id in every run, and another for other notices, people, ways and programs', async () => {
    const facts = { keys: ['welcome/maya', 'tier/maya/silver'], to: 'maya', channel: 'email' as const }
    const ids = await Promise.all([
      messageId(PROGRAM, facts),
      messageId(PROGRAM, { ...facts, keys: ['welcome/maya'] }),
      messageId(PROGRAM, { ...facts, to: 'tom' }),
      messageId(PROGRAM, { ...facts, channel: 'sms' }),
      messageId('https://other.dev', facts),
    ])
    expect(await messageId(PROGRAM, facts)).toBe(ids[0])
    expect(new Set(ids).size).toBe(5)
  })

  it.each([
    ['maya@people.dev', undefined],
    ['maya@fernweh.example', 'example-address'],
    ['maya@example.com', 'example-address'],
    ['maya@people.test', 'example-address'],
    ['maya@myexample.com', undefined],
    ['maya', 'bad-address'],
    ['maya@people.dev\r\nBcc: all@people.dev', 'bad-address'],
    ['maya@people.dev, tom@people.dev', 'bad-address'],
    ['Opted@Out.dev', 'unsubscribed'],
  ])('to %j goes out: %s', async (address, why) => {
    const refused = new Map([['opted@out.dev', 'unsubscribed' as const]])
    expect(whyNot(await mail('maya', ['a/b'], { address }), true, refused)).toBe(why)
  })
})

import { describe, expect, it } from 'vitest'
import { oneClickDocument, oneClickUrl, readOneClick } from '../../schemas/one-click.ts'
import { documentSchema } from '../../schemas/submission.ts'
import { AT, macOf, openItem, relayHere } from './support.ts'

const KEY = new Uint8Array(32).fill(9)
const CLICK = { handle: 'maya', message: '0123456789abcdef0123456789abcdef01234567', at: '2026-11-20T08:00:00Z' }
const MAC = macOf(oneClickDocument(CLICK), KEY)
const LINK = oneClickUrl(`${AT}stop`, CLICK, MAC)

/** What a mail program sends when somebody presses its own button (RFC 8058). */
const pressed = (url: string) =>
  new Request(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })

describe('unsubscribing by one click', () => {
  it('is a submission that the mac in the mail proves, the same however often it is pressed', async () => {
    const { relay, items } = relayHere()
    for (let time = 0; time < 2; time += 1) expect((await relay(pressed(LINK), 'one')).status).toBe(200)
    const { document, mac } = await openItem(items[0]!)
    expect(mac).toBe(macOf(document, KEY))
    expect(documentSchema.parse(JSON.parse(document))).toMatchObject({
      kind: 'settings',
      handle: 'maya',
      fields: { deliveries: { assignments: 'none', announcements: 'none', points: 'none', newsletter: 'none' } },
    })
    expect(items.map(({ id }) => id)).toEqual([items[0]!.id, items[0]!.id])
  })

  it('does nothing when the link is only looked at: it asks', async () => {
    const { relay, items } = relayHere()
    const answer = await relay(new Request(LINK), 'one')
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<form method="post">')])
    expect(items).toEqual([])
  })

  it.each(['m', 'u', 't', 'k'])('needs the whole link: without %s it says so', async (name) => {
    const { relay, items } = relayHere()
    const url = new URL(LINK)
    url.searchParams.delete(name)
    expect((await relay(pressed(String(url)), 'one')).status).toBe(400)
    url.searchParams.set(name, '<script>')
    expect((await relay(pressed(String(url)), 'one')).status).toBe(400)
    expect(items).toEqual([])
  })

  it('with another member, mail or time than was signed is not what the mac is of', () => {
    const read = readOneClick(new URL(LINK).searchParams)!
    expect(read).toEqual({ ...CLICK, mac: MAC })
    for (const other of [{ handle: 'tom' }, { message: `f${CLICK.message.slice(1)}` }, { at: '2026-11-20T08:00:01Z' }])
      expect(macOf(oneClickDocument({ ...CLICK, ...other }), KEY)).not.toBe(MAC)
  })
})

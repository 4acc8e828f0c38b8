import { describe, expect, it } from 'vitest'
import { bodyOf, formOf, posted, relayHere, shareText } from './support.ts'

describe('a relay of a German program', () => {
  const german = () => relayHere({ language: 'de-AT' })

  it('says in German what is wrong beside the field', async () => {
    const { relay } = german()
    const join = JSON.stringify({
      kind: 'join',
      nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
      at: '2026-11-21T11:59:00Z',
      fields: { name: '', email: 'maya', consent: { words: 'Ja', at: '2026-11-21T11:59:00Z' }, more: 1 },
    })
    const answer = await relay(posted(formOf(join)), 'one')
    expect([answer.status, (await bodyOf(answer)).problems]).toEqual([
      422,
      expect.arrayContaining([
        { field: 'name', message: 'ist leer' },
        { field: 'email', message: 'ist keine Mailadresse: schreib sie wie name@host.example' },
        { field: '', message: 'hat "more", wonach nicht gefragt ist' },
      ]),
    ])
    const gone = await relay(posted(formOf(shareText({ files: ['a'.repeat(64)] }))), 'one')
    expect((await bodyOf(gone)).problems).toEqual([{ field: 'file', message: 'kam nicht an: wähl es noch einmal' }])
  })

  it('says in German that it was too much, and asks in German whether mails are to stop', async () => {
    const { relay } = german()
    const last = async () => (await bodyOf(await relay(posted('{'), 'two'))).problems?.[0]?.message
    expect(await last()).toBe('Das ist kein JSON.')
    for (let at = 0; at < 12; at += 1) await last()
    expect(await last()).toMatch(/^Das war viel auf einmal/)
    const query = `m=${'a'.repeat(40)}&u=maya&t=2026-11-21T09:00:00Z&k=${'A'.repeat(43)}`
    const page = await (await relay(new Request(`https://relay.example/stop?${query}`), 'three')).text()
    expect(page).toContain('<html lang="de-AT">')
    expect(page).toContain('<h1>Keine Mails mehr?</h1>')
  })

  it('takes English where it has no words', async () => {
    const { relay } = relayHere({ language: 'fi' })
    expect((await bodyOf(await relay(posted('{'), 'one'))).problems).toEqual([
      { field: '', message: 'This is no JSON.' },
    ])
  })
})

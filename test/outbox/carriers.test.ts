import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeChat } from '../../scripts/adapters/carrier-chat.ts'
import { makeSmtp } from '../../scripts/adapters/carrier-smtp.ts'
import { makeTwilio } from '../../scripts/adapters/carrier-twilio.ts'
import { MemoryBranch } from './memory-branch.ts'
import { mail, NOW, realTime, runWith, text } from './support.ts'

/** A mail server of a few lines: it keeps what it is given, and does what it is told at the end of each message. */
async function mailServer(atEnd: (count: number, socket: Socket) => void) {
  const letters: string[] = []
  const server = createServer((socket) => {
    let data: string | undefined
    socket.on('error', () => undefined)
    socket.write('220 here\r\n')
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      if (data !== undefined) {
        data += said
        if (!data.endsWith('\r\n.\r\n')) return
        letters.push(data)
        data = undefined
        atEnd(letters.length, socket)
      } else if (/^EHLO/i.test(said)) socket.write('250 here\r\n')
      else if (/^RCPT TO:<odd/i.test(said)) socket.write('550 no such person\r\n')
      else if (/^DATA/i.test(said)) {
        data = ''
        socket.write('354 go on\r\n')
      } else socket.write('250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, letters }
}

describe('mails through a mail server', () => {
  it('go one by one with the same headers; a refused address is held, and the run says what cannot be promised', async () => {
    const { url, letters } = await mailServer((_, socket) => socket.write('250 taken\r\n'))
    const outgoing = [
      await mail('maya', ['welcome/maya']),
      await mail('odd', ['welcome/odd'], { address: 'odd@people.dev' }),
      await mail('tom', ['welcome/tom']),
    ]
    const done = await runWith(new MemoryBranch(), { email: makeSmtp(url) }, outgoing)
    expect(done).toMatchObject({ account: { due: 3, sent: 2, held: 1, queued: 0 }, held: new Set(['welcome/odd']) })
    expect(done).toMatchObject({
      notes: [expect.stringContaining('cannot say what became of a mail whose answer was lost')],
    })
    expect(letters.join()).toMatch(/List-Unsubscribe:\s+<mailto:crew\+gw\.[0-9a-f]{40}@harbour\.dev/)
  })

  it('whose answer was lost are held for a person, never sent again', async () => {
    const { url, letters } = await mailServer((count, socket) =>
      count === 1 ? socket.destroy() : socket.write('250 taken\r\n'),
    )
    const branch = new MemoryBranch()
    const outgoing = [await mail('maya', ['welcome/maya'])]
    const email = makeSmtp(url)
    expect(await runWith(branch, { email }, outgoing)).toMatchObject({ account: { sent: 0, queued: 1 } })
    const clock = { now: () => Date.now() + 2 * 3_600_000 }
    const later = await runWith(branch, { email }, outgoing, { clock, run: 'run-2' })
    expect(later).toMatchObject({ account: { due: 1, sent: 0, held: 1, queued: 0 } })
    expect(letters).toHaveLength(1)
  })
})

describe('text messages through Twilio', () => {
  const account = `AC${'0'.repeat(32)}`
  const twilio = async () => {
    const emulator = await createEmulator({ service: 'twilio', port: 0 })
    onTestFinished(() => emulator.close())
    return makeTwilio({ account, token: 'twilio_test_auth_token', from: '+15551234567', baseUrl: emulator.url })
  }

  it('go once, and are found by number and body', async () => {
    const sms = await twilio()
    const outgoing = [
      await text('sms', '+491701234567', ['welcome/maya'], 'Hello Maya'),
      await text('sms', '+491701234568', ['welcome/tom'], 'Hello Tom'),
    ]
    const done = await runWith(new MemoryBranch(), { sms }, outgoing)
    expect(done).toMatchObject({ account: { due: 2, sent: 2 } })
    const missing = await text('sms', '+491701234567', ['tier/maya/silver'], 'Silver!')
    const looked = await sms.lookUp(
      [...outgoing, missing].map((one) => ({ id: one.id, claimed: Date.now(), outgoing: one })),
    )
    expect(looked).toMatchObject({ unclear: new Set() })
    expect('found' in looked && [...looked.found.keys()]).toEqual(outgoing.map(({ id }) => id))
  })

  it('are sent once although the answer was lost: the next run finds them', async () => {
    const sms = await twilio()
    const lost = {
      ...sms,
      send: async (...args: Parameters<typeof sms.send>) => {
        await sms.send(...args)
        return { ended: 'unknown' as const, why: 'no answer', afterMs: 0 }
      },
    }
    const branch = new MemoryBranch()
    const outgoing = [await text('sms', '+491701234567', ['welcome/maya'], 'Hello Maya')]
    expect(await runWith(branch, { sms: lost }, outgoing)).toMatchObject({ account: { sent: 0, queued: 1 } })
    const clock = { now: () => Date.now() + 2 * 3_600_000 }
    expect(await runWith(branch, { sms }, outgoing, { clock, run: 'run-2' })).toMatchObject({ account: { sent: 1 } })
  })

  it('are refused as a whole by a wrong token: nothing goes, and the run says so without the number', async () => {
    const emulator = await createEmulator({ service: 'twilio', port: 0 })
    onTestFinished(() => emulator.close())
    const sms = makeTwilio({ account, token: 'wrong', from: '+15551234567', baseUrl: emulator.url })
    const done = await runWith(new MemoryBranch(), { sms }, [
      await text('sms', '+491701234567', ['welcome/maya'], 'Hi'),
    ])
    expect(done).toMatchObject({
      account: { sent: 0, queued: 1 },
      notes: [expect.stringContaining('Twilio refuses to send')],
    })
    expect(JSON.stringify(done)).not.toContain('49170')
  })
})

describe('posts in a chat', () => {
  it('reach Slack through its webhook', async () => {
    const emulator = await createEmulator({ service: 'slack', port: 0 })
    onTestFinished(() => emulator.close())
    const slack = makeChat('slack', `${emulator.url}/services/T000000001/B000000001/X000000001`)
    const post = await text('slack', 'slack', ['announcement/2026-11-02-roast/slack'], 'A new roast')
    expect(await runWith(new MemoryBranch(), { slack }, [post])).toMatchObject({ account: { due: 1, sent: 1 } })
  })

  it('whose answer was lost are held, and one too long for the chat is', async () => {
    const unreachable = makeChat('discord', 'http://127.0.0.1:9/webhook')
    const branch = new MemoryBranch()
    const post = await text('discord', 'discord', ['announcement/2026-11-02-roast/discord'], 'A new roast')
    await runWith(branch, { discord: unreachable }, [post], { ...realTime, clock: { now: () => NOW } })
    const later = { clock: { now: () => NOW + 2 * 3_600_000 }, run: 'run-2' }
    expect(await runWith(branch, { discord: unreachable }, [post], later)).toMatchObject({ account: { held: 1 } })
    const long = await text('discord', 'discord', ['announcement/long/discord'], 'a'.repeat(2001))
    expect(await runWith(new MemoryBranch(), { discord: unreachable }, [long])).toMatchObject({ account: { held: 1 } })
  })
})

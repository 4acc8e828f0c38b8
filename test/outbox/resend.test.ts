import { createEmulator } from 'emulate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeResend } from '../../scripts/adapters/carrier-resend.ts'
import type { SendReport, Stopped } from '../../scripts/commands/outbox/job.ts'
import { idInAddresses } from '../../scripts/core/outbox/mail-payload.ts'
import { MemoryBranch } from './memory-branch.ts'
import { paceOf } from './pacing.ts'
import { type ProxyOptions, startProxy } from './proxy.ts'
import { mail, realTime, runWith } from './support.ts'

/** An imitation of Resend behind the proxy, and what it has sent. */
async function provider(options: Omit<ProxyOptions, 'target'> = {}) {
  const emulator = await createEmulator({ service: 'resend', port: 0 })
  const proxy = await startProxy({ target: emulator.url, ...options })
  onTestFinished(async () => {
    await proxy.close()
    await emulator.close()
  })
  // Time passes fifty times as fast.
  const start = Date.now()
  const clock = { now: () => start + (Date.now() - start) * 50 }
  const quick = { clock, timer: { wait: (ms: number) => realTime.timer.wait(ms / 50) } }
  const email = makeResend({ key: 're_test', baseUrl: proxy.url, ...quick, idOf: idInAddresses })
  const sent = async () => {
    const answer = await fetch(`${emulator.url}/emails`, { headers: { authorization: 'Bearer re_test' } })
    const { data } = (await answer.json()) as { data: { to: string[]; headers: Record<string, string> }[] }
    return data
  }
  return { email, proxy, sent, quick, direct: emulator.url }
}

const members = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => mail(`m${index}`, [`welcome/m${index}`], { priority: index })),
  )

/** The report of a run that was not stopped. */
function ok(done: SendReport | Stopped): SendReport {
  if ('stopped' in done) throw new Error(done.stopped)
  return done
}

describe('mails through Resend', () => {
  it('go in batches of a hundred, each with a way to unsubscribe, and are recorded in two commits', async () => {
    const { email, proxy, sent, quick } = await provider()
    const branch = new MemoryBranch()
    const done = ok(await runWith(branch, { email }, await members(230), quick))
    expect(done.account).toEqual({ due: 230, sent: 230, excluded: 0, held: 0, queued: 0 })
    expect(proxy.requests.map(({ mails }) => mails).filter((mails) => mails > 0)).toEqual([100, 100, 30])
    expect((await sent())[0]!.headers).toEqual({
      'List-Unsubscribe': expect.stringMatching(/^<mailto:crew\+gw\.[0-9a-f]{40}@harbour\.dev\?subject=unsubscribe>$/),
    })
    expect(branch.commits).toBe(2)
    expect([...branch.files.keys()]).toEqual([expect.stringMatching(/^receipts\/\d{4}-\d\d\/0001\.jsonl$/)])
    ok(await runWith(branch, { email }, await members(230), { ...quick, run: 'run-2' }))
    expect(branch.commits).toBe(2)
    expect(await sent()).toHaveLength(230)
  })

  it('keep addresses off the ledger', async () => {
    const { email, quick } = await provider()
    const branch = new MemoryBranch()
    ok(
      await runWith(branch, { email }, [await mail('maya', ['welcome/maya'], { address: 'canary@secret.dev' })], quick),
    )
    expect([...branch.files.values()].join()).not.toMatch(/canary|secret/)
  })

  it('go the most pressing first when the day is used up, and the rest waits', async () => {
    const { email, sent, quick } = await provider({ quota: 200 })
    const done = ok(await runWith(new MemoryBranch(), { email }, (await members(350)).toReversed(), quick))
    expect(done.account).toEqual({ due: 350, sent: 200, excluded: 0, held: 0, queued: 150 })
    expect(done.queued.has('welcome/m349')).toBe(true)
    expect(done.sent.has('welcome/m0') && done.sent.has('welcome/m199')).toBe(true)
    expect(done.notes.join()).toContain('sends no more for now')
    expect(await sent()).toHaveLength(200)
  })

  it('reach each person once although answers are lost and the provider fails', async () => {
    const { email, sent, quick } = await provider({
      fault: (request) => (request % 3 === 0 ? 'lost' : request % 5 === 0 ? 'down' : undefined),
    })
    const done = ok(await runWith(new MemoryBranch(), { email }, await members(450), quick))
    expect(done.account.sent).toBe(450)
    const to = (await sent()).map(({ to: [address] }) => address)
    expect(new Set(to).size).toBe(450)
    expect(to).toHaveLength(450)
  })

  it('are not lost when the provider is down for the whole run: the next run an hour later sends them', async () => {
    let down = true
    const { email, sent, quick } = await provider({ fault: (request) => (down && request > 1 ? 'down' : undefined) })
    const branch = new MemoryBranch()
    const first = ok(await runWith(branch, { email }, await members(3), quick))
    expect(first.account).toMatchObject({ sent: 0, queued: 3 })
    expect(first.notes.join()).toContain('Resend gave no clear answer (status 503)')
    down = false
    const later = { ...quick, clock: { now: () => quick.clock.now() + 3_600_000 } }
    const second = ok(await runWith(branch, { email }, await members(3), { ...later, run: 'run-2' }))
    expect(second.account).toEqual({ due: 3, sent: 3, excluded: 0, held: 0, queued: 0 })
    expect(await sent()).toHaveLength(3)
  })

  it('are looked up, never sent again, when their key was used with other words', async () => {
    const { email, sent, quick } = await provider()
    const [maya, tom] = [await mail('maya', ['welcome/maya']), await mail('tom', ['welcome/tom'])]
    ok(await runWith(new MemoryBranch(), { email }, [maya, tom], quick))
    const again = [await mail('maya', ['welcome/maya'], { words: 'Other words' }), tom]
    const done = ok(await runWith(new MemoryBranch(), { email }, again, { ...quick, run: 'run-2' }))
    expect(done.account.sent).toBe(2)
    expect(await sent()).toHaveLength(2)
  })

  it('do not go to those who bounced, complained or opted out, nor to a malformed address', async () => {
    const { email, sent, quick } = await provider({
      suppressed: [
        { email: 'M0@people.dev', origin: 'bounce' },
        { email: 'm1@people.dev', origin: 'complaint' },
        { email: 'm2@people.dev', origin: 'manual' },
      ],
    })
    const outgoing = [...(await members(4)), await mail('odd', ['welcome/odd'], { address: 'no address' })]
    const done = ok(await runWith(new MemoryBranch(), { email }, outgoing, quick))
    expect([...done.excluded.entries()].sort()).toEqual([
      ['welcome/m0', 'bounced'],
      ['welcome/m1', 'complained'],
      ['welcome/m2', 'unsubscribed'],
      ['welcome/odd', 'bad-address'],
    ])
    expect((await sent()).map(({ to }) => to[0])).toEqual(['m3@people.dev'])
  })

  it('go to example addresses only where no real person can get them', async () => {
    const { email, quick } = await provider()
    const outgoing = [await mail('anna', ['welcome/anna'], { address: 'anna@fernweh.example' })]
    expect(ok(await runWith(new MemoryBranch(), { email }, outgoing, quick)).account.sent).toBe(1)
    const live = ok(await runWith(new MemoryBranch(), { email: { ...email, live: true } }, outgoing, quick))
    expect(live.excluded).toEqual(new Map([['welcome/anna', 'example-address']]))
  })

  it('do not go at all when the provider will not say who opted out', async () => {
    const { email, sent, quick } = await provider({ fault: (request) => (request < 9 ? 'down' : undefined) })
    const poll = async () => ({ missing: 'Resend does not say who bounced or opted out, so no mail is sent' })
    const done = ok(await runWith(new MemoryBranch(), { email: { ...email, poll } }, await members(2), quick))
    expect(done.account).toMatchObject({ sent: 0, queued: 2 })
    expect(done.notes.join()).toContain('who bounced')
    expect(await sent()).toEqual([])
  })

  it('work without the proxy, with an imitation that knows no limits and no bounces', async () => {
    const { direct, quick, sent } = await provider()
    const email = makeResend({ key: 're_test', baseUrl: direct, ...quick, idOf: idInAddresses })
    expect(ok(await runWith(new MemoryBranch(), { email }, await members(2), quick)).account.sent).toBe(2)
    expect(await sent()).toHaveLength(2)
  })
})

it('keeps at least 95 % of the possible pace without a single 429', async () => {
  const { sent, rate, possible, refused } = await paceOf(1500, 5)
  expect({ sent, refused }).toEqual({ sent: 1500, refused: 0 })
  expect(rate).toBeGreaterThan(0.95 * possible)
}, 30_000)

import { createEmulator } from 'emulate'
import { makeResend } from '../../scripts/adapters/carrier-resend.ts'
import { idInAddresses } from '../../scripts/core/outbox/mail-payload.ts'
import { MemoryBranch } from './memory-branch.ts'
import { startProxy } from './proxy.ts'
import { mail, realTime, runWith } from './support.ts'

export type Paced = {
  readonly sent: number
  /** Mails a second, from the first batch to the answer of the last. */
  readonly rate: number
  /** What the limit allows. */
  readonly possible: number
  readonly refused: number
  readonly seconds: number
}

/** Sends many messages through a proxy with a limit, in front of an imitation of the provider, and measures the pace. */
export async function paceOf(messages: number, limit: number): Promise<Paced> {
  const emulator = await createEmulator({ service: 'resend', port: 0 })
  // Each answer takes some time, every twentieth a good deal more.
  const slow = (request: number) => (request % 20 === 0 ? 250 : 15)
  const proxy = await startProxy({ target: emulator.url, limit, slow })
  try {
    const email = makeResend({ key: 're_test', baseUrl: proxy.url, ...realTime, idOf: idInAddresses })
    const outgoing = await Promise.all(
      Array.from({ length: messages }, (_, index) => mail(`member-${index}`, [`welcome/member-${index}`])),
    )
    const done = await runWith(new MemoryBranch(), { email }, outgoing)
    if ('stopped' in done) throw new Error(done.stopped)
    const batches = proxy.requests.filter(({ path }) => path === '/emails/batch')
    const first = Math.min(...batches.map(({ at }) => at))
    const last = Math.max(...batches.map(({ answered }) => answered))
    const seconds = (last - first) / 1000
    return {
      sent: done.account.sent,
      rate: done.account.sent / seconds,
      possible: limit * 100,
      refused: proxy.requests.filter(({ status }) => status === 429).length,
      seconds,
    }
  } finally {
    await proxy.close()
    await emulator.close()
  }
}

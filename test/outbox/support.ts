import type { Job, OutboxPorts } from '../../scripts/commands/outbox/job.ts'
import { runOutbox } from '../../scripts/commands/outbox/run.ts'
import { standingOf } from '../../scripts/core/outbox/ledger.ts'
import { mailPayload } from '../../scripts/core/outbox/mail-payload.ts'
import { messageId, type Outgoing } from '../../scripts/core/outbox/outgoing.ts'
import type { Branch, Carrier } from '../../scripts/ports.ts'

export const PROGRAM = 'https://crew.harbour.dev'
export const NOW = Date.parse('2026-11-02T09:00:00Z')

/** A mail to a member, as the planner would hand it over. */
export async function mail(
  handle: string,
  keys: readonly string[],
  more: Partial<{ priority: number; address: string; words: string }> = {},
): Promise<Outgoing> {
  const channel = 'email' as const
  const id = await messageId(PROGRAM, { keys, to: handle, channel })
  const words = more.words ?? `Hello ${handle}`
  const payload = mailPayload({
    id,
    from: 'Crew <crew@harbour.dev>',
    replyTo: 'crew@harbour.dev',
    subject: words,
    html: `<p>${words}</p>`,
    text: words,
    unsubscribeBy: 'crew@harbour.dev',
  })
  return {
    id,
    keys,
    to: handle,
    priority: more.priority ?? 0,
    address: more.address ?? `${handle}@people.dev`,
    channel,
    payload,
  }
}

/** A text message, or a post in a chat. */
export async function text(
  channel: 'sms' | 'slack' | 'discord',
  address: string,
  keys: readonly string[],
  body: string,
): Promise<Outgoing> {
  const id = await messageId(PROGRAM, { keys, to: null, channel })
  return { id, keys, to: null, priority: 0, address, channel, payload: { body } }
}

/** Real time, sped up where the test only waits. */
export const realTime = {
  clock: { now: () => Date.now() },
  timer: { wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)) },
}

/** One run that has these messages to send. */
export function runWith(
  branch: Branch,
  carriers: OutboxPorts['carriers'],
  outgoing: readonly Outgoing[],
  more: Partial<Pick<OutboxPorts, 'clock' | 'timer'> & Pick<Job, 'run' | 'render'>> = {},
) {
  const log = { info: () => {}, warn: () => {} }
  const clock = more.clock ?? realTime.clock
  const ports: OutboxPorts = { branch, carriers, clock, timer: more.timer ?? realTime.timer, log }
  const byId = new Map(outgoing.map((one) => [one.id, one]))
  const job: Job = {
    run: more.run ?? 'run-1',
    async plan(ledger, _refused, now) {
      const standing = standingOf(ledger)
      const free = outgoing.filter(({ keys }) => !keys.some((key) => standing.has(key)))
      return { origin: { commit: 'main-1', at: now }, outgoing: free, excluded: [], waiting: [] }
    },
    render: more.render ?? (async () => byId),
  }
  return runOutbox(ports, job)
}

/** A carrier written for a test: says what it can, and what each request gets. */
export function carrierOf(send: Carrier['send'], more: Partial<Carrier> = {}): Carrier {
  return {
    name: 'a provider',
    live: false,
    most: 100,
    claims: Infinity,
    remembers: true,
    poll: async () => ({ refused: new Map() }),
    lookUp: async () => ({ found: new Map(), unclear: new Set() }),
    send,
    ...more,
  }
}

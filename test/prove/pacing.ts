/** Sends 10,000 messages through a proxy that allows 5 requests a second: the pace reached, and how often it said "too many". */
import { parseArgs } from 'node:util'
import { paceOf } from '../outbox/pacing.ts'

const { values } = parseArgs({ options: { messages: { type: 'string' }, limit: { type: 'string' } } })
const messages = Number(values.messages ?? 10_000)
const limit = Number(values.limit ?? 5)
const { sent, rate, possible, refused, seconds } = await paceOf(messages, limit)
const share = (100 * rate) / possible
process.stdout.write(
  `${sent} of ${messages} messages in ${seconds.toFixed(1)} s at ${limit} requests a second: ${rate.toFixed(0)} messages/s, ` +
    `${share.toFixed(1)} % of the possible ${possible}; ${refused} times "too many requests"\n`,
)
process.exitCode = sent === messages && share >= 95 && refused === 0 ? 0 : 1

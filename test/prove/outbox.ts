/** Kills, suspends and doubles send runs at every await, over seeded schedules: doubled, lost and held messages are counted. */
import { parseArgs } from 'node:util'
import { openEdge } from '../outbox/crash/edge.ts'
import { playEveryGate, playMany, type Sum } from '../outbox/crash/settings.ts'

const { values } = parseArgs({ options: { schedules: { type: 'string' }, seed: { type: 'string' } } })
const schedules = Number(values.schedules ?? 10_000)
const seed = Number(values.seed ?? 1)
const HELD_MOST = 0.002

const line = (name: string, sum: Sum) =>
  `${name}\n  ${sum.schedules} schedules, ${sum.messages} notices, ${sum.runs} runs with ${sum.gates} awaits, ${sum.deaths} deaths: ` +
  `${sum.doubled} doubled, ${sum.lost} lost, ${sum.held} held (${((100 * sum.held) / Math.max(1, sum.messages)).toFixed(3)} %), ` +
  `${sum.unwanted} to people who had opted out, ${sum.failures} runs whose books did not balance or that failed\n`

const close = openEdge()
const { sum: every, gates } = await playEveryGate(seed)
process.stdout.write(
  line(`one run stopped at each of its ${gates} awaits, in five ways, alone and beside another`, every),
)
const sums = await playMany(seed, schedules)
close()
for (const [name, sum] of sums) process.stdout.write(line(name, sum))
const all = [every, ...sums.values()]
for (const text of all.flatMap(({ wrong }) => wrong).slice(0, 20)) process.stdout.write(`${text}\n`)
const sound = all.every(({ doubled, lost, unwanted, failures }) => doubled + lost + unwanted + failures === 0)
const few = [
  every,
  ...[...sums].flatMap(([name, sum]) => (/^keys remembered.*every 6 h$/.test(name) ? [sum] : [])),
].every(({ held, messages }) => held <= HELD_MOST * messages)
const played = all.every(({ messages, deaths }) => messages > 0 && deaths > 0)
process.exitCode = sound && few && played ? 0 : 1

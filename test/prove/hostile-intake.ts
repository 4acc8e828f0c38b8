/** Two thousand things nobody should send: naughty strings in every field, forged, replayed, cut short, sealed to another key. */
import { parseArgs } from 'node:util'
import { sendHostile } from '../intake/hostile.ts'

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 2000)
const seed = Number(values.seed ?? 1)
const { sent, account, wrong } = await sendHostile({ count, seed })
const { accepted, declined, waiting, quarantined } = account
console.log(`${count} sent from seed ${seed}, ${sent} of them different`)
console.log(
  `  seen ${sent} = accepted ${accepted} + declined ${declined} + waiting ${waiting} + quarantined ${quarantined}`,
)
console.log(`  0 crashes, ${wrong.length} credited, shown or written wrongly`)
for (const one of wrong.slice(0, 20)) console.log(`  ${one}`)
process.exitCode = wrong.length === 0 ? 0 : 1

/** Two thousand things by each way that nobody should send: naughty strings in every field, forged, spoofed, replayed, cut short, sealed to another key. */
import { parseArgs } from 'node:util'
import { sendHostile } from '../intake/hostile.ts'
import { HOSTILE_WAYS } from '../intake/hostile-ways.ts'

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, way: { type: 'string' } },
})
const count = Number(values.count ?? 2000)
const seed = Number(values.seed ?? 1)
let failed = false
for (const [way, batch] of Object.entries(HOSTILE_WAYS)) {
  if (values.way !== undefined && values.way !== way) continue
  const from = performance.now()
  const { sent, refused, account, wrong } = await sendHostile({ count, seed, batch })
  const { accepted, declined, waiting, quarantined } = account
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  const door = refused > 0 ? `, ${refused} refused at the door with a reason` : ''
  console.log(`${way}: ${count} sent from seed ${seed}${door}, ${sent} came in and are different, in ${seconds} s`)
  console.log(
    `  seen ${sent} = accepted ${accepted} + declined ${declined} + waiting ${waiting} + quarantined ${quarantined}`,
  )
  console.log(`  0 crashes, ${wrong.length} credited, shown, answered or written wrongly`)
  for (const one of wrong.slice(0, 20)) console.log(`  ${one}`)
  failed ||= wrong.length > 0
}
process.exitCode = failed ? 1 : 0

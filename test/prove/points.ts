/** The tally against a second, naive one written from the rules' text: random programs, every byte compared. */
import { parseArgs } from 'node:util'
import { comparePoints } from '../support/compare-points.ts'

const { values } = parseArgs({ options: { programs: { type: 'string' }, seed: { type: 'string' } } })
const programs = Number(values.programs ?? 5000)
const seed = Number(values.seed ?? 1)

const kinds = new Map<string, number>()
let different = 0
for (let index = 0; index < programs; index += 1) {
  const { real, naive, kinds: found } = comparePoints(seed + index)
  for (const kind of found) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const at = real.findIndex((text, place) => text !== naive[place])
  if (at < 0) continue
  different += 1
  if (different <= 3) console.log(`seed ${seed + index} differs\n--- tally\n${real[at]}\n--- naive\n${naive[at]}`)
}
const entries = [...kinds.values()].reduce((sum, count) => sum + count, 0)
for (const [kind, count] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${kind}: ${count}`)
console.log(`${programs} programs from seed ${seed}, ${entries} entries: ${different} differ`)
process.exitCode = different === 0 && entries > 0 ? 0 : 1

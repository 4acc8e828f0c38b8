/** Plans for 10,000 members and 20 campaigns, and for years of receipts: prints seconds and how the books balance. */
import { parseArgs } from 'node:util'
import type { NoticeState, Receipt } from '../../scripts/core/plans/envelope.ts'
import { accountOf, planNotices } from '../../scripts/core/plans/plan.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { largeProgram } from '../plans/large-program.ts'
import { reachAll } from '../plans/reach-all.ts'

const { values } = parseArgs({ options: { members: { type: 'string' }, campaigns: { type: 'string' } } })
const members = Number(values.members ?? 10_000)
const campaigns = Number(values.campaigns ?? 20)

const program = largeProgram(members, campaigns)
const now = Date.parse('2026-11-21T09:00:00Z')
const counted = tally(program, now)

function plan(name: string, state: NoticeState, at: number) {
  const begun = performance.now()
  const made = planNotices(program, counted, state, at)
  const seconds = (performance.now() - begun) / 1000
  const { owed, send, group, waiting, excluded } = accountOf(made)
  console.log(
    `  ${name}: ${seconds.toFixed(2)} s; ${owed} owed = ${send} out + ${group} by the group + ${waiting} waiting + ${excluded} not`,
  )
  return { made, seconds, balanced: send + group + waiting + excluded === owed }
}

const reach = reachAll(program)
const first = plan('nothing sent before', { receipts: new Map(), reach }, now)
const receipts = new Map<string, Receipt>(
  first.made.send.flatMap(({ notices, to, delivery }) =>
    notices.map(({ key }) => [key, { key, at: now, to, delivery }] as const),
  ),
)
for (let old = 0; old < 50 * members; old += 1) {
  const [key, to] = [`announcement/2025-01-${old}/m${old % members}`, `m${old % members}`]
  receipts.set(key, { key, at: now - 90 * 86_400_000, to, delivery: 'email' })
}
const second = plan(`an hour later, with ${receipts.size} receipts`, { receipts, reach }, now + 3_600_000)
const slowest = Math.max(first.seconds, second.seconds)
console.log(`${members} members x ${campaigns} campaigns: the slower plan took ${slowest.toFixed(2)} s`)
process.exitCode = first.balanced && second.balanced && slowest < 10 && second.made.send.length === 0 ? 0 : 1

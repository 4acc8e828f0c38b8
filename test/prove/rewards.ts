/** Claims against a simple model: random commands, replays, reorderings, and two writers at once. */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { acts, play } from '../rewards/model.ts'

const { values } = parseArgs({ options: { commands: { type: 'string' }, seed: { type: 'string' } } })
const wanted = Number(values.commands ?? 100_000)
const seed = Number(values.seed ?? 1)

const sums = { commands: 0, claims: 0, refused: 0, races: 0, replays: 0, codes: 0 }
let programs = 0
for (let round = 0; sums.commands < wanted; round += 1) {
  fc.assert(
    fc.property(acts, (list) => {
      const played = play(list)
      programs += 1
      for (const [key, count] of Object.entries(played)) sums[key as keyof typeof sums] += count
    }),
    { numRuns: 50, seed: seed + round },
  )
}
console.log(`${programs} programs from seed ${seed}, ${sums.commands} commands`)
console.log(`  ${sums.replays} of them came again, ${sums.races} times two writers worked at once`)
console.log(`  ${sums.claims} claims, ${sums.refused} refused, ${sums.codes} codes dealt`)
console.log('  0 balances below zero by a claim, 0 rewards oversold, 0 codes dealt twice, 0 claims or steps lost')

/** A month of posts at six imitated places over real HTTP: deletions, closed doors, outages, limits; whose points go and whose stay. */
import { parseArgs } from 'node:util'
import { liveAMonth } from '../checks/month.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, posts: { type: 'string' }, months: { type: 'string' } },
})
const seed = Number(values.seed ?? 1)
const posts = Number(values.posts ?? 600)
const months = Number(values.months ?? 5)

const sums = {
  posts: 0,
  runs: 0,
  requests: 0,
  troubled: 0,
  forfeited: 0,
  kept: 0,
  removedLater: 0,
  byError: 0,
  strays: 0,
}
const wrong: string[] = []
for (let number = 0; number < months; number += 1) {
  const month = await liveAMonth(seed + number * 10, posts, number % 2 === 0 ? 3 : 1)
  for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += month[key]
  wrong.push(...month.wrong, ...month.missed)
}
console.log(`${months} months from seed ${seed}, ${sums.posts} posts, ${sums.runs} runs, ${sums.requests} requests`)
console.log(`  ${sums.troubled} of them met an outage, a limit, a redirect, silence or nonsense`)
console.log(
  `  ${sums.forfeited} points forfeited, ${sums.kept} kept, ${sums.removedLater} posts noted as removed later`,
)
console.log(
  `  ${wrong.length} of them wrong, ${sums.byError} forfeited by an error, ${sums.strays} requests to where none should go`,
)
for (const one of wrong.slice(0, 20)) console.log(`    ${one}`)
process.exitCode = wrong.length + sums.byError + sums.strays > 0 ? 1 : 0

import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Nobody brought themselves, not even by way of others. One problem per circle, at its first handle. */
export const referrals: Law = ({ ambassadors }) => {
  const problems: Problem[] = []
  const settled = new Set<string>()
  for (const start of [...ambassadors.keys()].sort()) {
    const way: string[] = []
    let handle: string | undefined = start
    while (handle !== undefined && !settled.has(handle)) {
      settled.add(handle)
      way.push(handle)
      handle = ambassadors.get(handle)?.referredBy
    }
    const from = handle === undefined ? -1 : way.indexOf(handle)
    if (from === -1) continue
    const circle = way.slice(from)
    const first = circle.toSorted()[0]!
    const turned = [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first))]
    problems.push({
      code: 'referral-circle',
      message:
        circle.length === 1
          ? `${first} brought themselves in`
          : `These members brought in each other: ${[...turned, first].join(', brought in by ')}`,
      file: ambassadors.get(first)!.path,
      field: ['referred_by'],
      right: 'The handle of the member who was here first',
      hint:
        circle.length === 1
          ? 'Take the line referred_by out, or name who it was'
          : 'Take referred_by out of the file of whoever joined first',
    })
  }
  return problems
}

import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Some ruleset is there, so that shares can earn points at all. */
export const rulesetsPresent: Law = ({ rulesets }, { broken }) => {
  if (rulesets.length > 0 || [...broken].some((path) => path.startsWith('points/'))) return []
  const problem: Problem = {
    code: 'no-ruleset',
    message: 'There is no ruleset, so no share earns a point',
    file: 'program.yaml',
    right: 'A file such as points/2026-01-01.yaml, named by the day from which it holds',
    hint: 'Begin with the two lines "share:" and "  default: 50"; date it on or before your first share',
  }
  return [problem]
}

import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

const dayIn = (path: string) => path.slice('points/'.length, -'.yaml'.length)

/**
 * A ruleset is never edited, deleted or slipped in once its day has come: points that people have would change.
 * Those that take effect later may change freely. Looked at only with `--base`.
 */
export const rulesetsKept: Law = ({ zone, rulesets }, { now, earlier }) => {
  if (earlier === undefined) return []
  const today = zone.dayOf(now)
  const hint = `Put the file back as it was (git checkout ${earlier.ref} -- on its path); write the new rules to a new file, dated tomorrow or later`
  const inForce = (path: string) => dayIn(path) <= today
  const changed = earlier.changed.filter(inForce).map(
    (file): Problem => ({
      code: 'ruleset-changed',
      message: `This ruleset is in force since ${dayIn(file)} and differs from ${earlier.ref}`,
      file,
      right: 'The same bytes as before',
      hint,
    }),
  )
  const deleted = earlier.deleted.filter(inForce).map(
    (file): Problem => ({
      code: 'ruleset-deleted',
      message: `This ruleset was in force since ${dayIn(file)} and is gone`,
      file,
      right: 'Every ruleset that was ever in force, kept',
      hint,
    }),
  )
  // The first rulesets of a program may well begin in its past.
  const first = rulesets.length === earlier.added.length && earlier.deleted.length === 0
  const added = earlier.added
    .filter((path) => dayIn(path) < today && !first)
    .map(
      (file): Problem => ({
        code: 'ruleset-backdated',
        message: `This ruleset is new, but takes effect on ${dayIn(file)}, which has passed`,
        file,
        right: `A date after ${today} in the file's name`,
        hint: 'Rename the file to tomorrow or later, so that no point anybody has is changed',
      }),
    )
  return [...changed, ...deleted, ...added]
}

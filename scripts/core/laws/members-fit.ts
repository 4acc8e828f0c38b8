import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Who shares is a member, and was one by then. What was imported is left alone: older programs did not note it. */
export const membersFit: Law = ({ shares, ambassadors }) => {
  const problems: Problem[] = []
  for (const { path, ambassador, at, file } of shares) {
    const member = ambassadors.get(ambassador)
    if (!member) continue
    if (member.status === 'applied' || member.status === 'declined') {
      problems.push({
        code: 'share-of-no-member',
        message: `${ambassador} has a share, but is not a member: the status is ${member.status}`,
        file: path,
        field: ['ambassador'],
        right: 'A share of a member: active, paused or alumni',
        hint: `Accept them first (status: active in ${member.path}), or delete the share`,
      })
    } else if (at < member.joined && file.logged.via !== 'import') {
      problems.push({
        code: 'share-before-joining',
        message: `${ambassador} posted this before joining`,
        file: path,
        field: ['at'],
        right: `A post on or after the day of joining, ${member.file.joined}`,
        hint: 'It counts all the same; if it should not, reject it. If the day of joining is wrong, mend it',
      })
    }
  }
  return problems
}

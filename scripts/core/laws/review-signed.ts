import type { KeyPath, Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** Whoever verified or rejected a share put a name and a time to it. */
export const reviewSigned: Law = ({ shares }) => {
  const problems: Problem[] = []
  for (const { path, file } of shares) {
    const look = (review: NonNullable<typeof file.review>, field: KeyPath) => {
      const missing = (['by', 'at'] as const).filter((key) => review[key] === undefined)
      if (review.status === 'pending' || missing.length === 0) return
      problems.push({
        code: 'review-unsigned',
        message: `A ${review.status} share does not say ${missing.map((key) => (key === 'by' ? 'who reviewed it' : 'when')).join(' and ')}`,
        file: path,
        field,
        right: 'review: { status: verified, by: anna, at: 2026-11-04T09:00:00Z }',
        hint: `Add ${missing.join(' and ')}; or set status: pending until someone has looked`,
      })
    }
    if (file.review) look(file.review, ['review'])
    file.reviewed?.forEach((review, index) => {
      look(review, ['reviewed', index])
    })
  }
  return problems
}

import { byCode } from './types.ts'

/** What one member has on one board. */
export type Score = {
  readonly handle: string
  readonly points: number
  readonly pending: number
  readonly shares: number
}

/** A score with its place. */
export type Ranked = Score & { readonly rank: number }

/** Ranks scores by points, most first; ties share a rank and the next rank skips (1, 2, 2, 4); within a tie by handle. */
export function ranked(scores: readonly Score[]): Ranked[] {
  const sorted = scores.toSorted((a, b) => b.points - a.points || byCode(a.handle, b.handle))
  let rank = 0
  return sorted.map((score, index) => {
    if (index === 0 || score.points !== sorted[index - 1]!.points) rank = index + 1
    return { ...score, rank }
  })
}

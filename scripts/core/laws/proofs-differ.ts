import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** One screenshot proves one post: the same picture does not stand behind two. */
export const proofsDiffer: Law = ({ shares }) => {
  const problems: Problem[] = []
  const first = new Map<string, string>()
  for (const { path, file } of shares) {
    if (file.proof_hash === undefined) continue
    const other = first.get(file.proof_hash)
    if (other === undefined) first.set(file.proof_hash, path)
    else {
      problems.push({
        code: 'same-proof',
        message: `The proof is the same picture as that of ${other}`,
        file: path,
        field: ['proof_hash'],
        right: 'A screenshot of this very post',
        hint: 'Ask the member for another, or reject the share',
      })
    }
  }
  return problems
}

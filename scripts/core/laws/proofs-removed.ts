import { reviewAt } from '../points/as-of.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** A proof shows more than the post: it goes once the share is reviewed, and never lies open in a public repository (DESIGN, section 9). */
export const proofsRemoved: Law = ({ shares, settings, media }, { now }) => {
  const problems: Problem[] = []
  for (const share of shares) {
    const { proof } = share.file
    const folder = share.path.slice(0, share.path.lastIndexOf('/') + 1)
    if (proof === undefined || !media.has(folder + proof)) continue
    const reviewed = reviewAt(share, now) !== 'pending'
    if (!reviewed && settings.home === 'private') continue
    problems.push({
      code: 'open-proof',
      message: reviewed
        ? 'The share is reviewed, but its proof still lies here'
        : 'A proof lies open in a public repository, with whatever else is on the picture',
      file: share.path,
      field: ['proof'],
      right: 'proof_hash alone, which is enough to know the picture again',
      hint: reviewed
        ? 'Write the SHA-256 of the picture to proof_hash, delete the picture and take the line "proof" out'
        : 'Keep proofs sealed until they are reviewed; or set home: private in program.yaml, if the repository is',
    })
  }
  return problems
}

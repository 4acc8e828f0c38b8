import { LINKLESS_CHANNELS } from '../../../schemas/vocabulary.ts'
import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** A share can be looked at: it has a link or a proof (or the hash of one that was removed after review); a talk, event or offline share at least a title; the link of an erased member's is gone. */
export const shareProof: Law = ({ shares }) => {
  const problems: Problem[] = []
  for (const { path, channel, file } of shares) {
    if (file.url !== undefined || file.proof !== undefined || file.proof_hash !== undefined || file.erased) continue
    const titled = file.title !== undefined
    if (titled && LINKLESS_CHANNELS.includes(channel)) continue
    problems.push({
      code: 'share-without-proof',
      message: `Nothing shows this ${channel} share: it has no link and no proof`,
      file: path,
      ...(titled ? { field: ['title'] } : {}),
      right: `A url or a proof picture; a title alone is enough for ${LINKLESS_CHANNELS.join(', ')}`,
      hint: 'Ask the member for the link, or for a screenshot to lay beside this file',
    })
  }
  return problems
}

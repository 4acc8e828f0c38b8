import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

const PAIRS = [
  ['cover', 'cover_alt'],
  ['picture', 'picture_alt'],
] as const

/** A picture has words for those who do not see it. */
export const pictureWords: Law = ({ records }) => {
  const problems: Problem[] = []
  for (const { path, data } of records.values()) {
    const fields: Readonly<Record<string, unknown>> = data
    for (const [picture, words] of PAIRS) {
      if (fields[picture] === undefined || fields[words] !== undefined) continue
      problems.push({
        code: 'picture-without-words',
        message: 'The picture has no words for people who do not see it',
        file: path,
        field: [picture],
        right: `${words}: Two cups on a harbour wall in the morning`,
        hint: `Add ${words}: what it shows, in a sentence`,
      })
    }
  }
  return problems
}

import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

const LISTS = ['tiers', 'badges', 'channels', 'segments'] as const

/** Tiers climb, and no name stands twice in a list of the program. */
export const tiersOrder: Law = ({ settings }) => {
  const problems: Problem[] = []
  const { tiers = [] } = settings.file
  tiers.forEach(({ slug, from }, index) => {
    const below = tiers[index - 1]
    if (below === undefined || from > below.from) return
    problems.push({
      code: 'tier-order',
      message:
        from === below.from
          ? `The tiers ${below.slug} and ${slug} begin at the same points`
          : `The tier ${slug} begins below the one above it, ${below.slug}`,
      file: 'program.yaml',
      field: ['tiers', index, 'from'],
      right: `More than ${below.from}`,
      hint: 'Order the tiers from the lowest up, each from more points than the last',
    })
  })
  for (const list of LISTS) {
    const seen = new Set<string>()
    settings.file[list]?.forEach(({ slug }, index) => {
      if (seen.has(slug)) {
        problems.push({
          code: 'repeated-name',
          message: `${slug} stands twice among the ${list}`,
          file: 'program.yaml',
          field: [list, index, 'slug'],
          right: 'Each name once',
          hint: 'Take one of them out, or give it another slug',
        })
      }
      seen.add(slug)
    })
  }
  return problems
}

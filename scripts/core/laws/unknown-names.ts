import { didYouMean } from '../did-you-mean.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Law } from './law.ts'
import { eachReference, type Named } from './references.ts'
import { someOf } from './words.ts'

type Book = {
  readonly code: ProblemCode
  readonly known: (program: Program) => Iterable<string>
  /** Where such a thing would lie, to see whether it is there but broken. */
  readonly homes: (name: string) => readonly string[]
  readonly message: (name: string) => string
  readonly right: (known: readonly string[]) => string
  readonly hint: (name: string) => string
}

const inProgram = (list: string) => (name: string) => `If it is new, add ${name} to ${list} in program.yaml`

const BOOKS: Readonly<Record<Named, Book>> = {
  ambassador: {
    code: 'unknown-ambassador',
    known: (program) => program.ambassadors.keys(),
    homes: (name) => [`ambassadors/${name}.md`],
    message: (name) => `No ambassador has the handle ${name}`,
    right: () => 'The handle of a member: the name of a file in ambassadors/, without .md',
    hint: (name) => `If this person is new, add ambassadors/${name}.md`,
  },
  campaign: {
    code: 'unknown-campaign',
    known: (program) => program.campaigns.keys(),
    homes: (name) => [`campaigns/${name}/index.mdx`, `campaigns/${name}/index.md`],
    message: (name) => `There is no campaign ${name}`,
    right: (known) =>
      known.length === 0
        ? 'The name of a folder in campaigns/'
        : `The name of a folder in campaigns/: ${someOf(known)}`,
    hint: () => 'If the post belongs to no campaign, take the line out',
  },
  reward: {
    code: 'unknown-reward',
    known: (program) => program.rewards.keys(),
    homes: (name) => [`rewards/${name}.yaml`],
    message: (name) => `There is no reward ${name}`,
    right: (known) =>
      known.length === 0 ? 'The name of a file in rewards/' : `The name of a file in rewards/: ${someOf(known)}`,
    hint: (name) => `If it is no longer offered, bring rewards/${name}.yaml back with retired: true`,
  },
  channel: {
    code: 'unknown-channel',
    known: (program) => program.settings.channels.keys(),
    homes: () => [],
    message: (name) => `There is no channel ${name}`,
    right: (known) => `One of ${someOf(known, 24)}`,
    hint: inProgram('channels'),
  },
  segment: {
    code: 'unknown-segment',
    known: (program) => program.settings.segments.keys(),
    homes: () => [],
    message: (name) => `There is no segment ${name}`,
    right: (known) => `One of ${someOf(known, 24)}`,
    hint: inProgram('segments'),
  },
  tier: {
    code: 'unknown-tier',
    known: (program) => program.settings.tiers.map(({ slug }) => slug),
    homes: () => [],
    message: (name) => `There is no tier ${name}`,
    right: (known) => (known.length === 0 ? 'A tier of program.yaml, which has none yet' : `One of ${someOf(known)}`),
    hint: inProgram('tiers'),
  },
  badge: {
    code: 'unknown-badge',
    known: (program) => program.settings.badges.map(({ slug }) => slug),
    homes: () => [],
    message: (name) => `There is no badge ${name}`,
    right: (known) => (known.length === 0 ? 'A badge of program.yaml, which has none yet' : `One of ${someOf(known)}`),
    hint: inProgram('badges'),
  },
}

/** A name that a file uses must be one that the program knows. */
export const unknownNames: Law = (program, { broken }) => {
  const problems: Problem[] = []
  const known = Object.fromEntries(
    Object.entries(BOOKS).map(([to, book]) => [to, new Set(book.known(program))]),
  ) as Record<Named, Set<string>>
  eachReference(program, (to, name, file, field) => {
    if (known[to].has(name)) return
    const book = BOOKS[to]
    if (book.homes(name).some((path) => broken.has(path))) return
    const meant = didYouMean(name, known[to])
    const other = field === undefined ? 'Rename this file, or delete it' : book.hint(name)
    problems.push({
      code: book.code,
      message: book.message(name),
      file,
      ...(field && { field }),
      right: book.right([...known[to]]),
      hint: meant === undefined ? other : `Did you mean ${meant}? ${other}`,
    })
  })
  return problems
}

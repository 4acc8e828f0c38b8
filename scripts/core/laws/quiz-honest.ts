import { didYouMean } from '../did-you-mean.ts'
import type { Problem } from '../problem.ts'
import type { Quiz } from '../program.ts'
import type { Law } from './law.ts'
import { someOf } from './words.ts'

/** Every answer speaks for an outcome that is there, and no outcome stands twice. */
function outcomesNamed({ path, file }: Quiz): Problem[] {
  const problems: Problem[] = []
  const slugs = file.outcomes.map(({ slug }) => slug)
  slugs.forEach((slug, index) => {
    if (slugs.indexOf(slug) === index) return
    problems.push({
      code: 'repeated-name',
      message: `${slug} stands twice among the outcomes`,
      file: path,
      field: ['outcomes', index, 'slug'],
      right: 'Each name once',
      hint: 'Take one of them out, or give it another slug',
    })
  })
  file.questions.forEach(({ answers }, question) => {
    answers.forEach(({ for: to }, answer) => {
      if (slugs.includes(to)) return
      const meant = didYouMean(to, slugs)
      problems.push({
        code: 'unknown-outcome',
        message: `The quiz has no outcome ${to}`,
        file: path,
        field: ['questions', question, 'answers', answer, 'for'],
        right: `One of ${someOf(slugs)}`,
        hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}If it is new, add it to outcomes`,
      })
    })
  })
  return problems
}

/** A quiz that can only end one way is an advertisement. */
function endsBothWays({ path, file }: Quiz): Problem[] {
  const problems: Problem[] = []
  const spoken = new Set(file.questions.flatMap(({ answers }) => answers.map(({ for: to }) => to)))
  file.outcomes.forEach(({ slug }, index) => {
    if (spoken.has(slug)) return
    problems.push({
      code: 'one-sided-quiz',
      message: `No answer speaks for the outcome ${slug}`,
      file: path,
      field: ['outcomes', index, 'slug'],
      right: 'Outcomes that someone can reach',
      hint: `Give an answer \`for: ${slug}\`, or take the outcome out`,
    })
  })
  if (file.outcomes.every(({ invite }) => invite)) {
    problems.push({
      code: 'one-sided-quiz',
      message: 'Whatever one answers, the quiz says: join',
      file: path,
      field: ['outcomes'],
      right: 'At least one outcome without `invite: true`: this is not for everyone, and people trust who says so',
      hint: 'Add an outcome that sends people elsewhere with kind words',
    })
  }
  return problems
}

/** A guide to take along is a guide that is there. */
function guidesThere({ path, file }: Quiz, guides: readonly string[]): Problem[] {
  return file.outcomes.flatMap(({ guide }, index) => {
    if (guide === undefined || guides.includes(guide)) return []
    const meant = didYouMean(guide, guides)
    return [
      {
        code: 'broken-link' as const,
        message: `There is no guide ${guide} to take along`,
        file: path,
        field: ['outcomes', index, 'guide'],
        right: 'The name of a file in guides/, without its number and ending',
        hint: meant === undefined ? 'Mend the name, or take the line out' : `Did you mean ${meant}?`,
      },
    ]
  })
}

/** The quiz holds together, and can end in more than one way. */
export const quizHonest: Law = ({ quiz, guides }) =>
  quiz
    ? [
        ...outcomesNamed(quiz),
        ...endsBothWays(quiz),
        ...guidesThere(
          quiz,
          guides.map(({ slug }) => slug),
        ),
      ]
    : []

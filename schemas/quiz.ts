import { z } from 'zod'
import { line, slug, words } from './primitives.ts'

const answer = z.strictObject({
  say: line.meta({ description: 'What one can answer' }),
  for: slug.meta({ description: 'The outcome it speaks for' }),
})

const question = z.strictObject({
  ask: line,
  answers: z.array(answer).min(2).max(5),
})

const outcome = z.strictObject({
  slug,
  title: line.meta({ description: 'The answer in a few words', examples: ['Yes, come along'] }),
  words: words.meta({ description: 'Honest advice, in Markdown' }),
  invite: z.boolean().optional().meta({ description: 'Whether the invitation to join stands below it' }),
  guide: slug.optional().meta({ description: 'A guide to take along' }),
})

/** `content/quiz.yaml`: "Is this for you?", a few questions that end in honest advice. Nothing that is answered is sent or kept. */
export const quizSchema = z
  .strictObject({
    title: line.optional(),
    intro: words.optional(),
    questions: z.array(question).min(1).max(12),
    outcomes: z
      .array(outcome)
      .min(2)
      .max(5)
      .meta({ description: 'The first of those that most answers speak for is the answer' }),
  })
  .meta({ id: 'quiz', title: 'Is this for you?' })

export type QuizFile = z.infer<typeof quizSchema>

import type { HubData } from '../../../schemas/hub-data.ts'
import type { Program } from '../program.ts'

/**
 * The quiz as the public sees it; null when the program has none. Answers for an outcome that is not there are left out
 * (which `validate` reports).
 * @param toHtml makes safe HTML of Markdown
 */
export function hubQuiz({ quiz, guides }: Program, toHtml: (markdown: string) => string): HubData['quiz'] {
  if (!quiz) return null
  const { title, intro, questions, outcomes } = quiz.file
  const slugs = outcomes.map(({ slug }) => slug)
  const hasGuide = (slug: string | undefined) => guides.some((guide) => guide.slug === slug)
  return {
    title: title ?? null,
    html: intro === undefined ? null : toHtml(intro),
    questions: questions.map(({ ask, answers }) => ({
      ask,
      answers: answers.flatMap(({ say, for: to }) => {
        const outcome = slugs.indexOf(to)
        return outcome === -1 ? [] : [{ say, outcome }]
      }),
    })),
    outcomes: outcomes.map(({ slug, title, words, invite, guide }) => ({
      slug,
      title,
      html: toHtml(words),
      invite: invite ?? false,
      guide: guide !== undefined && hasGuide(guide) ? guide : null,
    })),
  }
}

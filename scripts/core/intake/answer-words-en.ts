import type { TipFile } from '../../../schemas/pages.ts'
import type { SubmissionKind } from '../../../schemas/submission.ts'
import { REASONS, type Why } from './reasons.ts'

/** What an answer says in English of something that came in, and why it is not taken, or not yet. */
export const answerWordsEn = {
  why: REASONS as Readonly<Record<Why, { readonly reason: string; readonly mend: string }>>,
  /** What somebody sent, in words for them. */
  kinds: {
    join: 'your wish to take part',
    share: 'a post',
    claim: 'a wish for a reward',
    pass: 'a “not this one”',
    settings: 'a change of your settings',
    leave: 'a wish to leave',
    ask: 'a question',
    guide: 'the guide',
    tip: 'something for the others',
    link: 'your link',
  } as Readonly<Record<SubmissionKind, string>>,
  sent: 'what you sent',
  post: (channel: string, day: string): string => `your ${channel} post of ${day}`,
  postAgain: (day: string): string => `It is the one of ${day}, and it is on your page.`,
  claim: (reward: string | undefined): string => `your wish for ${reward ?? 'a reward'}`,
  tip: (kind: TipFile['kind']): string => `your ${kind} for the others`,
  settings: 'your settings',
  pass: 'your “not this one”',
  question: 'your question',
  guide: 'the guide',
}

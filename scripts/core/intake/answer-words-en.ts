import type { TipFile } from '../../../schemas/pages.ts'
import type { SubmissionKind } from '../../../schemas/submission.ts'
import { REASONS, type Why } from './reasons.ts'

/** Why something is not taken, or not yet, and how to mend it. */
type Reason = { readonly reason: string; readonly mend: string }

/** What an answer says in English of something that came in, and why it is not taken, or not yet. */
export const answerWordsEn = {
  why: REASONS as Readonly<Record<Why, Reason>>,
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
  /** Below an issue that a member opened. @param reference as the sender was shown it */
  issue: {
    accepted: (reference: string): string =>
      `Thank you, it is in. Reference ${reference}. You see it on your own page.`,
    waiting: (reference: string, { reason, mend }: Reason): string =>
      `It came in, and waits: ${reason}. Reference ${reference}. ${mend}`,
    declined: (reference: string, { reason, mend }: Reason): string =>
      `It was not taken: ${reason}. Reference ${reference}. ${mend}`,
    unread: { reason: 'it cannot be read', mend: 'Use the form on the hub.' } as Reason,
  },
}

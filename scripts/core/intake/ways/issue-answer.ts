import type { SeenLine } from '../../../../schemas/inbox.ts'
import type { AnswerWords } from '../answer-words.ts'
import { referenceOf } from '../arrival.ts'
import type { Why } from '../reasons.ts'

/** Begins every comment that tells a member what became of their issue, so that there is one and it can be found again. */
export const ISSUE_MARKER = '<!-- goodword: what became of it -->'

type Told = Pick<SeenLine, 'id' | 'became' | 'why'>

/** What stands below an issue once it was looked at: everybody may read it, so that it says nothing that the issue does not. */
export function issueComment({ id, became, why }: Told, mend: string | undefined, words: AnswerWords): string {
  const { issue } = words
  const because = why !== undefined && Object.hasOwn(words.why, why) ? words.why[why as Why] : issue.unread
  const reference = referenceOf(id)
  const text =
    became === 'accepted'
      ? issue.accepted(reference)
      : became === 'waiting'
        ? issue.waiting(reference, because)
        : issue.declined(reference, { ...because, ...(mend !== undefined && { mend }) })
  return `${ISSUE_MARKER}\n${text}`
}

/** Whether an issue is done with, and is closed. */
export const closesIssue = ({ became }: Pick<Told, 'became'>): boolean => became !== 'waiting'

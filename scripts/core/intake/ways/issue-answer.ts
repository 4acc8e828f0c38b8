import type { SeenLine } from '../../../../schemas/inbox.ts'
import { referenceOf } from '../arrival.ts'
import { REASONS, type Why } from '../reasons.ts'

/** Begins every comment that tells a member what became of their issue, so that there is one and it can be found again. */
export const ISSUE_MARKER = '<!-- goodword: what became of it -->'

type Told = Pick<SeenLine, 'id' | 'became' | 'why'>

/** What stands below an issue once it was looked at: everybody may read it, so that it says nothing that the issue does not. */
export function issueComment({ id, became, why }: Told, mend: string | undefined): string {
  const { reason = 'it cannot be read', mend: usual = 'Use the form on the hub.' } =
    why !== undefined && why in REASONS ? REASONS[why as Why] : {}
  const reference = `Reference ${referenceOf(id)}.`
  const text =
    became === 'accepted'
      ? `Thank you, it is in. ${reference} You see it on your own page.`
      : became === 'waiting'
        ? `It came in, and waits: ${reason}. ${reference} ${usual}`
        : `It was not taken: ${reason}. ${reference} ${mend ?? usual}`
  return `${ISSUE_MARKER}\n${text}`
}

/** Whether an issue is done with, and is closed. */
export const closesIssue = ({ became }: Pick<Told, 'became'>): boolean => became !== 'waiting'

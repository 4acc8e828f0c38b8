import { referenceOf } from '../../../../../schemas/arriving.ts'
import type { AnswerKind } from '../../../../../schemas/inbox.ts'
import type { AnswerAbout } from '../../../plans/notice.ts'
import type { GroupValues } from '../variables.ts'
import type { MailContext } from './context.ts'

/** The addresses in an answer to somebody who has no page of their own, or whose page this mail must not open: those of the hub. */
export function answerLinks({ hub }: MailContext): GroupValues<'links'> {
  const ask = `${hub}/ask/`
  return {
    me: `${hub}/`,
    settings: ask,
    unsubscribe: ask,
    rewards: `${hub}/rewards/`,
    ask,
    hub: `${hub}/`,
    how_points_work: `${hub}/points/`,
    community: null,
  }
}

/** A mail that confirms, ready to be sent: only who reads the mail has the code in it. */
function confirmUrl({ program, words }: MailContext, code: string | null): string | null {
  const inbound = program.settings.file.ways_in?.email
  return code === null || inbound === undefined
    ? null
    : `mailto:${inbound}?subject=${encodeURIComponent(words.confirm(code))}`
}

/** What an answer says. @param to handle; null for who is no member */
export function answerValues(
  context: MailContext,
  kind: AnswerKind,
  about: AnswerAbout,
  to: string | null,
): GroupValues<'answer'> {
  const { program, hub } = context
  const name = (to === null ? undefined : program.ambassadors.get(to)?.name) ?? about.name
  const { id, what, reason, mend, question, answer, by, code } = about
  const pages: Partial<Record<AnswerKind, string>> = { 'answer-guide': `${hub}/guides/`, 'answer-left': `${hub}/` }
  return {
    name,
    first_name: name?.trim().split(/\s+/)[0] ?? null,
    reference: referenceOf(id),
    what: what ?? 'what you sent',
    reason,
    mend,
    question,
    words: answer,
    by,
    confirm: confirmUrl(context, code),
    page: pages[kind] ?? `${hub}/ask/`,
  }
}

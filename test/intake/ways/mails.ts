/** Mails as the hub's forms write them and as mail programs carry them. */
import { mailFormOf } from '../../../schemas/mail-form.ts'
import type { SubmissionKind } from '../../../schemas/submission.ts'
import { personalKeys } from '../../../scripts/adapters/personal-keys.ts'
import type { InboundMail } from '../../../scripts/core/intake/ways/inbound-mail.ts'
import type { Program } from '../../../scripts/core/program.ts'
import { mailOf } from '../../../site/browser/forms/mail.ts'
import { SECRET } from '../documents.ts'
import { start } from '../model.ts'

export const RECEIVED = Date.parse('2026-11-21T11:30:00Z')

/** The address that is a member's own. */
export const inboxOf = (handle: string, link = 0) =>
  `${personalKeys.keysOf(personalKeys.tokenOf(SECRET, handle, link)).inbox}@in.crew.example`

/** The program of the intake's tests, with an inbound address. */
export const mailProgram = (language = 'en'): Program => start({ language, ways_in: { email: 'in@in.crew.example' } })

/** A mail, as it comes where nothing else is said: from nobody in particular to the program's own inbound address. */
export const mail = (more: Partial<InboundMail> = {}): InboundMail => ({
  source: '4ef9a417-02e9-4d39-ad75-9611e0fcc33c',
  messageId: '<1@mail.example>',
  from: 'Somebody <somebody@mail.example>',
  to: ['in@in.crew.example'],
  subject: '',
  text: '',
  html: '',
  headers: new Map(),
  received: RECEIVED,
  ...more,
})

/** The mail that a form of the hub prepares. */
export function formMail(
  kind: SubmissionKind,
  fields: Readonly<Record<string, unknown>>,
  { handle, language = 'en', ...more }: Partial<InboundMail> & { handle?: string; language?: string } = {},
): InboundMail {
  const { subject, body } = mailOf(kind, fields, handle, mailFormOf(language))
  return mail({ subject, text: body, ...more })
}

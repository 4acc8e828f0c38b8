import { MAIL_FORMS, type MailForm, mailFormOf } from '../../../../schemas/mail-form.ts'
import { documentSchema, LIMITS, SUBMISSION_KINDS, type SubmissionKind } from '../../../../schemas/submission.ts'
import { sha256Of } from '../../fingerprint.ts'
import type { Program } from '../../program.ts'
import { instantText } from '../../zone.ts'
import { type Arrival, arrivalId, type Sender, type Unreadable } from '../arrival.ts'
import { fieldsFrom, handleFrom, type Reading } from './fields.ts'
import { type InboundMail, isAutomatic, mailSender } from './inbound-mail.ts'
import { labelsOf, type Said, saidIn } from './labelled.ts'
import { faultsOf, mendWords } from './lacking.ts'
import { base64, nonceOf } from './made-document.ts'
import { linesOf, quoted, skeleton, subjectOf, unquoted, untilSignature } from './mail-words.ts'

/** Kinds whose mail gives the address to answer to; where it does not, that of the From line stands in. */
const ANSWERED: readonly SubmissionKind[] = ['join', 'ask', 'guide', 'link']

/** Kinds that a mail is taken for by what is in it, when its subject does not say. What changes or ends something has to be called by its name. */
const GUESSED: readonly SubmissionKind[] = ['share', 'claim', 'guide', 'join', 'tip', 'pass', 'ask']

type Form = { readonly form: MailForm; readonly kind: SubmissionKind }

/** The kind that a subject names; in the program's language, else in any. */
function kindIn(subject: string, language: string): Form | undefined {
  const words = skeleton(subjectOf(subject))
  for (const form of [mailFormOf(language), ...Object.values(MAIL_FORMS)])
    for (const kind of SUBMISSION_KINDS) {
      const title = skeleton(form.kinds[kind])
      if (title !== '' && words.startsWith(title)) return { form, kind }
    }
  return undefined
}

/** What a mail says of a kind: beside what it quotes, or in it, where everything is quoted as in a forwarded mail. */
function saidOf(lines: readonly string[], { kind, form }: Form): Said {
  const own = saidIn(untilSignature(unquoted(lines)), kind, form)
  if (own.size > 0) return own
  // Above a forwarded mail stands what looks like a signature.
  const below = saidIn(unquoted(lines), kind, form)
  return below.size > 0 ? below : saidIn(untilSignature(quoted(lines)), kind, form)
}

/** A kind that the labels in a mail make whole. */
function kindByLabels(lines: readonly string[], reading: Omit<Reading, 'form'>, language: string): Form | undefined {
  for (const form of new Set([mailFormOf(language), ...Object.values(MAIL_FORMS)]))
    for (const kind of GUESSED) {
      const said = saidOf(lines, { kind, form })
      const told = [...said.keys()].filter((label) => label !== 'handle')
      if (told.length === 0 || (told.length < 2 && labelsOf(kind).length > 2 && kind !== 'ask')) continue
      const fields = fieldsFrom(kind, said, { ...reading, form })
      const draft = { kind, nonce: 'A'.repeat(22), at: instantText(reading.received), fields }
      if (documentSchema.safeParse(draft).success) return { form, kind }
    }
  return undefined
}

/** The words of a mail that is no form, as its writer wrote them. */
const ownWords = (lines: readonly string[]) => untilSignature(unquoted(lines)).join('\n').trim()

type Draft = { readonly kind: SubmissionKind; readonly fields: Record<string, unknown> } & Record<string, unknown>

async function draftOf(
  mail: InboundMail,
  { form, kind }: Form,
  said: Said,
  sender: Sender,
  program: Program,
): Promise<Draft> {
  const fields = fieldsFrom(kind, said, { program, form, received: mail.received })
  const from = sender.by === 'from' ? sender.from : undefined
  if (from !== undefined && ANSWERED.includes(kind) && fields['email'] === undefined && fields['phone'] === undefined)
    fields['email'] = from
  const handle = handleFrom(said)
  return {
    kind,
    ...(handle !== undefined && { handle }),
    // Of all that is in it: the same mail sent again is a replay.
    nonce: await nonceOf(['mail', mail.messageId, mail.from, mail.subject, mail.text, mail.html]),
    at: instantText(mail.received),
    language: program.settings.language,
    fields,
    ...(mail.picture && (kind === 'share' || kind === 'tip') && { files: [await sha256Of([mail.picture])] }),
  }
}

/** What stands in the file that it becomes, and in the plan: nothing of who sent it. */
const refOf = (source: string) => `mail ${source.replace(/[^A-Za-z0-9]/g, '').slice(0, 8)}`

/** The mark of a mail by which it is known again before it is fetched. */
export const mailMark = (source: string): Promise<string> => arrivalId(`mail ${source}`)

/**
 * Reads a mail that says in plain sentences what a form would (schemas/mail-form.ts). A mail to a member's own address that is no form is a question of
 * theirs; one that is a form and lacks something says what, for whoever sent it.
 */
export async function readMail(program: Program, mail: InboundMail): Promise<Arrival | Unreadable> {
  const { language, file } = program.settings
  const host = file.ways_in?.email?.toLowerCase().split('@')[1] ?? ''
  const sender = mailSender(mail, host)
  const source = await mailMark(mail.source)
  const base = { way: 'email' as const, ref: refOf(mail.source), received: mail.received, source }
  const unread = (why: Unreadable['why'], more: Pick<Unreadable, 'sender' | 'kind' | 'mend'> = {}) => ({
    id: source,
    ...base,
    why,
    ...more,
  })
  if (isAutomatic(mail)) return unread('automatic')
  const lines = linesOf(mail)
  const form = kindIn(mail.subject, language) ?? kindByLabels(lines, { program, received: mail.received }, language)
  const words = ownWords(lines)
  if (!form && (sender.by !== 'inbox' || words === '')) return unread('not-a-document')
  const draft = form
    ? await draftOf(mail, form, saidOf(lines, form), sender, program)
    : {
        ...(await draftOf(mail, { form: mailFormOf(language), kind: 'ask' }, new Map(), sender, program)),
        fields: { question: words.slice(0, 4000) },
      }
  const read = documentSchema.safeParse(draft)
  const text = read.success ? JSON.stringify(read.data) : ''
  if (!read.success || text.length > LIMITS.document) {
    const { labels } = form?.form ?? mailFormOf(language)
    return unread('incomplete', {
      sender,
      kind: draft.kind,
      mend: mendWords(faultsOf(draft.kind, draft), labels, language),
    })
  }
  const files = read.data.files && mail.picture ? [{ data: base64(mail.picture) }] : undefined
  return { ...base, id: await arrivalId(text), sender, parcel: { v: 1, document: text, ...(files && { files }) } }
}

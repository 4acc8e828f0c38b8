import { MAIL_FORMS, mailFormOf } from '../../../../schemas/mail-form.ts'
import { documentSchema, LIMITS, type SubmissionKind } from '../../../../schemas/submission.ts'
import type { Program } from '../../program.ts'
import { type Instant, instantText } from '../../zone.ts'
import { type Arrival, arrivalId, type Sender, type Unreadable } from '../arrival.ts'
import { fieldsFrom } from './fields.ts'
import { headingsOf, type IssueTemplate, issueTemplates } from './issue-templates.ts'
import type { Label } from './labelled.ts'
import { faultsOf, mendWords } from './lacking.ts'
import { nonceOf } from './made-document.ts'

/** An issue as somebody opened it. Nothing in it is trusted but the number of the account that opened it, which the forge gives. */
export type SentIssue = {
  /** `owner/name` */
  readonly repository: string
  readonly number: number
  readonly body: string
  readonly by: { readonly id: number; readonly login: string }
  readonly opened: Instant
}

const NOTHING = '_No response_'
/** A heading of that level, as Markdown has it: also set in by up to three spaces. */
const HEADING = /^ {0,3}###(?:[ \t]|$)/
/** The longest body that GitHub takes. */
const LONGEST = 65_536

/** What stands under each heading, by field; undefined when the headings are not exactly those of the template, each once and in order. */
export function splitBody(body: string, template: IssueTemplate): ReadonlyMap<string, string> | undefined {
  if (body.length > LONGEST) return undefined
  const lines = body.replace(/\r\n?/g, '\n').split('\n')
  const headings = headingsOf(template)
  const values = new Map<string, string>()
  let at = -1
  let held: string[] = []
  const close = () => {
    const field = headings[at]
    const text = held.join('\n').trim()
    held = []
    if (!field) return text === ''
    if (!field.long && text.includes('\n')) return false
    if (text !== '' && text !== NOTHING) values.set(field.id, text)
    return true
  }
  for (const line of lines) {
    if (!HEADING.test(line)) held.push(line)
    else if (line.trimEnd() !== headings[at + 1]?.heading || !close()) return undefined
    else at += 1
  }
  return close() && at === headings.length - 1 ? values : undefined
}

const ARMOUR = /^-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+\n-----END AGE ENCRYPTED FILE-----$/

/** The sealed text alone, without what a program put around it. */
const armourIn = (text: string): string | undefined => {
  const bare = text
    .replace(/\r\n?/g, '\n')
    .replace(/^```\w*\n|\n```$/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
  return ARMOUR.test(bare) ? `${bare}\n` : undefined
}

/** The templates in the program's language, then in the others: an issue may be older than the language. */
const allTemplates = (language: string) =>
  [language, ...Object.keys(MAIL_FORMS)].flatMap((one) =>
    issueTemplates(one).map((template) => ({ template, language: one })),
  )

/** The mark of an issue by which it is known again. */
export const issueMark = (repository: string, number: number): Promise<string> =>
  arrivalId(`issue ${repository}#${number}`)

/** How an issue came, whatever is in it. */
export async function issueCame({ repository, number, by, opened }: SentIssue) {
  const sender: Sender = { by: 'github', id: by.id, login: by.login }
  return {
    way: 'issue' as const,
    ref: `issue ${number}`,
    received: opened,
    sender,
    source: await issueMark(repository, number),
  }
}

async function fromFields(
  program: Program,
  issue: SentIssue,
  { kind, language, values }: { kind: SubmissionKind; language: string; values: ReadonlyMap<string, string> },
): Promise<Arrival | Unreadable> {
  const form = mailFormOf(language)
  const said = new Map([...values].map(([id, text]) => [id as Label, [text.split('\n')]]))
  const draft = {
    kind,
    nonce: await nonceOf(['issue', issue.repository, String(issue.number)]),
    at: instantText(issue.opened),
    language: program.settings.language,
    fields: fieldsFrom(kind, said, { program, form, received: issue.opened }),
  }
  const came = await issueCame(issue)
  const read = documentSchema.safeParse(draft)
  const text = read.success ? JSON.stringify(read.data) : ''
  if (!read.success || text.length > LIMITS.document) {
    const mend = mendWords(faultsOf(kind, draft), form.labels, language)
    return { id: came.source, ...came, why: 'incomplete', kind, mend }
  }
  return { ...came, id: await arrivalId(text), parcel: { v: 1, document: text } }
}

/**
 * Reads an issue that a member opened from one of the templates.
 * @returns or, where what was written is sealed, the sealed text to open
 */
export async function readIssue(
  program: Program,
  issue: SentIssue,
): Promise<Arrival | Unreadable | { readonly sealed: string }> {
  const bare = armourIn(issue.body.trim())
  if (bare !== undefined) return { sealed: bare }
  for (const { template, language } of allTemplates(program.settings.language)) {
    const values = splitBody(issue.body, template)
    if (!values) continue
    if (template.kind !== undefined) return fromFields(program, issue, { kind: template.kind, language, values })
    const sealed = armourIn(values.get('sealed') ?? '')
    if (sealed !== undefined) return { sealed }
  }
  const came = await issueCame(issue)
  return { id: came.source, ...came, why: 'not-a-document' }
}
